//! Puts a backup in the place of the database.
//!
//! Every space begins a new log, so that each device notices and offers again what the backup does not know. What was
//! taken back since the backup is taken back again from the erasure ledger, and who was taken out or signed out stays so,
//! before anyone can read it.

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::{
    config::Config,
    kring::{Kring, OpenError},
    operations::{Deed, Replayed, ledger, replay},
    random::NoRandomness,
    start::{DataLock, LockFault},
    store::{
        Store, StoreError,
        queries::{administrative_acts, arrangements, instruments, items, sight, spaces},
        sequence::{chain_after, chain_start},
    },
};

/// Why a backup was not restored. The database is as it was.
#[derive(Debug, thiserror::Error)]
pub enum RestoreFault {
    /// A server works in this directory.
    #[error(transparent)]
    Running(#[from] LockFault),
    /// A file cannot be read or moved.
    #[error("a file cannot be read or moved")]
    Io(#[from] io::Error),
    /// See [`OpenError`].
    #[error(transparent)]
    Open(#[from] OpenError),
    /// See [`StoreError`].
    #[error(transparent)]
    Store(#[from] StoreError),
    /// See [`NoRandomness`].
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

/// What a restore did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// How many spaces began a new log.
    pub spaces: usize,
    /// What was done again that the backup did not know.
    pub replayed: Replayed,
    /// Where the database that was there before lies now; `None` when there was none.
    pub replaced: Option<PathBuf>,
    /// What became of the log of management.
    pub log: CarriedLog,
}

/// What became of the lines of the log of management that are younger than the backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CarriedLog {
    /// So many were taken over.
    Carried(u64),
    /// The database that was there before cannot be read.
    Unreadable,
}

/// Puts a backup in the place of the database in `config.data`. The server must not run.
///
/// # Errors
/// [`RestoreFault`], by what stands in the way.
pub async fn restore(config: &Config, backup: &Path) -> Result<Restored, RestoreFault> {
    std::fs::create_dir_all(&config.data)?;
    let _lock = DataLock::take(&config.data)?;
    let workshop = config.data.join("restoring");
    if workshop.exists() {
        std::fs::remove_dir_all(&workshop)?;
    }
    std::fs::create_dir_all(&workshop)?;
    std::fs::copy(backup, workshop.join("kring.db"))?;
    // The keys are those of the server, so that MACs and tokens stay what they were.
    for key in ["token.key", "mac.key"] {
        if config.data.join(key).exists() {
            std::fs::copy(config.data.join(key), workshop.join(key))?;
        }
    }
    let kring = Kring::open(&Config { data: workshop.clone(), ..config.clone() }).await?;
    let spaces = new_logs(&kring).await?;
    let log = carry_log(config, &kring).await?;
    let replayed = replay(&kring, &ledger::read(&config.data)?).await?;
    let writing = kring.store.write().await?;
    kring.record(writing.on(), kring.deeded(Deed::Restored)).await?;
    drop(writing.commit().await?);
    kring.store.empty_write_ahead_log().await?;
    kring.close().await?;

    let database = config.data.join("kring.db");
    let replaced = if database.exists() {
        let aside = config.data.join(format!("kring.db.replaced-{}", kring.now().0));
        std::fs::rename(&database, &aside)?;
        Some(aside)
    } else {
        None
    };
    for rest in ["kring.db-wal", "kring.db-shm"] {
        if config.data.join(rest).exists() {
            std::fs::remove_file(config.data.join(rest))?;
        }
    }
    std::fs::rename(workshop.join("kring.db"), &database)?;
    for key in ["token.key", "mac.key"] {
        if !config.data.join(key).exists() {
            std::fs::rename(workshop.join(key), config.data.join(key))?;
        }
    }
    std::fs::remove_dir_all(&workshop)?;
    Ok(Restored { spaces, replayed, replaced, log })
}

/// Takes over what was written in the log of management since the backup was made: an old backup does not wipe it out. Nor the
/// instruments that organisations added since, nor what they wrote down: people filled them in and were told of it, and a
/// version has one text for good.
async fn carry_log(config: &Config, kring: &Kring) -> Result<CarriedLog, RestoreFault> {
    let database = config.data.join("kring.db");
    if !database.exists() {
        return Ok(CarriedLog::Carried(0));
    }
    let Ok(former) = Store::open(&database, config.durability).await else { return Ok(CarriedLog::Unreadable) };
    let rows = administrative_acts::all(former.read()).await;
    let instruments = instruments::all(former.read()).await;
    let arrangements = arrangements::all(former.read()).await;
    let closed = former.close().await;
    let (Ok(rows), Ok(instruments), Ok(arrangements), Ok(())) = (rows, instruments, arrangements, closed) else {
        return Ok(CarriedLog::Unreadable);
    };
    let writing = kring.store.write().await?;
    instruments::take_over(writing.on(), instruments).await?;
    arrangements::take_over(writing.on(), arrangements).await?;
    let carried = administrative_acts::take_over(writing.on(), rows).await?;
    drop(writing.commit().await?);
    Ok(CarriedLog::Carried(carried))
}

/// Begins a new log in every space, and tells everybody again what they may see.
async fn new_logs(kring: &Kring) -> Result<usize, RestoreFault> {
    let writing = kring.store.write().await?;
    let on = writing.on();
    let all = spaces::all(on).await?;
    for space in &all {
        let mut head = space.head;
        head.log = kring.new_log()?;
        head.chain = chain_start(head.log);
        let mut after = 0;
        loop {
            let links = items::links(on, space.id, after).await?;
            let Some(last) = links.last().map(|link| link.seq) else { break };
            for link in links {
                head.chain = chain_after(&head.chain, link.seq, link.kind, &link.mac);
                items::set_chain(on, space.id, link.seq, &head.chain).await?;
            }
            after = last;
        }
        head.seq = after;
        spaces::set_head(on, space.id, &head).await?;
    }
    sight::retell(on, kring.now()).await?;
    drop(writing.commit().await?);
    Ok(all.len())
}
