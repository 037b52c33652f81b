//! What the new device of someone who lost everything asks: whose code it has, that it is they, whether it may come in yet,
//! and to be let in. From their word on it is known by its key alone: no token, code or id of it opens anything.

use kring_domain::{
    ids::DeviceId,
    people::Picture,
    recovery::{self, Phase},
    time::Timestamp,
};

use sea_orm::ConnectionTrait;

use super::{
    OperationError, Session,
    batch::Batch,
    devices::note_end,
    ledger::Line,
    recoveries::{end, end_with, still_holds, tell},
    sessions, sharing,
};
use crate::{
    auth::{Installation, Thumbprint, hash_recovery_code},
    jobs::RecoveryMail,
    kring::Kring,
    random,
    store::{
        StoreError, id_of,
        queries::{
            devices::{self, EndedBy},
            jobs, members, passkeys, people,
            recoveries::{self, Ended, Outcome, Recovery},
            spaces,
        },
    },
};

/// Who would be let in again, for who has the code.
#[derive(Debug)]
pub(crate) struct RecoveryDoor {
    pub(crate) name: String,
    pub(crate) picture: Picture,
    /// The group in which it was begun, and since when the person is in it.
    pub(crate) group: String,
    pub(crate) since: Timestamp,
    /// Who began it.
    pub(crate) by: String,
}

/// Where it is, for the new device.
#[derive(Debug)]
pub(crate) enum RecoveryState {
    /// It waits, or may come in from `from` on: `is_open` by the server's clock, which the device need not share.
    Running { from: Timestamp, is_open: bool, door: RecoveryDoor },
    /// It ended, and how.
    Ended(Outcome),
}

impl Kring {
    /// Whose code this is.
    ///
    /// # Errors
    /// [`OperationError::WrongCode`] for one that is none, too old, used, stopped, or that may not go on.
    pub(crate) async fn look_at_recovery(&self, code: &str) -> Result<RecoveryDoor, OperationError> {
        let hash = hash_recovery_code(&self.keys, code).ok_or(OperationError::WrongCode)?;
        if recoveries::behind(self.store.read(), hash).await?.is_none() {
            return Err(OperationError::WrongCode);
        }
        let mut batch = Batch::begin(self).await?;
        let row = offered(&mut batch, hash).await?;
        door(batch.on(), &row).await
    }

    /// The person says that it is they, on the device that has this key. It is announced then, and waits.
    ///
    /// # Errors
    /// [`OperationError::WrongCode`] as [`Kring::look_at_recovery`], [`OperationError::OthersDevice`] for a device that is
    /// or was somebody else's, or waits for somebody else. The same device may say it twice.
    pub(crate) async fn confirm_recovery(&self, code: &str, key: Thumbprint) -> Result<RecoveryState, OperationError> {
        let hash = hash_recovery_code(&self.keys, code).ok_or(OperationError::WrongCode)?;
        let mut batch = Batch::begin(self).await?;
        if let Some(row) = recoveries::behind(batch.on(), hash).await?.filter(|row| row.key == Some(key)) {
            // The answer to the first time was lost.
            return running(batch.on(), &row, batch.now()).await;
        }
        let row = offered(&mut batch, hash).await?;
        let owners = devices::owners_with_key(batch.on(), key).await?;
        let waits = recoveries::with_key(batch.on(), key).await?.is_some_and(|other| other.end.is_none());
        if waits || owners.iter().any(|owner| *owner != row.person) {
            return Err(OperationError::OthersDevice);
        }
        recoveries::confirm(batch.on(), row.id, key, batch.now()).await?;
        tell(&mut batch, row.person).await?;
        let mail = RecoveryMail { recovery: row.id };
        let payload = serde_json::to_string(&mail).map_err(|_unwritable| OperationError::Token)?;
        let job = random::bytes(self.random.as_ref())?;
        jobs::add(batch.on(), job, RecoveryMail::KIND, payload, batch.now()).await?;
        let confirmed = Recovery { confirmed_at: Some(batch.now()), key: Some(key), ..row };
        let state = running(batch.on(), &confirmed, batch.now()).await?;
        batch.commit().await?;
        self.bell.ring();
        Ok(state)
    }

    /// Where it is, for the device that has this key.
    ///
    /// # Errors
    /// [`OperationError::NotFound`] for a device that waits for nothing.
    pub(crate) async fn recovery_state(&self, key: Thumbprint) -> Result<RecoveryState, OperationError> {
        let on = self.store.read();
        let row = recoveries::with_key(on, key).await?.ok_or(OperationError::NotFound)?;
        running(on, &row, self.now()).await
    }

    /// Stops it from the new device: it was not they, or they found their phone.
    ///
    /// # Errors
    /// [`OperationError::NotFound`] for a device that waits for nothing.
    pub(crate) async fn withdraw_recovery(&self, key: Thumbprint) -> Result<(), OperationError> {
        let mut batch = Batch::begin(self).await?;
        let row = recoveries::with_key(batch.on(), key).await?.ok_or(OperationError::NotFound)?;
        if row.end.is_none() {
            end(&mut batch, &row, Outcome::Stopped, Some(row.person)).await?;
            batch.commit().await?;
        }
        Ok(())
    }

