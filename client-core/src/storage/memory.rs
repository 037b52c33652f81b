//! Storage in memory: for tests and simulated devices. A clone is what a restart or a backup finds.

use std::collections::BTreeMap;

use super::{Batch, Op, Range, Record, Storage, StorageError, Table};

/// Storage in memory.
#[derive(Clone, Debug, Default)]
pub struct MemoryStorage {
    tables: BTreeMap<Table, BTreeMap<Vec<u8>, Vec<u8>>>,
    full: bool,
}

impl MemoryStorage {
    /// From now on there is (no) room: every batch that puts something is refused.
    pub const fn set_full(&mut self, full: bool) {
        self.full = full;
    }

    /// Every record, for a look at what is held.
    pub fn records(&self) -> impl Iterator<Item = (Table, &[u8], &[u8])> {
        self.tables
            .iter()
            .flat_map(|(table, records)| records.iter().map(|(key, value)| (*table, key.as_slice(), value.as_slice())))
    }
}

impl Storage for MemoryStorage {
    async fn read(&self, ranges: &[Range]) -> Result<Vec<Vec<Record>>, StorageError> {
        Ok(ranges
            .iter()
            .map(|range| {
                self.tables.get(&range.table).map_or_else(Vec::new, |table| {
                    table
                        .range(range.from.clone()..)
                        .take_while(|(key, _value)| range.contains(key))
                        .map(|(key, value)| (key.clone(), value.clone()))
                        .collect()
                })
            })
            .collect())
    }

    async fn commit(&mut self, batch: Batch) -> Result<(), StorageError> {
        if self.full && batch.ops.iter().any(|op| matches!(op, Op::Put { .. })) {
            return Err(StorageError::Full);
        }
        for op in batch.ops {
            match op {
                Op::Put { table, key, value } => {
                    self.tables.entry(table).or_default().insert(key, value);
                }
                Op::Delete(range) => {
                    if let Some(table) = self.tables.get_mut(&range.table) {
                        table.retain(|key, _value| !range.contains(key));
                    }
                }
            }
        }
        Ok(())
    }
}
