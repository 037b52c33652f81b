//! Spaces: the shared room of one group, or a person's own.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

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
