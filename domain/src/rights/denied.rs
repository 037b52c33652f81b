//! Why not.

use crate::verdict::{Postponement, Refusal, Verdict};

/// Why someone may not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Denied {
    /// Is not in this space (any more).
    #[error("not a member of this space")]
    NotAMember,
    /// Knocked, and waits until someone opens.
    #[error("waits at the door")]
    AtTheDoor,
    /// The document is someone else's to write.
    #[error("the document belongs to someone else")]
    NotTheOwner,
    /// May not do this here.
    #[error("not allowed")]
    NotAllowed,
    /// May not, because of who they are: an administrator and content, a benefits officer and a peer group.
    #[error("not allowed for this title")]
    NotForTitle,
    /// The group was stopped.
    #[error("the group was stopped")]
    Archived,
    /// Workers lead this group, and this is no worker.
    #[error("workers lead this group")]
    WorkersLead,
    /// Nobody else leads the group.
    #[error("nobody else leads the group")]
    LastSteward,
}

impl Denied {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotAMember => "not_a_member",
            Self::AtTheDoor => "at_the_door",
            Self::NotTheOwner => "not_the_owner",
            Self::NotAllowed => "not_allowed",
            Self::NotForTitle => "not_for_title",
            Self::Archived => "archived",
            Self::WorkersLead => "workers_lead",
            Self::LastSteward => "last_steward",
        }
    }

    /// What the server says of an intent that is denied so. Whoever waits at the door keeps their work for later.
    #[must_use]
    pub const fn verdict(self) -> Verdict {
        let reason = match self {
            Self::AtTheDoor => return Verdict::Later { reason: Postponement::Busy },
            Self::NotAMember => Refusal::NotAMember,
            Self::NotTheOwner => Refusal::WrongDocument,
            Self::NotAllowed | Self::NotForTitle | Self::WorkersLead => Refusal::NotAllowed,
            Self::Archived => Refusal::Archived,
            Self::LastSteward => Refusal::LastSteward,
        };
        Verdict::Refused { reason }
    }
}
