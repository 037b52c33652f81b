//! The instruments of an organisation: its own, and which it has in use.

use kring_domain::{
    ids::OrganisationId,
    instruments::{Instrument, InstrumentId},
};
use sea_orm::ConnectionTrait;

use crate::{
    instruments::{self, DELIVERED, FileFault, is_on_at_first},
    kring::Kring,
    operations::{Cupboard, Deed, Deeded},
    store::{
        StoreError,
        entities::{instrument_use, instrument_version},
        queries::{instruments as queries, people},
        to_uuid,
    },
};

/// The most versions that an organisation has of its own instruments together. None is ever thrown away, and each device of its
/// people holds all of them: 100 of 64 KiB are 6.4 MB, before they are packed.
const MAX_OWN_VERSIONS: usize = 100;

/// Why an instrument was not added, or not put in or out of use. Nothing was stored.
#[derive(Debug, thiserror::Error)]
pub enum InstrumentRefused {
    /// There is no such organisation.
    #[error("there is no such organisation")]
    NoOrganisation,
    /// See [`FileFault`].
    #[error(transparent)]
    File(#[from] FileFault),
    /// An instrument of Kring's own has this name.
    #[error("{0} is delivered with Kring; give your own another id")]
    Delivered(InstrumentId),
    /// There is another text under this number, and what was filled in with it must stay readable.
    #[error("{id} has a version {version} already, with another text; give this one a higher number")]
    OtherText {
        /// Which instrument.
        id: InstrumentId,
        /// Which version.
        version: u16,
    },
    /// A newer version is there.
    #[error("{id} has version {newest} already; version {version} would be older")]
    Older {
        /// Which instrument.
        id: InstrumentId,
        /// The version in the file.
        version: u16,
        /// The newest that is there.
        newest: u16,
    },
    /// As many versions are there as there can be.
    #[error("an organisation has {MAX_OWN_VERSIONS} versions of its own at most")]
    TooMany,
    /// The organisation has no such instrument, and none is delivered.
    #[error("there is no instrument {0} here")]
    NotThere(InstrumentId),
    /// See [`StoreError`].
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What adding did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    /// It is there now.
    New,
    /// The same text was there.
    Known,
}

/// Whether an organisation works with an instrument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// It can be filled in.
    On,
    /// It cannot; what was filled in stays readable.
    Off,
}

impl Use {
    /// What is done when it becomes so.
    pub(crate) const fn deed(self) -> Deed {
        match self {
            Self::On => Deed::InstrumentOn,
            Self::Off => Deed::InstrumentOff,
        }
    }
}

/// Who keeps an organisation's instruments: as its tables name them, and the line that the log of management gets.
#[derive(Debug)]
pub(crate) struct Keeper {
    pub(crate) name: String,
    pub(crate) deeded: Deeded,
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstrumentLine {
    /// Which.
    pub id: InstrumentId,
    /// Its version.
    pub version: u16,
    /// What it is called, in Dutch.
    pub title: String,
    /// Whether the organisation wrote it.
    pub is_own: bool,
    /// Whether this version is filled in.
    pub used: Use,
}

impl Kring {
    /// What an organisation has; without one, what a new organisation begins with. By name, the newest version first.
    ///
    /// # Errors
    /// [`InstrumentRefused::NoOrganisation`].
    pub async fn instruments(
        &self,
        organisation: Option<OrganisationId>,
    ) -> Result<Vec<InstrumentLine>, InstrumentRefused> {
        let on = self.store.read();
        let cupboard = match organisation {
            Some(organisation) => {
                exists(on, organisation).await?;
                Some(Cupboard::of(on, &self.instruments_read, organisation).await?)
            }
            None => None,
        };
        let used = |id: &InstrumentId| cupboard.as_ref().map_or_else(|| is_on_at_first(id), |own| own.has_in_use(id));
        let own = cupboard.as_ref().map(|cupboard| cupboard.own.as_slice()).unwrap_or_default();
        let mut lines: Vec<InstrumentLine> = Vec::new();
        for (instrument, is_own) in
            own.iter().map(|one| (one.as_ref(), true)).chain(DELIVERED.iter().map(|one| (one, false)))
        {
            let is_newest = lines.last().is_none_or(|line| line.id != instrument.id);
            lines.push(InstrumentLine {
                id: instrument.id.clone(),
                version: instrument.version,
                title: instrument.text("nl", kring_domain::instruments::TextKey::Title).to_owned(),
                is_own,
                used: if is_newest && used(&instrument.id) { Use::On } else { Use::Off },
            });
        }
        lines.sort_by(|one, other| one.id.cmp(&other.id).then(other.version.cmp(&one.version)));
        Ok(lines)
    }

