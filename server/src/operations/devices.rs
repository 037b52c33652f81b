//! The devices on which someone is signed in, and ending one: a phone that was lost, or given away.

use kring_domain::{
    ids::{DeviceId, PersonId, SpaceId},
    rights::{self, Action, Actor},
    spaces::SpaceKind,
    time::Timestamp,
};
use sea_orm::ConnectionTrait;

use super::{
    OperationError,
    audit::Deed,
    ledger::{self, Line},
};
use crate::{
    auth::Principal,
    kring::Kring,
    store::{
        StoreError, id_of,
        queries::{
            devices::{self, EndedBy, KnownDevice},
            kept_words::{self, KeptWords},
            members, people, readers, spaces,
        },
    },
};

/// An ended device that said it is empty is shown this long: 30 days.
const WIPED_SHOWN_MS: i64 = 30 * 24 * 60 * 60 * 1000;

/// A device, and what lies on it.
#[derive(Debug)]
pub(crate) struct DeviceCard {
    pub(crate) known: KnownDevice,
    pub(crate) held: Vec<Held>,
    /// What it handed in when it was ended and could not put in a group any more.
    pub(crate) kept: Vec<KeptWords>,
}

/// A space that lies on a device, or did when it was ended.
#[derive(Debug)]
pub(crate) struct Held {
    pub(crate) name: String,
    /// Since when, by this device.
    pub(crate) since: Timestamp,
}

impl Kring {
    pub(super) async fn may(
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

    /// One's own devices: the one that asks, the others by when they were used last, and those that were ended.
    ///
    /// # Errors
    /// [`OperationError::SignedOut`].
    pub(crate) async fn own_devices(&self, principal: Principal) -> Result<Vec<DeviceCard>, OperationError> {
        let on = self.store.read();
        self.may(on, principal, Action::ListDevices, principal.person).await?;
        let mine = members::held_by(on, principal.person).await?;
        let mut cards = Vec::new();
        for known in known_devices(self, principal.person).await? {
            let held = match known.end {
                None => since_then(&mine, known.since),
                Some(_) => devices::held_by(on, known.device).await?,
            };
            let mut named = Vec::with_capacity(held.len());
            for (space, since) in held {
                if let Some(name) = name_of_held(on, space, principal.person).await? {
                    named.push(Held { name, since });
                }
            }
            named.sort_by(|one, other| one.name.cmp(&other.name));
            let kept = kept_words::of(on, known.device).await?;
            cards.push(DeviceCard { known, held: named, kept });
        }
        cards.sort_by_key(|card: &DeviceCard| (card.known.end.is_some(), card.known.device != principal.device));
        Ok(cards)
    }

    /// Ends one of one's own devices: its tokens are good for nothing, and its connections end.
    ///
    /// # Errors
    /// [`OperationError::NotFound`] for a device that is not one's own.
    pub(crate) async fn end_own_device(&self, principal: Principal, device: DeviceId) -> Result<(), OperationError> {
        self.may_end(principal, device).await?;
        Ok(self.close_device_now(device, Some(EndedBy::Person)).await?)
    }

    /// Whether a device is this person's to end.
    pub(super) async fn may_end(&self, principal: Principal, device: DeviceId) -> Result<(), OperationError> {
        let on = self.store.read();
        let owner = devices::owner(on, device).await?.ok_or(OperationError::NotFound)?;
        self.may(on, principal, Action::CloseDevice, owner).await
    }

    /// Closes a device and its connections; `by` says who ended it from elsewhere.
    pub(super) async fn close_device_now(&self, device: DeviceId, by: Option<EndedBy>) -> Result<(), StoreError> {
        let writing = self.store.write().await?;
        if devices::close(writing.on(), device, self.now()).await? {
            if let Some(by) = by {
                note_end(writing.on(), device, by).await?;
                self.record_end(writing.on(), device, by).await?;
            }
            ledger::note(&self.data, vec![Line::Closed { device, at: self.now(), by }]).await?;
        }
        let _turn = writing.commit().await?;
        self.hub.close_device(device);
        Ok(())
    }
}

impl Kring {
    /// Writes in the log of management that an administrator ended someone's device.
    async fn record_end(&self, on: &impl ConnectionTrait, device: DeviceId, by: EndedBy) -> Result<(), StoreError> {
        match by {
            EndedBy::Person | EndedBy::Recovery => Ok(()),
            EndedBy::Administrator => {
                let mut deeded = self.deeded(Deed::DeviceEnded).device(device);
                deeded.person = devices::owner(on, device).await?;
                self.record(on, deeded).await
            }
        }
    }
}

/// What someone knows a space by that lies on their device: a group's name, or whose own it is that they read. Their own
/// own space lies on each of their devices and is not named.
async fn name_of_held(
    on: &impl ConnectionTrait,
    space: SpaceId,
    person: PersonId,
) -> Result<Option<String>, StoreError> {
    if space == SpaceId::own(person) {
        return Ok(None);
    }
    Ok(match spaces::find(on, space).await? {
        Some(found) if found.kind == SpaceKind::Own => match readers::owner(on, space).await? {
            Some(owner) => people::find(on, owner).await?.map(|owner| owner.name),
            None => None,
        },
        Some(found) => Some(found.name),
        None => None,
    })
}

/// Notes who ended a device and what lies on it.
pub(super) async fn note_end(on: &impl ConnectionTrait, device: DeviceId, by: EndedBy) -> Result<(), StoreError> {
    let Some(row) = devices::find(on, device).await? else { return Ok(()) };
    let mine = members::held_by(on, id_of(row.person)).await?;
    devices::note_end(on, device, by, &since_then(&mine, Timestamp(row.created_at))).await
}

/// What lies on a device: nothing was there before the device was.
fn since_then(mine: &[(SpaceId, Timestamp)], began: Timestamp) -> Vec<(SpaceId, Timestamp)> {
    mine.iter().map(|(space, since)| (*space, (*since).max(began))).collect()
}

/// Someone's devices, the one used last first, with those that were ended from elsewhere.
pub(crate) async fn known_devices(kring: &Kring, person: PersonId) -> Result<Vec<KnownDevice>, StoreError> {
    devices::known_of(kring.store.read(), person, kring.now().plus_ms(-WIPED_SHOWN_MS)).await
}

/// Ends anyone's device, for the command line. Tells whether there is such a device. A server that runs beside ends its
/// connections within half a minute.
pub(crate) async fn end_device_unasked(kring: &Kring, device: DeviceId) -> Result<bool, StoreError> {
    if devices::owner(kring.store.read(), device).await?.is_none() {
        return Ok(false);
    }
    kring.close_device_now(device, Some(EndedBy::Administrator)).await?;
    Ok(true)
}
