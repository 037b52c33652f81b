//! The worker's thread.

use std::{io, sync::Arc, thread::JoinHandle, time::Duration};

use super::Rung;
use crate::kring::Kring;

/// How long the worker rests when nobody rings.
const REST: Duration = Duration::from_secs(20);

/// The worker's thread.
#[derive(Debug)]
pub(crate) struct Worker {
    thread: JoinHandle<()>,
}

impl Worker {
    /// # Errors
    /// The operating system's, when it gives no thread.
    pub(crate) fn start(kring: Arc<Kring>) -> io::Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let thread = std::thread::Builder::new()
            .name("kring-worker".to_owned())
            .spawn(move || runtime.block_on(Box::pin(work(&kring))))?;
        Ok(Self { thread })
    }

    /// Waits until the worker has ended; it must have been told to by its bell.
    pub(crate) fn join(self) {
        if self.thread.join().is_err() {
            tracing::error!("the worker ended by a panic");
        }
    }
}

async fn work(kring: &Kring) {
    while kring.bell.now() == Rung::Work {
        if let Err(error) = Box::pin(kring.run_jobs()).await {
            tracing::error!(%error, cause = ?std::error::Error::source(&error), "the worker could not do its work");
        }
        if let Ok(Rung::Stop) = tokio::time::timeout(REST, kring.bell.wait()).await {
            return;
        }
    }
}
