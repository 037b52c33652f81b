//! The first change of a document: built by both sides, never sent, frozen by vectors.

use automerge::{
    ActorId, Automerge, ChangeHash, ObjId, ObjType, ROOT, TextEncoding, transaction::CommitOptions,
    transaction::Transactable,
};
use sha2::{Digest, Sha256};

use super::{DocumentKey, DocumentKind, Generation};

/// The maps that a kind's first change makes, in order. Only ever added to by a new kind, never changed: the first
/// change's hash follows from them.
#[must_use]
pub const fn containers(kind: DocumentKind) -> &'static [&'static str] {
    match kind {
        DocumentKind::Journal => &["entries", "presence", "reactions", "self", "withdrawn"],
        DocumentKind::Meeting => &["agreements", "card", "notes", "order", "programme"],
        DocumentKind::Closing => &["answers"],
        DocumentKind::Presence => &["present"],
        DocumentKind::Board => &["card", "series"],
        DocumentKind::Moderation => &["hidden", "pinned"],
        DocumentKind::Warning => &["measures"],
        DocumentKind::Introduction => &["words"],
        DocumentKind::Assessments => &["filled"],
        DocumentKind::Goals => &["goals", "steps"],
        DocumentKind::CheckIns | DocumentKind::Conversations => &["talks"],
        DocumentKind::Skills => &["evidence", "hidden", "intake", "phases", "skills"],
        DocumentKind::Confirmations => &["seen"],
        DocumentKind::Rewards => &["rewards"],
    }
}

/// The actor of a document's first change, which no account may use: the first sixteen bytes of SHA-256 over the
/// document's id and the generation (u32, big-endian).
#[must_use]
pub fn genesis_actor(key: &DocumentKey, generation: Generation) -> [u8; 16] {
    let mut hasher = Sha256::new();
    hasher.update(key.id().as_bytes());
    hasher.update(generation.0.to_be_bytes());
    let digest: [u8; 32] = hasher.finalize().into();
    let mut actor = [0_u8; 16];
    actor.copy_from_slice(digest.split_at(16).0);
    actor
}

/// The object of a container. The first change makes them with counters 1, 2, 3…, so nothing needs to be looked up.
pub(crate) fn container_object(kind: DocumentKind, actor: &[u8; 16], name: &str) -> Option<ObjId> {
    let index = containers(kind).iter().position(|container| *container == name)?;
    let counter = u64::try_from(index).ok()?.checked_add(1)?;
    Some(ObjId::Id(counter, ActorId::from(*actor), 0))
}

/// A document that holds its first change and nothing else, and that change's hash.
pub(super) fn build(key: &DocumentKey, generation: Generation) -> (Automerge, Option<ChangeHash>) {
    let actor = ActorId::from(genesis_actor(key, generation));
    let mut document = Automerge::new_with_encoding(TextEncoding::UnicodeCodePoint).with_actor(actor);
    let mut transaction = document.transaction();
    for name in containers(key.kind) {
        // Putting an empty map under the root of an empty document has no failure.
        let _made = transaction.put_object(ROOT, *name, ObjType::Map);
    }
    let (hash, _patches) = transaction.commit_with(CommitOptions::default().with_time(0));
    (document, hash)
}
