//! "Koffie op dinsdag": neighbours who meet in the community house.

use kring_domain::people::Picture;

use super::{Group, Part, Turn};

pub(super) fn parts() -> Vec<Part> {
    let sits = |part: Part, days: i64| part.sits(Group::Peers, days);
    vec![
        sits(Part::new("Anna", Picture::Bird, &["older", "garden", "baker", "woman"], 9), 727)
            .mail("anna@post.example")
            .helps(&["planten stekken", "mee naar een gesprek"]),
        sits(Part::new("Piet", Picture::Radio, &["older", "tools", "alone", "driver", "man"], 9), 726)
            .mail("piet@post.example")
            .helps(&["fietsen maken", "lampen ophangen", "kleine klussen"]),
        sits(Part::new("Meryem", Picture::Bicycle, &["kids", "cook", "tr", "woman"], 8), 640)
            .mail("meryem@post.example")
            .helps(&["koken voor veel mensen", "Turks vertalen"]),
        sits(Part::new("Omar", Picture::Teapot, &["cook", "older", "garden", "man"], 8), 715)
            .helps(&["thee zetten zoals het hoort", "groente snijden"]),
        sits(Part::new("Rania", Picture::Lamp, &["kids", "sew", "ar", "learner", "woman"], 7), 520)
            .helps(&["kleding korter maken", "Arabisch vertalen"]),
        sits(Part::new("Tjitske", Picture::Plant, &["older", "knit", "frisian", "alone", "woman"], 8), 721)
            .helps(&["breien leren", "sokken stoppen"]),
        sits(Part::new("Sietse", Picture::Fish, &["quiet", "frisian", "fish", "man"], 4), 611)
            .helps(&["vissen", "planken op maat zagen"]),
        sits(Part::new("Gerda", Picture::Umbrella, &["debts", "older", "woman"], 8), 690)
            .expert()
            .mail("gerda@post.example")
            .helps(&["post openen en ordenen", "bellen met instanties"]),
        sits(Part::new("Michel", Picture::Boat, &["computer", "alone", "sleep", "man"], 7), 655)
            .helps(&["telefoon of laptop instellen", "foto's bewaren"]),
        sits(Part::new("Yohannes", Picture::Boot, &["learner", "sport", "bike", "man"], 6), 433)
            .helps(&["dragen bij een verhuizing", "samen hardlopen"])
            .sits(Group::Workplace, 300),
        sits(Part::new("Selam", Picture::Bread, &["learner", "kids", "cook", "woman"], 5), 362)
            .helps(&["injera bakken", "even op kinderen letten"]),
        sits(Part::new("Sharmila", Picture::Teapot, &["cook", "kids", "sing", "woman"], 8), 700).expert().helps(&[
            "koken",
            "luisteren",
            "brieven lezen",
        ]),
        sits(Part::new("Winston", Picture::Tree, &["older", "garden", "music", "man"], 8), 668)
            .helps(&["tuintje omspitten", "muziek bij een feest"]),
        Part::new("Kasia", Picture::Umbrella, &["kids", "clean", "pl", "woman"], 6)
            .helps(&["ramen lappen", "Pools vertalen"])
            .seat(Group::Peers, 480, false, Turn::Alumnus(24, Some("Anna"))),
        sits(Part::new("Oksana", Picture::Bird, &["learner", "kids", "uk", "knit", "woman"], 6), 390)
            .helps(&["Oekraïens en Russisch vertalen", "haken"]),
        sits(Part::new("Bram", Picture::Boot, &["young", "dog", "sleep", "man"], 7), 344)
            .mail("bram@post.example")
            .helps(&["hond uitlaten", "sjouwen"]),
        sits(Part::new("Hennie", Picture::Radio, &["older", "carer", "baker", "driver", "woman"], 6), 590)
            .helps(&["appeltaart", "iemand gezelschap houden"]),
        sits(Part::new("Fatima", Picture::Plant, &["kids", "sew", "cook", "woman"], 7), 702)
            .helps(&["gordijnen zomen", "samen naar de markt"]),
        sits(Part::new("Dirk", Picture::Bicycle, &["walk", "alone", "older", "driver", "man"], 7), 577)
            .helps(&["samen een rondje lopen", "rijden met mijn auto"]),
        Part::new("Mo", Picture::Boat, &["young", "sport", "man"], 5).helps(&["fitness voor beginners"]).seat(
            Group::Peers,
            630,
            false,
            Turn::Left(205),
        ),
        Part::new("Ineke", Picture::Lamp, &["reading", "older", "woman"], 6)
            .expert()
            .mail("ineke@post.example")
            .helps(&["een brief schrijven", "boeken uitzoeken"])
            .seat(Group::Peers, 725, false, Turn::Alumnus(236, Some("Gerda"))),
        Part::new("Roelof", Picture::Fish, &["quiet", "older", "man"], 3).seat(
            Group::Peers,
            700,
            false,
            Turn::Left(372),
        ),
        sits(Part::new("Aylin", Picture::Bread, &["young", "tr", "school", "woman"], 6), 215)
            .helps(&["huiswerk", "formulieren op de telefoon"]),
        sits(Part::new("Grace", Picture::Bird, &["en", "learner", "kids", "sing", "woman"], 5), 268)
            .helps(&["hair braiding", "zingen"]),
        sits(Part::new("Loes", Picture::Tree, &["new", "woman"], 0), 6),
        Part::new("Nico", Picture::Radio, &["new", "man"], 0).seat(Group::Peers, 1, false, Turn::Knocks),
    ]
}
