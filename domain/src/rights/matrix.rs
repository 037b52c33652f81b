//! The whole table of rights as text, for people to review (`tests/rights-matrix.txt`).

use std::fmt::Write;

mod documents;
mod sight;

use documents::keys;

use super::{
    Action, Actor, Beside, Denied, Door, EntryIn, Founding, Managing, MemberIn, Membership, OrganisationRole, Resource,
    decide,
};
use crate::{
    commands::EntryRef,
    documents::{DocumentKey, DocumentKind},
    ids::{EntryId, MeetingId, OrganisationId, PersonId, SpaceId},
    people::{Standing, Title},
    sight::{Part, Parts},
    spaces::{Led, Life, SpaceKind},
    time::Timestamp,
};

const TITLES: [Title; 8] = [
    Title::Participant,
    Title::ExperienceExpert,
    Title::SocialWorker,
    Title::WorkplaceLeader,
    Title::Mentor,
    Title::Coach,
    Title::BenefitsOfficer,
    Title::Administrator,
];

const STANDINGS: [Option<Standing>; 8] = [
    None,
    Some(Standing::Knocking),
    Some(Standing::Member),
    Some(Standing::Alumnus),
    Some(Standing::Steward),
    Some(Standing::Left),
    Some(Standing::Reader),
    Some(Standing::Guest),
];

const KINDS: [DocumentKind; 15] = [
    DocumentKind::Journal,
    DocumentKind::Meeting,
    DocumentKind::Closing,
    DocumentKind::Presence,
    DocumentKind::Board,
    DocumentKind::Moderation,
    DocumentKind::Warning,
    DocumentKind::Introduction,
    DocumentKind::Assessments,
    DocumentKind::Goals,
    DocumentKind::CheckIns,
    DocumentKind::Conversations,
    DocumentKind::Skills,
    DocumentKind::Confirmations,
    DocumentKind::Rewards,
];

const ROLES: [OrganisationRole; 6] = [
    OrganisationRole::Administrator,
    OrganisationRole::SocialWorker,
    OrganisationRole::WorkplaceLeader,
    OrganisationRole::Coach,
    OrganisationRole::BenefitsOfficer,
    OrganisationRole::PrivacyOfficer,
];

/// What a reader of another's own was granted.
const GRANTED: Parts = Parts::NONE
    .with(Part::Introduction)
    .with(Part::Money)
    .with(Part::CheckIns)
    .with(Part::Conversations)
    .with(Part::Skills);

const SPACE: SpaceId = SpaceId::from_bytes([1; 16]);
const ME: PersonId = PersonId::from_bytes([2; 16]);
const OTHER: PersonId = PersonId::from_bytes([3; 16]);
const THIRD: PersonId = PersonId::from_bytes([4; 16]);
const MEETING: MeetingId = MeetingId::from_bytes([5; 16]);

/// Asks whether someone may do what a row says.
type Cell<'a> = dyn Fn(&Actor, Option<&Membership>) -> Result<(), Denied> + 'a;

type Place = (SpaceKind, Life);

/// A kind of space, and whether it goes on. A person's own is never stopped.
const PLACES: [(SpaceKind, Life); 9] = [
    (SpaceKind::PeerGroup, Life::Open),
    (SpaceKind::Workplace, Life::Open),
    (SpaceKind::Entrepreneurs, Life::Open),
    (SpaceKind::PeerReview, Life::Open),
    (SpaceKind::Own, Life::Open),
    (SpaceKind::PeerGroup, Life::Archived),
    (SpaceKind::Workplace, Life::Archived),
    (SpaceKind::Entrepreneurs, Life::Archived),
    (SpaceKind::PeerReview, Life::Archived),
];

