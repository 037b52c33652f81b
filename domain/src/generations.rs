//! A document built anew without what was taken back, so that the words are in no byte of it.
//!
//! A CRDT keeps its history: a deleted entry still stands in the saved document. So taking back makes a new *generation*:
//! a document with another first change, filled from the current state, one change for each author. Everything in Kring
//! refers to entries by our own ids, so nothing points into the old generation.

use std::collections::BTreeMap;

use automerge::{ChangeHash, ObjId, ObjType, ReadDoc, ScalarValue, Value, transaction::Transactable};
use sha2::{Digest, Sha256};

use crate::{
    commands::{Attachment, EntryRef},
    documents::{
        Document, DocumentKey, DocumentKind, Generation, containers, journal, named, registers::stored_moment,
    },
    ids::PersonId,
    time::Timestamp,
};

/// Who made a change, and when the server had it, as the server keeps it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// Who.
    pub person: PersonId,
    /// When the server had it.
    pub received_at: Timestamp,
}

/// A document's next generation.
#[derive(Clone, Debug)]
pub struct Rebuilt {
    /// The document, one generation on.
    pub document: Document,
    /// Who made each of its changes, in the order of [`Document::change_hashes`].
    pub authorships: Vec<Attribution>,
    /// SHA-256 of the photos and recordings that nothing in the document names any more.
    pub orphaned: Vec<[u8; 32]>,
}

/// Why a document cannot be built anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RebuildFault {
    /// The entry is not in the document (any more): there is nothing to take back.
    #[error("the entry is not in the document")]
    Gone,
    /// It is not the journal that holds the entry.
    #[error("the document is not the entry's journal")]
    WrongDocument,
    /// Nobody is known to have made one of its changes.
    #[error("a change has no author")]
    UnknownAuthor,
    /// The document cannot be read.
    #[error("the document is damaged")]
    Damaged,
}

/// The actor under which the server writes an author's part of a generation: no device can have it.
#[must_use]
pub fn server_actor(key: &DocumentKey, generation: Generation, author: PersonId) -> [u8; 16] {
    let mut hasher = Sha256::new();
    hasher.update(b"kring/generation/1");
    hasher.update(key.id().as_bytes());
    hasher.update(generation.0.to_be_bytes());
    hasher.update(author.as_bytes());
    let digest: [u8; 32] = hasher.finalize().into();
    let mut actor = [0_u8; 16];
    actor.copy_from_slice(digest.split_at(16).0);
    actor
}

/// Builds a journal anew without one entry.
///
/// The same document gives the same bytes every time. The key of the entry stays, with `at`, so that a reply can say
/// that it was taken back.
///
/// # Errors
/// [`RebuildFault`], by what is wrong; nothing is made then.
pub fn rebuild(
    document: &Document,
    attribution: impl Fn(&ChangeHash) -> Option<Attribution>,
    removed: &EntryRef,
    at: Timestamp,
) -> Result<Rebuilt, RebuildFault> {
    let key = *document.key();
    if removed.journal(key.space) != key {
        return Err(RebuildFault::WrongDocument);
    }
    let before = journal::read_entry(document, removed.entry).ok_or(RebuildFault::Gone)?;
    let mut parts = gather(document, &attribution, &removed.entry.to_string())?;
    let owner = parts.entry(removed.author).or_insert_with(|| Part::new(at));
    owner.values.push(("withdrawn", removed.entry.to_string(), Kept::Scalar(stored_moment(at))));

    let generation = next_generation(document.generation(), at);
    let mut next = Document::new(key, generation);
    let mut authorships = Vec::new();
    for (person, part) in parts {
        write(&mut next, server_actor(&key, generation, person), &part)?;
        authorships.push(Attribution { person, received_at: part.received_at });
    }
    let named = named(&next);
    let orphaned = before.attachments.iter().map(Attachment::hash).filter(|hash| !named.contains(hash)).collect();
    Ok(Rebuilt { document: next, authorships, orphaned })
}

