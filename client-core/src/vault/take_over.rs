//! Taking over what an older version of the app kept unsealed.

use crate::storage::{Batch, Range, Storage, StorageError, Table};

/// Copies everything from an unsealed storage into a sealed one, and leaves only the bytes of attachments fewer in the old
/// one: they are moved one by one, so that there is room. Killed half-way, it may simply be done again; the old storage may
/// go when this has answered.
///
/// # Errors
/// [`StorageError`]; nothing is lost then, and it may be done again.
pub async fn take_over(from: &mut impl Storage, to: &mut impl Storage) -> Result<(), StorageError> {
    for table in Table::ALL {
        match table {
            // Unsealed storage has nothing that could not be unsealed, and knew no parcels.
            Table::Apart | Table::Outgoing => {}
            Table::Bytes => move_bytes(from, to).await?,
            Table::State
            | Table::Spaces
            | Table::Documents
            | Table::Confirmed
            | Table::Outbox
            | Table::Refused
            | Table::Pieces
            | Table::Attachments => {
                let mut batch = Batch::default();
                for (key, value) in from.read(&[Range::whole(table)]).await?.into_iter().flatten() {
                    batch.put(table, key, value);
                }
                to.commit(batch).await?;
            }
        }
    }
    Ok(())
}

/// One at a time: a phone may hold more photos than fit in its memory twice.
async fn move_bytes(from: &mut impl Storage, to: &mut impl Storage) -> Result<(), StorageError> {
    let held = from.read(&[Range::whole(Table::Attachments)]).await?;
    for (hash, _record) in held.into_iter().flatten() {
        for (key, bytes) in from.read(&[Range::key(Table::Bytes, &hash)]).await?.into_iter().flatten() {
            let mut batch = Batch::default();
            batch.put(Table::Bytes, key.clone(), bytes);
            to.commit(batch).await?;
            let mut batch = Batch::default();
            batch.delete(Table::Bytes, &key);
            from.commit(batch).await?;
        }
    }
    Ok(())
}