/// Renders every title × kind of space, open or stopped × standing × action × kind of document. Titles and spaces in which
/// all is the same share a table.
#[must_use]
pub fn render() -> String {
    let mut tables: Vec<(String, Vec<(Title, Place)>)> = Vec::new();
    for title in TITLES {
        for kind in PLACES {
            let table = table(title, kind);
            match tables.iter_mut().find(|(known, _)| *known == table) {
                Some((_, who)) => who.push((title, kind)),
                None => tables.push((table, vec![(title, kind)])),
            }
        }
    }
    let mut text = String::from(
        "Who may do what. Made by the rights themselves; a change here is a change of rights.\n\
         + may   . may not   o only the owner may   d waits at the door   - not in the space   x never, for this title\n\
         a the group was stopped   w workers lead it   l nobody else leads it\n\
         In their own journal the gate lets a guest say who was there, pause and agree to the house rules, and no more.\n",
    );
    for (table, who) in tables {
        let _infallible = write!(text, "\n{}\n{table}", heading(&who));
    }
    text
}

fn heading(who: &[(Title, Place)]) -> String {
    let mut lines = String::new();
    for title in TITLES {
        let kinds: Vec<String> =
            who.iter().filter(|(of, _)| *of == title).map(|(_, place)| place_name(*place)).collect();
        if !kinds.is_empty() {
            let _infallible = writeln!(lines, "## {} in {}", title_name(title), kinds.join(", "));
        }
    }
    lines
}

