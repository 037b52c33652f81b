//! The database: one writer at a time, readers beside it. Nothing outside this room knows SQL.
//!
//! [`Store::write`] holds an in-process turn and a transaction that began IMMEDIATE, so writers queue up here instead
//! of polling SQLite's lock. A write that was committed is on disk (`synchronous=FULL`).

mod access;
mod codes;
pub(crate) mod entities;
#[cfg(test)]
mod placed;
pub(crate) mod queries;
pub(crate) mod sequence;

use std::{path::Path, sync::Arc, time::Duration};

use kring_migrations::{Migrator, MigratorTrait};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbErr, SqliteTransactionMode,
    TransactionOptions, TransactionTrait,
};
use tokio::sync::{Mutex, OwnedMutexGuard};

pub(crate) use access::{MayLoad, MayPull, Upkeep};
pub(crate) use codes::{id_of, to_uuid};

/// Why the store could not do something.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database failed; nothing of the transaction was kept.
    #[error("the database failed")]
    Database(#[from] DbErr),
    /// A row does not hold what it must.
    #[error("a row of {0} does not hold what it must")]
    Corrupt(&'static str),
    /// The erasure ledger cannot be written, so nothing may be erased.
    #[error("the erasure ledger cannot be written")]
    Ledger,
    /// The writer met a fault of its own; nothing of the transaction was kept.
    #[error("the writer met a fault of its own")]
    Panicked,
    /// The store's writer has stopped.
    #[error("the store has stopped")]
    Stopped,
}

/// How sure the disk is before a write counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Durability {
    /// A committed write survives the loss of power.
    #[default]
    Full,
    /// The operating system writes when it likes: for simulations that only stop a process in their own memory.
    Relaxed,
}

/// The database.
#[derive(Debug, Clone)]
pub struct Store {
    connection: DatabaseConnection,
    turn: Arc<Mutex<()>>,
}

/// A transaction that may write. Dropped without [`Writing::commit`], nothing of it is kept.
#[derive(Debug)]
pub(crate) struct Writing {
    transaction: DatabaseTransaction,
    turn: OwnedMutexGuard<()>,
}

impl Store {
    /// Opens the SQLite file, makes it when it is not there, and brings its schema up to date.
    ///
    /// # Errors
    /// [`StoreError::Database`] when the file cannot be opened or migrated.
    pub async fn open(file: &Path, durability: Durability) -> Result<Self, StoreError> {
        let mut options = ConnectOptions::new(format!("sqlite://{}?mode=rwc", file.display()));
        options
            .max_connections(6)
            .min_connections(1)
            .acquire_timeout(Duration::from_secs(10))
            .sqlx_logging(false)
            .test_before_acquire(false)
            .map_sqlx_sqlite_opts(move |sqlite| {
                sqlite
                    .pragma("journal_mode", "WAL")
                    .pragma(
                        "synchronous",
                        match durability {
                            Durability::Full => "FULL",
                            Durability::Relaxed => "OFF",
                        },
                    )
                    .pragma("secure_delete", "ON")
                    .pragma("foreign_keys", "ON")
                    .busy_timeout(Duration::from_secs(10))
            });
        let connection = Database::connect(options).await?;
        Migrator::up(&connection, None).await?;
        Ok(Self { connection, turn: Arc::new(Mutex::new(())) })
    }

    /// The connection to read from.
    pub(crate) const fn read(&self) -> &DatabaseConnection {
        &self.connection
    }

    /// Waits for its turn and begins to write.
    ///
    /// # Errors
    /// [`StoreError::Database`] when the transaction cannot begin.
    pub(crate) async fn write(&self) -> Result<Writing, StoreError> {
        let turn = Arc::clone(&self.turn).lock_owned().await;
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let transaction = self.connection.begin_with_options(options).await?;
        Ok(Writing { transaction, turn })
    }

    /// A copy of the whole database in one file that must not be there yet, made while the server runs.
    ///
    /// # Errors
    /// [`StoreError::Database`] when the file exists or cannot be written.
    pub async fn copy_to(&self, file: &Path) -> Result<(), StoreError> {
        let path = file.display().to_string().replace('\'', "''");
        self.connection.execute_unprepared(&format!("VACUUM INTO '{path}'")).await?;
        Ok(())
    }

    /// Empties the write-ahead log into the database, so that what was erased stands in neither file. Tells whether
    /// the log is empty now; a reader that still looks at an older state keeps it from that.
    ///
    /// # Errors
    /// [`StoreError::Database`] when the pragma fails.
    pub(crate) async fn empty_write_ahead_log(&self) -> Result<bool, StoreError> {
        let _turn = self.turn.lock().await;
        let statement = sea_orm::Statement::from_string(
            self.connection.get_database_backend(),
            "PRAGMA wal_checkpoint(TRUNCATE)".to_owned(),
        );
        let row = self.connection.query_one_raw(statement).await?;
        Ok(match row {
            Some(row) => row.try_get_by_index::<i32>(0)? == 0,
            None => false,
        })
    }

    /// Ends every connection.
    ///
    /// # Errors
    /// [`StoreError::Database`] when a connection does not close well.
    pub async fn close(&self) -> Result<(), StoreError> {
        self.connection.close_by_ref().await?;
        Ok(())
    }
}

impl Writing {
    /// What queries run on.
    pub(crate) const fn on(&self) -> &DatabaseTransaction {
        &self.transaction
    }

    /// Puts everything on disk. Gives back the turn, for whoever must tell of it before anyone else writes.
    ///
    /// # Errors
    /// [`StoreError::Database`] when the disk does not take it; nothing is kept then.
    pub(crate) async fn commit(self) -> Result<OwnedMutexGuard<()>, StoreError> {
        self.transaction.commit().await?;
        Ok(self.turn)
    }
}
