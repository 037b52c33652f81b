//! How a group stands, and who sits at its table beside someone.

use kring_domain::{
    ids::{PersonId, SpaceId},
    people::Standing,
    rights::Beside,
    spaces::{ChangedBy, Led},
    time::Timestamp,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect,
    sea_query::{Expr, SimpleExpr},
};
use uuid::Uuid;

use crate::store::{
    StoreError,
    codes::{code_of, id_of, to_code, to_uuid},
    entities::{join_code, membership, space},
};

/// Gives a group another name.
pub(crate) async fn rename(
    on: &impl ConnectionTrait,
    id: SpaceId,
    name: &str,
    by: ChangedBy,
) -> Result<(), StoreError> {
    let columns = [space::Column::RenamedBy, space::Column::RenamedAt];
    set(on, id, (space::Column::Name, Expr::value(name)), columns, Some(by)).await
}

/// Says who leads a group.
pub(crate) async fn set_led(on: &impl ConnectionTrait, id: SpaceId, led: Led, by: ChangedBy) -> Result<(), StoreError> {
    let columns = [space::Column::LedChangedBy, space::Column::LedChangedAt];
    set(on, id, (space::Column::Led, Expr::value(to_code(led))), columns, Some(by)).await
}

/// Stops a group, or goes on with it.
pub(crate) async fn set_archived(
    on: &impl ConnectionTrait,
    id: SpaceId,
    by: Option<ChangedBy>,
) -> Result<(), StoreError> {
    let columns = [space::Column::ArchivedBy, space::Column::ArchivedAt];
    let same = (space::Column::Head, Expr::col(space::Column::Head));
    set(on, id, same, columns, by).await
}

async fn set(
    on: &impl ConnectionTrait,
    id: SpaceId,
    (column, value): (space::Column, SimpleExpr),
    [person, moment]: [space::Column; 2],
    by: Option<ChangedBy>,
) -> Result<(), StoreError> {
    space::Entity::update_many()
        .col_expr(column, value)
        .col_expr(person, Expr::value(by.map(|by| to_uuid(by.person))))
        .col_expr(moment, Expr::value(by.map(|by| by.at.0)))
        .filter(space::Column::Id.eq(to_uuid(id)))
        .exec(on)
        .await?;
    Ok(())
}

/// How many groups someone made since a moment.
pub(crate) async fn made_since(
    on: &impl ConnectionTrait,
    person: PersonId,
    moment: Timestamp,
) -> Result<u64, StoreError> {
    let made = space::Entity::find()
        .filter(space::Column::MadeBy.eq(to_uuid(person)))
        .filter(space::Column::CreatedAt.gt(moment.0));
    Ok(made.count(on).await?)
}

/// Ends every join code of a group.
pub(crate) async fn end_codes(on: &impl ConnectionTrait, id: SpaceId) -> Result<(), StoreError> {
    join_code::Entity::delete_many().filter(join_code::Column::Space.eq(to_uuid(id))).exec(on).await?;
    Ok(())
}

/// Who is in a space or waits at its door, and as what.
pub(crate) async fn people_of(on: &impl ConnectionTrait, id: SpaceId) -> Result<Vec<(PersonId, Standing)>, StoreError> {
    let rows: Vec<(Uuid, i16)> = membership::Entity::find()
        .select_only()
        .columns([membership::Column::Person, membership::Column::Standing])
        .filter(membership::Column::Space.eq(to_uuid(id)))
        .filter(membership::Column::Standing.ne(to_code(Standing::Left)))
        .into_tuple()
        .all(on)
        .await?;
    rows.into_iter().map(|(person, standing)| Ok((id_of(person), code_of("membership", standing)?))).collect()
}

/// Who sits at the table beside someone.
pub(crate) async fn beside(on: &impl ConnectionTrait, id: SpaceId, person: PersonId) -> Result<Beside, StoreError> {
    let others = people_of(on, id).await?.into_iter().filter(|(other, _standing)| *other != person);
    Ok(others.fold(Beside::Nobody, |beside, (_other, standing)| match (beside, standing) {
        (Beside::Stewards, _) | (_, Standing::Steward) => Beside::Stewards,
        // Nor are guests left behind with nobody who leads.
        (_, Standing::Member | Standing::Alumnus | Standing::Guest) => Beside::Members,
        (beside, Standing::Knocking | Standing::Left | Standing::Reader) => beside,
    }))
}