fn table(title: Title, (kind, life): Place) -> String {
    let mut text = format!("{:44}", "");
    for standing in STANDINGS {
        let _infallible = write!(text, "{:>10}", standing.map_or("none", standing_name));
    }
    text.push('\n');
    let mut row = |name: String, cell: &Cell<'_>| {
        let _infallible = write!(text, "{name:44}");
        for standing in STANDINGS {
            let actor = Actor { person: ME, title, device: None };
            let membership = standing.map(|standing| Membership {
                space: SPACE,
                space_kind: kind,
                led: Led::Workers,
                life,
                standing,
                parts: if standing == Standing::Reader { GRANTED } else { Parts::NONE },
            });
            let _infallible = write!(text, "{:>10}", mark(cell(&actor, membership.as_ref())));
        }
        text.push('\n');
    };
    for (verb, action) in [("read", Action::Read), ("write", Action::Write)] {
        for document in KINDS {
            for (whose, key) in keys(document) {
                row(format!("{verb} {}{whose}", document.name()), &|actor, membership| {
                    // What is one's own stands in the space that follows from whose it is.
                    let membership = membership.map(|membership| Membership { space: key.space, ..*membership });
                    ask(actor, membership.as_ref(), action, key)
                });
            }
        }
    }
    for (name, action) in [
        ("pull the sequence", Action::Pull),
        ("see the space's name", Action::SeeSpace),
        ("list members", Action::ListMembers),
        ("make a join code", Action::CreateJoinCode),
        ("add someone without a connection", Action::WalkIn),
        ("say whether two of them are one person", Action::JoinWalkIns),
        ("become an alumnus", Action::BecomeAlumnus),
        ("give the group another name", Action::Rename),
        ("say who leads the group", Action::SetLed),
        ("stop the group", Action::Archive),
        ("go on with the group", Action::Reopen),
    ] {
        row(name.to_owned(), &|actor, membership| ask(actor, membership, action, SPACE));
    }
    for (whose, space) in
        [("", SPACE), (" to one's own space", SpaceId::own(ME)), (" to another's own", SpaceId::own(OTHER))]
    {
        if whose.is_empty() == (kind == SpaceKind::Own) {
            continue;
        }
        row(format!("upload an attachment{whose}"), &|actor, membership| {
            let membership = membership.map(|membership| Membership { space, ..*membership });
            ask(actor, membership.as_ref(), Action::UploadAttachment, space)
        });
    }
    row("read an attachment of another's journal".to_owned(), &|actor, membership| {
        ask(actor, membership, Action::ReadAttachment, DocumentKey::journal(SPACE, OTHER, Timestamp(0).month()))
    });
    row("knock with a join code".to_owned(), &|actor, membership| {
        ask(actor, membership, Action::Knock, Door { space: SPACE, kind, life })
    });
    for (whose, author) in [("one's own", ME), ("another's", OTHER)] {
        let entry = EntryRef { author, month: Timestamp(0).month(), entry: EntryId::from_bytes([6; 16]) };
        row(format!("withdraw {whose} entry"), &|actor, membership| {
            ask(actor, membership, Action::Withdraw, EntryIn { space: SPACE, entry })
        });
    }
    let someone =
        |person, title, standing| MemberIn { space: SPACE, person, title, standing, beside: Beside::Stewards };
    let knocker = someone(OTHER, Title::Participant, Standing::Knocking);
    let member = someone(OTHER, Title::Participant, Standing::Member);
    let steward = someone(OTHER, Title::SocialWorker, Standing::Steward);
    let officer = someone(OTHER, Title::BenefitsOfficer, Standing::Knocking);
    let guest = someone(OTHER, Title::Participant, Standing::Guest);
    let official = someone(OTHER, Title::BenefitsOfficer, Standing::Member);
    let worker = someone(OTHER, Title::SocialWorker, Standing::Member);
    let me = someone(ME, title, Standing::Member);
    let me_leading = |beside| MemberIn { beside, ..someone(ME, title, Standing::Steward) };
    let to = |to| Action::SetStanding { to };
    for (name, action, target) in [
        ("admit who knocked", Action::Admit, knocker),
        ("admit a member again", Action::Admit, member),
        ("admit a benefits officer who knocked", Action::Admit, officer),
        ("admit who knocked as a guest", Action::AdmitGuest, knocker),
        ("admit a benefits officer as a guest", Action::AdmitGuest, officer),
        ("turn away who knocked", Action::TurnAway, knocker),
        ("remove a member", Action::Remove, member),
        ("remove a steward", Action::Remove, steward),
        ("remove a guest", Action::Remove, guest),
        ("remove oneself", Action::Remove, me),
        ("make a member a steward", to(Standing::Steward), member),
        ("make a social worker a steward", to(Standing::Steward), worker),
        ("make a benefits officer a steward", to(Standing::Steward), official),
        ("make a steward a member", to(Standing::Member), steward),
        ("make another an alumnus", to(Standing::Alumnus), member),
        ("make oneself an alumnus", to(Standing::Alumnus), me),
        ("make oneself a steward", to(Standing::Steward), me),
        ("make a member someone who left", to(Standing::Left), member),
        ("make who knocked a member", to(Standing::Member), knocker),
        ("make a guest a member", to(Standing::Member), guest),
        ("make a guest a steward", to(Standing::Steward), guest),
        ("make a guest an alumnus", to(Standing::Alumnus), guest),
        ("make a member a guest", to(Standing::Guest), member),
        ("be a member again, where another leads", to(Standing::Member), me_leading(Beside::Stewards)),
        ("be a member again, where nobody else leads", to(Standing::Member), me_leading(Beside::Members)),
        ("leave", Action::Leave, me),
        ("leave a group that one leads alone", Action::Leave, me_leading(Beside::Members)),
        ("leave a group in which one is alone", Action::Leave, me_leading(Beside::Nobody)),
        ("let another leave", Action::Leave, member),
        ("let a member in again", Action::BeginRecovery, member),
        ("let a steward in again", Action::BeginRecovery, steward),
        ("let who knocked in again", Action::BeginRecovery, knocker),
        ("let a benefits officer in again", Action::BeginRecovery, official),
        ("let a guest in again", Action::BeginRecovery, guest),
        ("let oneself in again", Action::BeginRecovery, me),
        ("stop letting a member in again", Action::StopRecovery, member),
        ("stop letting oneself in again", Action::StopRecovery, me),
    ] {
        row(name.to_owned(), &|actor, membership| ask(actor, membership, action, target));
    }
    row("make a member a steward, where members lead".to_owned(), &|actor, membership| {
        let membership = membership.map(|membership| Membership { led: Led::Members, ..*membership });
        ask(actor, membership.as_ref(), to(Standing::Steward), member)
    });
    for role in ROLES {
        let founding = Founding { organisation: OrganisationId::from_bytes([7; 16]), kind, role };
        row(format!("make such a group as {}", role_name(role)), &|actor, membership| {
            ask(actor, membership, Action::FoundGroup, founding)
        });
        let managing = Managing { organisation: founding.organisation, role };
        row(format!("keep the instruments as {}", role_name(role)), &|actor, membership| {
            ask(actor, membership, Action::KeepInstruments, managing)
        });
        row(format!("keep the arrangements as {}", role_name(role)), &|actor, membership| {
            ask(actor, membership, Action::KeepArrangements, managing)
        });
    }
    for (name, person) in [("change one's own name and picture", ME), ("change another's name and picture", OTHER)] {
        row(name.to_owned(), &|actor, membership| ask(actor, membership, Action::SetProfile, person));
    }
    for (whose, person) in [("one's own", ME), ("another's", OTHER)] {
        for (name, action) in [("see", Action::ListDevices), ("close", Action::CloseDevice)] {
            row(format!("{name} {whose} devices"), &|actor, membership| ask(actor, membership, action, person));
        }
        for (name, action) in [
            ("add a device to", Action::AddDevice),
            ("see, add and remove passkeys of", Action::KeepPasskeys),
            ("see all that is kept about", Action::SeeAboutMe),
            ("see who was let in again to", Action::SeeRecoveries),
        ] {
            row(format!("{name} {whose} account"), &|actor, membership| ask(actor, membership, action, person));
        }
    }
    sight::rows(&mut row);
    text
}

