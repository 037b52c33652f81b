//! The rows of the matrix about giving sight, ending it, and looking.

use super::{Cell, ME, OTHER, THIRD, ask};
use crate::{
    people::Title,
    rights::{Action, Looking, Sharing, With},
    sight::Part,
};

/// Giving sight, ending it, and looking.
pub(super) fn rows(row: &mut dyn FnMut(String, &Cell<'_>)) {
    let part = Part::Introduction;
    let person = |person, title, shares_a_group| With::Person { person, title, shares_a_group };
    for (name, owner, with) in [
        ("of one's own to someone of one's groups", ME, person(OTHER, Title::Coach, true)),
        ("of one's own to a benefits officer there", ME, person(OTHER, Title::BenefitsOfficer, true)),
        ("of one's own to an administrator", ME, person(OTHER, Title::Administrator, true)),
        ("of one's own to a stranger", ME, person(OTHER, Title::Coach, false)),
        ("of one's own to oneself", ME, person(ME, Title::Participant, true)),
        ("of one's own to who leads one's group", ME, With::Stewards { is_in_it: true }),
        ("of one's own to who leads another group", ME, With::Stewards { is_in_it: false }),
        ("of another's", OTHER, person(THIRD, Title::Coach, true)),
    ] {
        row(format!("grant {name}"), &|actor, membership| {
            ask(actor, membership, Action::Grant, Sharing { owner, part, with })
        });
    }
    for (name, owner, with) in [
        ("one's map to someone of one's groups", ME, person(OTHER, Title::Coach, true)),
        ("one's map to who leads one's group", ME, With::Stewards { is_in_it: true }),
        ("another's map", OTHER, person(THIRD, Title::Coach, true)),
    ] {
        row(format!("grant an area of {name}"), &|actor, membership| {
            ask(actor, membership, Action::Grant, Sharing { owner, part: Part::Money, with })
        });
    }
    for (name, with) in [
        ("to someone of one's groups", person(OTHER, Title::Mentor, true)),
        ("to an administrator", person(OTHER, Title::Administrator, true)),
        ("to a stranger", person(OTHER, Title::Mentor, false)),
        ("to who leads one's group", With::Stewards { is_in_it: true }),
    ] {
        for (what, part) in [("check-ins", Part::CheckIns), ("conversations", Part::Conversations)] {
            row(format!("grant one's own {what} {name}"), &|actor, membership| {
                ask(actor, membership, Action::Grant, Sharing { owner: ME, part, with })
            });
        }
    }
    for (name, with) in [
        ("to someone of one's groups", person(OTHER, Title::Mentor, true)),
        ("to an administrator", person(OTHER, Title::Administrator, true)),
        ("to who leads one's group", With::Stewards { is_in_it: true }),
    ] {
        row(format!("grant what one can {name}"), &|actor, membership| {
            ask(actor, membership, Action::Grant, Sharing { owner: ME, part: Part::Skills, with })
        });
    }
    for (whose, person) in [("one's own", ME), ("another's", OTHER)] {
        row(format!("end a grant of {whose}"), &|actor, membership| ask(actor, membership, Action::EndGrant, person));
        row(format!("see who looks at {whose}"), &|actor, membership| ask(actor, membership, Action::SeeGiven, person));
    }
    for (name, owner, was_granted) in
        [("at what was granted", OTHER, true), ("at what was never granted", OTHER, false), ("at one's own", ME, true)]
    {
        row(format!("record a look {name}"), &|actor, membership| {
            ask(actor, membership, Action::RecordLook, Looking { owner, part, was_granted })
        });
    }
}
