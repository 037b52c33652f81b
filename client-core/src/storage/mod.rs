//! Where a device keeps things: tables of keys and values, written in whole batches.
//!
//! A value is opaque here: [`Sealed`] is the one place where records are (un)sealed. Three adapters pass one
//! conformance suite: [`MemoryStorage`], SQLite (feature `native`) and IndexedDB (in the browser).

pub mod conformance;
#[cfg(target_arch = "wasm32")]
mod indexeddb;
mod memory;
mod seal;
#[cfg(feature = "native")]
mod sqlite;

#[cfg(target_arch = "wasm32")]
pub use indexeddb::IndexedDbStorage;
pub use memory::MemoryStorage;
pub use seal::{Plain, Seal, Sealed, Unsealable};
#[cfg(feature = "native")]
pub use sqlite::SqliteStorage;

/// A table. Keys are byte strings in byte order; what they are made of stands in [`crate::records::keys`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// Session, tokens, clock, drafts.
    State,
    /// One row per space: card, cursor, members.
    Spaces,
    /// One row per document: its key and generation.
    Documents,
    /// What the server confirmed of each document: changes and snapshots as received.
    Confirmed,
    /// Own intents without a final verdict, oldest first.
    Outbox,
    /// Own intents as the server alone can open them: see [`Table::is_open`].
    Outgoing,
    /// *Niet geplaatst*.
    Refused,
    /// What each document says, ready to be drawn.
    Pieces,
    /// Which attachments are here, and which wait to be sent.
    Attachments,
    /// The bytes of attachments.
    Bytes,
    /// What was stored and could not be unsealed, as it stood there: under its table's name, a zero and its key.
    Apart,
}

impl Table {
    /// Every table.
    pub const ALL: [Self; 11] = [
        Self::State,
        Self::Spaces,
        Self::Documents,
        Self::Confirmed,
        Self::Outbox,
        Self::Outgoing,
        Self::Refused,
        Self::Pieces,
        Self::Attachments,
        Self::Bytes,
        Self::Apart,
    ];

    /// Whether its values are stored as they are: they are sealed for the server already, and whoever hands them in while
    /// the vault is locked has no key to it.
    #[must_use]
    pub const fn is_open(self) -> bool {
        match self {
            Self::Outgoing => true,
            Self::State
            | Self::Spaces
            | Self::Documents
            | Self::Confirmed
            | Self::Outbox
            | Self::Refused
            | Self::Pieces
            | Self::Attachments
            | Self::Bytes
            | Self::Apart => false,
        }
    }

    /// Its name in a database.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::State => "state",
            Self::Spaces => "spaces",
            Self::Documents => "documents",
            Self::Confirmed => "confirmed",
            Self::Outbox => "outbox",
            Self::Outgoing => "outgoing",
            Self::Refused => "refused",
            Self::Pieces => "pieces",
            Self::Attachments => "attachments",
            Self::Bytes => "bytes",
            Self::Apart => "apart",
        }
    }
}

/// A stretch of one table's keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    /// Which table.
    pub table: Table,
    /// The first key.
    pub from: Vec<u8>,
    /// The first key that is no longer in it; `None` for the end of the table.
    pub to: Option<Vec<u8>>,
}

impl Range {
    /// A whole table.
    #[must_use]
    pub const fn whole(table: Table) -> Self {
        Self { table, from: Vec::new(), to: None }
    }

    /// Exactly one key.
    #[must_use]
    pub fn key(table: Table, key: &[u8]) -> Self {
        let mut after = key.to_vec();
        after.push(0);
        Self { table, from: key.to_vec(), to: Some(after) }
    }

    /// Every key that begins with `prefix`.
    #[must_use]
    pub fn prefix(table: Table, prefix: &[u8]) -> Self {
        let mut after = prefix.to_vec();
        while let Some(last) = after.pop() {
            if let Some(higher) = last.checked_add(1) {
                after.push(higher);
                return Self { table, from: prefix.to_vec(), to: Some(after) };
            }
        }
        Self { table, from: prefix.to_vec(), to: None }
    }

    /// Whether a key is in it.
    #[must_use]
    pub fn contains(&self, key: &[u8]) -> bool {
        self.from.as_slice() <= key && self.to.as_deref().is_none_or(|to| key < to)
    }
}

/// A key and its value.
pub type Record = (Vec<u8>, Vec<u8>);

/// A record that is there and cannot be unsealed: bent, cut short, or of another vault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bent {
    /// Which table.
    pub table: Table,
    /// Its key.
    pub key: Vec<u8>,
    /// What is stored.
    pub stored: Vec<u8>,
}

/// One step of a batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Op {
    /// Sets a value.
    Put {
        /// Which table.
        table: Table,
        /// Its key.
        key: Vec<u8>,
        /// Its value.
        value: Vec<u8>,
    },
    /// Takes away every key in a range.
    Delete(Range),
}

/// Steps that become true together, in order, or not at all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// The steps.
    pub ops: Vec<Op>,
}

impl Batch {
    /// Sets a value.
    pub fn put(&mut self, table: Table, key: Vec<u8>, value: Vec<u8>) {
        self.ops.push(Op::Put { table, key, value });
    }

    /// Takes a key away.
    pub fn delete(&mut self, table: Table, key: &[u8]) {
        self.ops.push(Op::Delete(Range::key(table, key)));
    }

    /// Takes away every key in a range.
    pub fn delete_range(&mut self, range: Range) {
        self.ops.push(Op::Delete(range));
    }
}

/// Why storage did not do it. Nothing of the batch was kept then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StorageError {
    /// No room: the disk or the browser's quota is full.
    #[error("there is no room on this device")]
    Full,
    /// The storage does not answer, was cleared, or cannot be read.
    #[error("this device's storage cannot be used")]
    Broken,
}

/// Where a device keeps things. One user at a time.
#[expect(async_fn_in_trait, reason = "hosts are generic over it; futures need not move between threads")]
pub trait Storage {
    /// The records of each range, in the order of their keys. What cannot be unsealed is left out, and told by
    /// [`Storage::take_bent`].
    ///
    /// # Errors
    /// [`StorageError::Broken`] when it cannot be read.
    async fn read(&self, ranges: &[Range]) -> Result<Vec<Vec<Record>>, StorageError>;

    /// Carries out a batch. When it answers, the batch is on disk.
    ///
    /// # Errors
    /// [`StorageError`]; nothing of the batch was kept then.
    async fn commit(&mut self, batch: Batch) -> Result<(), StorageError>;

    /// What the last readings left out because it could not be unsealed. Told once. A storage that seals nothing has none.
    fn take_bent(&mut self) -> Vec<Bent> {
        Vec::new()
    }
}
