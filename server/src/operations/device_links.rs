//! One more device for a person: a code made on a device that is signed in, used once on the next one.

use kring_domain::{
    ids::{DeviceId, PersonId},
    rights::Action,
    time::Timestamp,
};
use serde::Serialize;

use super::{OperationError, Session, sessions};
use crate::{
    auth::{Installation, LINK_TTL_MS, Principal, draw_link_code, hash_link_code},
    kring::Kring,
    store::{
        id_of,
        queries::{device_links, devices, people},
    },
};

/// What became of the code that a device made last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum LinkState {
    /// It can be used.
    Waiting,
    /// Another device came in with it.
    Used,
    /// Its time is over, or there is none.
    Ended,
}

impl Kring {
    /// A code for one more device of the same person. The code that this device made before is good for nothing then.
    ///
    /// # Errors
    /// [`OperationError::SignedOut`].
    pub(crate) async fn link_device(&self, principal: Principal) -> Result<(String, Timestamp), OperationError> {
        let writing = self.store.write().await?;
        self.may(writing.on(), principal, Action::AddDevice, principal.person).await?;
        let code = draw_link_code(self.random.as_ref())?;
        let hash = hash_link_code(&self.keys, &code).ok_or(OperationError::Token)?;
        let until = self.now().plus_ms(LINK_TTL_MS);
        device_links::put(writing.on(), principal.device, principal.person, hash, until).await?;
        let _turn = writing.commit().await?;
        Ok((code, until))
    }

    /// What became of this device's code.
    ///
    /// # Errors
    /// [`OperationError::SignedOut`].
    pub(crate) async fn link_state(&self, principal: Principal) -> Result<LinkState, OperationError> {
        let on = self.store.read();
        self.may(on, principal, Action::AddDevice, principal.person).await?;
        let row = device_links::of(on, principal.device).await?;
        Ok(match row {
            Some(row) if row.used_by.is_some() => LinkState::Used,
            Some(row) if row.expires_at > self.now().0 => LinkState::Waiting,
            Some(_) | None => LinkState::Ended,
        })
    }

    /// Lets a device in with a code from another one.
    ///
    /// # Errors
    /// [`OperationError::WrongCode`] for a code that is none, too old, used, or of a device that was closed since.
    pub(crate) async fn use_link(&self, code: &str, on_what: Installation) -> Result<Session, OperationError> {
        let hash = hash_link_code(&self.keys, code).ok_or(OperationError::WrongCode)?;
        let writing = self.store.write().await?;
        let row = device_links::behind(writing.on(), hash).await?;
        let row = row
            .filter(|row| row.used_by.is_none() && row.expires_at > self.now().0)
            .ok_or(OperationError::WrongCode)?;
        let (from, person): (DeviceId, PersonId) = (id_of(row.device), id_of(row.person));
        if !devices::is_open(writing.on(), from, person).await? {
            return Err(OperationError::WrongCode);
        }
        let person = people::find(writing.on(), person).await?.ok_or(OperationError::WrongCode)?;
        // The device that made the code stays what it is.
        let on_what = Installation { wished: on_what.wished.filter(|wished| *wished != from), ..on_what };
        let session = sessions::begin(self, writing.on(), person, on_what).await?;
        device_links::set_used(writing.on(), from, session.device).await?;
        let _turn = writing.commit().await?;
        Ok(session)
    }
}
