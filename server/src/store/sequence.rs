//! What stands in a space's sequence, and the chain that runs through it.

use kring_domain::{
    documents::{DocumentKey, Generation},
    ids::{LogId, PersonId},
    people::MemberCard,
    time::Timestamp,
};
use minicbor::{Decode, Encode, bytes::ByteVec};
use sha2::{Digest, Sha256};

/// One item of a space's sequence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct StoredItem {
    pub(crate) seq: u64,
    pub(crate) content: Content,
}

/// What an item is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Content {
    /// An accepted change, raw.
    Change { key: DocumentKey, generation: Generation, by: By, change: Vec<u8>, mac: [u8; 16] },
    /// A whole document.
    Snapshot { key: DocumentKey, generation: Generation, by: Vec<By>, document: Vec<u8>, mac: [u8; 16] },
    /// A document that is gone.
    Erased { key: DocumentKey },
    /// A member's card.
    Member(MemberCard),
}

impl Content {
    /// The document that an item is of.
    pub(crate) const fn key(&self) -> Option<&DocumentKey> {
        match self {
            Self::Change { key, .. } | Self::Snapshot { key, .. } | Self::Erased { key } => Some(key),
            Self::Member(_) => None,
        }
    }

    pub(crate) const fn kind(&self) -> ItemKind {
        match self {
            Self::Change { .. } => ItemKind::Change,
            Self::Snapshot { .. } => ItemKind::Snapshot,
            Self::Erased { .. } => ItemKind::Erased,
            Self::Member(_) => ItemKind::Member,
        }
    }
}

/// Who made a change, and when the server had it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub(crate) struct By {
    #[n(0)]
    pub(crate) person: PersonId,
    #[n(1)]
    pub(crate) received_at: Timestamp,
}

/// The kinds of item, by their number in the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(index_only)]
pub(crate) enum ItemKind {
    #[n(0)]
    Change,
    #[n(1)]
    Snapshot,
    #[n(2)]
    Erased,
    #[n(3)]
    Member,
}

/// How the bytes of a snapshot item stand in its row.
#[derive(Debug, Encode, Decode)]
pub(crate) struct SnapshotBytes {
    #[n(0)]
    pub(crate) by: Vec<By>,
    #[n(1)]
    pub(crate) document: ByteVec,
}

/// The chain before the first item: SHA-256 over `kring/log/1` and the log's id, so that a new log breaks every cursor.
pub(crate) fn chain_start(log: LogId) -> [u8; 32] {
    let mut hasher = Sha256::new();
    hasher.update(b"kring/log/1");
    hasher.update(log.as_bytes());
    hasher.finalize().into()
}

/// The chain after an item: SHA-256 over the chain before it, its number (u64, big-endian), its kind and its MAC. The
/// MAC stands for the item's bytes, so the chain can still be checked when those were erased.
pub(crate) fn chain_after(before: &[u8; 32], seq: u64, kind: ItemKind, mac: &[u8; 16]) -> [u8; 32] {
    let mut hasher = Sha256::new();
    hasher.update(before);
    hasher.update(seq.to_be_bytes());
    hasher.update([match kind {
        ItemKind::Change => 0_u8,
        ItemKind::Snapshot => 1,
        ItemKind::Erased => 2,
        ItemKind::Member => 3,
    }]);
    hasher.update(mac);
    hasher.finalize().into()
}