/// The number of a generation made at `at`: the seconds since 2020, and always more than the one before.
///
/// It grows with time, because a server that was restored from a backup makes a generation anew from an older state: were
/// it only counted on, two contents would bear one number, and devices that hold the one could never take in the other.
/// Thirty-two bits of seconds reach to 2156.
fn next_generation(before: Generation, at: Timestamp) -> Generation {
    const BEGIN_S: i64 = 1_577_836_800;
    let seconds = u32::try_from(at.0.div_euclid(1000).saturating_sub(BEGIN_S).max(0)).unwrap_or(u32::MAX - 1);
    Generation(before.0.saturating_add(1).max(seconds))
}

/// What one author has in a document.
struct Part {
    received_at: Timestamp,
    /// Container, key, value.
    values: Vec<(&'static str, String, Kept)>,
}

impl Part {
    const fn new(received_at: Timestamp) -> Self {
        Self { received_at, values: Vec::new() }
    }
}

/// A value that is kept.
enum Kept {
    Scalar(ScalarValue),
    Map(Vec<(String, ScalarValue)>),
}

/// Everything that stands in a document, by author, but for one entry.
fn gather(
    document: &Document,
    attribution: &impl Fn(&ChangeHash) -> Option<Attribution>,
    removed: &str,
) -> Result<BTreeMap<PersonId, Part>, RebuildFault> {
    let automerge = document.automerge();
    let mut parts: BTreeMap<PersonId, Part> = BTreeMap::new();
    for container in containers(DocumentKind::Journal) {
        let map = document.container(container).ok_or(RebuildFault::Damaged)?;
        for key in automerge.keys(&map).filter(|key| *container != "entries" || key != removed) {
            let (value, id) = automerge.get(&map, key.as_str()).ok().flatten().ok_or(RebuildFault::Damaged)?;
            let hash = automerge.hash_for_opid(&id).ok_or(RebuildFault::Damaged)?;
            let by = attribution(&hash).ok_or(RebuildFault::UnknownAuthor)?;
            let kept = match value {
                Value::Scalar(scalar) => Kept::Scalar(scalar.into_owned()),
                Value::Object(ObjType::Map) => Kept::Map(fields(document, &id)),
                // A journal holds no others.
                Value::Object(ObjType::List | ObjType::Text | ObjType::Table) => continue,
            };
            let part = parts.entry(by.person).or_insert_with(|| Part::new(by.received_at));
            part.received_at = part.received_at.max(by.received_at);
            part.values.push((container, key, kept));
        }
    }
    Ok(parts)
}

fn fields(document: &Document, map: &ObjId) -> Vec<(String, ScalarValue)> {
    let automerge = document.automerge();
    automerge
        .keys(map)
        .filter_map(|key| match automerge.get(map, key.as_str()) {
            Ok(Some((Value::Scalar(value), _))) => Some((key, value.into_owned())),
            Ok(Some((Value::Object(_), _)) | None) | Err(_) => None,
        })
        .collect()
}

fn write(document: &mut Document, actor: [u8; 16], part: &Part) -> Result<(), RebuildFault> {
    let found: BTreeMap<&str, ObjId> =
        containers(DocumentKind::Journal).iter().filter_map(|name| Some((*name, document.container(name)?))).collect();
    document
        .write(actor, |to| {
            for (container, key, kept) in &part.values {
                let map = found.get(container).ok_or(RebuildFault::Damaged)?;
                match kept {
                    Kept::Scalar(value) => to.put(map, key.as_str(), value.clone()).map_err(damaged)?,
                    Kept::Map(fields) => {
                        let entry = to.put_object(map, key.as_str(), ObjType::Map).map_err(damaged)?;
                        for (field, value) in fields {
                            to.put(&entry, field.as_str(), value.clone()).map_err(damaged)?;
                        }
                    }
                }
            }
            Ok(())
        })
        .map(drop)
}

fn damaged(_cause: automerge::AutomergeError) -> RebuildFault {
    RebuildFault::Damaged
}
