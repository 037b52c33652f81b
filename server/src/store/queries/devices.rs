//! Devices and where their refresh tokens are.

use kring_domain::{
    ids::{DeviceId, PersonId},
    time::Timestamp,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, sea_query::Expr,
    sea_query::OnConflict,
};

use crate::store::{StoreError, codes::to_uuid, entities::device};

pub(crate) async fn find(on: &impl ConnectionTrait, id: DeviceId) -> Result<Option<device::Model>, StoreError> {
    Ok(device::Entity::find_by_id(to_uuid(id)).one(on).await?)
}

/// Whether the device is this person's and still open.
pub(crate) async fn is_open(on: &impl ConnectionTrait, id: DeviceId, person: PersonId) -> Result<bool, StoreError> {
    let row: Option<i64> = device::Entity::find_by_id(to_uuid(id))
        .filter(device::Column::Person.eq(to_uuid(person)))
        .filter(device::Column::ClosedAt.is_null())
        .select_only()
        .column(device::Column::Counter)
        .into_tuple()
        .one(on)
        .await?;
    Ok(row.is_some())
}

/// Begins a device, or begins it anew for a new sign-in of the same person: a fresh seed, token number 1.
pub(crate) async fn begin(
    on: &impl ConnectionTrait,
    id: DeviceId,
    person: PersonId,
    seed: [u8; 32],
    now: Timestamp,
) -> Result<(), StoreError> {
    let row = device::ActiveModel {
        id: Set(to_uuid(id)),
        person: Set(to_uuid(person)),
        seed: Set(seed.to_vec()),
        counter: Set(1),
        used_at: Set(now.0),
        created_at: Set(now.0),
        closed_at: Set(None),
    };
    let again = OnConflict::column(device::Column::Id)
        .update_columns([device::Column::Seed, device::Column::Counter, device::Column::UsedAt])
        .to_owned();
    device::Entity::insert(row).on_conflict(again).exec_without_returning(on).await?;
    Ok(())
}

pub(crate) async fn set_counter(
    on: &impl ConnectionTrait,
    id: DeviceId,
    counter: u32,
    now: Timestamp,
) -> Result<(), StoreError> {
    device::Entity::update_many()
        .col_expr(device::Column::Counter, Expr::value(i64::from(counter)))
        .col_expr(device::Column::UsedAt, Expr::value(now.0))
        .filter(device::Column::Id.eq(to_uuid(id)))
        .exec(on)
        .await?;
    Ok(())
}

pub(crate) async fn close(on: &impl ConnectionTrait, id: DeviceId, now: Timestamp) -> Result<(), StoreError> {
    device::Entity::update_many()
        .col_expr(device::Column::ClosedAt, Expr::value(now.0))
        .filter(device::Column::Id.eq(to_uuid(id)))
        .filter(device::Column::ClosedAt.is_null())
        .exec(on)
        .await?;
    Ok(())
}
