//! Who gives sight of what, to whom.

use super::{Actor, Denied, Sharing, With};
use crate::{people::Title, sight::Part};

/// Sight is given by whose it is, part by part, and by nobody else; an administrator never gets any (`domain.md` §4 rules 2 and 9). Who
/// decides on or checks benefits gets it only as the person whom its owner chose, never because they lead a group. Whom
/// one shares no group with is a stranger, and may not even be known to exist.
pub(super) fn granting(actor: &Actor, sharing: &Sharing) -> Result<(), Denied> {
    if actor.person != sharing.owner {
        return Err(Denied::NotTheOwner);
    }
    // A check-in and a conversation are between two people.
    if let (Part::CheckIns | Part::Conversations, With::Stewards { .. }) = (sharing.part, sharing.with) {
        return Err(Denied::NotAllowed);
    }
    match sharing.with {
        With::Person { person, shares_a_group, .. } if person == sharing.owner || !shares_a_group => {
            Err(Denied::NotAMember)
        }
        With::Person { title: Title::Administrator, .. } => Err(Denied::NotForTitle),
        // A conversation is with someone who does this as their work: they decide, and say on what.
        With::Person { title: Title::Participant, .. } if sharing.part == Part::Conversations => {
            Err(Denied::NotForTitle)
        }
        With::Person { .. } => Ok(()),
        With::Stewards { is_in_it } => {
            if is_in_it {
                Ok(())
            } else {
                Err(Denied::NotAMember)
            }
        }
    }
}
