//! The keys that devices seal parcels to: the one that they are told, and those of before.

use std::sync::{PoisonError, RwLock};

use kring_domain::{
    time::Timestamp,
    wire::{NotOpened, Parcel, PublicKey, SealedParcel, SecretKey, Sender},
};

use crate::keys::{DeliverySeeds, KeysError};

/// Opens parcels.
#[derive(Debug)]
pub(crate) struct ParcelKeys(RwLock<Set>);

#[derive(Debug)]
struct Set {
    read_from: DeliverySeeds,
    present: PublicKey,
    /// The present one first.
    keys: Vec<SecretKey>,
}

impl Set {
    fn new(read_from: DeliverySeeds, now: Timestamp) -> Result<Self, KeysError> {
        let keys = read_from.keys(now)?;
        let present = keys.first().ok_or(KeysError::NotAKey)?.public();
        Ok(Self { read_from, present, keys })
    }
}

impl ParcelKeys {
    /// # Errors
    /// [`KeysError::NoKey`].
    pub(crate) fn new(seeds: DeliverySeeds, now: Timestamp) -> Result<Self, KeysError> {
        Ok(Self(RwLock::new(Set::new(seeds, now)?)))
    }

    /// Takes these keys from now on. Tells whether they are others than before.
    ///
    /// # Errors
    /// [`KeysError::NoKey`].
    pub(crate) fn take(&self, seeds: DeliverySeeds, now: Timestamp) -> Result<bool, KeysError> {
        let are_others = self.0.read().unwrap_or_else(PoisonError::into_inner).read_from != seeds;
        if are_others {
            *self.0.write().unwrap_or_else(PoisonError::into_inner) = Set::new(seeds, now)?;
        }
        Ok(are_others)
    }

    /// The one that devices seal to.
    pub(crate) fn present(&self) -> PublicKey {
        self.0.read().unwrap_or_else(PoisonError::into_inner).present
    }

    /// Opens a parcel with the key that it names.
    ///
    /// # Errors
    /// [`NotOpened`], also when there is no such key any more.
    pub(crate) fn open(&self, parcel: &SealedParcel, from: Sender<'_>) -> Result<Parcel, NotOpened> {
        let held = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let key = held.keys.iter().find(|key| key.public().id() == *parcel.key).cloned();
        drop(held);
        key.ok_or(NotOpened)?.open(parcel, from)
    }
}
