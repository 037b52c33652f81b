//! The log of management: who did what to which organisation, group, account or device. Each line carries a MAC over itself
//! and the MAC of the line before it, so that a line that was changed, put in or taken out from between shows. What was
//! cut off at the end does not show here: each line also goes to the server's own log, which can be kept elsewhere.

use kring_domain::{
    ids::{DeviceId, OrganisationId, PersonId, SpaceId},
    time::Timestamp,
};
use sea_orm::{ConnectionTrait, prelude::Uuid};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::batch::Batch;
use crate::{
    keys::Keys,
    kring::Kring,
    store::{StoreError, entities::administrative_act::Model, id_of, queries::administrative_acts, to_uuid},
};

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Deed {
    /// An organisation was made.
    OrganisationMade,
    /// Its people may come in with their work account; the detail is the issuer.
    WorkAccountSet,
    /// Kring has a new key for an organisation's provider.
    WorkAccountKeyMade,
    /// They may no more.
    WorkAccountRemoved,
    /// A group was made; the detail is its kind.
    SpaceMade,
    /// A group asks for newer apps; the detail is the schema.
    SchemaAsked,
    /// An account was made; the detail is its title.
    PersonMade,
    /// An account has another address, or its first. The address is not in the log.
    EmailSet,
    /// Someone has a role; the detail is which.
    RoleGiven,
    /// Someone has a role no more; the detail is which.
    RoleTaken,
    /// Someone has a standing in a group that no steward gave; the detail is which.
    StandingGiven,
    /// A join code of a group was made. The code is not in the log.
    InvitationMade,
    /// A join code was ended.
    InvitationEnded,
    /// Someone's device was ended by an administrator.
    DeviceEnded,
    /// The server's keys were made anew.
    KeysRotated,
    /// An organisation has a new version of an instrument of its own; the detail is its id and number.
    InstrumentAdded,
    /// An organisation has an instrument in use; the detail is its id.
    InstrumentOn,
    /// An organisation has an instrument in use no more; the detail is its id.
    InstrumentOff,
    /// An organisation wrote down something else about how things go there; the detail is the number of the change.
    ArrangementsWritten,
    /// All documents of a group were written to files.
    SpaceExported,
    /// Everything was copied to a file.
    BackedUp,
    /// A backup took the place of the database.
    Restored,
}

/// On whose word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DoneBy {
    /// Someone at the server's command line, by the name that the machine knows them by; empty when it told none.
    CommandLine(String),
    /// The identity provider of the organisation in the line.
    Provider,
    /// The person in the line, who administers the organisation in it.
    Administrator,
}

/// A line to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Deeded {
    pub(crate) by: DoneBy,
    pub(crate) deed: Deed,
    pub(crate) organisation: Option<OrganisationId>,
    pub(crate) space: Option<SpaceId>,
    pub(crate) person: Option<PersonId>,
    pub(crate) device: Option<DeviceId>,
    pub(crate) detail: Option<String>,
}

impl Deeded {
    /// A deed that names nothing yet.
    pub(crate) const fn new(by: DoneBy, deed: Deed) -> Self {
        Self { by, deed, organisation: None, space: None, person: None, device: None, detail: None }
    }

    pub(crate) const fn organisation(mut self, id: OrganisationId) -> Self {
        self.organisation = Some(id);
        self
    }

    pub(crate) const fn space(mut self, id: SpaceId) -> Self {
        self.space = Some(id);
        self
    }

    pub(crate) const fn person(mut self, id: PersonId) -> Self {
        self.person = Some(id);
        self
    }

    pub(crate) const fn device(mut self, id: DeviceId) -> Self {
        self.device = Some(id);
        self
    }

    /// A word beside it. Never an address, a code or anything that a person wrote.
    pub(crate) fn detail(mut self, word: impl Into<String>) -> Self {
        self.detail = Some(word.into());
        self
    }

    /// A variant's word beside it, as it stands in JSON.
    pub(crate) fn variant(self, variant: &impl Serialize) -> Result<Self, StoreError> {
        let word = json_of(variant)?;
        Ok(self.detail(word.trim_matches('"')))
    }
}

/// A line that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdministrativeAct {
    /// From 1, without gaps.
    pub number: u64,
    /// By the server's clock.
    pub at: Timestamp,
    /// On whose word.
    pub by: DoneBy,
    /// What was done.
    pub deed: Deed,
    /// In or to which organisation.
    pub organisation: Option<OrganisationId>,
    /// In or to which group.
    pub space: Option<SpaceId>,
    /// To whom.
    pub person: Option<PersonId>,
    /// To which device.
    pub device: Option<DeviceId>,
    /// What else: a role, a standing, a number.
    pub detail: Option<String>,
}

