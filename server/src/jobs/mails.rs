//! Mails that wait.

use kring_domain::{ids::RecoveryId, recovery::Phase};
use serde::{Deserialize, Serialize};

use crate::{
    kring::Kring,
    mail::{self, Letter, MailError},
    metrics::count,
    store::{
        StoreError,
        queries::{jobs, people, recoveries},
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

/// Word to someone's own address that a new device will come in as them.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct RecoveryMail {
    pub(crate) recovery: RecoveryId,
}

impl RecoveryMail {
    pub(crate) const KIND: &'static str = "recovery-mail";
}

/// Someone has two days to read it: after forty tries, an hour apart at the end, it comes too late to stop anything.
const RECOVERY_TRIES: i64 = 40;

/// What became of a mail.
enum Done {
    Sent,
    /// Nobody is to get it: no account has this address, or what it tells of is over. Whoever asked does not hear of it.
    Nobodys,
}

/// When a mail is tried again that a mail server did not take.
enum Patience {
    /// Within minutes: a code is waited for.
    Short,
    /// For two days.
    Long,
}

impl Patience {
    const fn tries(&self) -> i64 {
        match self {
            Self::Short => TRIES,
            Self::Long => RECOVERY_TRIES,
        }
    }

    /// How long until the next try, milliseconds.
    const fn wait_ms(&self, attempts: i64) -> i64 {
        match self {
            Self::Short => 10_000 << if attempts < 3 { attempts } else { 3 },
            Self::Long => 60_000 << if attempts < 6 { attempts } else { 6 },
        }
    }
}

/// Sends the mails that are due.
pub(super) async fn send_all(kring: &Kring) -> Result<(), StoreError> {
    loop {
        let now = kring.now();
        let writing = kring.store.write().await?;
        let Some(row) = jobs::claim(writing.on(), now, now.plus_ms(CLAIM_MS)).await? else { return Ok(()) };
        drop(writing.commit().await?);
        let (letter, patience) = match row.kind.as_str() {
            MailJob::KIND => (sign_in_letter(kring, &row.payload).await?, Patience::Short),
            RecoveryMail::KIND => (recovery_letter(kring, &row.payload).await?, Patience::Long),
            _unknown => (Err(MailError::Impossible), Patience::Short),
        };
        let sent = match letter {
            Ok(Some(letter)) => kring.mailer.send(letter).await.map(|()| Done::Sent),
            Ok(None) => Ok(Done::Nobodys),
            Err(impossible) => Err(impossible),
        };
        let writing = kring.store.write().await?;
        match sent {
            Ok(Done::Sent) => {
                count(&kring.metrics.mails);
                jobs::done(writing.on(), row.id).await?;
            }
            Ok(Done::Nobodys) => jobs::done(writing.on(), row.id).await?,
            Err(MailError::NotTaken(cause)) if row.attempts + 1 < patience.tries() => {
                // Whose mail it is stays out of the log, and the words of a mail server's answer often say it: of these only
                // the number is told.
                let status = cause.status().map(|code| code.to_string());
                let timeout = cause.is_timeout();
                tracing::warn!(status, timeout, "the mail server did not take a mail; it is tried again");
                jobs::postpone(writing.on(), row.id, now.plus_ms(patience.wait_ms(row.attempts))).await?;
            }
            Err(MailError::NotTaken(_) | MailError::Impossible) => {
                tracing::error!("a mail could not be sent");
                jobs::done(writing.on(), row.id).await?;
            }
        }
        drop(writing.commit().await?);
    }
}

/// The mail with a sign-in code, when the address is an account's.
async fn sign_in_letter(kring: &Kring, payload: &str) -> Result<Result<Option<Letter>, MailError>, StoreError> {
    let Ok(job) = serde_json::from_str::<MailJob>(payload) else { return Ok(Err(MailError::Impossible)) };
    let account = people::find_by_email(kring.store.read(), &job.to).await?;
    let letter = |_account| mail::sign_in(&job.to, &job.code, &job.language, kring.origin.as_deref());
    Ok(Ok(account.map(letter)))
}

/// The mail that says that a new device will come in, while that can still be stopped and its person has an address.
async fn recovery_letter(kring: &Kring, payload: &str) -> Result<Result<Option<Letter>, MailError>, StoreError> {
    let Ok(job) = serde_json::from_str::<RecoveryMail>(payload) else { return Ok(Err(MailError::Impossible)) };
    let on = kring.store.read();
    let Some(row) = recoveries::find(on, job.recovery).await?.filter(|row| row.end.is_none()) else {
        return Ok(Ok(None));
    };
    let Some(to) = people::email(on, row.person).await? else { return Ok(Ok(None)) };
    let now = kring.now();
    Ok(Ok(match row.phase(now) {
        Phase::Announced { from } => Some(mail::recovery(&to, from.0.saturating_sub(now.0), kring.origin.as_deref())),
        Phase::Offered { .. } | Phase::Open { .. } | Phase::Lapsed => None,
    }))
}
