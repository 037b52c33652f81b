//! The server without HTTP: everything that operations share.

use std::{
    collections::HashMap,
    path::PathBuf,
    sync::{Arc, atomic::AtomicI64},
};

use kring_domain::{
    documents::Generation,
    ids::{DeviceId, DocumentId, LogId, PersonId},
    time::Timestamp,
};

use crate::{
    auth::{AccessTokens, ParcelKeys, Proofs},
    clock::Clock,
    config::{Config, Rates, Room},
    fanout::Hub,
    identity::Outside,
    instruments::ReadOnce,
    jobs::Bell,
    keys::{DeliverySeeds, Keys, KeysError},
    mail::Mailer,
    metrics::Metrics,
    operations::{CatchUps, ledger, writer::Writer},
    random::{self, NoRandomness, Random},
    store::{Store, StoreError},
};

/// Why a server cannot begin.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The data directory cannot be made.
    #[error("the data directory cannot be made")]
    Directory(#[source] std::io::Error),
    /// See [`KeysError`].
    #[error(transparent)]
    Keys(#[from] KeysError),
    /// See [`StoreError`].
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The erasure ledger cannot be read.
    #[error("the erasure ledger cannot be read")]
    Ledger(#[source] std::io::Error),
    /// The address of the mail server is not one.
    #[error("the mail server's address is not one")]
    Mail,
    /// The writer's thread cannot be started.
    #[error("a thread cannot be started")]
    Thread(#[source] std::io::Error),
}

/// The server without HTTP: the store, the keys, and what moves between them.
#[derive(Debug)]
pub struct Kring {
    pub(crate) store: Store,
    pub(crate) keys: Keys,
    pub(crate) access: AccessTokens,
    pub(crate) proofs: Proofs,
    pub(crate) parcels: ParcelKeys,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Arc<dyn Random>,
    pub(crate) mailer: Mailer,
    pub(crate) hub: Arc<Hub>,
    pub(crate) bell: Bell,
    /// Held by whoever does the jobs, so that each is done by one.
    pub(crate) jobs_turn: tokio::sync::Mutex<()>,
    /// When the verdicts were last gone through, in milliseconds since 1970.
    pub(crate) verdicts_pruned_at: AtomicI64,
    pub(crate) metrics: Metrics,
    pub(crate) data: PathBuf,
    pub(crate) rates: Rates,
    /// What each person's devices were told in this minute.
    pub(crate) catch_ups: CatchUps,
    pub(crate) room: Room,
    /// The address at which people reach this server.
    pub(crate) origin: Option<String>,
    /// To the identity providers of organisations.
    pub(crate) outside: Outside,
    /// Below which generation nothing of a document comes back after a restore. What was taken back since the start is
    /// not in it: there the database itself has the newer generation.
    pub(crate) floors: HashMap<DocumentId, Generation>,
    /// The instruments of organisations, as they were read.
    pub(crate) instruments_read: ReadOnce,
    /// Who types, for the log of management.
    pub(crate) operator: String,
    writer: Writer,
}

impl Kring {
    /// Opens the data directory: keys, database, migrations, and the one writer of sequences.
    ///
    /// # Errors
    /// [`OpenError`], by what is not there.
    pub async fn open(config: &Config) -> Result<Arc<Self>, OpenError> {
        std::fs::create_dir_all(&config.data).map_err(OpenError::Directory)?;
        let keys = Keys::load_or_create(&config.data, config.random.as_ref())?;
        let seeds = DeliverySeeds::load_or_create(&config.data, config.random.as_ref())?;
        let store = Store::open(&config.data.join("kring.db"), config.durability).await?;
        let mailer = Mailer::new(&config.mail).map_err(|_not_an_address| OpenError::Mail)?;
        let floors = ledger::floors(&config.data).map_err(OpenError::Ledger)?;
        let (writer, desk) = Writer::new();
        let kring = Arc::new(Self {
            access: AccessTokens::new(keys.signing()),
            parcels: ParcelKeys::new(seeds, config.clock.now())?,
            proofs: Proofs::new(&keys, config.origin.as_deref(), config.clock.now()),
            keys,
            store,
            clock: Arc::clone(&config.clock),
            random: Arc::clone(&config.random),
            mailer,
            hub: Arc::new(Hub::default()),
            bell: Bell::default(),
            jobs_turn: tokio::sync::Mutex::default(),
            verdicts_pruned_at: AtomicI64::new(0),
            metrics: Metrics::default(),
            data: config.data.clone(),
            rates: config.rates,
            catch_ups: CatchUps::default(),
            room: config.room,
            origin: config.origin.clone(),
            outside: Outside::default(),
            floors,
            instruments_read: ReadOnce::default(),
            operator: config.operator.clone(),
            writer,
        });
        desk.start(Arc::clone(&kring)).map_err(OpenError::Thread)?;
        Ok(kring)
    }

    /// The present moment by the server's clock.
    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub(crate) const fn writer(&self) -> &Writer {
        &self.writer
    }

    /// Ends the writer after what it is doing, and closes the database.
    ///
    /// # Errors
    /// [`StoreError`] when a connection does not close well.
    pub async fn close(&self) -> Result<(), StoreError> {
        self.writer.stop().await;
        self.hub.close_all();
        self.store.close().await
    }

    pub(crate) fn new_person(&self) -> Result<PersonId, NoRandomness> {
        Ok(PersonId::from_random(random::bytes(self.random.as_ref())?))
    }

    pub(crate) fn new_device(&self) -> Result<DeviceId, NoRandomness> {
        Ok(DeviceId::from_random(random::bytes(self.random.as_ref())?))
    }

    pub(crate) fn new_log(&self) -> Result<LogId, NoRandomness> {
        Ok(LogId::from_random(random::bytes(self.random.as_ref())?))
    }
}
