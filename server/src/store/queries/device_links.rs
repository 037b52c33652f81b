//! Codes with which a person's next device comes in.

use kring_domain::{
    ids::{DeviceId, PersonId},
    time::Timestamp,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::Expr, sea_query::OnConflict,
};

use crate::store::{StoreError, codes::to_uuid, entities::device_link};

/// Keeps the code of a device; the one before it is good for nothing then.
pub(crate) async fn put(
    on: &impl ConnectionTrait,
    device: DeviceId,
    person: PersonId,
    code_hash: [u8; 32],
    expires_at: Timestamp,
) -> Result<(), StoreError> {
    let row = device_link::ActiveModel {
        device: Set(to_uuid(device)),
        person: Set(to_uuid(person)),
        code_hash: Set(code_hash.to_vec()),
        expires_at: Set(expires_at.0),
        used_by: Set(None),
    };
    let replace = OnConflict::column(device_link::Column::Device)
        .update_columns([
            device_link::Column::Person,
            device_link::Column::CodeHash,
            device_link::Column::ExpiresAt,
            device_link::Column::UsedBy,
        ])
        .to_owned();
    device_link::Entity::insert(row).on_conflict(replace).exec_without_returning(on).await?;
    Ok(())
}

/// The newest code of a device, used or not.
pub(crate) async fn of(on: &impl ConnectionTrait, device: DeviceId) -> Result<Option<device_link::Model>, StoreError> {
    Ok(device_link::Entity::find_by_id(to_uuid(device)).one(on).await?)
}

/// The row of a code.
pub(crate) async fn behind(
    on: &impl ConnectionTrait,
    code_hash: [u8; 32],
) -> Result<Option<device_link::Model>, StoreError> {
    let row = device_link::Entity::find().filter(device_link::Column::CodeHash.eq(code_hash.to_vec())).one(on).await?;
    Ok(row)
}

/// Notes which device came in with the code of `device`.
pub(crate) async fn set_used(on: &impl ConnectionTrait, device: DeviceId, by: DeviceId) -> Result<(), StoreError> {
    device_link::Entity::update_many()
        .col_expr(device_link::Column::UsedBy, Expr::value(to_uuid(by)))
        .filter(device_link::Column::Device.eq(to_uuid(device)))
        .exec(on)
        .await?;
    Ok(())
}

pub(crate) async fn drop_before(on: &impl ConnectionTrait, moment: Timestamp) -> Result<(), StoreError> {
    device_link::Entity::delete_many().filter(device_link::Column::ExpiresAt.lt(moment.0)).exec(on).await?;
    Ok(())
}
