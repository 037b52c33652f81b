//! Which instruments someone's devices hold: those of the organisations that they have to do with.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

use kring_domain::{
    ids::OrganisationId,
    instruments::{Instrument, InstrumentId, OnShelf, Shelf},
};
use sea_orm::ConnectionTrait;

use super::OperationError;
use crate::{
    auth::Principal,
    instruments::{self, DELIVERED, ReadOnce, is_on_at_first},
    kring::Kring,
    store::{
        StoreError,
        queries::{
            devices,
            instruments::{Tie, organisations_of, text_of, uses, versions},
        },
    },
};

/// What one organisation has.
#[derive(Debug)]
pub(crate) struct Cupboard {
    /// Its own, by name, and of one name the newest first.
    pub(crate) own: Vec<Arc<Instrument>>,
    /// What it chose; of the others see [`Cupboard::has_in_use`].
    chosen: HashMap<String, bool>,
}

impl Cupboard {
    /// What an organisation has now. What was read before is not read again.
    pub(crate) async fn of(
        on: &impl ConnectionTrait,
        read: &ReadOnce,
        organisation: OrganisationId,
    ) -> Result<Self, StoreError> {
        let mut own = Vec::new();
        for (id, version) in versions(on, organisation).await? {
            let known = match read.get(organisation, &id, version) {
                Some(known) => known,
                None => {
                    let text = text_of(on, organisation, &id, version).await?.unwrap_or_default();
                    let found = match instruments::read(&text) {
                        Ok(instrument) => Some(Arc::new(instrument)),
                        // It could be read when it was added. What was filled in with it is read by whoever has it already.
                        Err(fault) => {
                            tracing::warn!(%organisation, id, version, %fault, "an instrument is not read");
                            None
                        }
                    };
                    read.keep(organisation, &id, version, found.clone());
                    found
                }
            };
            own.extend(known);
        }
        own.sort_by(|one, other| one.id.cmp(&other.id).then(other.version.cmp(&one.version)));
        let rows = uses(on, organisation).await?;
        Ok(Self { own, chosen: rows.into_iter().map(|row| (row.instrument, row.in_use != 0)).collect() })
    }

    /// Whether the newest version of an instrument can be filled in here.
    pub(crate) fn has_in_use(&self, id: &InstrumentId) -> bool {
        let is_own = || self.own.iter().any(|instrument| instrument.id == *id);
        self.chosen.get(id.as_str()).copied().unwrap_or_else(|| is_own() || is_on_at_first(id))
    }
}

impl Kring {
    /// All that someone can meet: what is in use now, and what was, so that what was filled in before is read as it was.
    ///
    /// # Errors
    /// [`OperationError::SignedOut`].
    pub(crate) async fn instruments_of(&self, principal: Principal) -> Result<Shelf, OperationError> {
        let on = self.store.read();
        if !devices::is_open(on, principal.device, principal.person).await? {
            return Err(OperationError::SignedOut);
        }
        let mut ties: BTreeMap<OrganisationId, Tie> = BTreeMap::new();
        for (organisation, tie) in organisations_of(on, principal.person).await? {
            let strongest = ties.entry(organisation).or_insert(tie);
            *strongest = tie.max(*strongest);
        }
        let mut shelf = Shelf::default();
        let mut delivered_in_use: BTreeSet<&InstrumentId> = BTreeSet::new();
        for (organisation, tie) in ties {
            let cupboard = Cupboard::of(on, &self.instruments_read, organisation).await?;
            let is_used = |id: &InstrumentId| tie == Tie::Now && cupboard.has_in_use(id);
            delivered_in_use.extend(DELIVERED.iter().map(|instrument| &instrument.id).filter(|id| is_used(id)));
            put(&mut shelf, Some(organisation), cupboard.own.iter().map(AsRef::as_ref), is_used);
        }
        put(&mut shelf, None, DELIVERED.iter(), |id| delivered_in_use.contains(id));
        shelf.instruments.sort_by(|one, other| {
            let (one, other) = (&one.instrument, &other.instrument);
            one.id.cmp(&other.id).then(other.version.cmp(&one.version))
        });
        Ok(shelf)
    }
}

/// Puts instruments on the shelf; they come newest first, and only the newest of a name is in use.
fn put<'a>(
    shelf: &mut Shelf,
    organisation: Option<OrganisationId>,
    from: impl Iterator<Item = &'a Instrument>,
    is_used: impl Fn(&InstrumentId) -> bool,
) {
    let mut newest: Option<&'a InstrumentId> = None;
    for instrument in from {
        let is_newest = newest != Some(&instrument.id);
        newest = Some(&instrument.id);
        let in_use = is_newest && is_used(&instrument.id);
        shelf.instruments.push(OnShelf { organisation, in_use, instrument: instrument.clone() });
    }
}
