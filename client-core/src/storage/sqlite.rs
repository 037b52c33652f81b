//! Storage in one SQLite file, for native devices: tests, benches, the simulator.

use std::path::Path;

use rusqlite::{Connection, ErrorCode, OptionalExtension as _, params};

use super::{Batch, Op, Range, Record, Storage, StorageError, Table};

/// Storage in one SQLite file.
#[derive(Debug)]
pub struct SqliteStorage {
    connection: Connection,
}

impl SqliteStorage {
    /// Opens the file, and makes it when it is not there.
    ///
    /// # Errors
    /// [`StorageError`] when it cannot be opened or is no database.
    pub fn open(file: &Path) -> Result<Self, StorageError> {
        let connection = Connection::open(file).map_err(what)?;
        connection.query_row("PRAGMA journal_mode = WAL", [], |_row| Ok(())).optional().map_err(what)?;
        connection.execute_batch("PRAGMA synchronous = FULL").map_err(what)?;
        for table in Table::ALL {
            let name = table.name();
            let make =
                format!("CREATE TABLE IF NOT EXISTS {name} (key BLOB PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID");
            connection.execute_batch(&make).map_err(what)?;
        }
        Ok(Self { connection })
    }

    fn scan(&self, range: &Range) -> rusqlite::Result<Vec<Record>> {
        let name = range.table.name();
        let text = match range.to {
            Some(_) => format!("SELECT key, value FROM {name} WHERE key >= ?1 AND key < ?2 ORDER BY key"),
            None => format!("SELECT key, value FROM {name} WHERE key >= ?1 ORDER BY key"),
        };
        let mut statement = self.connection.prepare_cached(&text)?;
        let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
        match &range.to {
            Some(to) => statement.query_map(params![range.from, to], read)?.collect(),
            None => statement.query_map(params![range.from], read)?.collect(),
        }
    }

    fn carry_out(&mut self, batch: Batch) -> rusqlite::Result<()> {
        let transaction = self.connection.transaction()?;
        for op in batch.ops {
            match op {
                Op::Put { table, key, value } => {
                    let text = format!("INSERT OR REPLACE INTO {} (key, value) VALUES (?1, ?2)", table.name());
                    transaction.prepare_cached(&text)?.execute(params![key, value])?;
                }
                Op::Delete(range) => {
                    let name = range.table.name();
                    match range.to {
                        Some(to) => transaction
                            .prepare_cached(&format!("DELETE FROM {name} WHERE key >= ?1 AND key < ?2"))?
                            .execute(params![range.from, to])?,
                        None => transaction
                            .prepare_cached(&format!("DELETE FROM {name} WHERE key >= ?1"))?
                            .execute(params![range.from])?,
                    };
                }
            }
        }
        transaction.commit()
    }
}

impl Storage for SqliteStorage {
    async fn read(&self, ranges: &[Range]) -> Result<Vec<Vec<Record>>, StorageError> {
        ranges.iter().map(|range| self.scan(range).map_err(what)).collect()
    }

    async fn commit(&mut self, batch: Batch) -> Result<(), StorageError> {
        self.carry_out(batch).map_err(what)
    }
}

/// What an error of SQLite means to a device.
#[expect(clippy::needless_pass_by_value, reason = "it stands in `map_err`")]
fn what(cause: rusqlite::Error) -> StorageError {
    match cause.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => StorageError::Full,
        Some(_) | None => StorageError::Broken,
    }
}
