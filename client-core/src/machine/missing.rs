//! What a turn misses: where its records are, and how they come into memory.

use super::Core;
use crate::{
    records,
    replica::{Missing, OpenDocument},
    storage::{Range, Record, Table},
};

impl Core {
    /// Takes in what was read of `missing`: as many parts as it has [`ranges`].
    pub(super) fn absorb(&mut self, missing: Missing, parts: &[&Vec<Record>]) {
        match (missing, parts) {
            (Missing::Pieces(prefix), [records]) => self.pieces.absorb(prefix, records),
            (Missing::Document(key), [document, items]) => self.open_document(key, document, items),
            (Missing::Names(space), [stored]) => {
                self.names.insert(space, stored.iter().filter_map(|(_key, value)| records::decode(value)).collect());
            }
            (Missing::Raw(space), [records]) => {
                self.raw.insert(space, (*records).clone());
            }
            (Missing::Pieces(_) | Missing::Document(_) | Missing::Names(_) | Missing::Raw(_), _) => {}
        }
    }
}

/// Where the records of what is missing are.
pub(super) fn ranges(missing: &Missing) -> Vec<Range> {
    match missing {
        Missing::Pieces(prefix) => vec![Range::prefix(Table::Pieces, prefix)],
        Missing::Document(key) => OpenDocument::ranges(key).to_vec(),
        Missing::Names(space) => vec![Range::prefix(Table::Documents, space.as_bytes())],
        Missing::Raw(space) => vec![Range::prefix(Table::Confirmed, space.as_bytes())],
    }
}
