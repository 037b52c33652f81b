//! Wakes the worker.

use std::sync::atomic::{AtomicBool, Ordering};

use tokio::sync::Notify;

/// Wakes the worker, and remembers why.
#[derive(Debug, Default)]
pub(crate) struct Bell {
    notify: Notify,
    erased: AtomicBool,
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
        self.erased.store(true, Ordering::SeqCst);
        self.notify.notify_one();
    }

    /// Ends the worker.
    pub(crate) fn stop(&self) {
        self.stopping.store(true, Ordering::SeqCst);
        self.notify.notify_one();
    }

    /// Whether something was erased since the last time this was asked.
    pub(crate) fn take_erased(&self) -> bool {
        self.erased.swap(false, Ordering::SeqCst)
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
