//! What is begun in a browser and ended there once. Whoever ends it must say the secret with which it began; the database
//! keeps its hash alone.

use kring_domain::ids::{OrganisationId, PersonId};
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

use super::OperationError;
use crate::{kring::Kring, random, store::queries::ceremonies};

/// How long a browser may take: 10 minutes, with a telephone call in between.
pub(super) const BROWSER_MS: i64 = kring_domain::about_me::terms::CEREMONY_MINUTES * 60 * 1000;

/// What was begun.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "begun", rename_all = "snake_case")]
pub(super) enum Ceremony {
    /// Someone who is signed in makes a passkey.
    NewPasskey { person: PersonId },
    /// Someone signs in with a passkey.
    Passkey,
    /// Someone was sent to their organisation's identity provider.
    WorkAccount {
        organisation: OrganisationId,
        nonce: String,
        verifier: String,
        /// The hash of what the browser keeps for itself.
        browser: String,
    },
    /// They came back from this organisation's provider and are known; the same browser may fetch the session.
    KnownAtWork { person: PersonId, organisation: OrganisationId, browser: String },
}

impl Kring {
    /// Begins something; gives the secret with which it is ended.
    pub(super) async fn begin_ceremony(
        &self,
        on: &impl ConnectionTrait,
        ceremony: &Ceremony,
        ttl_ms: i64,
    ) -> Result<[u8; 32], OperationError> {
        let secret: [u8; 32] = random::bytes(self.random.as_ref())?;
        let payload = serde_json::to_string(ceremony).map_err(|_unwritable| OperationError::Token)?;
        ceremonies::put(on, self.ceremony_hash(&secret), payload, self.now().plus_ms(ttl_ms)).await?;
        Ok(secret)
    }

    /// What was begun with this secret. It cannot be asked again.
    pub(super) async fn end_ceremony(
        &self,
        on: &impl ConnectionTrait,
        secret: &[u8],
    ) -> Result<Option<Ceremony>, OperationError> {
        let payload = ceremonies::take(on, self.ceremony_hash(secret), self.now()).await?;
        Ok(payload.and_then(|payload| serde_json::from_str(&payload).ok()))
    }

    /// The hash of a secret that only one browser has.
    pub(super) fn ceremony_hash(&self, secret: &[u8]) -> [u8; 32] {
        self.keys.mac("kring/ceremony/1", &[secret])
    }
}
