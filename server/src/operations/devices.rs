//! The devices on which someone is signed in, and closing one: a phone that was lost, or given away.

use kring_domain::{
    ids::{DeviceId, PersonId},
    rights::{self, Action, Actor},
};
use sea_orm::ConnectionTrait;

use super::{
    OperationError,
    ledger::{self, Line},
};
use crate::{
    auth::Principal,
    kring::Kring,
    store::{
        StoreError,
        queries::{
            devices::{self, SignedIn},
            people,
        },
    },
};

impl Kring {
    async fn may(
        &self,
        on: &impl ConnectionTrait,
        principal: Principal,
        action: Action,
        owner: PersonId,
    ) -> Result<(), OperationError> {
        if !devices::is_open(on, principal.device, principal.person).await? {
            return Err(OperationError::SignedOut);
        }
        let person = people::find(on, principal.person).await?.ok_or(OperationError::SignedOut)?;
        let actor = Actor { person: person.id, title: person.title, device: Some(principal.device) };
        // Whose a device is, is nobody else's to know.
        rights::decide(&actor, None, action, owner).map(drop).map_err(|_denied| OperationError::NotFound)
    }

    /// One's own devices, the one used last first.
    ///
    /// # Errors
    /// [`OperationError::SignedOut`].
    pub(crate) async fn own_devices(&self, principal: Principal) -> Result<Vec<SignedIn>, OperationError> {
        let on = self.store.read();
        self.may(on, principal, Action::ListDevices, principal.person).await?;
        Ok(devices::open_of(on, principal.person).await?)
    }

    /// Closes one of one's own devices: its tokens are good for nothing, and its connections end.
    ///
    /// # Errors
    /// [`OperationError::NotFound`] for a device that is not one's own.
    pub(crate) async fn close_own_device(&self, principal: Principal, device: DeviceId) -> Result<(), OperationError> {
        let on = self.store.read();
        let owner = devices::owner(on, device).await?.ok_or(OperationError::NotFound)?;
        self.may(on, principal, Action::CloseDevice, owner).await?;
        Ok(self.end_device(device).await?)
    }

    /// Closes a device and its connections.
    pub(super) async fn end_device(&self, device: DeviceId) -> Result<(), StoreError> {
        let writing = self.store.write().await?;
        if devices::close(writing.on(), device, self.now()).await? {
            ledger::note(&self.data, vec![Line::Closed { device, at: self.now() }]).await?;
        }
        let _turn = writing.commit().await?;
        self.hub.close_device(device);
        Ok(())
    }
}

/// Closes anyone's device, for the command line. Tells whether there is such a device. A server that runs beside ends its
/// connections within half a minute.
pub(crate) async fn close_device_unasked(kring: &Kring, device: DeviceId) -> Result<bool, StoreError> {
    if devices::owner(kring.store.read(), device).await?.is_none() {
        return Ok(false);
    }
    kring.end_device(device).await?;
    Ok(true)
}
