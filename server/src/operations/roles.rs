//! Roles in organisations: who is given one may have to leave groups that it does not go with.

use kring_domain::{
    ids::{OrganisationId, PersonId, SpaceId},
    people::Standing,
    rights::{OrganisationRole, title_fits, title_of},
};

use super::{
    OperationError,
    audit::{Deed, Deeded, DoneBy},
    batch::Batch,
    ledger::Line,
    sharing,
};
use crate::{
    kring::Kring,
    store::{
        StoreError, id_of,
        queries::{
            members, people,
            roles::{self, Giver},
        },
    },
};

/// Gives or takes roles of one person in one organisation. Tells which spaces they are out of because of it.
///
/// # Errors
/// [`OperationError::NotFound`] without such an account or organisation.
pub(crate) async fn change_roles(
    kring: &Kring,
    person: PersonId,
    organisation: OrganisationId,
    changes: &[(OrganisationRole, RoleChange)],
) -> Result<Vec<SpaceId>, OperationError> {
    let mut batch = Batch::begin(kring).await?;
    let known = people::organisations(batch.on()).await?;
    if !known.iter().any(|row| id_of::<OrganisationId>(row.id) == organisation) {
        return Err(OperationError::NotFound);
    }
    if batch.person(person).await?.is_none() {
        return Err(OperationError::NotFound);
    }
    let out = change_in(&mut batch, person, organisation, Giver::Administrator, changes).await?;
    batch.commit().await?;
    Ok(out)
}

/// Whether someone has a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum RoleChange {
    Given,
    Taken,
}

/// The same within a transaction that does more. What is so already is not noted again.
pub(super) async fn change_in(
    batch: &mut Batch<'_>,
    person: PersonId,
    organisation: OrganisationId,
    giver: Giver,
    changes: &[(OrganisationRole, RoleChange)],
) -> Result<Vec<SpaceId>, StoreError> {
    let before = roles::of(batch.on(), person).await?;
    let from_provider = roles::from_provider(batch.on(), person, organisation).await?;
    for (role, held) in changes.iter().copied() {
        match (held, before.contains(&(organisation, role))) {
            // The administrator's word makes a role of the provider one that it does not take back.
            (RoleChange::Given, true) if giver == Giver::Administrator && from_provider.contains(&role) => {
                roles::put(batch.on(), person, organisation, role, giver, batch.now()).await?;
            }
            (RoleChange::Given, true) | (RoleChange::Taken, false) => continue,
            (RoleChange::Given, false) => {
                roles::put(batch.on(), person, organisation, role, giver, batch.now()).await?;
            }
            (RoleChange::Taken, true) => roles::take(batch.on(), person, organisation, role).await?,
        }
        let by = match giver {
            Giver::Administrator => DoneBy::CommandLine(batch.kring().operator.clone()),
            Giver::Provider => DoneBy::Provider,
        };
        let deed = match held {
            RoleChange::Given => Deed::RoleGiven,
            RoleChange::Taken => Deed::RoleTaken,
        };
        let deeded = Deeded::new(by, deed).organisation(organisation).person(person).variant(&role)?;
        batch.record(deeded).await?;
        batch.note(Line::Role { person, organisation, role, held, by: giver, at: batch.now() });
    }
    // In which organisations they make groups may be another answer now.
    batch.tell_given(person).await?;
    settle(batch, person).await
}

/// Brings a person's title, cards and memberships in line with their roles.
async fn settle(batch: &mut Batch<'_>, person: PersonId) -> Result<Vec<SpaceId>, StoreError> {
    let mut out = Vec::new();
    let Some((own, was)) = roles::titles(batch.on(), person).await? else { return Ok(out) };
    let held: Vec<OrganisationRole> = roles::of(batch.on(), person).await?.into_iter().map(|(_, role)| role).collect();
    let title = title_of(own, &held);
    if title == was {
        return Ok(out);
    }
    roles::set_titles(batch.on(), person, own, title).await?;
    batch.forget_person(person);
    for (space, kind, standing) in members::spaces_of(batch.on(), person, batch.now()).await? {
        match standing {
            // A reader's card follows below.
            Standing::Left | Standing::Reader => {}
            Standing::Knocking | Standing::Member | Standing::Alumnus | Standing::Steward | Standing::Guest
                if !title_fits(title, kind) =>
            {
                batch.set_standing(space, person, Standing::Left).await?;
                out.push(space);
            }
            // At a door the title comes with the next card.
            Standing::Knocking => {}
            Standing::Member | Standing::Alumnus | Standing::Steward | Standing::Guest => {
                _ = batch.append_card(space, person).await?;
            }
        }
    }
    sharing::follow_title(batch, person, title).await?;
    Ok(out)
}
