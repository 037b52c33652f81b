//! A key that the command line made takes the place of the one before it.

use crate::{
    keys::{DeliverySeeds, KeysError, SigningKeys},
    kring::Kring,
    store::StoreError,
};

/// Signs with the key that lies in the data directory now, and tells devices to seal to the one that does.
pub(super) fn take_new(kring: &Kring) -> Result<(), StoreError> {
    match signing(kring).and_then(|()| sealing(kring)) {
        Ok(()) => {}
        Err(
            error @ (KeysError::Io(_)
            | KeysError::NotAKey
            | KeysError::TooSoon
            | KeysError::NoRandomness(_)
            | KeysError::NoKey(_)),
        ) => {
            // The one that is known goes on.
            tracing::error!(%error, "the keys cannot be read");
        }
    }
    Ok(())
}

fn signing(kring: &Kring) -> Result<(), KeysError> {
    if kring.access.take(&SigningKeys::load_or_create(&kring.data, kring.random.as_ref())?) {
        tracing::info!("access tokens are signed with a new key");
    }
    Ok(())
}

fn sealing(kring: &Kring) -> Result<(), KeysError> {
    if kring.parcels.take(DeliverySeeds::load_or_create(&kring.data, kring.random.as_ref())?, kring.now())? {
        tracing::info!("devices are told a new key to seal to");
    }
    Ok(())
}
