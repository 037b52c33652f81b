//! The instruments of organisations, each version read once: what stands under a number never changes.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use kring_domain::{ids::OrganisationId, instruments::Instrument};

/// Whose, which, and which number.
type Version = (OrganisationId, String, i64);

/// What was read of them since the server began. An organisation has a hundred versions at most, so nothing is put out.
#[derive(Debug, Default)]
pub(crate) struct ReadOnce {
    read: Mutex<HashMap<Version, Option<Arc<Instrument>>>>,
}

impl ReadOnce {
    /// A version that was read: what it is, or nothing when its text is no instrument to this server. `None`: not read yet.
    pub(crate) fn get(&self, organisation: OrganisationId, id: &str, version: i64) -> Option<Option<Arc<Instrument>>> {
        let read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        read.get(&(organisation, id.to_owned(), version)).cloned()
    }

    /// Keeps what a version was read as.
    pub(crate) fn keep(
        &self,
        organisation: OrganisationId,
        id: &str,
        version: i64,
        instrument: Option<Arc<Instrument>>,
    ) {
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        read.insert((organisation, id.to_owned(), version), instrument);
    }
}
