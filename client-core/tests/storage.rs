//! Every storage passes the same suite.

use futures_executor::block_on;
use kring_client::{
    storage::{MemoryStorage, Sealed, StorageError, conformance},
    vault::{DataKey, VaultSeal},
};

#[test]
fn memory_keeps_what_it_should() {
    let reopen = async |storage: MemoryStorage| Ok::<_, StorageError>(storage);
    block_on(conformance::run(MemoryStorage::default(), reopen)).unwrap();
}

/// Not random at all: what is kept does not depend on it.
fn fill(bytes: &mut [u8]) {
    bytes.fill(7);
}

#[test]
fn a_vault_keeps_what_it_should() {
    let key = DataKey::random(&mut fill);
    let random: fn(&mut [u8]) = fill;
    let over = |storage: MemoryStorage| Sealed::new(storage, VaultSeal::new(&key, random));
    let reopen = async |vault: Sealed<MemoryStorage, _>| Ok::<_, StorageError>(over(vault.into_storage()));
    block_on(conformance::run(over(MemoryStorage::default()), reopen)).unwrap();
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
