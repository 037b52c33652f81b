//! What opens a document's content: a right that someone was given, or the server's own upkeep.

use kring_domain::{
    documents::DocumentKey,
    ids::SpaceId,
    people::MemberCard,
    rights::{Authorized, EntryIn},
};

/// Something with which a document may be loaded.
pub(crate) trait MayLoad {
    /// The document.
    fn key(&self) -> DocumentKey;
}

impl MayLoad for Authorized<DocumentKey> {
    fn key(&self) -> DocumentKey {
        *self.resource()
    }
}

/// Whoever may take an entry back loads the journal that holds it, to rebuild it.
impl MayLoad for Authorized<EntryIn> {
    fn key(&self) -> DocumentKey {
        self.resource().entry.journal(self.resource().space)
    }
}

/// The server at work for itself: snapshots, checks, and what a restore replays. Nothing that answers a person may hold
/// one; `tests/` looks for that.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Upkeep<T>(T);

impl<T> Upkeep<T> {
    /// For `jobs`, `admin` and the re-offer of items that carry the server's own MAC.
    pub(crate) const fn of(subject: T) -> Self {
        Self(subject)
    }
}

impl MayLoad for Upkeep<DocumentKey> {
    fn key(&self) -> DocumentKey {
        self.0
    }
}

/// Something with which a space's sequence may be read, each item by its own rule.
pub(crate) trait MayPull {
    fn space(&self) -> SpaceId;
    fn reads(&self, key: &DocumentKey) -> bool;
    fn lists_members(&self) -> bool;
    /// A card as they may see it; `None` where it is not theirs to see.
    fn sees(&self, card: MemberCard) -> Option<MemberCard>;
}

impl MayPull for Authorized<SpaceId> {
    fn space(&self) -> SpaceId {
        *self.resource()
    }
    fn reads(&self, key: &DocumentKey) -> bool {
        Self::reads(self, key)
    }
    fn lists_members(&self) -> bool {
        Self::lists_members(self)
    }
    fn sees(&self, card: MemberCard) -> Option<MemberCard> {
        Self::sees(self, card)
    }
}

impl MayPull for Upkeep<SpaceId> {
    fn space(&self) -> SpaceId {
        self.0
    }
    fn reads(&self, _key: &DocumentKey) -> bool {
        true
    }
    fn lists_members(&self) -> bool {
        true
    }
    fn sees(&self, card: MemberCard) -> Option<MemberCard> {
        Some(card)
    }
}
