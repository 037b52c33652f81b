//! Spaces: the shared room of one group, or a person's own.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::{
    commands::{
        CommandFault,
        bounds::{self, Lines},
    },
    ids::PersonId,
    time::Timestamp,
};

/// The kind of a space: of a group (`domain.md` §2), or a person's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
pub enum SpaceKind {
    /// Peers who meet in the neighbourhood (S1).
    #[n(0)]
    PeerGroup,
    /// werkplaats, sociale onderneming (S3 to S5).
    #[n(1)]
    Workplace,
    /// Part-time entrepreneurs on benefits (S7).
    #[n(2)]
    Entrepreneurs,
    /// intervisie of professionals (S23).
    #[n(3)]
    PeerReview,
    /// A person's own: what they keep about themselves. Nobody comes in by a door; others read what its owner grants.
    #[n(4)]
    Own,
}

/// Who leads a group (`domain.md` S1: two groups led by a professional, two mostly by members).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
pub enum Led {
    /// Only someone whose title is work can be made a steward.
    #[default]
    #[n(0)]
    Workers,
    /// Members can be made stewards too.
    #[n(1)]
    Members,
}

/// Whether a group goes on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Life {
    /// It goes on.
    #[default]
    Open,
    /// A steward stopped it: everybody reads on and takes back what is theirs, nobody writes or comes in.
    Archived,
}

/// Who did something to a group, and when: the group sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct ChangedBy {
    /// Who.
    #[n(0)]
    pub person: PersonId,
    /// When, by the server's clock.
    #[n(1)]
    pub at: Timestamp,
}

/// How a group stands: who leads it, whether it goes on, and who said so. Of one that was made by hand on the server, nobody
/// did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct GroupState {
    /// Who leads it.
    #[n(0)]
    pub led: Led,
    /// Who made it, in the app.
    #[n(1)]
    pub made: Option<ChangedBy>,
    /// Who gave it the name that it has now.
    #[n(2)]
    pub renamed: Option<ChangedBy>,
    /// Who said last who leads it.
    #[n(3)]
    pub led_changed: Option<ChangedBy>,
    /// Who stopped it; `None` while it goes on.
    #[n(4)]
    pub archived: Option<ChangedBy>,
}

impl GroupState {
    /// Whether the group goes on.
    #[must_use]
    pub const fn life(&self) -> Life {
        match self.archived {
            Some(_) => Life::Archived,
            None => Life::Open,
        }
    }
}

/// Characters in a group's name: it stands on one line of a phone, and on a card on the wall.
pub const MAX_GROUP_NAME: usize = 60;

/// Checks the name of a group.
///
/// # Errors
/// [`CommandFault::Empty`], [`CommandFault::TooLong`], [`CommandFault::Characters`].
pub fn group_name_fits(name: &str) -> Result<(), CommandFault> {
    bounds::some_text(name, MAX_GROUP_NAME, Lines::One)
}
