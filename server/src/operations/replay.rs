//! What the ledger remembers and a restored backup does not, done again before anyone can read the store.

use std::collections::BTreeMap;

use kring_domain::{
    ids::{DeviceId, GrantId, OrganisationId, PersonId, SpaceId},
    people::Standing,
    rights::OrganisationRole,
    spaces::SpaceKind,
};

use super::{
    batch::Batch,
    desk::Desk,
    devices::note_end,
    ledger::{Erasure, Line, RecoveryEnd},
    recoveries,
    roles::{RoleChange, change_in},
    sharing, withdraw,
};
use crate::{
    kring::Kring,
    store::{
        StoreError, Upkeep,
        queries::{
            devices::{self, EndedBy},
            people,
            roles::Giver,
            sight,
        },
    },
};

/// What was done again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Replayed {
    /// Entries that the backup still held were taken back again.
    pub erased: usize,
    /// People who had a higher standing in the backup than they were given since: most of them are out of a group again.
    pub stood_down: usize,
    /// Devices that were open in the backup are closed again.
    pub closed: usize,
    /// Accounts that are younger than the backup. They are gone; their ids are kept, so that nobody takes them.
    pub lost_accounts: usize,
}

/// Does again what the ledger's lines say.
///
/// # Errors
/// [`StoreError`]; what was done until then is kept, and the restore must begin anew.
pub(crate) async fn replay(kring: &Kring, lines: &[Line]) -> Result<Replayed, StoreError> {
    let mut done = Replayed::default();
    let mut standings: BTreeMap<(SpaceId, PersonId), Standing> = BTreeMap::new();
    let mut closed: Vec<(DeviceId, Option<EndedBy>)> = Vec::new();
    let mut roles: BTreeMap<(PersonId, OrganisationId, OrganisationRole), (RoleChange, Giver)> = BTreeMap::new();
    let mut began: Vec<PersonId> = Vec::new();
    let mut ended: Vec<GrantId> = Vec::new();
    let mut recovered: Vec<RecoveryEnd> = Vec::new();
    for line in lines {
        match line {
            Line::Erased(erasure) => done.erased += usize::from(erase_again(kring, erasure).await?),
            Line::Stood { space, person, standing, .. } => _ = standings.insert((*space, *person), *standing),
            Line::Closed { device, by, .. } => closed.push((*device, *by)),
            Line::Role { person, organisation, role, held, by, .. } => {
                _ = roles.insert((*person, *organisation, *role), (*held, *by));
            }
            Line::GrantEnded { grant, .. } => ended.push(*grant),
            Line::Recovery(end) => recovered.push(*end),
            Line::Began { person, .. } => began.push(*person),
        }
    }
    let mut batch = Batch::begin(kring).await?;
    for ((space, person), standing) in standings {
        // Only down: who was let in since the backup is let in again by someone who is inside.
        let Some(membership) = batch.membership(space, person).await? else {
            forget_unknown(&mut batch, space, person, standing).await?;
            continue;
        };
        // Who reads what of someone's own follows from the grants alone.
        if membership.space_kind != SpaceKind::Own && rank(standing) < rank(membership.standing) {
            batch.set_standing(space, person, standing).await?;
            done.stood_down += 1;
        }
    }
    for ((person, organisation, role), (held, giver)) in roles {
        if batch.person(person).await?.is_some() {
            done.stood_down += change_in(&mut batch, person, organisation, giver, &[(role, held)]).await?.len();
        }
    }
    for grant in ended {
        sharing::end_again(&mut batch, grant).await?;
    }
    for end in recovered {
        recoveries::end_again(&mut batch, &end).await?;
    }
    for (device, by) in closed {
        let was_open = devices::close(batch.on(), device, batch.now()).await?;
        if was_open && let Some(by) = by {
            note_end(batch.on(), device, by).await?;
        }
        done.closed += usize::from(was_open);
    }
    for person in began {
        if batch.person(person).await?.is_none() {
            people::retire(batch.on(), person).await?;
            done.lost_accounts += 1;
        }
    }
    batch.commit().await?;
    Ok(done)
}

/// Tells someone to forget what they read since the backup, or went out of since: the backup knows nothing of it, so nobody
/// could take it from them any more, or see that they read it.
async fn forget_unknown(
    batch: &mut Batch<'_>,
    space: SpaceId,
    person: PersonId,
    standing: Standing,
) -> Result<(), StoreError> {
    match standing {
        Standing::Reader | Standing::Left => {
            if batch.person(person).await?.is_some() {
                sight::append(batch.on(), person, space, Standing::Left, batch.now()).await?;
            }
        }
        // Who was let in is let in again by someone who is inside.
        Standing::Knocking | Standing::Member | Standing::Alumnus | Standing::Steward | Standing::Guest => {}
    }
    Ok(())
}

/// Takes an entry back again that a restored backup may hold. Tells whether it did.
async fn erase_again(kring: &Kring, erasure: &Erasure) -> Result<bool, StoreError> {
    let mut batch = Batch::begin(kring).await?;
    let mut desk = Desk::default();
    let may = Upkeep::of(erasure.entry.journal(erasure.space));
    let erased = withdraw::erase(&mut batch, &mut desk, &may, &erasure.entry).await?.is_ok();
    batch.commit().await?;
    Ok(erased)
}

/// How far inside someone is.
const fn rank(standing: Standing) -> u8 {
    match standing {
        Standing::Left => 0,
        Standing::Knocking => 1,
        Standing::Guest => 2,
        Standing::Member | Standing::Alumnus | Standing::Reader => 3,
        Standing::Steward => 4,
    }
}
