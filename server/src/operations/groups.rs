//! Making and running groups: who makes one leads it; its name, who leads it and whether it goes on is said by a steward,
//! and everybody in it sees who said so.

use kring_domain::{
    acts::Act,
    ids::{OrganisationId, SpaceId},
    people::Standing,
    rights::{self, Action, Actor, Founding, OrganisationRole},
    spaces::{ChangedBy, GroupState, Led, Life, SpaceKind, group_name_fits},
    verdict::{Refusal, Verdict},
    wire::OrganisationCard,
};
use sea_orm::ConnectionTrait;

use super::{FieldFault, OperationError, batch::Batch};
use crate::{
    auth::Principal,
    kring::Kring,
    random::NoRandomness,
    store::{
        StoreError,
        queries::{
            devices, groups, roles,
            spaces::{self, Head, Space},
        },
        sequence::chain_start,
    },
};

/// How many groups one person makes in a day at most: whoever starts a whole neighbourhood house has this many tables.
const MADE_IN_A_DAY: u64 = 20;

/// A day, in milliseconds.
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// A group that someone would make.
#[derive(Debug, Clone)]
pub(crate) struct NewGroup {
    /// Chosen by the device, so that asking again makes no second group. The group's id follows from it and its maker.
    pub(crate) wish: SpaceId,
    pub(crate) organisation: OrganisationId,
    pub(crate) kind: SpaceKind,
    pub(crate) name: String,
    pub(crate) led: Led,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Founded {
    /// It was made now.
    Made(SpaceId),
    /// The same person made it before: their device did not hear so.
    Known(SpaceId),
}

impl Kring {
    /// Makes a group. Who makes it leads it.
    ///
    /// # Errors
    /// [`OperationError::SignedOut`]; [`OperationError::NotFound`] for an organisation in which they do nothing;
    /// [`OperationError::Denied`] for who may not; [`OperationError::Invalid`] for a name that does not fit;
    /// [`OperationError::Taken`] for a wish that another group was made with; [`OperationError::TooMany`] beyond twenty in a day.
    pub(crate) async fn found_group(&self, principal: Principal, new: NewGroup) -> Result<Founded, OperationError> {
        let mut batch = Batch::begin(self).await?;
        if !devices::is_open(batch.on(), principal.device, principal.person).await? {
            return Err(OperationError::SignedOut);
        }
        let actor = batch.actor(principal.person, principal.device).await?.ok_or(OperationError::SignedOut)?;
        let held = roles::of(batch.on(), actor.person).await?;
        may_found(&actor, &held, new.organisation, new.kind)?;
        let name = new.name.trim();
        if let Err(fault) = group_name_fits(name) {
            return Err(OperationError::Invalid(vec![FieldFault { field: "name", code: fault.code() }]));
        }
        let space = SpaceId::made_by(actor.person, new.wish);
        if let Some(known) = spaces::find(batch.on(), space).await? {
            // What was filled in otherwise after an answer was lost is another group: it asks for an id of its own.
            let same = known.kind == new.kind && known.organisation == new.organisation && known.name == name;
            return if same { Ok(Founded::Known(space)) } else { Err(OperationError::Taken) };
        }
        if groups::made_since(batch.on(), actor.person, batch.now().plus_ms(-DAY_MS)).await? >= MADE_IN_A_DAY {
            return Err(OperationError::TooMany);
        }
        let made = ChangedBy { person: actor.person, at: batch.now() };
        let row = Space {
            id: space,
            kind: new.kind,
            name: name.to_owned(),
            organisation: new.organisation,
            head: first_head(self)?,
            group: GroupState { led: new.led, made: Some(made), ..GroupState::default() },
        };
        spaces::insert(batch.on(), &row, batch.now()).await?;
        batch.set_standing(space, actor.person, Standing::Steward).await?;
        batch.commit().await?;
        Ok(Founded::Made(space))
    }
}

/// Where the sequence of a new space begins.
///
/// # Errors
/// [`NoRandomness`].
pub(crate) fn first_head(kring: &Kring) -> Result<Head, NoRandomness> {
    let log = kring.new_log()?;
    Ok(Head { log, seq: 0, chain: chain_start(log) })
}

/// Whether someone may make a group of a kind in an organisation, by anything that they do there.
fn may_found(
    actor: &Actor,
    held: &[(OrganisationId, OrganisationRole)],
    organisation: OrganisationId,
    kind: SpaceKind,
) -> Result<(), OperationError> {
    let mut answer = Err(OperationError::NotFound);
    for (_there, role) in held.iter().copied().filter(|(there, _role)| *there == organisation) {
        match rights::decide(actor, None, Action::FoundGroup, Founding { organisation, kind, role }) {
            Ok(_right) => return Ok(()),
            Err(denied) => answer = Err(denied.into()),
        }
    }
    answer
}

/// The organisations in which someone makes groups. Who may make none of the peer groups makes none at all.
pub(super) async fn makes_groups_in(
    on: &impl ConnectionTrait,
    actor: &Actor,
) -> Result<Vec<OrganisationCard>, StoreError> {
    let mut cards: Vec<OrganisationCard> = Vec::new();
    let held = roles::of(on, actor.person).await?;
    for (organisation, _role) in held.iter().copied() {
        let known = cards.iter().any(|card| card.organisation == organisation);
        if !known && may_found(actor, &held, organisation, SpaceKind::PeerGroup).is_ok() {
            let name = spaces::organisation_name(on, organisation).await?;
            cards.push(OrganisationCard { organisation, name });
        }
    }
    cards.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(cards)
}

/// Says of a group how it is called, who leads it, or whether it goes on.
pub(super) async fn change(
    batch: &mut Batch<'_>,
    actor: &Actor,
    space: SpaceId,
    act: &Act,
    change: Change<'_>,
) -> Result<Verdict, StoreError> {
    let membership = batch.membership(space, actor.person).await?;
    let action = match change {
        Change::Name(_) => Action::Rename,
        Change::Led(_) => Action::SetLed,
        Change::Life(Life::Archived) => Action::Archive,
        Change::Life(Life::Open) => Action::Reopen,
    };
    if let Err(denied) = rights::decide(actor, membership.as_ref(), action, space) {
        return Ok(denied.verdict());
    }
    if act.fits(batch.now()).is_err() {
        return Ok(Verdict::Refused { reason: Refusal::Malformed });
    }
    // Its row is held first: two stewards speak one after the other.
    let seq = batch.last(space).await?;
    let known = spaces::find(batch.on(), space).await?.ok_or(StoreError::Corrupt("space"))?;
    let by = ChangedBy { person: actor.person, at: batch.now() };
    match change {
        // It is so already: nothing is told, and nobody else is named as who said it.
        Change::Name(name) if known.name == name.trim() => return Ok(Verdict::Accepted { seq }),
        Change::Led(led) if known.group.led == led => return Ok(Verdict::Accepted { seq }),
        Change::Life(life) if known.group.life() == life => return Ok(Verdict::Accepted { seq }),
        Change::Name(name) => groups::rename(batch.on(), space, name.trim(), by).await?,
        Change::Led(led) => groups::set_led(batch.on(), space, led, by).await?,
        Change::Life(Life::Archived) => {
            groups::set_archived(batch.on(), space, Some(by)).await?;
            groups::end_codes(batch.on(), space).await?;
            batch.empty_the_door(space).await?;
        }
        Change::Life(Life::Open) => groups::set_archived(batch.on(), space, None).await?,
    }
    batch.tell_card(space).await?;
    Ok(Verdict::Accepted { seq: batch.last(space).await? })
}

/// What is said of a group.
#[derive(Debug, Clone, Copy)]
pub(super) enum Change<'a> {
    Name(&'a str),
    Led(Led),
    Life(Life),
}
