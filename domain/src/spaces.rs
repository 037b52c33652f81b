//! Spaces: the shared room of one group.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

/// The kind of a group (`domain.md` §2).
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
}