fn ask<T: Resource>(actor: &Actor, membership: Option<&Membership>, action: Action, resource: T) -> Result<(), Denied> {
    decide(actor, membership, action, resource).map(drop)
}

const fn mark(answer: Result<(), Denied>) -> &'static str {
    match answer {
        Ok(()) => "+",
        Err(Denied::NotAMember) => "-",
        Err(Denied::AtTheDoor) => "d",
        Err(Denied::NotTheOwner) => "o",
        Err(Denied::NotAllowed) => ".",
        Err(Denied::NotForTitle) => "x",
        Err(Denied::Archived) => "a",
        Err(Denied::WorkersLead) => "w",
        Err(Denied::LastSteward) => "l",
    }
}

const fn title_name(title: Title) -> &'static str {
    match title {
        Title::Participant => "participant",
        Title::ExperienceExpert => "experience_expert",
        Title::SocialWorker => "social_worker",
        Title::WorkplaceLeader => "workplace_leader",
        Title::Mentor => "mentor",
        Title::Coach => "coach",
        Title::BenefitsOfficer => "benefits_officer",
        Title::Administrator => "administrator",
    }
}

fn place_name((kind, life): Place) -> String {
    match life {
        Life::Open => space_name(kind).to_owned(),
        Life::Archived => format!("{} (stopped)", space_name(kind)),
    }
}

const fn role_name(role: OrganisationRole) -> &'static str {
    match role {
        OrganisationRole::Administrator => "administrator",
        OrganisationRole::SocialWorker => "social_worker",
        OrganisationRole::WorkplaceLeader => "workplace_leader",
        OrganisationRole::Coach => "coach",
        OrganisationRole::BenefitsOfficer => "benefits_officer",
        OrganisationRole::PrivacyOfficer => "privacy_officer",
    }
}

const fn space_name(kind: SpaceKind) -> &'static str {
    match kind {
        SpaceKind::PeerGroup => "peer_group",
        SpaceKind::Workplace => "workplace",
        SpaceKind::Entrepreneurs => "entrepreneurs",
        SpaceKind::PeerReview => "peer_review",
        SpaceKind::Own => "own",
    }
}

const fn standing_name(standing: Standing) -> &'static str {
    match standing {
        Standing::Knocking => "knocking",
        Standing::Member => "member",
        Standing::Alumnus => "alumnus",
        Standing::Steward => "steward",
        Standing::Left => "left",
        Standing::Reader => "reader",
        Standing::Guest => "guest",
    }
}
