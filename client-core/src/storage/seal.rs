//! The one seam where records are sealed and unsealed.

use std::cell::{Cell, RefCell};

use super::{Batch, Bent, Op, Range, Record, Storage, StorageError, Table};

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

/// Why a stored value was not unsealed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unsealable {
    /// It was not sealed by this seal for this key; it comes back as it was stored.
    #[error("a stored record is bent")]
    Bent(Vec<u8>),
    /// Another version of the app sealed it, in a way that this one does not know.
    #[error("a stored record is of another version")]
    Foreign,
}

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

/// A storage whose values are sealed. A bent record does not stand in the way of the others. After a record of another
/// version was met, nothing is read any more: it is not bent, and what is made without it might take its place.
#[derive(Clone, Debug)]
pub struct Sealed<S, L> {
    storage: S,
    seal: L,
    bent: RefCell<Vec<Bent>>,
    foreign: Cell<bool>,
}

impl<S, L> Sealed<S, L> {
    /// Seals what goes into `storage`.
    #[must_use]
    pub const fn new(storage: S, seal: L) -> Self {
        Self { storage, seal, bent: RefCell::new(Vec::new()), foreign: Cell::new(false) }
    }

    /// The storage itself.
    pub const fn storage(&self) -> &S {
        &self.storage
    }

    /// The storage itself, without its seal.
    pub fn into_storage(self) -> S {
        self.storage
    }
}

impl<S, L: Seal> Sealed<S, L> {
    fn unseal(&self, table: Table, key: &[u8], stored: Vec<u8>) -> Result<Vec<u8>, Unsealable> {
        if table.is_open() { Ok(stored) } else { self.seal.unseal(table, key, stored) }
    }
}

impl<S: Storage, L: Seal> Storage for Sealed<S, L> {
    async fn read(&self, ranges: &[Range]) -> Result<Vec<Vec<Record>>, StorageError> {
        let answer = self.storage.read(ranges).await?;
        let bent = self.bent.borrow().len();
        let unsealed = ranges.iter().zip(answer).map(|(range, records)| {
            let read = records.into_iter().filter_map(|(key, stored)| match self.unseal(range.table, &key, stored) {
                Ok(value) => Some((key, value)),
                Err(Unsealable::Bent(stored)) => {
                    self.bent.borrow_mut().push(Bent { table: range.table, key, stored });
                    None
                }
                Err(Unsealable::Foreign) => {
                    self.foreign.set(true);
                    None
                }
            });
            read.collect()
        });
        let unsealed = unsealed.collect();
        if self.foreign.get() {
            self.bent.borrow_mut().truncate(bent);
            return Err(StorageError::Broken);
        }
        Ok(unsealed)
    }

    async fn commit(&mut self, mut batch: Batch) -> Result<(), StorageError> {
        for op in &mut batch.ops {
            match op {
                Op::Put { table, .. } if table.is_open() => {}
                Op::Put { table, key, value } => *value = self.seal.seal(*table, key, std::mem::take(value)),
                Op::Delete(_) => {}
            }
        }
        self.storage.commit(batch).await
    }

    fn take_bent(&mut self) -> Vec<Bent> {
        std::mem::take(self.bent.get_mut())
    }
}
