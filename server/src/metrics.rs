//! Numbers about the server, never about a person.

use std::{
    fmt::Write,
    sync::atomic::{AtomicU64, Ordering},
};

/// Numbers about the server since it started.
#[derive(Debug, Default)]
pub(crate) struct Metrics {
    pub(crate) requests: AtomicU64,
    pub(crate) server_errors: AtomicU64,
    pub(crate) syncs: AtomicU64,
    pub(crate) accepted: AtomicU64,
    pub(crate) refused: AtomicU64,
    pub(crate) postponed: AtomicU64,
    pub(crate) documents_loaded: AtomicU64,
    pub(crate) snapshots: AtomicU64,
    pub(crate) mails: AtomicU64,
    pub(crate) panics: AtomicU64,
}

/// Counts one more.
pub(crate) fn count(counter: &AtomicU64) {
    counter.fetch_add(1, Ordering::Relaxed);
}

impl Metrics {
    /// Prometheus' text format.
    pub(crate) fn text(&self, live: usize) -> String {
        let counters = [
            ("kring_http_requests_total", "Requests answered.", &self.requests),
            (
                "kring_http_server_errors_total",
                "Requests answered with a status of 500 or higher.",
                &self.server_errors,
            ),
            ("kring_syncs_total", "Sync messages answered.", &self.syncs),
            ("kring_offers_accepted_total", "Offers accepted.", &self.accepted),
            ("kring_offers_refused_total", "Offers refused for good.", &self.refused),
            ("kring_offers_postponed_total", "Offers to be made again.", &self.postponed),
            ("kring_documents_loaded_total", "Documents loaded from the database.", &self.documents_loaded),
            ("kring_snapshots_total", "Snapshots made.", &self.snapshots),
            ("kring_mails_total", "Mails handed over.", &self.mails),
            ("kring_panics_total", "Transactions that met a fault of the server's own.", &self.panics),
        ];
        let mut text = String::new();
        for (name, help, value) in counters {
            let value = value.load(Ordering::Relaxed);
            // Writing to a String does not fail.
            let _infallible = write!(text, "# HELP {name} {help}\n# TYPE {name} counter\n{name} {value}\n");
        }
        let _infallible = write!(
            text,
            "# HELP kring_live_connections Open WebSockets.\n# TYPE kring_live_connections gauge\nkring_live_connections {live}\n"
        );
        text
    }
}
