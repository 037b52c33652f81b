//! Devices, where their refresh tokens are, and how they ended.

use kring_domain::{
    ids::{DeviceId, PersonId, SpaceId},
    time::Timestamp,
};
use minicbor::{Decode, Encode};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait as _, OnConflict},
};
use serde::{Deserialize, Serialize};

use crate::{
    auth::{DeviceKind, Thumbprint},
    store::{
        StoreError,
        codes::{code_of, id_of, to_code, to_uuid},
        entities::{device, device_held},
    },
};

/// A device that is known of: someone is signed in on it, or it was ended from elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownDevice {
    /// Which.
    pub device: DeviceId,
    /// What it said it is.
    pub kind: DeviceKind,
    /// Since when.
    pub since: Timestamp,
    /// When it last asked for fresh tokens; a device in use does so every ten minutes.
    pub used_at: Timestamp,
    /// How it ended; `None` while someone is signed in on it.
    pub end: Option<End>,
}

/// How a device was ended from elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct End {
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: EndedBy,
    /// How many intents still came from it afterwards.
    pub last_words: u64,
    /// When it said that it is empty; `None` as long as it did not.
    pub wiped_at: Option<Timestamp>,
}

/// Who ended a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
pub enum EndedBy {
    /// The one whose device it is.
    #[n(0)]
    Person,
    /// Whoever keeps the server.
    #[n(1)]
    Administrator,
    /// The one whose device it is came in again on a new one, after they lost everything.
    #[n(2)]
    Recovery,
}

/// What a device is when someone is let in on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NewDevice {
    pub(crate) id: DeviceId,
    pub(crate) person: PersonId,
    pub(crate) kind: DeviceKind,
    pub(crate) key: Option<Thumbprint>,
    pub(crate) seed: [u8; 32],
}

pub(crate) async fn find(on: &impl ConnectionTrait, id: DeviceId) -> Result<Option<device::Model>, StoreError> {
    Ok(device::Entity::find_by_id(to_uuid(id)).one(on).await?)
}

/// Whether a device, open or closed, has this key.
pub(crate) async fn has_key(on: &impl ConnectionTrait, key: Thumbprint) -> Result<bool, StoreError> {
    let known = device::Entity::find().filter(device::Column::Key.eq(key.as_bytes().to_vec()));
    Ok(known.one(on).await?.is_some())
}

/// Whose the devices are, open or closed, that have this key.
pub(crate) async fn owners_with_key(on: &impl ConnectionTrait, key: Thumbprint) -> Result<Vec<PersonId>, StoreError> {
    let rows = device::Entity::find().filter(device::Column::Key.eq(key.as_bytes().to_vec())).all(on).await?;
    Ok(rows.into_iter().map(|row| id_of(row.person)).collect())
}

