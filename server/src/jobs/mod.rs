//! What the server does by itself, on a thread of its own: mails, snapshots, throwing away what is past its time.

mod bell;
mod housekeeping;
mod keys;
mod mails;
mod snapshots;
mod worker;

pub(crate) use bell::{Bell, Rung};
pub(crate) use mails::{MailJob, RecoveryMail};
pub(crate) use worker::Worker;

use crate::{kring::Kring, operations, store::StoreError};

impl Kring {
    /// Does what waits: mails, snapshots, emptying the write-ahead log after an erasure. For who drives a server without
    /// its worker, such as a simulation.
    ///
    /// # Errors
    /// [`StoreError`] from the first thing that failed; the rest waits for the next time. That readers whose time passed
    /// could not be told is logged, and tried again then.
    pub async fn run_jobs(&self) -> Result<(), StoreError> {
        let _turn = self.jobs_turn.lock().await;
        // Whose sight is over is told first, and no other job's failure stands in its way, nor it in theirs.
        if let Err(error) = operations::close_expired(self).await {
            tracing::error!(%error, "those whose sight is over could not be told to forget");
        }
        operations::close_lapsed(self).await?;
        keys::take_new(self)?;
        mails::send_all(self).await?;
        snapshots::make_all(self).await?;
        housekeeping::empty_log(self).await?;
        housekeeping::throw_away(self).await
    }
}
