//! What every storage must do. Each adapter runs this: memory and SQLite in native tests, IndexedDB in a browser.

use super::{Batch, Range, Storage, StorageError, Table};

/// What a storage did not do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Nonconformance {
    /// It failed outright.
    #[error("{0}")]
    Failed(#[from] StorageError),
    /// It answered otherwise than the named case asks.
    #[error("{0}")]
    Answer(&'static str),
}

fn expect(case: &'static str, holds: bool) -> Result<(), Nonconformance> {
    if holds { Ok(()) } else { Err(Nonconformance::Answer(case)) }
}

/// Runs the whole suite on an empty storage and leaves it empty. `reopen` closes and opens it, as a restart does.
///
/// # Errors
/// The first [`Nonconformance`].
pub async fn run<S: Storage, E: Into<StorageError>>(
    mut storage: S,
    mut reopen: impl AsyncFnMut(S) -> Result<S, E>,
) -> Result<(), Nonconformance> {
    for table in Table::ALL {
        let none = storage.read(&[Range::whole(table)]).await?;
        expect("an empty storage has nothing", none == [vec![]])?;
    }

    let mut batch = Batch::default();
    for key in [&[2_u8][..], &[1, 255], &[1], &[1, 0], &[255, 255], &[]] {
        batch.put(Table::State, key.to_vec(), [b"value of ", key].concat());
    }
    batch.put(Table::Spaces, vec![1], vec![0, 255, 128]);
    storage.commit(batch).await?;

    let keys = |records: &[(Vec<u8>, Vec<u8>)]| records.iter().map(|(key, _)| key.clone()).collect::<Vec<_>>();
    let answer = storage
        .read(&[
            Range::whole(Table::State),
            Range::prefix(Table::State, &[1]),
            Range::key(Table::State, &[1]),
            Range::prefix(Table::State, &[255]),
            Range::key(Table::State, &[9]),
            Range::whole(Table::Spaces),
        ])
        .await?;
    let [whole, prefix, key, highest, absent, spaces] = answer.as_slice() else {
        return Err(Nonconformance::Answer("each range has its answer"));
    };
    expect(
        "keys come in byte order",
        keys(whole) == [vec![], vec![1], vec![1, 0], vec![1, 255], vec![2], vec![255, 255]],
    )?;
    expect("a prefix holds what begins with it", keys(prefix) == [vec![1], vec![1, 0], vec![1, 255]])?;
    expect("a key is itself alone", keys(key) == [vec![1]])?;
    expect("a prefix of 255 has no end", keys(highest) == [vec![255, 255]])?;
    expect("an absent key has no record", absent.is_empty())?;
    expect("values are bytes", *spaces == [(vec![1], vec![0, 255, 128])])?;

    let mut storage = reopen(storage).await.map_err(|error| Nonconformance::Failed(error.into()))?;
    let again = storage.read(&[Range::whole(Table::State)]).await?;
    expect("what was committed is there after a restart", again == [whole.clone()])?;

    let mut batch = Batch::default();
    batch.put(Table::State, vec![1, 7], b"gone again".to_vec());
    batch.delete_range(Range::prefix(Table::State, &[1]));
    batch.put(Table::State, vec![1], b"new".to_vec());
    batch.put(Table::State, vec![1], b"newest".to_vec());
    storage.commit(batch).await?;
    let after = storage.read(&[Range::prefix(Table::State, &[1])]).await?;
    expect("the steps of a batch are taken in order", after == [vec![(vec![1], b"newest".to_vec())]])?;

    let big = vec![7_u8; 3 << 20];
    let mut batch = Batch::default();
    batch.put(Table::Bytes, vec![3; 32], big.clone());
    storage.commit(batch).await?;
    let stored = storage.read(&[Range::key(Table::Bytes, &[3; 32])]).await?;
    expect("a value may be large", stored == [vec![(vec![3; 32], big)]])?;

    let mut batch = Batch::default();
    for table in Table::ALL {
        batch.delete_range(Range::whole(table));
    }
    storage.commit(batch).await?;
    let storage = reopen(storage).await.map_err(|error| Nonconformance::Failed(error.into()))?;
    for table in Table::ALL {
        let none = storage.read(&[Range::whole(table)]).await?;
        expect("what was taken away stays away", none == [vec![]])?;
    }
    Ok(())
}
