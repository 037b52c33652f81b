//! Taking an entry back: its journal gets a new generation without it, and the old one loses its bytes.

use kring_domain::{
    commands::EntryRef,
    generations::{self, Attribution, RebuildFault, Rebuilt},
    rights::{Authorized, EntryIn},
    verdict::{Postponement, Refusal, Verdict},
};

use super::{
    batch::Batch,
    desk::Desk,
    ledger::{Erasure, Line},
    marks::document_mac,
};
use crate::store::{
    MayLoad, StoreError,
    queries::{
        attachments, documents, items,
        snapshots::{self, NewSnapshot},
    },
    sequence::By,
};

pub(crate) async fn carry_out(
    batch: &mut Batch<'_>,
    desk: &mut Desk,
    right: &Authorized<EntryIn>,
) -> Result<Verdict, StoreError> {
    let EntryIn { space, entry } = *right.resource();
    match erase(batch, desk, right, &entry).await? {
        Ok(seq) => {
            let generation = Some(batch.document(right.key()).await?.generation.0);
            let erasure = Erasure { space, entry, at: batch.now(), generation };
            batch.note(Line::Erased(erasure));
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

const fn of_fault(fault: RebuildFault) -> Verdict {
    match fault {
        RebuildFault::Gone => Verdict::Refused { reason: Refusal::Gone },
        RebuildFault::WrongDocument => Verdict::Refused { reason: Refusal::WrongDocument },
        RebuildFault::UnknownAuthor | RebuildFault::Damaged => Verdict::Later { reason: Postponement::Busy },
    }
}
