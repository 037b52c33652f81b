//! What an organisation wrote down about how things go there: written by its administrators, read by everybody who has to do
//! with it.

use std::collections::BTreeMap;

use kring_domain::{
    arrangements::{AllArranged, Arranged, Arrangements, ArrangementsFault},
    ids::OrganisationId,
    rights::{self, Action, Actor, Managing},
};
use sea_orm::ConnectionTrait;

use super::{Deed, Deeded, DoneBy, OperationError};
use crate::{
    auth::Principal,
    kring::Kring,
    store::{
        StoreError,
        queries::{
            arrangements::{self, Written},
            devices,
            instruments::{Tie, organisations_of},
            people, roles, spaces,
        },
    },
};

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ArrangeFault {
    /// See [`OperationError`].
    #[error(transparent)]
    Operation(#[from] OperationError),
    /// Somebody wrote something since the version that the writer looked at.
    #[error("somebody wrote something meanwhile")]
    Changed,
    /// Something in it cannot be: all of it, each with its place.
    #[error("something in it cannot be")]
    Faults(Vec<ArrangementsFault>),
}

impl From<StoreError> for ArrangeFault {
    fn from(error: StoreError) -> Self {
        Self::Operation(error.into())
    }
}

impl Kring {
    /// What the organisations wrote down whose groups someone is in, or in which they have a role.
    ///
    /// # Errors
    /// [`OperationError::SignedOut`].
    pub(crate) async fn arrangements_for(&self, principal: Principal) -> Result<AllArranged, OperationError> {
        let on = self.store.read();
        if !devices::is_open(on, principal.device, principal.person).await? {
            return Err(OperationError::SignedOut);
        }
        let mut gives: BTreeMap<OrganisationId, bool> = BTreeMap::new();
        for (organisation, tie) in organisations_of(on, principal.person).await? {
            if tie == Tie::Now {
                gives.insert(organisation, false);
            }
        }
        for (organisation, role) in roles::of(on, principal.person).await? {
            *gives.entry(organisation).or_default() |= role.gives_rewards();
        }
        let mut organisations = Vec::new();
        for (organisation, gives_rewards) in gives {
            organisations.push(Arranged { gives_rewards, ..arranged(on, organisation).await? });
        }
        organisations.sort_by(|one, other| (&one.name, one.organisation).cmp(&(&other.name, other.organisation)));
        Ok(AllArranged { organisations })
    }

    /// What one organisation wrote down, for its administrator.
    ///
    /// # Errors
    /// [`OperationError::SignedOut`]; [`OperationError::NotFound`] for who does nothing in it; [`OperationError::Denied`].
    pub(crate) async fn arrangements_of(
        &self,
        principal: Principal,
        organisation: OrganisationId,
    ) -> Result<Arranged, OperationError> {
        let on = self.store.read();
        may_arrange(on, principal, organisation).await?;
        Ok(arranged(on, organisation).await?)
    }

    /// Writes down what holds from now on, on an administrator's word. Told the same again, it stays the version that it is.
    ///
    /// # Errors
    /// As [`Kring::arrangements_of`]; [`ArrangeFault::Changed`] when `looked_at` is not what holds now;
    /// [`ArrangeFault::Faults`].
    pub(crate) async fn arrange(
        &self,
        principal: Principal,
        organisation: OrganisationId,
        looked_at: u32,
        arrangements: Arrangements,
    ) -> Result<Arranged, ArrangeFault> {
        may_arrange(self.store.read(), principal, organisation).await?;
        let faults = arrangements.faults();
        if !faults.is_empty() {
            return Err(ArrangeFault::Faults(faults));
        }
        let writing = self.store.write().await?;
        let now = arranged(writing.on(), organisation).await?;
        if now.arrangements == arrangements {
            return Ok(now);
        }
        if now.version != looked_at {
            return Err(ArrangeFault::Changed);
        }
        let written = Written { version: now.version.saturating_add(1), at: self.now(), arrangements };
        arrangements::insert(writing.on(), organisation, &written).await?;
        let deeded = Deeded::new(DoneBy::Administrator, Deed::ArrangementsWritten)
            .person(principal.person)
            .organisation(organisation)
            .detail(written.version.to_string());
        self.record(writing.on(), deeded).await?;
        drop(writing.commit().await?);
        Ok(Arranged { version: written.version, arrangements: written.arrangements, ..now })
    }
}

async fn arranged(on: &impl ConnectionTrait, organisation: OrganisationId) -> Result<Arranged, StoreError> {
    let name = spaces::organisation_name(on, organisation).await?;
    let (version, arrangements) = match arrangements::newest(on, organisation).await? {
        Some(written) => (written.version, written.arrangements),
        None => (0, Arrangements::default()),
    };
    Ok(Arranged { organisation, name, version, gives_rewards: false, arrangements })
}

async fn may_arrange(
    on: &impl ConnectionTrait,
    principal: Principal,
    organisation: OrganisationId,
) -> Result<(), OperationError> {
    if !devices::is_open(on, principal.device, principal.person).await? {
        return Err(OperationError::SignedOut);
    }
    let person = people::find(on, principal.person).await?.ok_or(OperationError::SignedOut)?;
    let actor = Actor { person: person.id, title: person.title, device: Some(principal.device) };
    let mut answer = Err(OperationError::NotFound);
    for (there, role) in roles::of(on, actor.person).await? {
        if there != organisation {
            continue;
        }
        match rights::decide(&actor, None, Action::KeepArrangements, Managing { organisation, role }) {
            Ok(_right) => return Ok(()),
            Err(denied) => answer = Err(denied.into()),
        }
    }
    answer
}
