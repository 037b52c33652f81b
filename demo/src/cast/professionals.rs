//! Social workers, workshop leaders, coaches: those who stand beside the groups, and their own intervisie.

use kring_domain::people::{Picture, Title};

use super::{Group, Part, Tenant, Turn};

/// Groups began two years ago; whoever was there from the start has 728 days.
pub(super) fn parts() -> Vec<Part> {
    vec![
        Part::new("Sanne", Picture::Teapot, &["pro"], 6)
            .works(Title::SocialWorker, Tenant::Klinker, "sanne@deklinker.example")
            .leads(Group::Peers, 728)
            .sits(Group::Review, 728),
        Part::new("Jelle", Picture::Boat, &["pro", "frisian"], 5)
            .works(Title::SocialWorker, Tenant::Klinker, "jelle@deklinker.example")
            .leads(Group::Peers, 421)
            .sits(Group::Review, 418),
        Part::new("Willemijn", Picture::Lamp, &["pro"], 5)
            .works(Title::SocialWorker, Tenant::Klinker, "willemijn@deklinker.example")
            .seat(Group::Peers, 728, true, Turn::Left(427)),
        Part::new("Marco", Picture::Tree, &["pro", "wood"], 7)
            .works(Title::WorkplaceLeader, Tenant::Spaan, "marco@despaan.example")
            .leads(Group::Workplace, 728)
            .sits(Group::Review, 700),
        Part::new("Baukje", Picture::Boot, &["pro", "frisian"], 5)
            .works(Title::WorkplaceLeader, Tenant::Spaan, "baukje@despaan.example")
            .leads(Group::Workplace, 560)
            .sits(Group::Review, 540),
        Part::new("Thomas", Picture::Bicycle, &["pro"], 4)
            .works(Title::Mentor, Tenant::Spaan, "thomas@despaan.example")
            .sits(Group::Workplace, 610)
            .sits(Group::Review, 400),
        Part::new("Judith", Picture::Bird, &["pro"], 7)
            .works(Title::SocialWorker, Tenant::Team, "judith@oosterhof.example")
            .leads(Group::Review, 728),
        Part::new("Farid", Picture::Radio, &["pro"], 6)
            .works(Title::SocialWorker, Tenant::Team, "farid@oosterhof.example")
            .sits(Group::Review, 728),
        Part::new("Bart", Picture::Fish, &["pro", "coach"], 5)
            .works(Title::Coach, Tenant::Team, "bart@oosterhof.example")
            .sits(Group::Entrepreneurs, 728)
            .sits(Group::Review, 690),
        Part::new("Anouk", Picture::Umbrella, &["pro", "coach"], 6)
            .works(Title::Coach, Tenant::Team, "anouk@oosterhof.example")
            .sits(Group::Review, 655),
        Part::new("Hilde", Picture::Plant, &["pro"], 4)
            .works(Title::BenefitsOfficer, Tenant::Team, "hilde@oosterhof.example")
            .sits(Group::Review, 600),
        Part::new("Kirsten", Picture::Bread, &["pro"], 5)
            .works(Title::SocialWorker, Tenant::Team, "kirsten@oosterhof.example")
            .sits(Group::Review, 330),
        Part::new("Yvonne", Picture::Teapot, &["pro", "coach"], 4)
            .works(Title::Coach, Tenant::Team, "yvonne@oosterhof.example")
            .seat(Group::Review, 728, false, Turn::Left(260)),
        Part::new("Margriet", Picture::Lamp, &["pro"], 1).works(
            Title::Administrator,
            Tenant::Klinker,
            "margriet@deklinker.example",
        ),
    ]
}