    /// Lets the new device in, after its time. Every device from before ends as if its person had ended it from elsewhere,
    /// and passkeys from before are good for nothing: whatever was lost opens nothing any more.
    ///
    /// # Errors
    /// [`OperationError::NotFound`] for a device that waits for nothing, [`OperationError::RecoveryWaits`] before its time,
    /// [`OperationError::RecoveryOver`] for one that was stopped or not taken up in time.
    pub(crate) async fn complete_recovery(&self, on_what: Installation) -> Result<Session, OperationError> {
        let mut batch = Batch::begin(self).await?;
        let row = recoveries::with_key(batch.on(), on_what.key).await?.ok_or(OperationError::NotFound)?;
        if let Some(ended) = row.end {
            return self.let_in_before(&batch, &row, ended, on_what).await;
        }
        match row.phase(batch.now()) {
            Phase::Open { .. } if still_holds(&mut batch, &row).await? => {}
            Phase::Offered { .. } | Phase::Announced { .. } => return Err(OperationError::RecoveryWaits),
            Phase::Open { .. } | Phase::Lapsed => {
                end(&mut batch, &row, Outcome::Lapsed, None).await?;
                batch.commit().await?;
                return Err(OperationError::RecoveryOver);
            }
        }
        let person = people::find(batch.on(), row.person).await?.ok_or(OperationError::RecoveryOver)?;
        let session = sessions::begin(self, batch.on(), person, Installation { wished: None, ..on_what }).await?;
        let ended = end_others(&mut batch, &row, session.device).await?;
        passkeys::remove_until(batch.on(), row.person, batch.now()).await?;
        // What others let this person alone read was for the one whom they knew: they give it again.
        sharing::end_all_to(&mut batch, row.person).await?;
        let outcome = Ended { at: batch.now(), outcome: Outcome::Completed, by: Some(row.person) };
        end_with(&mut batch, &row, outcome, Some(session.device)).await?;
        batch.commit().await?;
        for device in ended {
            self.hub.close_device(device);
        }
        Ok(session)
    }

    /// The answer to the first time was lost: the same device asks the same with its key, and has used no token yet.
    async fn let_in_before(
        &self,
        batch: &Batch<'_>,
        row: &Recovery,
        ended: Ended,
        on_what: Installation,
    ) -> Result<Session, OperationError> {
        let device = row.device.filter(|_device| ended.outcome == Outcome::Completed);
        let device = device.ok_or(OperationError::RecoveryOver)?;
        let known = devices::find(batch.on(), device).await?.ok_or(OperationError::RecoveryOver)?;
        if !sessions::is_this_device(&known, row.person, on_what) || known.counter != 1 {
            return Err(OperationError::RecoveryOver);
        }
        let person = people::find(batch.on(), row.person).await?.ok_or(OperationError::RecoveryOver)?;
        sessions::session(self, person, id_of(known.id), on_what.key, &known.seed, 1)
    }
}

/// The one with this code that its person may take up.
async fn offered(batch: &mut Batch<'_>, hash: [u8; 32]) -> Result<Recovery, OperationError> {
    let row = recoveries::behind(batch.on(), hash).await?.filter(|row| row.end.is_none());
    let row = row.ok_or(OperationError::WrongCode)?;
    let is_offered = match row.phase(batch.now()) {
        Phase::Offered { .. } => true,
        Phase::Announced { .. } | Phase::Open { .. } | Phase::Lapsed => false,
    };
    if is_offered && still_holds(batch, &row).await? { Ok(row) } else { Err(OperationError::WrongCode) }
}

/// Ends every device of the person but the new one.
async fn end_others(batch: &mut Batch<'_>, row: &Recovery, new: DeviceId) -> Result<Vec<DeviceId>, StoreError> {
    let mut ended = Vec::new();
    for device in devices::open_of(batch.on(), row.person).await? {
        if device == new {
            continue;
        }
        devices::close(batch.on(), device, batch.now()).await?;
        note_end(batch.on(), device, EndedBy::Recovery).await?;
        batch.note(Line::Closed { device, at: batch.now(), by: Some(EndedBy::Recovery) });
        ended.push(device);
    }
    Ok(ended)
}

async fn running(on: &impl ConnectionTrait, row: &Recovery, now: Timestamp) -> Result<RecoveryState, OperationError> {
    if let Some(ended) = row.end {
        return Ok(RecoveryState::Ended(ended.outcome));
    }
    let confirmed = row.confirmed_at.ok_or(OperationError::NotFound)?;
    let is_open = match row.phase(now) {
        Phase::Lapsed => return Ok(RecoveryState::Ended(Outcome::Lapsed)),
        Phase::Offered { .. } | Phase::Announced { .. } => false,
        Phase::Open { .. } => true,
    };
    Ok(RecoveryState::Running { from: recovery::opens_at(confirmed), is_open, door: door(on, row).await? })
}

async fn door(on: &impl ConnectionTrait, row: &Recovery) -> Result<RecoveryDoor, OperationError> {
    let person = people::find(on, row.person).await?.ok_or(OperationError::NotFound)?;
    let starter = people::find(on, row.starter).await?.ok_or(OperationError::NotFound)?;
    Ok(RecoveryDoor {
        name: person.name,
        picture: person.picture,
        group: spaces::find(on, row.space).await?.map(|space| space.name).unwrap_or_default(),
        since: members::since(on, row.space, row.person).await?.unwrap_or(row.began_at),
        by: starter.name,
    })
}
