//! Sessions: a device that is signed in, its tokens, and how they follow each other.

use kring_domain::{
    ids::{DeviceId, PersonId},
    time::Timestamp,
};
use sea_orm::ConnectionTrait;

use super::{OperationError, deliveries, last_words};
use crate::{
    auth::{ACCESS_TTL_MS, IDLE_MS, Installation, Principal, RefreshToken, Thumbprint},
    kring::Kring,
    random,
    store::{
        StoreError,
        entities::device,
        id_of,
        queries::{
            devices::{self, NewDevice},
            people,
            people::Person,
        },
    },
};

/// A device that is signed in.
#[derive(Debug)]
pub(crate) struct Session {
    pub(crate) person: Person,
    pub(crate) device: DeviceId,
    pub(crate) access_token: String,
    pub(crate) expires_in_s: i64,
    pub(crate) refresh_token: String,
    /// The public key that this device seals parcels to.
    pub(crate) delivery_key: [u8; 32],
    /// What this device and the server know: with it a parcel shows that it was made on this device by whoever opened it.
    pub(crate) delivery_secret: [u8; 32],
}

/// Begins a session on the device that was asked for, or on a new one when that is not this person's to use.
pub(super) async fn begin(
    kring: &Kring,
    on: &impl ConnectionTrait,
    person: Person,
    on_what: Installation,
) -> Result<Session, OperationError> {
    let id = match on_what.wished {
        Some(id) => match devices::find(on, id).await? {
            None => id,
            Some(row) if is_this_device(&row, person.id, on_what) => id,
            Some(_other) => kring.new_device()?,
        },
        None => kring.new_device()?,
    };
    let seed: [u8; 32] = random::bytes(kring.random.as_ref())?;
    let new = NewDevice { id, person: person.id, kind: on_what.kind, key: Some(on_what.key), seed };
    devices::begin(on, new, kring.now()).await?;
    session(kring, person, id, on_what.key, &seed, 1)
}

/// Whether what asks is a device of this person that is open: ids are known to others, its key is not.
pub(super) fn is_this_device(row: &device::Model, person: PersonId, on_what: Installation) -> bool {
    let has_the_key = row.key.as_deref() == Some(on_what.key.as_bytes().as_slice());
    id_of::<PersonId>(row.person) == person && row.closed_at.is_none() && has_the_key
}

impl Kring {
    /// The next pair of tokens. A device that began before keys were asked for is bound to the key that it shows now.
    ///
    /// # Errors
    /// [`OperationError::DeviceEnded`] for a device that was ended from elsewhere and is not empty yet,
    /// [`OperationError::SignedOut`] for a token that is not ours, of a closed device, without the device's key, or used
    /// twice: then the device is closed.
    pub(crate) async fn refresh(&self, text: &str, key: Thumbprint) -> Result<Session, OperationError> {
        let token = RefreshToken::parse(text).ok_or(OperationError::SignedOut)?;
        let writing = self.store.write().await?;
        let row = devices::find(writing.on(), token.device).await?.ok_or(OperationError::SignedOut)?;
        let idle = self.now().0.saturating_sub(row.used_at) > IDLE_MS;
        if !idle && last_words::is_leaving(&row, &token, &self.keys) {
            return Err(OperationError::DeviceEnded);
        }
        if row.closed_at.is_some() || idle || !token.is_genuine(&self.keys, &row.seed) {
            return Err(OperationError::SignedOut);
        }
        if row.key.as_deref().is_some_and(|known| known != key.as_bytes()) {
            tracing::warn!("a refresh token came without its device's key");
            return Err(OperationError::SignedOut);
        }
        let newest = counter(&row)?;
        let next = match token.number {
            // A restored server may know less than the device: the token is genuine all the same.
            number if number >= newest => number.checked_add(1).ok_or(OperationError::Token)?,
            number if number + 1 == newest => newest,
            _older => {
                drop(writing);
                self.close_device_now(token.device, None).await?;
                tracing::warn!("a refresh token was used twice; its device is closed");
                return Err(OperationError::SignedOut);
            }
        };
        let person = people::find(writing.on(), id_of(row.person)).await?.ok_or(OperationError::SignedOut)?;
        devices::set_counter(writing.on(), token.device, next, key.as_bytes(), self.now()).await?;
        let session = session(self, person, token.device, key, &row.seed, next)?;
        let _turn = writing.commit().await?;
        Ok(session)
    }

    /// Closes a device and its connections. One that is closed already costs no turn to write.
    ///
    /// # Errors
    /// [`OperationError::Store`].
    pub(crate) async fn sign_out(&self, principal: Principal) -> Result<(), OperationError> {
        if !devices::is_open(self.store.read(), principal.device, principal.person).await? {
            return Ok(());
        }
        Ok(self.close_device_now(principal.device, None).await?)
    }
}

/// The pair of tokens of a device with this number.
pub(super) fn session(
    kring: &Kring,
    person: Person,
    device: DeviceId,
    key: Thumbprint,
    seed: &[u8],
    number: u32,
) -> Result<Session, OperationError> {
    let until: Timestamp = kring.now().plus_ms(ACCESS_TTL_MS);
    let principal = Principal { person: person.id, device, until };
    let access_token = kring.access.issue(principal, key).map_err(|_unwritable| OperationError::Token)?;
    let refresh_token = RefreshToken::derive(&kring.keys, device, seed, number).text();
    Ok(Session {
        person,
        device,
        access_token,
        expires_in_s: ACCESS_TTL_MS / 1000,
        refresh_token,
        delivery_key: *kring.parcels.present().as_bytes(),
        delivery_secret: deliveries::secret(&kring.keys, device, seed),
    })
}

fn counter(row: &device::Model) -> Result<u32, StoreError> {
    u32::try_from(row.counter).map_err(|_range| StoreError::Corrupt("device"))
}
