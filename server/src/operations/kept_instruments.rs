//! An organisation's instruments, kept by its administrators on a screen: the list, a file that is looked at before it is added,
//! a new version, and which are in use. They read nothing of what anybody fills in.

use kring_domain::{
    ids::OrganisationId,
    instruments::{Instrument, InstrumentId},
    rights::{self, Action, Actor, Managing},
    wire::OrganisationCard,
};
use sea_orm::ConnectionTrait;
use serde::Serialize;

use super::{Cupboard, Deed, Deeded, DoneBy, OperationError};
use crate::{
    admin::{Added, InstrumentRefused, Keeper, Use},
    auth::Principal,
    instruments::DELIVERED,
    kring::Kring,
    store::queries::{devices, people, roles, spaces},
};

/// An instrument as an organisation has it.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct KeptInstrument {
    /// Its newest version.
    pub(crate) instrument: Instrument,
    /// Whether the organisation wrote it.
    pub(crate) is_own: bool,
    /// Whether its newest version can be filled in.
    pub(crate) in_use: bool,
    /// Every version that is there, the newest first.
    pub(crate) versions: Vec<u16>,
}

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub(crate) enum KeepFault {
    /// See [`OperationError`].
    #[error(transparent)]
    Operation(#[from] OperationError),
    /// See [`InstrumentRefused`].
    #[error(transparent)]
    Refused(#[from] InstrumentRefused),
}

impl Kring {
    /// The organisations whose instruments someone keeps.
    ///
    /// # Errors
    /// [`OperationError::SignedOut`].
    pub(crate) async fn keeps_instruments_of(
        &self,
        principal: Principal,
    ) -> Result<Vec<OrganisationCard>, OperationError> {
        let on = self.store.read();
        let actor = self.keeper(on, principal).await?;
        let mut cards: Vec<OrganisationCard> = Vec::new();
        for (organisation, role) in roles::of(on, actor.person).await? {
            let managing = Managing { organisation, role };
            let known = cards.iter().any(|card| card.organisation == organisation);
            if !known && rights::decide(&actor, None, Action::KeepInstruments, managing).is_ok() {
                let name = spaces::organisation_name(on, organisation).await?;
                cards.push(OrganisationCard { organisation, name });
            }
        }
        cards.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(cards)
    }

    /// What an organisation has, by name: its own, and those that come with Kring.
    ///
    /// # Errors
    /// As [`Kring::may_keep`].
    pub(crate) async fn kept_instruments(
        &self,
        principal: Principal,
        organisation: OrganisationId,
    ) -> Result<Vec<KeptInstrument>, OperationError> {
        self.may_keep(principal, organisation).await?;
        let cupboard = Cupboard::of(self.store.read(), &self.instruments_read, organisation).await?;
        let mut kept: Vec<KeptInstrument> = Vec::new();
        let own = cupboard.own.iter().map(|one| (one.as_ref(), true));
        for (instrument, is_own) in own.chain(DELIVERED.iter().map(|one| (one, false))) {
            if let Some(newer) = kept.iter_mut().find(|newer| newer.instrument.id == instrument.id) {
                newer.versions.push(instrument.version);
                continue;
            }
            kept.push(KeptInstrument {
                instrument: instrument.clone(),
                is_own,
                in_use: cupboard.has_in_use(&instrument.id),
                versions: vec![instrument.version],
            });
        }
        kept.sort_by(|one, other| one.instrument.id.cmp(&other.instrument.id));
        Ok(kept)
    }

    /// Adds a version of an organisation's own instrument, on an administrator's word.
    ///
    /// # Errors
    /// As [`Kring::may_keep`], and [`InstrumentRefused`].
    pub(crate) async fn keep_instrument(
        &self,
        principal: Principal,
        organisation: OrganisationId,
        text: &str,
    ) -> Result<(Instrument, Added), KeepFault> {
        self.may_keep(principal, organisation).await?;
        Ok(self.add_instrument_by(by(principal, Deed::InstrumentAdded), organisation, text).await?)
    }

    /// Puts an instrument in or out of use, on an administrator's word.
    ///
    /// # Errors
    /// As [`Kring::may_keep`], and [`InstrumentRefused::NotThere`].
    pub(crate) async fn put_in_use(
        &self,
        principal: Principal,
        organisation: OrganisationId,
        id: &InstrumentId,
        used: Use,
    ) -> Result<(), KeepFault> {
        self.may_keep(principal, organisation).await?;
        self.use_instrument_by(by(principal, used.deed()), organisation, id, used).await?;
        Ok(())
    }

    /// Whether someone keeps the instruments of an organisation, by anything that they do there.
    ///
    /// # Errors
    /// [`OperationError::SignedOut`]; [`OperationError::NotFound`] for who does nothing in it; [`OperationError::Denied`].
    pub(crate) async fn may_keep(
        &self,
        principal: Principal,
        organisation: OrganisationId,
    ) -> Result<(), OperationError> {
        let on = self.store.read();
        let actor = self.keeper(on, principal).await?;
        let mut answer = Err(OperationError::NotFound);
        for (there, role) in roles::of(on, actor.person).await? {
            let managing = Managing { organisation, role };
            match rights::decide(&actor, None, Action::KeepInstruments, managing) {
                Ok(_right) if there == organisation => return Ok(()),
                Err(denied) if there == organisation => answer = Err(denied.into()),
                Ok(_) | Err(_) => {}
            }
        }
        answer
    }

    async fn keeper(&self, on: &impl ConnectionTrait, principal: Principal) -> Result<Actor, OperationError> {
        if !devices::is_open(on, principal.device, principal.person).await? {
            return Err(OperationError::SignedOut);
        }
        let person = people::find(on, principal.person).await?.ok_or(OperationError::SignedOut)?;
        Ok(Actor { person: person.id, title: person.title, device: Some(principal.device) })
    }
}

/// Who it was stands in the log of management alone.
fn by(principal: Principal, deed: Deed) -> Keeper {
    let deeded = Deeded::new(DoneBy::Administrator, deed).person(principal.person);
    Keeper { name: "administrator".to_owned(), deeded }
}
