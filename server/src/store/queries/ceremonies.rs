//! What was begun in a browser and is ended there once: known by the hash of a secret that only that browser has.

use kring_domain::time::Timestamp;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::store::{StoreError, entities::ceremony};

pub(crate) async fn put(
    on: &impl ConnectionTrait,
    secret_hash: [u8; 32],
    payload: String,
    expires_at: Timestamp,
) -> Result<(), StoreError> {
    let row = ceremony::ActiveModel {
        secret_hash: Set(secret_hash.to_vec()),
        payload: Set(payload),
        expires_at: Set(expires_at.0),
    };
    ceremony::Entity::insert(row).exec_without_returning(on).await?;
    Ok(())
}

/// What was kept under this hash, and no more after this; `None` when it is gone or past its time.
pub(crate) async fn take(
    on: &impl ConnectionTrait,
    secret_hash: [u8; 32],
    now: Timestamp,
) -> Result<Option<String>, StoreError> {
    let key = secret_hash.to_vec();
    let Some(row) = ceremony::Entity::find_by_id(key.clone()).one(on).await? else { return Ok(None) };
    ceremony::Entity::delete_by_id(key).exec(on).await?;
    Ok((row.expires_at > now.0).then_some(row.payload))
}

pub(crate) async fn drop_before(on: &impl ConnectionTrait, moment: Timestamp) -> Result<(), StoreError> {
    ceremony::Entity::delete_many().filter(ceremony::Column::ExpiresAt.lt(moment.0)).exec(on).await?;
    Ok(())
}
