//! Devices and where their refresh tokens are.

use kring_domain::{
    ids::{DeviceId, PersonId},
    time::Timestamp,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr,
    sea_query::OnConflict,
};

use crate::store::{
    StoreError,
    codes::{id_of, to_uuid},
    entities::device,
};

/// A device on which someone is signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignedIn {
    /// Which.
    pub device: DeviceId,
    /// Since when.
    pub since: Timestamp,
    /// When it last asked for fresh tokens; a device in use does so every ten minutes.
    pub used_at: Timestamp,
}

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

/// The open device that was used last, and whose it is.
pub(crate) async fn last_used(on: &impl ConnectionTrait) -> Result<Option<(DeviceId, PersonId)>, StoreError> {
    let row = device::Entity::find()
        .filter(device::Column::ClosedAt.is_null())
        .order_by_desc(device::Column::UsedAt)
        .one(on)
        .await?;
    Ok(row.map(|row| (id_of(row.id), id_of(row.person))))
}

/// Whose device this is, open or closed.
pub(crate) async fn owner(on: &impl ConnectionTrait, id: DeviceId) -> Result<Option<PersonId>, StoreError> {
    Ok(find(on, id).await?.map(|row| id_of(row.person)))
}

/// Someone's open devices, the one used last first.
pub(crate) async fn open_of(on: &impl ConnectionTrait, person: PersonId) -> Result<Vec<SignedIn>, StoreError> {
    let rows = device::Entity::find()
        .filter(device::Column::Person.eq(to_uuid(person)))
        .filter(device::Column::ClosedAt.is_null())
        .order_by_desc(device::Column::UsedAt)
        .all(on)
        .await?;
    let seen = |row: device::Model| SignedIn {
        device: id_of(row.id),
        since: Timestamp(row.created_at),
        used_at: Timestamp(row.used_at),
    };
    Ok(rows.into_iter().map(seen).collect())
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

/// Closes a device. Tells whether it was open.
pub(crate) async fn close(on: &impl ConnectionTrait, id: DeviceId, now: Timestamp) -> Result<bool, StoreError> {
    let done = device::Entity::update_many()
        .col_expr(device::Column::ClosedAt, Expr::value(now.0))
        .filter(device::Column::Id.eq(to_uuid(id)))
        .filter(device::Column::ClosedAt.is_null())
        .exec(on)
        .await?;
    Ok(done.rows_affected > 0)
}