/// Writes a line after the last one. In the transaction of what it tells, so that neither stands without the other.
pub(crate) async fn record(
    on: &impl ConnectionTrait,
    keys: &Keys,
    deeded: Deeded,
    now: Timestamp,
) -> Result<(), StoreError> {
    let last = administrative_acts::last(on).await?;
    let (number, before) = last.map_or((1, vec![0; 32]), |last| (last.number + 1, last.mac));
    let mut row = Model {
        number,
        at: now.0,
        by: json_of(&deeded.by)?,
        deed: json_of(&deeded.deed)?,
        organisation: deeded.organisation.map(to_uuid),
        space: deeded.space.map(to_uuid),
        person: deeded.person.map(to_uuid),
        device: deeded.device.map(to_uuid),
        detail: deeded.detail,
        before,
        mac: Vec::new(),
    };
    row.mac = mac_of(keys, &row).to_vec();
    tracing::info!(number, by = row.by, deed = row.deed, "administrative act");
    administrative_acts::insert(on, row).await
}

impl Kring {
    /// Writes that something was done at the command line.
    pub(crate) async fn record(&self, on: &impl ConnectionTrait, deeded: Deeded) -> Result<(), StoreError> {
        record(on, &self.keys, deeded, self.now()).await
    }

    /// Something that is done at the command line, by whoever is there.
    pub(crate) fn deeded(&self, deed: Deed) -> Deeded {
        Deeded::new(DoneBy::CommandLine(self.operator.clone()), deed)
    }

    /// Writes that the keys were made anew, once they were.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn note_rotation(&self) -> Result<(), StoreError> {
        let writing = self.store.write().await?;
        self.record(writing.on(), self.deeded(Deed::KeysRotated)).await?;
        drop(writing.commit().await?);
        Ok(())
    }

    /// The log of management from a number on, oldest first: at most so many lines.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn administrative_acts(&self, after: u64, count: u64) -> Result<Vec<AdministrativeAct>, StoreError> {
        let rows = administrative_acts::page(self.store.read(), after, count).await?;
        rows.into_iter().map(act_of).collect()
    }
}

impl Batch<'_> {
    /// Writes that something was done in this transaction.
    pub(crate) async fn record(&self, deeded: Deeded) -> Result<(), StoreError> {
        record(self.on(), &self.kring().keys, deeded, self.now()).await
    }
}

/// The numbers at which the log is not as the server wrote it, and how many lines it has.
pub(crate) async fn broken(on: &impl ConnectionTrait, keys: &Keys) -> Result<(u64, Vec<u64>), StoreError> {
    let mut broken = Vec::new();
    let mut count = 0;
    let mut last: Option<Model> = None;
    loop {
        let after = last.as_ref().map_or(0, |row| number_of(row.number));
        let page = administrative_acts::page(on, after, administrative_acts::PAGE).await?;
        if page.is_empty() {
            return Ok((count, broken));
        }
        for row in page {
            count += 1;
            let follows = last.as_ref().is_none_or(|last| row.number == last.number + 1 && row.before == last.mac);
            let begins = row.number != 1 || row.before == [0; 32];
            if !(follows && begins && row.mac == mac_of(keys, &row)) {
                broken.push(number_of(row.number));
            }
            last = Some(row);
        }
    }
}

fn act_of(row: Model) -> Result<AdministrativeAct, StoreError> {
    Ok(AdministrativeAct {
        number: number_of(row.number),
        at: Timestamp(row.at),
        by: from_json(&row.by)?,
        deed: from_json(&row.deed)?,
        organisation: row.organisation.map(id_of),
        space: row.space.map(id_of),
        person: row.person.map(id_of),
        device: row.device.map(id_of),
        detail: row.detail,
    })
}

fn mac_of(keys: &Keys, row: &Model) -> [u8; 32] {
    let id = |id: &Option<Uuid>| id.map(|id| id.as_bytes().to_vec()).unwrap_or_default();
    let (organisation, space) = (id(&row.organisation), id(&row.space));
    let (person, device) = (id(&row.person), id(&row.device));
    keys.mac(
        "administrative act",
        &[
            &row.before,
            &row.number.to_be_bytes(),
            &row.at.to_be_bytes(),
            row.by.as_bytes(),
            row.deed.as_bytes(),
            &organisation,
            &space,
            &person,
            &device,
            row.detail.as_deref().unwrap_or_default().as_bytes(),
        ],
    )
}

fn number_of(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}

fn json_of(value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_unwritable| StoreError::Corrupt("administrative_act"))
}

fn from_json<T: DeserializeOwned>(json: &str) -> Result<T, StoreError> {
    serde_json::from_str(json).map_err(|_unknown| StoreError::Corrupt("administrative_act"))
}
