//! The newest snapshot of each document that has one.

use kring_domain::{
    documents::{DocumentKey, Generation},
    time::Timestamp,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr,
    sea_query::OnConflict,
};

use super::{documents, spaces::to_i64};
use crate::store::{
    MayPull, StoreError,
    codes::to_uuid,
    entities::{document, snapshot},
    sequence::{By, Content, StoredItem},
};

/// A snapshot, about to be kept.
#[derive(Debug)]
pub(crate) struct NewSnapshot<'a> {
    pub(crate) key: &'a DocumentKey,
    pub(crate) generation: Generation,
    /// The number of the last item that it holds.
    pub(crate) upto: u64,
    pub(crate) by: &'a [By],
    pub(crate) document: Vec<u8>,
    pub(crate) mac: [u8; 16],
}

/// Keeps a snapshot in place of the one before it.
pub(crate) async fn put(on: &impl ConnectionTrait, new: NewSnapshot<'_>) -> Result<(), StoreError> {
    let row = snapshot::ActiveModel {
        document: Set(to_uuid(new.key.id())),
        space: Set(to_uuid(new.key.space)),
        generation: Set(i64::from(new.generation.0)),
        upto: Set(to_i64(new.upto)),
        authorships: Set(minicbor::to_vec(new.by).map_err(|_cause| StoreError::Corrupt("snapshot"))?),
        bytes: Set(new.document),
        mac: Set(new.mac.to_vec()),
    };
    let replace = OnConflict::column(snapshot::Column::Document)
        .update_columns([
            snapshot::Column::Generation,
            snapshot::Column::Upto,
            snapshot::Column::Authorships,
            snapshot::Column::Bytes,
            snapshot::Column::Mac,
        ])
        .to_owned();
    snapshot::Entity::insert(row).on_conflict(replace).exec_without_returning(on).await?;
    Ok(())
}

/// Sets how many changes came after a document's snapshot, unless the document went on to another generation.
pub(crate) async fn set_tail(
    on: &impl ConnectionTrait,
    key: &DocumentKey,
    generation: Generation,
    tail: u64,
) -> Result<(), StoreError> {
    document::Entity::update_many()
        .col_expr(document::Column::Tail, Expr::value(to_i64(tail)))
        .filter(document::Column::Id.eq(to_uuid(key.id())))
        .filter(document::Column::Generation.eq(i64::from(generation.0)))
        .exec(on)
        .await?;
    Ok(())
}

/// The snapshots that tell more than `after`, as items, in the order of the last item that each holds.
pub(crate) async fn after(
    on: &impl ConnectionTrait,
    may: &impl MayPull,
    after: u64,
) -> Result<Vec<StoredItem>, StoreError> {
    let corrupt = || StoreError::Corrupt("snapshot");
    let rows = snapshot::Entity::find()
        .filter(snapshot::Column::Space.eq(to_uuid(may.space())))
        .filter(snapshot::Column::Upto.gt(to_i64(after)))
        .order_by_asc(snapshot::Column::Upto)
        .all(on)
        .await?;
    let ids: Vec<_> = rows.iter().map(|row| row.document).collect();
    let keys = documents::keys(on, &ids).await?;
    let mut items = Vec::with_capacity(rows.len());
    for row in rows {
        let key = *keys.get(&row.document).ok_or_else(corrupt)?;
        if !may.reads(&key) {
            continue;
        }
        items.push(StoredItem {
            seq: u64::try_from(row.upto).map_err(|_range| corrupt())?,
            content: Content::Snapshot {
                key,
                generation: Generation(u32::try_from(row.generation).map_err(|_range| corrupt())?),
                by: minicbor::decode(&row.authorships).map_err(|_cause| corrupt())?,
                document: row.bytes,
                mac: row.mac.try_into().map_err(|_length| corrupt())?,
            },
        });
    }
    Ok(items)
}

/// The moment before which a document counts as quiet.
pub(crate) const fn quiet_since(now: Timestamp) -> Timestamp {
    now.plus_ms(-2 * 60 * 1000)
}
