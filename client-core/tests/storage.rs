//! Every storage passes the same suite.

use futures_executor::block_on;
use kring_client::storage::{MemoryStorage, StorageError, conformance};

#[test]
fn memory_keeps_what_it_should() {
    let reopen = async |storage: MemoryStorage| Ok::<_, StorageError>(storage);
    block_on(conformance::run(MemoryStorage::default(), reopen)).unwrap();
}

#[cfg(feature = "native")]
#[test]
fn sqlite_keeps_what_it_should() {
    use kring_client::storage::SqliteStorage;
    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("conformance.sqlite");
    for suffix in ["", "-wal", "-shm"] {
        let _absent = std::fs::remove_file(format!("{}{suffix}", file.display()));
    }
    let reopen = async |storage: SqliteStorage| {
        drop(storage);
        SqliteStorage::open(&file)
    };
    block_on(conformance::run(SqliteStorage::open(&file).unwrap(), reopen)).unwrap();
}
