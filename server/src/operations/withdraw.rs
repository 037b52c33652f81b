//! Taking an entry back: its journal gets a new generation without it, and the old one loses its bytes.

use std::{
    fs::OpenOptions,
    io::{self, Write},
    path::Path,
};

use kring_domain::{
    commands::EntryRef,
    generations::{self, Attribution, RebuildFault, Rebuilt},
    ids::SpaceId,
    rights::{Authorized, EntryIn},
    time::Timestamp,
    verdict::{Postponement, Refusal, Verdict},
};
use serde::{Deserialize, Serialize};

use super::{batch::Batch, desk::Desk, marks::document_mac};
use crate::{
    kring::Kring,
    store::{
        MayLoad, StoreError, Upkeep,
        queries::{
            attachments, documents, items,
            snapshots::{self, NewSnapshot},
        },
        sequence::By,
    },
};

/// The file that remembers what was erased. It lies beside the database, in no backup of it, and is replayed after a
/// restore.
const LEDGER: &str = "erasures.jsonl";

/// One line of the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Erasure {
    pub(crate) space: SpaceId,
    pub(crate) entry: EntryRef,
    pub(crate) at: Timestamp,
}

pub(crate) async fn carry_out(
    batch: &mut Batch<'_>,
    desk: &mut Desk,
    right: &Authorized<EntryIn>,
) -> Result<Verdict, StoreError> {
    let erasure = Erasure { space: right.resource().space, entry: right.resource().entry, at: batch.now() };
    match erase(batch, desk, right, &erasure.entry).await? {
        Ok(seq) => {
            let noted = note(&batch.kring().data, &erasure);
            if let Err(error) = noted {
                tracing::error!(%error, "the erasure ledger cannot be written");
                return Err(StoreError::Ledger);
            }
            batch.note_erased();
            Ok(Verdict::Accepted { seq })
        }
        Err(fault) => Ok(of_fault(fault)),
    }
}

/// Rebuilds a journal without an entry; gives the number of the item that says so.
pub(crate) async fn erase(
    batch: &mut Batch<'_>,
    desk: &mut Desk,
    may: &impl MayLoad,
    entry: &EntryRef,
) -> Result<Result<u64, RebuildFault>, StoreError> {
    let key = may.key();
    let row = batch.document(key).await?;
    if row.last_seq == 0 {
        return Ok(Err(RebuildFault::Gone));
    }
    let document = desk.take(batch, may, &row).await?;
    batch.flush().await?;
    let authors = documents::authorships(batch.on(), may, row.generation).await?;
    let who = |hash: &automerge::ChangeHash| {
        authors.get(&hash.0).map(|by| Attribution { person: by.person, received_at: by.received_at })
    };
    let Rebuilt { document: next, authorships, orphaned } =
        match generations::rebuild(&document, who, entry, batch.now()) {
            Ok(rebuilt) => rebuilt,
            Err(fault) => {
                desk.put(document, row.last_seq);
                return Ok(Err(fault));
            }
        };
    drop(document);
    let by: Vec<By> = authorships.into_iter().map(|by| By { person: by.person, received_at: by.received_at }).collect();
    let (generation, bytes) = (next.generation(), next.save());
    items::erase(batch.on(), key.id(), row.generation).await?;
    let seq = batch.append_snapshot(key, generation, by.clone(), bytes.clone()).await?;
    let mac = document_mac(&batch.kring().keys, &key, generation, &by, &bytes);
    let snapshot = NewSnapshot { key: &key, generation, upto: seq, by: &by, document: bytes, mac };
    snapshots::put(batch.on(), snapshot).await?;
    for hash in orphaned {
        attachments::drop_use(batch.on(), &key, &hash).await?;
    }
    desk.put(next, seq);
    Ok(Ok(seq))
}

/// Erasing what the ledger names.
pub(crate) struct Erasing;

impl Erasing {
    /// Takes an entry back again that a restored backup may hold. Tells whether it did.
    ///
    /// # Errors
    /// [`StoreError`]; nothing was kept then.
    pub(crate) async fn again(kring: &Kring, erasure: &Erasure) -> Result<bool, StoreError> {
        let mut batch = Batch::begin(kring).await?;
        let mut desk = Desk::default();
        let may = Upkeep::of(erasure.entry.journal(erasure.space));
        let erased = erase(&mut batch, &mut desk, &may, &erasure.entry).await?.is_ok();
        batch.commit().await?;
        Ok(erased)
    }
}

const fn of_fault(fault: RebuildFault) -> Verdict {
    match fault {
        RebuildFault::Gone => Verdict::Refused { reason: Refusal::Gone },
        RebuildFault::WrongDocument => Verdict::Refused { reason: Refusal::WrongDocument },
        RebuildFault::UnknownAuthor | RebuildFault::Damaged => Verdict::Later { reason: Postponement::Busy },
    }
}

fn note(data: &Path, erasure: &Erasure) -> io::Result<()> {
    // A new line first: what a power cut left of an earlier line is then a line of its own.
    let line = [b"\n", serde_json::to_vec(erasure)?.as_slice(), b"\n"].concat();
    let mut file = OpenOptions::new().create(true).append(true).open(data.join(LEDGER))?;
    file.write_all(&line)?;
    file.sync_all()
}

/// Everything that was ever erased, oldest first.
///
/// A line that a power cut tore never got a verdict; it is passed over.
///
/// # Errors
/// The file's.
pub(crate) fn ledger(data: &Path) -> io::Result<Vec<Erasure>> {
    match std::fs::read_to_string(data.join(LEDGER)) {
        Ok(text) => Ok(text.lines().filter(|line| !line.is_empty()).filter_map(read_line).collect()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

fn read_line(line: &str) -> Option<Erasure> {
    let erasure = serde_json::from_str(line);
    if erasure.is_err() {
        tracing::warn!("a line of the erasure ledger is torn and passed over");
    }
    erasure.ok()
}
