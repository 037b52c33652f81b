//! Passkeys: coming in with a finger, a face or the pin of one's device.

use kring_domain::{ids::PersonId, rights::Action, time::Timestamp};
use uuid::Uuid;

use super::{
    OperationError, Session,
    ceremonies::{BROWSER_MS, Ceremony},
    sessions,
};
use crate::{
    auth::{Installation, NotAPasskey, Principal, RelyingParty, challenge_in},
    kring::Kring,
    random,
    store::{
        id_of,
        queries::{
            passkeys::{self, NewPasskey},
            people::{self, Person},
        },
    },
};

/// How many passkeys one person may have: one for each device they could name, and then some.
const MOST: u64 = 20;

/// What a browser needs to make a passkey.
#[derive(Debug)]
pub(crate) struct PasskeyOptions {
    pub(crate) party: RelyingParty,
    pub(crate) challenge: [u8; 32],
    pub(crate) person: Person,
    /// The passkeys that are there: a device that has one of them makes no second.
    pub(crate) known: Vec<Vec<u8>>,
}

/// A passkey as its person sees it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PasskeyCard {
    pub(crate) id: Uuid,
    pub(crate) since: Timestamp,
    pub(crate) used_at: Timestamp,
}

/// What a browser says for a passkey that signs in.
#[derive(Debug)]
pub(crate) struct PasskeyAnswer {
    pub(crate) credential: Vec<u8>,
    pub(crate) client_data: Vec<u8>,
    pub(crate) authenticator_data: Vec<u8>,
    pub(crate) signature: Vec<u8>,
}

impl From<NotAPasskey> for OperationError {
    fn from(_fault: NotAPasskey) -> Self {
        Self::NotAPasskey
    }
}

impl Kring {
    /// Where passkeys hold: at the server's own address, which it must have been told.
    fn party(&self) -> Result<RelyingParty, OperationError> {
        self.origin.as_deref().and_then(RelyingParty::at).ok_or(OperationError::NotSetUp)
    }

    /// Whether passkeys can be made and used here.
    pub(crate) fn has_passkeys(&self) -> bool {
        self.party().is_ok()
    }

    /// Begins a new passkey for whoever is signed in.
    ///
    /// # Errors
    /// [`OperationError::NotSetUp`] where the server does not know its own address, [`OperationError::SignedOut`],
    /// [`OperationError::TooMany`] beyond twenty passkeys.
    pub(crate) async fn begin_passkey(&self, principal: Principal) -> Result<PasskeyOptions, OperationError> {
        let party = self.party()?;
        let writing = self.store.write().await?;
        self.may(writing.on(), principal, Action::KeepPasskeys, principal.person).await?;
        let person = people::find(writing.on(), principal.person).await?.ok_or(OperationError::SignedOut)?;
        let known: Vec<Vec<u8>> =
            passkeys::of(writing.on(), person.id).await?.into_iter().map(|row| row.credential).collect();
        let begun = Ceremony::NewPasskey { person: person.id };
        let challenge = self.begin_ceremony(writing.on(), &begun, BROWSER_MS).await?;
        let _turn = writing.commit().await?;
        Ok(PasskeyOptions { party, challenge, person, known })
    }

    /// Keeps a passkey that a browser made.
    ///
    /// # Errors
    /// [`OperationError::NotAPasskey`] for what answers no challenge of this person, or was not made for this server.
    pub(crate) async fn add_passkey(
        &self,
        principal: Principal,
        client_data: &[u8],
        attestation: &[u8],
    ) -> Result<(), OperationError> {
        let party = self.party()?;
        let challenge = challenge_in(client_data)?;
        let writing = self.store.write().await?;
        self.may(writing.on(), principal, Action::KeepPasskeys, principal.person).await?;
        match self.end_ceremony(writing.on(), &challenge).await? {
            Some(Ceremony::NewPasskey { person }) if person == principal.person => {}
            Some(
                Ceremony::NewPasskey { .. }
                | Ceremony::Passkey
                | Ceremony::WorkAccount { .. }
                | Ceremony::KnownAtWork { .. },
            )
            | None => return Err(OperationError::NotAPasskey),
        }
        let made = party.made(&challenge, client_data, attestation)?;
        if passkeys::with_credential(writing.on(), &made.credential).await?.is_some() {
            return Err(OperationError::Taken);
        }
        if passkeys::count(writing.on(), principal.person).await? >= MOST {
            return Err(OperationError::TooMany);
        }
        let new = NewPasskey {
            id: Uuid::from_bytes(random::bytes(self.random.as_ref())?),
            person: principal.person,
            credential: made.credential,
            public_key: made.public_key,
            counter: made.counter,
        };
        passkeys::insert(writing.on(), new, self.now()).await?;
        let _turn = writing.commit().await?;
        Ok(())
    }

