//! The whole server: the store and its threads, and HTTP in front.

use std::{
    fs::{File, TryLockError},
    io,
    net::{SocketAddr, TcpListener},
    path::Path,
    sync::Arc,
    thread::JoinHandle,
    time::Duration,
};

use actix_web::{App, HttpServer, dev::ServerHandle, middleware::from_fn, rt, web::Data};
use tokio::sync::oneshot;

use crate::{
    config::Config,
    demo::SeedFault,
    http::{self, Site},
    jobs::Worker,
    kring::{Kring, OpenError},
    operations,
    store::StoreError,
};

/// How long a connection stays open for a next request.
const KEEP_ALIVE: Duration = Duration::from_secs(60);

/// Why a server cannot start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// See [`OpenError`].
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The address cannot be listened at, or no thread can be started.
    #[error("the address cannot be listened at")]
    Listen(#[from] io::Error),
    /// The demo shows everybody's sign-in codes, so it listens on this machine alone.
    #[error("the demo listens on this machine alone")]
    DemoBeyondLoopback,
    /// See [`LockFault`].
    #[error(transparent)]
    Locked(#[from] LockFault),
    /// See [`SeedFault`].
    #[error(transparent)]
    Seed(#[from] SeedFault),
    /// The thread that serves ended before it began.
    #[error("the server ended before it began")]
    Ended,
}

/// A server works in this directory already.
#[derive(Debug, thiserror::Error)]
pub enum LockFault {
    /// Another server has it.
    #[error("a server works in this directory already")]
    Taken,
    /// The lock's file cannot be made.
    #[error("the lock cannot be made")]
    Io(#[source] io::Error),
}

/// Held by whoever alone may work in a data directory. Given back when dropped, also by a process that was killed.
#[derive(Debug)]
pub(crate) struct DataLock {
    _file: File,
}

impl DataLock {
    /// # Errors
    /// [`LockFault`].
    pub(crate) fn take(data: &Path) -> Result<Self, LockFault> {
        let file =
            File::options().create(true).truncate(false).write(true).open(data.join("lock")).map_err(LockFault::Io)?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(LockFault::Taken),
            Err(TryLockError::Error(error)) => Err(LockFault::Io(error)),
        }
    }
}

/// A server that runs. Dropped, it runs on; [`Handle::stop`] ends it.
#[derive(Debug)]
pub struct Handle {
    address: SocketAddr,
    kring: Arc<Kring>,
    server: ServerHandle,
    worker: Worker,
    thread: JoinHandle<io::Result<()>>,
}

/// Starts a server: opens the data directory, brings the schema up to date, and listens.
///
/// # Errors
/// [`StartError`], by what stands in the way.
pub async fn start(config: Config) -> Result<Handle, StartError> {
    if config.demo && !config.listen.ip().is_loopback() {
        return Err(StartError::DemoBeyondLoopback);
    }
    std::fs::create_dir_all(&config.data)?;
    let lock = DataLock::take(&config.data)?;
    let listener = TcpListener::bind(config.listen)?;
    let address = listener.local_addr()?;
    let kring = Kring::open(&config).await?;
    if let Some(seed) = config.neighbourhood
        && let Some(seeded) = Box::pin(kring.seed_demo(seed)).await?
    {
        tracing::info!(accepted = seeded.accepted, refused = seeded.refused, "the neighbourhood moved in");
    }
    if let Err(error) = operations::warm_up(&kring).await {
        // It is only slower the first time; whoever asks hears what is wrong.
        tracing::warn!(%error, "the server could not warm up");
    }
    let worker = Worker::start(Arc::clone(&kring))?;
    let (ready, started) = oneshot::channel();
    let shared = Arc::clone(&kring);
    // A thread of its own, so that any runtime can start a server.
    let thread = std::thread::Builder::new().name("kring-http".to_owned()).spawn(move || {
        let _lock = lock;
        rt::System::new().block_on(async move {
            let workers = config.workers.max(1);
            let site = Data::new(Site::new(shared, &config));
            let server =
                HttpServer::new(move || App::new().configure(http::routes(site.clone())).wrap(from_fn(http::log)))
                    .workers(workers)
                    .keep_alive(KEEP_ALIVE)
                    .shutdown_timeout(5)
                    .disable_signals()
                    .listen(listener)?
                    .run();
            // Whoever started the server may have gone; then it runs until the process ends.
            let _gone = ready.send(server.handle());
            server.await
        })
    })?;
    let server = started.await.map_err(|_ended| StartError::Ended)?;
    Ok(Handle { address, kring, server, worker, thread })
}

impl Handle {
    /// Where it listens.
    #[must_use]
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// The server without HTTP.
    #[must_use]
    pub const fn kring(&self) -> &Arc<Kring> {
        &self.kring
    }

    /// Ends it: no new requests, the running ones to their end, live connections told, everything on disk.
    ///
    /// # Errors
    /// [`StoreError`] when the database does not close well.
    pub async fn stop(self) -> Result<(), StoreError> {
        self.kring.hub.close_all();
        self.server.stop(true).await;
        self.kring.bell.stop();
        self.worker.join();
        let closed = self.kring.close().await;
        match self.thread.join() {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::error!(%error, "the server ended with an error"),
            Err(_panic) => tracing::error!("the server ended by a panic"),
        }
        closed
    }
}