    /// Adds a version of an organisation's own instrument. It is in use from now on, unless the organisation put it out of use.
    ///
    /// # Errors
    /// [`InstrumentRefused`], by what stands in the way.
    pub async fn add_instrument(
        &self,
        organisation: OrganisationId,
        text: &str,
    ) -> Result<(Instrument, Added), InstrumentRefused> {
        let by = Keeper { name: self.operator.clone(), deeded: self.deeded(Deed::InstrumentAdded) };
        self.add_instrument_by(by, organisation, text).await
    }

    /// The same, by whoever keeps them.
    ///
    /// # Errors
    /// As [`Kring::add_instrument`].
    pub(crate) async fn add_instrument_by(
        &self,
        by: Keeper,
        organisation: OrganisationId,
        text: &str,
    ) -> Result<(Instrument, Added), InstrumentRefused> {
        let instrument = instruments::read(text)?;
        if DELIVERED.iter().any(|delivered| delivered.id == instrument.id) {
            return Err(InstrumentRefused::Delivered(instrument.id));
        }
        let writing = self.store.write().await?;
        exists(writing.on(), organisation).await?;
        let known = queries::versions(writing.on(), organisation).await?;
        let (id, version) = (&instrument.id, instrument.version);
        if let Some(there) = queries::text_of(writing.on(), organisation, id.as_str(), i64::from(version)).await? {
            return if there == text {
                Ok((instrument, Added::Known))
            } else {
                Err(InstrumentRefused::OtherText { id: id.clone(), version })
            };
        }
        let same = known.iter().filter(|(name, _version)| name == id.as_str());
        let newest = same.map(|(_name, version)| u16::try_from(*version).unwrap_or(u16::MAX)).max().unwrap_or(0);
        if version < newest {
            return Err(InstrumentRefused::Older { id: id.clone(), version, newest });
        }
        if known.len() >= MAX_OWN_VERSIONS {
            return Err(InstrumentRefused::TooMany);
        }
        let row = instrument_version::Model {
            organisation: to_uuid(organisation),
            instrument: id.to_string(),
            version: i64::from(version),
            text: text.to_owned(),
            at: self.now().0,
            by: by.name,
        };
        queries::insert_version(writing.on(), row).await?;
        let deeded = by.deeded.organisation(organisation).detail(format!("{id} {version}"));
        self.record(writing.on(), deeded).await?;
        drop(writing.commit().await?);
        Ok((instrument, Added::New))
    }

    /// Puts an instrument in or out of use. Tells whether that changed anything.
    ///
    /// # Errors
    /// [`InstrumentRefused::NoOrganisation`], [`InstrumentRefused::NotThere`].
    pub async fn use_instrument(
        &self,
        organisation: OrganisationId,
        id: &InstrumentId,
        used: Use,
    ) -> Result<bool, InstrumentRefused> {
        let by = Keeper { name: self.operator.clone(), deeded: self.deeded(used.deed()) };
        self.use_instrument_by(by, organisation, id, used).await
    }

    /// The same, by whoever keeps them.
    ///
    /// # Errors
    /// As [`Kring::use_instrument`].
    pub(crate) async fn use_instrument_by(
        &self,
        by: Keeper,
        organisation: OrganisationId,
        id: &InstrumentId,
        used: Use,
    ) -> Result<bool, InstrumentRefused> {
        // What was not read yet is read before the one that writes is held up by it.
        Cupboard::of(self.store.read(), &self.instruments_read, organisation).await?;
        let writing = self.store.write().await?;
        exists(writing.on(), organisation).await?;
        let cupboard = Cupboard::of(writing.on(), &self.instruments_read, organisation).await?;
        if !cupboard.own.iter().map(AsRef::as_ref).chain(DELIVERED.iter()).any(|instrument| instrument.id == *id) {
            return Err(InstrumentRefused::NotThere(id.clone()));
        }
        if cupboard.has_in_use(id) == (used == Use::On) {
            return Ok(false);
        }
        let in_use = match used {
            Use::On => 1,
            Use::Off => 0,
        };
        let row = instrument_use::Model {
            organisation: to_uuid(organisation),
            instrument: id.to_string(),
            in_use,
            since: self.now().0,
            by: by.name,
        };
        queries::put_use(writing.on(), row).await?;
        let deeded = by.deeded.organisation(organisation).detail(id.to_string());
        self.record(writing.on(), deeded).await?;
        drop(writing.commit().await?);
        Ok(true)
    }
}

async fn exists(on: &impl ConnectionTrait, organisation: OrganisationId) -> Result<(), InstrumentRefused> {
    let known = people::organisations(on).await?;
    let is_there = known.iter().any(|row| row.id == to_uuid(organisation));
    if is_there { Ok(()) } else { Err(InstrumentRefused::NoOrganisation) }
}
