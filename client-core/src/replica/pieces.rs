//! What documents say, as far as it was read from storage.

use std::collections::{BTreeMap, BTreeSet};

use kring_domain::ids::SpaceId;

use crate::{
    records::Piece,
    storage::{Range, Record, Table},
};

/// Something in storage must be read first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Pieces whose keys begin so.
    Pieces(Vec<u8>),
    /// A document.
    Document(kring_domain::documents::DocumentKey),
    /// The names of the documents of a space.
    Names(SpaceId),
    /// Everything confirmed of a space, as stored.
    Raw(SpaceId),
}

/// What documents say. Only stretches that were asked for are held.
#[derive(Debug, Default)]
pub struct Pieces {
    held: BTreeMap<Vec<u8>, Piece>,
    read: BTreeSet<Vec<u8>>,
}

impl Pieces {
    /// The pieces whose keys begin with `prefix`.
    ///
    /// # Errors
    /// [`Missing`] when they were not read yet.
    pub fn under(&self, prefix: &[u8]) -> Result<impl Iterator<Item = &Piece> + use<'_>, Missing> {
        if !self.is_read(prefix) {
            return Err(Missing::Pieces(prefix.to_vec()));
        }
        let range = Range::prefix(Table::Pieces, prefix);
        Ok(self
            .held
            .range(range.from.clone()..)
            .take_while(move |(key, _piece)| range.contains(key))
            .map(|(_key, piece)| piece))
    }

    /// Whether the pieces whose keys begin so are held.
    #[must_use]
    pub fn is_read(&self, key: &[u8]) -> bool {
        self.read.iter().any(|prefix| key.starts_with(prefix))
    }

    /// Takes up what storage has under a prefix. A record that cannot be read is left out.
    pub fn absorb(&mut self, prefix: Vec<u8>, records: &[Record]) {
        for (key, value) in records {
            if let Some(piece) = Piece::decode(value) {
                self.held.insert(key.clone(), piece);
            }
        }
        self.read.insert(prefix);
    }

    /// A document says something new. Kept when its stretch is held; storage has it in any case.
    pub fn set(&mut self, key: Vec<u8>, piece: Piece) {
        if self.is_read(&key) {
            self.held.insert(key, piece);
        }
    }

    /// A document is gone.
    pub fn remove(&mut self, key: &[u8]) {
        self.held.remove(key);
    }

    /// Forgets what is held; it is read again when it is asked for.
    pub fn clear(&mut self) {
        self.held.clear();
        self.read.clear();
    }
}
