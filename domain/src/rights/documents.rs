//! Who reads and writes which documents.

use super::{
    Actor, Denied, Membership,
    decide::{allow, at_a_table, is_own},
};
use crate::{
    documents::{DocumentKey, DocumentKind, Subject},
    ids::SpaceId,
    people::{Standing, Title},
    sight::Part,
    spaces::SpaceKind,
};

/// Whether someone who is in a space, or was, reads a document of it.
pub(super) fn reading(actor: &Actor, membership: &Membership, key: &DocumentKey) -> Result<(), Denied> {
    let own = key.owner == Some(actor.person);
    let about = key.subject == Subject::Person(actor.person);
    let at_table = membership.standing.is_present();
    if !is_kept_in(key.kind, membership.space_kind) {
        return Err(Denied::NotAllowed);
    }
    match key.kind {
        DocumentKind::Journal | DocumentKind::Closing => allow(own || at_table),
        // What a meeting needs, a guest has too: its notes, who is there, and what was agreed on how it goes there.
        DocumentKind::Meeting | DocumentKind::Presence | DocumentKind::Board => {
            if membership.standing.is_in_meetings() { Ok(()) } else { Err(Denied::NotAMember) }
        }
        DocumentKind::Moderation => at_a_table(membership),
        // Between two people, also for a steward; and also after leaving, because nothing is recorded about someone
        // that they cannot read.
        DocumentKind::Warning => allow(own || about),
        // Its owner, and whom they gave sight of it.
        DocumentKind::Introduction | DocumentKind::Assessments | DocumentKind::Goals | DocumentKind::Skills => {
            allow(own || is_granted(membership, key))
        }
        // Whose space it is reads all of it, for good; who is granted it reads what others saw too, while it is granted.
        DocumentKind::Confirmations => allow(about || is_granted(membership, key)),
        // Whose space it is reads all of it, for good; each other reads what is between the two, while it is granted.
        DocumentKind::CheckIns | DocumentKind::Conversations => {
            let is_theirs = key.space == SpaceId::own(actor.person);
            allow(is_theirs || is_between(actor, membership, key))
        }
        // Whose steps they are, and whoever promised something, each reward for themselves.
        DocumentKind::Rewards => {
            let is_theirs = key.space == SpaceId::own(actor.person);
            allow(is_theirs || rewards(actor, membership, key))
        }
    }
}

/// Whether whose space it is lets someone read what a document is of.
fn is_granted(membership: &Membership, key: &DocumentKey) -> bool {
    match membership.standing {
        Standing::Reader => Part::of(key).is_some_and(|part| membership.parts.holds(part)),
        Standing::Knocking
        | Standing::Member
        | Standing::Alumnus
        | Standing::Steward
        | Standing::Left
        | Standing::Guest => false,
    }
}

/// Whether what is between two people is between someone and whose space it is, while that is granted.
fn is_between(actor: &Actor, membership: &Membership, key: &DocumentKey) -> bool {
    let is_of_the_two = match key.subject {
        Subject::Pair { other, .. } => key.owner == Some(actor.person) || other == actor.person,
        Subject::Space | Subject::Month(_) | Subject::Meeting(_) | Subject::Person(_) | Subject::Area(_) => false,
    };
    is_of_the_two && is_granted(membership, key)
}

/// Whether someone reads the steps of whose space it is, and this is between the two of them.
fn rewards(actor: &Actor, membership: &Membership, key: &DocumentKey) -> bool {
    let is_granted = match key.subject {
        Subject::Area(area) => key.owner == Some(actor.person) && membership.parts.holds(Part::about(area)),
        Subject::Pair { other, .. } => other == actor.person && membership.parts.hold_an_area(),
        Subject::Space | Subject::Month(_) | Subject::Meeting(_) | Subject::Person(_) => false,
    };
    is_granted && membership.standing == Standing::Reader
}

/// Whether a kind of document is kept in a kind of space: what is one's own in one's own, the rest in groups.
const fn is_kept_in(kind: DocumentKind, space: SpaceKind) -> bool {
    let is_ones_own = match kind {
        DocumentKind::Introduction
        | DocumentKind::Assessments
        | DocumentKind::Goals
        | DocumentKind::CheckIns
        | DocumentKind::Conversations
        | DocumentKind::Skills
        | DocumentKind::Confirmations
        | DocumentKind::Rewards => true,
        DocumentKind::Journal
        | DocumentKind::Meeting
        | DocumentKind::Closing
        | DocumentKind::Presence
        | DocumentKind::Board
        | DocumentKind::Moderation
        | DocumentKind::Warning => false,
    };
    is_ones_own == is_own(space)
}

/// Whether someone who is in a space writes a document of it. What a change may do in it is the gate's.
pub(super) fn writing(actor: &Actor, membership: &Membership, key: &DocumentKey) -> Result<(), Denied> {
    if !key.is_well_formed() {
        return Err(Denied::NotAllowed);
    }
    if !is_kept_in(key.kind, membership.space_kind) {
        return Err(Denied::NotAllowed);
    }
    let own = key.owner == Some(actor.person);
    let steward = membership.standing.is_steward();
    match key.kind {
        // In their own journal a guest says what a meeting asks of them and writes no stories: that is the gate's.
        DocumentKind::Journal
        | DocumentKind::Closing
        | DocumentKind::Introduction
        | DocumentKind::Assessments
        | DocumentKind::Goals
        | DocumentKind::Skills => {
            if own {
                Ok(())
            } else {
                Err(Denied::NotTheOwner)
            }
        }
        DocumentKind::Rewards if !own => Err(Denied::NotTheOwner),
        DocumentKind::Rewards if key.space == SpaceId::own(actor.person) => Ok(()),
        // Nobody gives who decides on or checks benefits: nothing may hang on it.
        DocumentKind::Rewards if actor.title == Title::BenefitsOfficer => Err(Denied::NotForTitle),
        DocumentKind::Rewards => {
            if rewards(actor, membership, key) {
                Ok(())
            } else {
                Err(Denied::NotAMember)
            }
        }
        DocumentKind::CheckIns | DocumentKind::Conversations if !own => Err(Denied::NotTheOwner),
        DocumentKind::CheckIns | DocumentKind::Conversations if key.space == SpaceId::own(actor.person) => Ok(()),
        // Who does not do this as their work any more decides nothing.
        DocumentKind::Conversations if actor.title == Title::Participant => Err(Denied::NotForTitle),
        DocumentKind::CheckIns | DocumentKind::Conversations => {
            if is_between(actor, membership, key) {
                Ok(())
            } else {
                Err(Denied::NotAMember)
            }
        }
        DocumentKind::Confirmations if !own => Err(Denied::NotTheOwner),
        // Nobody says of themselves to have seen it: such a key is of no shape.
        DocumentKind::Confirmations => {
            if is_granted(membership, key) {
                Ok(())
            } else {
                Err(Denied::NotAMember)
            }
        }
        DocumentKind::Meeting => Ok(()),
        DocumentKind::Presence | DocumentKind::Board | DocumentKind::Moderation => allow(steward),
        DocumentKind::Warning if !own => Err(Denied::NotTheOwner),
        DocumentKind::Warning => allow(steward && key.subject != Subject::Person(actor.person)),
    }
}
