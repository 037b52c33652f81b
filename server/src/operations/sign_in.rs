//! Signing in with a code by e-mail.

use super::{FieldFault, OperationError, Session, sessions};
use crate::{
    auth::{CODE_ATTEMPTS, CODE_TTL_MS, Installation, draw_email_code, hash_email_code, normalize},
    jobs::MailJob,
    kring::Kring,
    random,
    store::queries::{jobs, people},
};

/// Between two mails to one address: a minute. A second ask within it gets the same answer, and the code that holds stays.
const AGAIN_AFTER_MS: i64 = 60 * 1000;

impl Kring {
    /// Sends a code to an address that belongs to an account. Whether it does is told to nobody, not even by the time it
    /// takes: here the same is done for every address, and who sends the mail looks whether there is an account. After five
    /// wrong codes no new one is sent until the last one has ended, so that an address gives five guesses in ten minutes at
    /// most.
    ///
    /// # Errors
    /// [`OperationError::Invalid`] for what cannot be an address.
    pub(crate) async fn send_code(&self, email: &str, language: &str) -> Result<(), OperationError> {
        let fault = FieldFault { field: "email", code: "not_an_address" };
        let email = normalize(email).ok_or_else(|| OperationError::Invalid(vec![fault]))?;
        let writing = self.store.write().await?;
        // Guesses are counted over every code that still holds: asking for a new one gives no new guesses.
        let held = people::code(writing.on(), &email).await?.filter(|row| row.expires_at > self.now().0);
        let held_until = held.as_ref().map(|row| row.expires_at);
        let attempts = held.map_or(0, |row| row.attempts);
        if attempts >= CODE_ATTEMPTS {
            return Ok(());
        }
        let sent_at = held_until.map_or(i64::MIN, |until| until.saturating_sub(CODE_TTL_MS));
        if self.now().0 < sent_at.saturating_add(AGAIN_AFTER_MS) {
            return Ok(());
        }
        let code = draw_email_code(self.random.as_ref())?;
        let hash = hash_email_code(&self.keys, &email, &code);
        people::put_code(writing.on(), &email, hash, self.now().plus_ms(CODE_TTL_MS), attempts).await?;
        let mail = MailJob { to: email, code, language: language.to_owned() };
        let payload = serde_json::to_string(&mail).map_err(|_unwritable| OperationError::Token)?;
        jobs::add(writing.on(), random::bytes(self.random.as_ref())?, MailJob::KIND, payload, self.now()).await?;
        let _turn = writing.commit().await?;
        self.bell.ring();
        Ok(())
    }

    /// Begins a session with the code that was sent.
    ///
    /// # Errors
    /// [`OperationError::WorkAccountAsked`] for whoever must come in with their organisation's account, said only to who has
    /// the code. [`OperationError::WrongCode`]. Each wrong code counts; after five the code is good for nothing. An address that no
    /// code was asked for is counted as if there had been one, so that both take the same time.
    pub(crate) async fn sign_in(
        &self,
        email: &str,
        code: &str,
        on_what: Installation,
    ) -> Result<Session, OperationError> {
        let email = normalize(email).ok_or(OperationError::WrongCode)?;
        let writing = self.store.write().await?;
        let typed: String = code.chars().filter(char::is_ascii_digit).collect();
        let typed = hash_email_code(&self.keys, &email, &typed);
        let Some(row) = people::code(writing.on(), &email).await?.filter(|row| row.expires_at > self.now().0) else {
            let nobodys = random::bytes(self.random.as_ref())?;
            // As if it was sent a minute ago: whoever guesses keeps nobody from asking.
            let until = self.now().plus_ms(CODE_TTL_MS - AGAIN_AFTER_MS);
            people::put_code(writing.on(), &email, nobodys, until, 1).await?;
            let _turn = writing.commit().await?;
            return Err(OperationError::WrongCode);
        };
        if row.attempts >= CODE_ATTEMPTS {
            return Err(OperationError::WrongCode);
        }
        // Both are MACs under our key, so comparing them byte by byte tells nothing about the code.
        if typed.as_slice() != row.code_hash {
            people::count_attempt(writing.on(), &email).await?;
            let _turn = writing.commit().await?;
            return Err(OperationError::WrongCode);
        }
        people::drop_code(writing.on(), &email).await?;
        let person = people::find_by_email(writing.on(), &email).await?.ok_or(OperationError::WrongCode)?;
        if self.must_use_work_account(writing.on(), &person).await? {
            let _turn = writing.commit().await?;
            return Err(OperationError::WorkAccountAsked);
        }
        let session = sessions::begin(self, writing.on(), person, on_what).await?;
        let _turn = writing.commit().await?;
        Ok(session)
    }
}
