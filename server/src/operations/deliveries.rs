//! What a device hands in for someone whose place on it is locked. Its key says which device speaks, and nothing more; that
//! the parcels are of its person, a secret says that lies within their vault. See
//! `docs/adr/0012-a-locked-place-can-send.md`.

use std::collections::HashMap;

use kring_domain::{
    ids::{CommandId, DeviceId, PersonId},
    verdict::Verdict,
    wire::{Parcel, Push, Sender},
};

use minicbor::bytes::ByteVec;

use super::{
    SyncError, last_words,
    writer::{CarryError, Job},
};
use crate::{
    auth::{IDLE_MS, Principal, Thumbprint},
    keys::Keys,
    kring::Kring,
    store::{
        entities::device,
        id_of,
        queries::{devices, people},
    },
};

/// A device that may hand something in.
#[derive(Debug)]
pub(crate) struct Carrier {
    row: device::Model,
    principal: Principal,
}

impl Kring {
    /// The device that this key is of, when it may still hand something in: it is open, or was ended from elsewhere and has
    /// not said its last words.
    ///
    /// # Errors
    /// [`SyncError::SignedOut`] for any other, whatever the reason.
    pub(crate) async fn carrier(&self, device: DeviceId, key: Thumbprint) -> Result<Carrier, SyncError> {
        let row = devices::find(self.store.read(), device).await?.ok_or(SyncError::SignedOut)?;
        let is_its_key = row.key.as_deref() == Some(key.as_bytes().as_slice());
        let is_idle = self.now().0.saturating_sub(row.used_at) > IDLE_MS;
        let is_there = row.closed_at.is_none() || devices::is_leaving_row(&row);
        let person: PersonId = id_of(row.person);
        if !is_its_key || is_idle || !is_there || people::find(self.store.read(), person).await?.is_none() {
            return Err(SyncError::SignedOut);
        }
        Ok(Carrier { row, principal: Principal { person, device, until: self.now() } })
    }

    /// Carries out the parcels that open, as if their person had sent them. Gives the places of those that are decided for
    /// good, whichever way: the rest is kept on the device for its person.
    ///
    /// # Errors
    /// [`SyncError::Busy`], [`SyncError::Store`]; a repeat changes nothing then.
    pub(crate) async fn deliver(&self, from: &Carrier, sealed: &[ByteVec]) -> Result<Vec<usize>, SyncError> {
        let Principal { person, device, .. } = from.principal;
        let secret = secret(&self.keys, device, &from.row.seed);
        let sender = Sender { person, device, secret: &secret };
        let mut job = Job { principal: from.principal, schema: u16::MAX, pushes: Vec::new(), reoffers: Vec::new() };
        let mut places: HashMap<CommandId, Vec<usize>> = HashMap::new();
        for (place, sealed) in sealed.iter().enumerate() {
            let Ok(sealed) = minicbor::decode(sealed) else { continue };
            let Ok(parcel) = self.parcels.open(&sealed, sender) else { continue };
            places.entry(parcel.offer.command()).or_default().push(place);
            job.schema = job.schema.min(parcel.schema);
            job.pushes.push(push(parcel));
        }
        let opened = job.pushes.len();
        let is_leaving = devices::is_leaving_row(&from.row);
        if is_leaving {
            // What is not theirs alone waits for them, and is then kept for them.
            let pushes = job.pushes.into_iter().map(|push| last_words::own_words(person, push, &mut Vec::new()));
            job.pushes = pushes.filter(|push| !push.offers.is_empty()).collect();
            if job.pushes.is_empty() || !last_words::may_deliver(&from.row, self.now()) {
                return Ok(Vec::new());
            }
            let writing = self.store.write().await?;
            devices::begin_deliveries(writing.on(), device, self.now()).await?;
            let _turn = writing.commit().await?;
        }
        let verdicts = self.writer().carry(job).await.map_err(|error| match error {
            CarryError::Busy => SyncError::Busy,
            CarryError::Store(error) => SyncError::Store(error),
        })?;
        if is_leaving {
            self.count_last_words(device, &verdicts).await?;
        }
        let decided = verdicts.iter().filter(|on| match on.verdict {
            Verdict::Accepted { .. } | Verdict::Refused { .. } => true,
            Verdict::Later { .. } => false,
        });
        let mut taken: Vec<usize> = decided.filter_map(|on| places.remove(&on.command)).flatten().collect();
        taken.sort_unstable();
        tracing::debug!(came = sealed.len(), opened, taken = taken.len(), "a delivery");
        Ok(taken)
    }
}

/// What a device and the server know beside its tokens: it follows from the device's seed and is stored nowhere here.
pub(super) fn secret(keys: &Keys, device: DeviceId, seed: &[u8]) -> [u8; 32] {
    keys.mac("kring/delivery/1", &[device.as_bytes(), seed])
}

fn push(Parcel { document, offer, .. }: Parcel) -> Push {
    Push { documents: document.into_iter().collect(), offers: vec![offer] }
}
