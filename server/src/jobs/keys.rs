//! A key that the command line made takes the place of the one before it.

use crate::{
    keys::{KeysError, SigningKeys},
    kring::Kring,
    store::StoreError,
};

/// Signs with the key that lies in the data directory now.
pub(super) fn take_new(kring: &Kring) -> Result<(), StoreError> {
    match SigningKeys::load_or_create(&kring.data, kring.random.as_ref()) {
        Ok(keys) if kring.access.take(&keys) => tracing::info!("access tokens are signed with a new key"),
        Ok(_same) => {}
        Err(error @ (KeysError::Io(_) | KeysError::NotAKey | KeysError::TooSoon | KeysError::NoRandomness(_))) => {
            // The one that is known goes on.
            tracing::error!(%error, "the keys cannot be read");
        }
    }
    Ok(())
}
