//! Snapshots of documents that grew, so that a device far behind needs few items.

use kring_domain::gate;

use crate::{
    kring::Kring,
    metrics::count,
    operations::document_mac,
    store::{
        StoreError, Upkeep,
        queries::{
            documents::{self, DocumentRow},
            snapshots::{self, NewSnapshot, quiet_since},
        },
        sequence::By,
    },
};

/// So many changes after the last snapshot make a new one worth its work.
const MANY: u64 = 32;

/// So many are enough when nobody writes in the document any more.
const SOME: u64 = 4;

/// How many are looked up at a time.
const AT_A_TIME: u64 = 50;

/// Makes the snapshots that are due.
pub(super) async fn make_all(kring: &Kring) -> Result<(), StoreError> {
    loop {
        let since = quiet_since(kring.now());
        let due = documents::wanting_snapshot(kring.store.read(), MANY, SOME, since, AT_A_TIME).await?;
        let mut made = 0_usize;
        for row in &due {
            made += usize::from(Box::pin(make(kring, row)).await?);
        }
        if made == 0 {
            return Ok(());
        }
    }
}

/// Makes one, in its turn to write, so that nothing comes in between.
async fn make(kring: &Kring, seen: &DocumentRow) -> Result<bool, StoreError> {
    let may = Upkeep::of(seen.key);
    let id = seen.key.id();
    let writing = kring.store.write().await?;
    let Some(row) = documents::find(writing.on(), id).await? else { return Ok(false) };
    let document = documents::load(writing.on(), &may, &row).await?;
    let authors = documents::authorships(writing.on(), &may, row.generation).await?;
    if gate::full_check(&document).is_err() {
        tracing::error!(document = %id, "a document does not survive being saved; it gets no snapshot");
        // Not again before it has grown.
        snapshots::set_tail(writing.on(), &row.key, row.generation, 0).await?;
        drop(writing.commit().await?);
        return Ok(false);
    }
    let by: Option<Vec<By>> = document.change_hashes().iter().map(|hash| authors.get(&hash.0).copied()).collect();
    let by = by.ok_or(StoreError::Corrupt("item"))?;
    let bytes = document.save();
    let mac = document_mac(&kring.keys, &row.key, row.generation, &by, &bytes);
    let snapshot =
        NewSnapshot { key: &row.key, generation: row.generation, upto: row.last_seq, by: &by, document: bytes, mac };
    snapshots::put(writing.on(), snapshot).await?;
    snapshots::set_tail(writing.on(), &row.key, row.generation, 0).await?;
    drop(writing.commit().await?);
    count(&kring.metrics.snapshots);
    Ok(true)
}
