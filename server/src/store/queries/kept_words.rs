//! Words that an ended device could not put in a group any more. They are their writer's alone, by the device.

use kring_domain::{
    ids::{DeviceId, SpaceId},
    time::Timestamp,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::store::{
    StoreError,
    codes::{id_of, to_uuid},
    entities::kept_words,
};

/// Words, and which group they were for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeptWords {
    pub(crate) space: SpaceId,
    /// When they were written, by the device.
    pub(crate) at: Timestamp,
    pub(crate) text: String,
}

/// Puts these in the place of what the device handed in before.
pub(crate) async fn replace(
    on: &impl ConnectionTrait,
    device: DeviceId,
    words: Vec<([u8; 16], KeptWords)>,
    now: Timestamp,
) -> Result<(), StoreError> {
    drop_of(on, device).await?;
    for (id, words) in words {
        let row = kept_words::ActiveModel {
            id: Set(Uuid::from_bytes(id)),
            device: Set(to_uuid(device)),
            space: Set(to_uuid(words.space)),
            at: Set(words.at.0),
            text: Set(words.text),
            kept_at: Set(now.0),
        };
        kept_words::Entity::insert(row).exec_without_returning(on).await?;
    }
    Ok(())
}

/// What a device handed in, oldest first.
pub(crate) async fn of(on: &impl ConnectionTrait, device: DeviceId) -> Result<Vec<KeptWords>, StoreError> {
    let rows = kept_words::Entity::find()
        .filter(kept_words::Column::Device.eq(to_uuid(device)))
        .order_by_asc(kept_words::Column::At)
        .all(on)
        .await?;
    let words = |row: kept_words::Model| KeptWords { space: id_of(row.space), at: Timestamp(row.at), text: row.text };
    Ok(rows.into_iter().map(words).collect())
}

/// Throws away what a device handed in.
pub(crate) async fn drop_of(on: &impl ConnectionTrait, device: DeviceId) -> Result<(), StoreError> {
    kept_words::Entity::delete_many().filter(kept_words::Column::Device.eq(to_uuid(device))).exec(on).await?;
    Ok(())
}

/// Throws away what was handed in before this moment.
pub(crate) async fn drop_before(on: &impl ConnectionTrait, moment: Timestamp) -> Result<(), StoreError> {
    kept_words::Entity::delete_many().filter(kept_words::Column::KeptAt.lt(moment.0)).exec(on).await?;
    Ok(())
}