    /// One's own passkeys, the oldest first.
    ///
    /// # Errors
    /// [`OperationError::SignedOut`].
    pub(crate) async fn passkeys(&self, principal: Principal) -> Result<Vec<PasskeyCard>, OperationError> {
        let on = self.store.read();
        self.may(on, principal, Action::KeepPasskeys, principal.person).await?;
        let rows = passkeys::of(on, principal.person).await?;
        let card = |row: crate::store::entities::passkey::Model| PasskeyCard {
            id: row.id,
            since: Timestamp(row.created_at),
            used_at: Timestamp(row.used_at),
        };
        Ok(rows.into_iter().map(card).collect())
    }

    /// Removes a passkey: it lets nobody in any more.
    ///
    /// # Errors
    /// [`OperationError::NotFound`] for one that is not one's own.
    pub(crate) async fn remove_passkey(&self, principal: Principal, id: Uuid) -> Result<(), OperationError> {
        let writing = self.store.write().await?;
        let row = passkeys::find(writing.on(), id).await?.ok_or(OperationError::NotFound)?;
        let owner: PersonId = id_of(row.person);
        self.may(writing.on(), principal, Action::KeepPasskeys, owner).await?;
        passkeys::remove(writing.on(), id).await?;
        let _turn = writing.commit().await?;
        Ok(())
    }

    /// Begins a sign-in with a passkey; whose it will be is not known yet.
    ///
    /// # Errors
    /// [`OperationError::NotSetUp`].
    pub(crate) async fn begin_passkey_sign_in(&self) -> Result<(RelyingParty, [u8; 32]), OperationError> {
        let party = self.party()?;
        let writing = self.store.write().await?;
        let challenge = self.begin_ceremony(writing.on(), &Ceremony::Passkey, BROWSER_MS).await?;
        let _turn = writing.commit().await?;
        Ok((party, challenge))
    }

    /// Begins a session with a passkey.
    ///
    /// # Errors
    /// [`OperationError::NotAPasskey`] for any answer that is not a known passkey's to a challenge that still holds,
    /// [`OperationError::WorkAccountAsked`] for whoever must come in with their organisation's account.
    pub(crate) async fn sign_in_with_passkey(
        &self,
        answer: PasskeyAnswer,
        on_what: Installation,
    ) -> Result<Session, OperationError> {
        let party = self.party()?;
        let challenge = challenge_in(&answer.client_data)?;
        let writing = self.store.write().await?;
        let begun = self.end_ceremony(writing.on(), &challenge).await?;
        let row = passkeys::with_credential(writing.on(), &answer.credential).await?;
        let (Some(Ceremony::Passkey), Some(row)) = (begun, row) else {
            // The challenge is used up, whatever was said with it.
            let _turn = writing.commit().await?;
            return Err(OperationError::NotAPasskey);
        };
        let read =
            party.used(&row.public_key, &challenge, &answer.client_data, &answer.authenticator_data, &answer.signature);
        // One that counts never counts back: then there are two of it.
        let counter = read.ok().filter(|counter| row.counter == 0 || i64::from(*counter) > row.counter);
        let Some(counter) = counter else {
            let _turn = writing.commit().await?;
            return Err(OperationError::NotAPasskey);
        };
        passkeys::set_used(writing.on(), row.id, counter, self.now()).await?;
        let person = people::find(writing.on(), id_of(row.person)).await?.ok_or(OperationError::NotAPasskey)?;
        if self.must_use_work_account(writing.on(), &person).await? {
            let _turn = writing.commit().await?;
            return Err(OperationError::WorkAccountAsked);
        }
        let session = sessions::begin(self, writing.on(), person, on_what).await?;
        let _turn = writing.commit().await?;
        Ok(session)
    }
}