/// Someone's devices that are open.
pub(crate) async fn open_of(on: &impl ConnectionTrait, person: PersonId) -> Result<Vec<DeviceId>, StoreError> {
    let rows = device::Entity::find()
        .filter(device::Column::Person.eq(to_uuid(person)))
        .filter(device::Column::ClosedAt.is_null())
        .all(on)
        .await?;
    Ok(rows.into_iter().map(|row| id_of(row.id)).collect())
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

/// Whether the device is this person's, was ended from elsewhere, and did not say yet that it is empty.
pub(crate) async fn is_leaving(on: &impl ConnectionTrait, id: DeviceId, person: PersonId) -> Result<bool, StoreError> {
    Ok(find(on, id).await?.is_some_and(|row| id_of::<PersonId>(row.person) == person && is_leaving_row(&row)))
}

/// Whether a device was ended from elsewhere and did not say yet that it is empty.
pub(crate) const fn is_leaving_row(row: &device::Model) -> bool {
    row.closed_at.is_some() && row.ended_by.is_some() && row.wiped_at.is_none()
}

/// Someone's devices, the one used last first: those that are open, and those that were ended from elsewhere and were not
/// empty before `wiped_after`.
pub(crate) async fn known_of(
    on: &impl ConnectionTrait,
    person: PersonId,
    wiped_after: Timestamp,
) -> Result<Vec<KnownDevice>, StoreError> {
    let still_to_tell =
        Condition::any().add(device::Column::WipedAt.is_null()).add(device::Column::WipedAt.gt(wiped_after.0));
    let ended = Condition::all().add(device::Column::EndedBy.is_not_null()).add(still_to_tell);
    let rows = device::Entity::find()
        .filter(device::Column::Person.eq(to_uuid(person)))
        .filter(Condition::any().add(device::Column::ClosedAt.is_null()).add(ended))
        .order_by_desc(device::Column::UsedAt)
        .all(on)
        .await?;
    rows.iter().map(known).collect()
}

fn known(row: &device::Model) -> Result<KnownDevice, StoreError> {
    let end = match (row.closed_at, row.ended_by) {
        (Some(at), Some(by)) => Some(End {
            at: Timestamp(at),
            by: code_of("device", by)?,
            last_words: u64::try_from(row.last_words).map_err(|_negative| StoreError::Corrupt("device"))?,
            wiped_at: row.wiped_at.map(Timestamp),
        }),
        (Some(_) | None, _) => None,
    };
    Ok(KnownDevice {
        device: id_of(row.id),
        kind: code_of("device", row.kind)?,
        since: Timestamp(row.created_at),
        used_at: Timestamp(row.used_at),
        end,
    })
}

/// Begins a device, or begins it anew for a new sign-in of the same person: a fresh seed, token number 1.
pub(crate) async fn begin(on: &impl ConnectionTrait, new: NewDevice, now: Timestamp) -> Result<(), StoreError> {
    let row = device::ActiveModel {
        id: Set(to_uuid(new.id)),
        person: Set(to_uuid(new.person)),
        seed: Set(new.seed.to_vec()),
        counter: Set(1),
        used_at: Set(now.0),
        created_at: Set(now.0),
        closed_at: Set(None),
        kind: Set(to_code(new.kind)),
        key: Set(new.key.map(|key| key.as_bytes().to_vec())),
        ended_by: Set(None),
        last_words_at: Set(None),
        last_words: Set(0),
        deliveries_at: Set(None),
        wiped_at: Set(None),
    };
    let again = OnConflict::column(device::Column::Id)
        .update_columns([
            device::Column::Seed,
            device::Column::Counter,
            device::Column::UsedAt,
            device::Column::Kind,
            device::Column::Key,
        ])
        .to_owned();
    device::Entity::insert(row).on_conflict(again).exec_without_returning(on).await?;
    Ok(())
}

pub(crate) async fn set_counter(
    on: &impl ConnectionTrait,
    id: DeviceId,
    counter: u32,
    key: &[u8; 32],
    now: Timestamp,
) -> Result<(), StoreError> {
    device::Entity::update_many()
        .col_expr(device::Column::Counter, Expr::value(i64::from(counter)))
        .col_expr(device::Column::Key, Expr::value(key.to_vec()))
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

/// Notes that a closed device was ended from elsewhere, and what it held.
pub(crate) async fn note_end(
    on: &impl ConnectionTrait,
    id: DeviceId,
    by: EndedBy,
    held: &[(SpaceId, Timestamp)],
) -> Result<(), StoreError> {
    device::Entity::update_many()
        .col_expr(device::Column::EndedBy, Expr::value(to_code(by)))
        .filter(device::Column::Id.eq(to_uuid(id)))
        .exec(on)
        .await?;
    let rows = held.iter().map(|(space, since)| device_held::ActiveModel {
        device: Set(to_uuid(id)),
        space: Set(to_uuid(*space)),
        since: Set(since.0),
    });
    let already = OnConflict::new().do_nothing().to_owned();
    for row in rows {
        device_held::Entity::insert(row).on_conflict(already.clone()).exec_without_returning(on).await?;
    }
    Ok(())
}

/// What a device held when it was ended: each space and since when.
pub(crate) async fn held_by(on: &impl ConnectionTrait, id: DeviceId) -> Result<Vec<(SpaceId, Timestamp)>, StoreError> {
    let rows = device_held::Entity::find().filter(device_held::Column::Device.eq(to_uuid(id))).all(on).await?;
    Ok(rows.into_iter().map(|row| (id_of(row.space), Timestamp(row.since))).collect())
}

/// Notes when an ended device began to say what it still had. The first time counts.
pub(crate) async fn begin_last_words(
    on: &impl ConnectionTrait,
    id: DeviceId,
    now: Timestamp,
) -> Result<(), StoreError> {
    device::Entity::update_many()
        .col_expr(device::Column::LastWordsAt, Expr::value(now.0))
        .filter(device::Column::Id.eq(to_uuid(id)))
        .filter(device::Column::LastWordsAt.is_null())
        .exec(on)
        .await?;
    Ok(())
}

/// Notes when an ended device began to hand in sealed work. The first time counts.
pub(crate) async fn begin_deliveries(
    on: &impl ConnectionTrait,
    id: DeviceId,
    now: Timestamp,
) -> Result<(), StoreError> {
    device::Entity::update_many()
        .col_expr(device::Column::DeliveriesAt, Expr::value(now.0))
        .filter(device::Column::Id.eq(to_uuid(id)))
        .filter(device::Column::DeliveriesAt.is_null())
        .exec(on)
        .await?;
    Ok(())
}

/// Counts what still came from an ended device.
pub(crate) async fn count_last_words(on: &impl ConnectionTrait, id: DeviceId, more: u64) -> Result<(), StoreError> {
    let more = i64::try_from(more).unwrap_or(i64::MAX);
    device::Entity::update_many()
        .col_expr(device::Column::LastWords, Expr::col(device::Column::LastWords).add(more))
        .filter(device::Column::Id.eq(to_uuid(id)))
        .exec(on)
        .await?;
    Ok(())
}

/// Notes that an ended device is empty. The first time counts.
pub(crate) async fn note_wiped(on: &impl ConnectionTrait, id: DeviceId, now: Timestamp) -> Result<(), StoreError> {
    device::Entity::update_many()
        .col_expr(device::Column::WipedAt, Expr::value(now.0))
        .filter(device::Column::Id.eq(to_uuid(id)))
        .filter(device::Column::EndedBy.is_not_null())
        .filter(device::Column::WipedAt.is_null())
        .exec(on)
        .await?;
    Ok(())
}
