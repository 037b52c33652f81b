//! The one seam where records are sealed and unsealed.

use super::{Batch, Op, Range, Record, Storage, StorageError, Table};

/// Turns a record's value into what is stored, and back.
pub trait Seal {
    /// What is stored for a value.
    fn seal(&mut self, table: Table, key: &[u8], value: Vec<u8>) -> Vec<u8>;

    /// The value of what was stored.
    ///
    /// # Errors
    /// [`Unsealable`] when it was not sealed by this seal for this key.
    fn unseal(&self, table: Table, key: &[u8], stored: Vec<u8>) -> Result<Vec<u8>, Unsealable>;
}

/// A stored value was not sealed by this seal for this key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a stored record cannot be unsealed")]
pub struct Unsealable;

/// Stores values as they are.
#[derive(Clone, Copy, Debug, Default)]
pub struct Plain;

impl Seal for Plain {
    fn seal(&mut self, _table: Table, _key: &[u8], value: Vec<u8>) -> Vec<u8> {
        value
    }

    fn unseal(&self, _table: Table, _key: &[u8], stored: Vec<u8>) -> Result<Vec<u8>, Unsealable> {
        Ok(stored)
    }
}

/// A storage whose values are sealed.
#[derive(Clone, Debug)]
pub struct Sealed<S, L> {
    storage: S,
    seal: L,
}

impl<S, L> Sealed<S, L> {
    /// Seals what goes into `storage`.
    #[must_use]
    pub const fn new(storage: S, seal: L) -> Self {
        Self { storage, seal }
    }

    /// The storage itself.
    pub const fn storage(&self) -> &S {
        &self.storage
    }
}

impl<S: Storage, L: Seal> Storage for Sealed<S, L> {
    async fn read(&self, ranges: &[Range]) -> Result<Vec<Vec<Record>>, StorageError> {
        let mut answer = self.storage.read(ranges).await?;
        for (range, records) in ranges.iter().zip(&mut answer) {
            for (key, value) in records {
                *value = self
                    .seal
                    .unseal(range.table, key, std::mem::take(value))
                    .map_err(|Unsealable| StorageError::Broken)?;
            }
        }
        Ok(answer)
    }

    async fn commit(&mut self, mut batch: Batch) -> Result<(), StorageError> {
        for op in &mut batch.ops {
            match op {
                Op::Put { table, key, value } => *value = self.seal.seal(*table, key, std::mem::take(value)),
                Op::Delete(_) => {}
            }
        }
        self.storage.commit(batch).await
    }
}
