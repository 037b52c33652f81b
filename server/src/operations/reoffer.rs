//! Items that a restored server lost, taken back from a device that holds them. What proves them is the server's own
//! MAC, whose key is in no backup of the database.

use std::collections::HashSet;

use automerge::Change;
use kring_domain::{
    documents::{self, Document, DocumentKey, Generation},
    rights::{self, Action},
    wire::{Authorship, Item, ItemBody, Reoffer},
};

use super::{
    batch::{Batch, Origin},
    desk::Desk,
    marks::{document_mac, is_change_mac, is_document_mac},
};
use crate::{
    auth::Principal,
    store::{
        StoreError, Upkeep,
        queries::{
            attachments,
            documents::DocumentRow,
            items, people,
            snapshots::{self, NewSnapshot},
        },
        sequence::By,
    },
};

/// Takes back what a device offers again, as far as it is the server's own and not here. The rest is passed over.
pub(crate) async fn take_back(
    batch: &mut Batch<'_>,
    desk: &mut Desk,
    principal: Principal,
    again: &Reoffer,
) -> Result<(), StoreError> {
    let Some(actor) = batch.actor(principal.person, principal.device).await? else { return Ok(()) };
    let membership = batch.membership(again.space, actor.person).await?;
    if rights::decide(&actor, membership.as_ref(), Action::Pull, again.space).is_err() {
        return Ok(());
    }
    let mut taken: HashSet<DocumentKey> = HashSet::new();
    for item in &again.items {
        taken.extend(one(batch, desk, again, item).await?);
    }
    for key in taken {
        name_attachments(batch, desk, key).await?;
    }
    Ok(())
}

/// Notes which photos and recordings a document names now: without it nobody could fetch them, and they would be thrown
/// away.
async fn name_attachments(batch: &mut Batch<'_>, desk: &mut Desk, key: DocumentKey) -> Result<(), StoreError> {
    let row = batch.document(key).await?;
    batch.flush().await?;
    let document = desk.take(batch, &Upkeep::of(key), &row).await?;
    let named = documents::named(&document);
    desk.put(document, row.last_seq);
    for hash in named {
        attachments::note_use(batch.on(), &key, &hash).await?;
    }
    Ok(())
}

/// Takes one item back; gives the document that it is of, when it is the server's own.
async fn one(
    batch: &mut Batch<'_>,
    desk: &mut Desk,
    again: &Reoffer,
    item: &Item,
) -> Result<Option<DocumentKey>, StoreError> {
    match &item.body {
        ItemBody::Change { document, generation, by, change, mac } => {
            let (Some(key), Some(by)) = (document_of(again, *document), by_of(again, by)) else { return Ok(None) };
            if is_taken_back(batch, &key, *generation)
                || !is_change_mac(&batch.kring().keys, &key, *generation, &by, change, mac)
            {
                return Ok(None);
            }
            let row = batch.document(key).await?;
            if row.generation != *generation {
                return Ok(None);
            }
            one_change(batch, desk, row, by, change).await?;
            Ok(Some(key))
        }
        ItemBody::Snapshot { document, generation, by, document_bytes, mac } => {
            let by: Option<Vec<By>> = by.iter().map(|by| by_of(again, by)).collect();
            let (Some(key), Some(by)) = (document_of(again, *document), by) else { return Ok(None) };
            if is_taken_back(batch, &key, *generation)
                || !is_document_mac(&batch.kring().keys, &key, *generation, &by, document_bytes, mac)
            {
                return Ok(None);
            }
            let Ok(offered) = Document::load(key, *generation, document_bytes) else { return Ok(None) };
            let row = batch.document(key).await?;
            if *generation > row.generation {
                newer_generation(batch, desk, &offered, by, document_bytes).await?;
                return Ok(Some(key));
            }
            if *generation < row.generation {
                return Ok(None);
            }
            for (change, by) in offered.changes().iter().zip(by) {
                let row = batch.document(key).await?;
                one_change(batch, desk, row, by, change).await?;
            }
            Ok(Some(key))
        }
        // Members and erasures are the database's own to know.
        ItemBody::Erased { .. } | ItemBody::Member(_) => Ok(None),
    }
}

/// Whether something was taken back of a document since this generation, as the ledger has it: the backup may know neither
/// the entry nor that it went.
fn is_taken_back(batch: &Batch<'_>, key: &DocumentKey, generation: Generation) -> bool {
    batch.kring().floors.get(&key.id()).is_some_and(|floor| generation < *floor)
}

async fn one_change(
    batch: &mut Batch<'_>,
    desk: &mut Desk,
    row: DocumentRow,
    by: By,
    raw: &[u8],
) -> Result<(), StoreError> {
    let Ok(change) = Change::try_from(raw) else { return Ok(()) };
    let mut document = desk.take(batch, &Upkeep::of(row.key), &row).await?;
    if document.contains(&change.hash()) {
        desk.put(document, row.last_seq);
        return Ok(());
    }
    let actor = <[u8; 16]>::try_from(change.actor_id().to_bytes());
    let (Ok(hash), Ok(actor)) = (document.apply_change(raw), actor) else {
        // It builds on what no device brought back yet; it may come again. The document is loaded again.
        return Ok(());
    };
    // An account that the backup does not know: nobody may take its id and be the author of this.
    if batch.person(by.person).await?.is_none() {
        people::retire(batch.on(), by.person).await?;
    }
    // Whoever used the actor must take a fresh one: what else it wrote may be lost.
    items::bind_actor(batch.on(), &actor, by.person, None).await?;
    let origin = Origin { hash: hash.0, actor, actor_seq: change.seq(), device: None };
    let seq = batch.append_change(row, by, raw.to_vec(), origin).await?;
    desk.put(document, seq);
    Ok(())
}

/// A generation that the backup did not know yet: what was erased in it stays erased.
async fn newer_generation(
    batch: &mut Batch<'_>,
    desk: &mut Desk,
    offered: &Document,
    by: Vec<By>,
    bytes: &[u8],
) -> Result<(), StoreError> {
    let (key, generation) = (*offered.key(), offered.generation());
    let before = batch.document(key).await?;
    batch.flush().await?;
    items::erase(batch.on(), key.id(), before.generation).await?;
    let seq = batch.append_snapshot(key, generation, by.clone(), bytes.to_vec()).await?;
    let mac = document_mac(&batch.kring().keys, &key, generation, &by, bytes);
    let snapshot = NewSnapshot { key: &key, generation, upto: seq, by: &by, document: bytes.to_vec(), mac };
    snapshots::put(batch.on(), snapshot).await?;
    desk.drop_document(&key);
    Ok(())
}

fn document_of(again: &Reoffer, index: u32) -> Option<DocumentKey> {
    let key = usize::try_from(index).ok().and_then(|index| again.documents.get(index))?;
    (key.space == again.space).then_some(*key)
}

fn by_of(again: &Reoffer, authorship: &Authorship) -> Option<By> {
    let person = usize::try_from(authorship.person).ok().and_then(|index| again.people.get(index))?;
    Some(By { person: *person, received_at: authorship.received_at })
}
