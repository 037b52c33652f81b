//! Wakes the worker.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use tokio::sync::Notify;

/// Wakes the worker, and remembers why.
#[derive(Debug, Default)]
pub(crate) struct Bell {
    notify: Notify,
    /// How often something was erased, and up to which of those the write-ahead log was emptied.
    erased: AtomicU64,
    emptied: AtomicU64,
    stopping: AtomicBool,
}

/// Why the worker woke.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rung {
    /// There is, or may be, work.
    Work,
    /// End.
    Stop,
}

impl Bell {
    /// There is work.
    pub(crate) fn ring(&self) {
        self.notify.notify_one();
    }

    /// Bytes were erased that may still stand in the write-ahead log.
    pub(crate) fn erase(&self) {
        self.erased.fetch_add(1, Ordering::SeqCst);
        self.notify.notify_one();
    }

    /// Ends the worker.
    pub(crate) fn stop(&self) {
        self.stopping.store(true, Ordering::SeqCst);
        self.notify.notify_one();
    }

    /// The erasure up to which the log must be emptied; `None` when it was since.
    pub(crate) fn erased(&self) -> Option<u64> {
        let erased = self.erased.load(Ordering::SeqCst);
        (erased > self.emptied.load(Ordering::SeqCst)).then_some(erased)
    }

    /// The log was emptied after this erasure.
    pub(crate) fn emptied(&self, erasure: u64) {
        self.emptied.fetch_max(erasure, Ordering::SeqCst);
    }

    /// Waits until someone rings.
    pub(crate) async fn wait(&self) -> Rung {
        self.notify.notified().await;
        self.now()
    }

    pub(crate) fn now(&self) -> Rung {
        if self.stopping.load(Ordering::SeqCst) { Rung::Stop } else { Rung::Work }
    }
}
