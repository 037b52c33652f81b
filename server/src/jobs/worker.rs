//! The worker's thread.

use std::{io, panic::AssertUnwindSafe, sync::Arc, thread::JoinHandle, time::Duration};

use futures_util::FutureExt;

use super::Rung;
use crate::{kring::Kring, metrics::count};

/// After a start.
const FIRST_REST: Duration = Duration::from_secs(1);

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
    // Devices that waited for the server come first.
    if let Ok(Rung::Stop) = tokio::time::timeout(FIRST_REST, kring.bell.wait()).await {
        return;
    }
    while kring.bell.now() == Rung::Work {
        match AssertUnwindSafe(Box::pin(kring.run_jobs())).catch_unwind().await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => {
                tracing::error!(%error, cause = ?std::error::Error::source(&error), "the worker could not do its work");
            }
            Err(_panic) => {
                count(&kring.metrics.panics);
                tracing::error!("the worker met a fault of its own; it goes on");
            }
        }
        if let Ok(Rung::Stop) = tokio::time::timeout(REST, kring.bell.wait()).await {
            return;
        }
    }
}
