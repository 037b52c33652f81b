//! Mails that wait.

use serde::{Deserialize, Serialize};

use crate::{
    kring::Kring,
    mail::{self, MailError},
    metrics::count,
    store::{
        StoreError,
        queries::{jobs, people},
    },
};

/// How long one try may take before another may begin.
const CLAIM_MS: i64 = 60_000;

/// A sign-in code is good for ten minutes: after six tries in seven minutes nobody waits for it.
const TRIES: i64 = 6;

/// A mail with a sign-in code.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct MailJob {
    pub(crate) to: String,
    pub(crate) code: String,
    pub(crate) language: String,
}

impl MailJob {
    pub(crate) const KIND: &'static str = "mail";
}

/// What became of a mail.
enum Done {
    Sent,
    /// Nobody has this address. Whoever asked for a code does not hear of it.
    NoAccount,
}

/// Sends the mails that are due.
pub(super) async fn send_all(kring: &Kring) -> Result<(), StoreError> {
    loop {
        let now = kring.now();
        let writing = kring.store.write().await?;
        let Some(row) = jobs::claim(writing.on(), now, now.plus_ms(CLAIM_MS)).await? else { return Ok(()) };
        drop(writing.commit().await?);
        let sent = match serde_json::from_str::<MailJob>(&row.payload) {
            Ok(job) if row.kind == MailJob::KIND => match people::find_by_email(kring.store.read(), &job.to).await? {
                Some(_account) => {
                    let letter = mail::sign_in(&job.to, &job.code, &job.language, kring.origin.as_deref());
                    kring.mailer.send(letter).await.map(|()| Done::Sent)
                }
                None => Ok(Done::NoAccount),
            },
            Ok(_) | Err(_) => Err(MailError::Impossible),
        };
        let writing = kring.store.write().await?;
        match sent {
            Ok(Done::Sent) => {
                count(&kring.metrics.mails);
                jobs::done(writing.on(), row.id).await?;
            }
            Ok(Done::NoAccount) => jobs::done(writing.on(), row.id).await?,
            Err(MailError::NotTaken(cause)) if row.attempts + 1 < TRIES => {
                // Whose mail it is stays out of the log, and the words of a mail server's answer often say it: of these only
                // the number is told.
                let status = cause.status().map(|code| code.to_string());
                let timeout = cause.is_timeout();
                tracing::warn!(status, timeout, "the mail server did not take a mail; it is tried again");
                jobs::postpone(writing.on(), row.id, now.plus_ms(10_000 << row.attempts.min(3))).await?;
            }
            Err(MailError::NotTaken(_) | MailError::Impossible) => {
                tracing::error!("a mail could not be sent");
                jobs::done(writing.on(), row.id).await?;
            }
        }
        drop(writing.commit().await?);
    }
}
