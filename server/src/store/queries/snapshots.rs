//! The newest snapshot of each document that has one.

use std::collections::HashMap;

use kring_domain::{
    documents::{DocumentKey, Generation},
    time::Timestamp,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, Func, OnConflict, SimpleExpr},
};
use uuid::Uuid;

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

/// A snapshot that tells more than a device has, not loaded yet.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Outline {
    document: Uuid,
    key: DocumentKey,
    /// Bytes of the document, and of who wrote in it.
    pub(crate) document_bytes: usize,
    pub(crate) authorship_bytes: usize,
}

/// What the snapshots that tell more than `after` weigh, in the order of the last item that each holds. None is loaded.
pub(crate) async fn outlines(
    on: &impl ConnectionTrait,
    may: &impl MayPull,
    after: u64,
) -> Result<Vec<Outline>, StoreError> {
    let length = |column: snapshot::Column| Func::cust("length").arg(column.into_expr());
    let rows: Vec<(Uuid, i64, i64)> = snapshot::Entity::find()
        .select_only()
        .column(snapshot::Column::Document)
        .column_as(SimpleExpr::from(length(snapshot::Column::Bytes)), "document_bytes")
        .column_as(SimpleExpr::from(length(snapshot::Column::Authorships)), "authorship_bytes")
        .filter(snapshot::Column::Space.eq(to_uuid(may.space())))
        .filter(snapshot::Column::Upto.gt(to_i64(after)))
        .order_by_asc(snapshot::Column::Upto)
        .into_tuple()
        .all(on)
        .await?;
    let ids: Vec<_> = rows.iter().map(|(document, _, _)| *document).collect();
    let keys = documents::keys(on, &ids).await?;
    let mut outlines = Vec::with_capacity(rows.len());
    for (document, document_bytes, authorship_bytes) in rows {
        let key = *keys.get(&document).ok_or(StoreError::Corrupt("snapshot"))?;
        if may.reads(&key) {
            outlines.push(Outline {
                document,
                key,
                document_bytes: usize::try_from(document_bytes).unwrap_or(usize::MAX),
                authorship_bytes: usize::try_from(authorship_bytes).unwrap_or(usize::MAX),
            });
        }
    }
    Ok(outlines)
}

/// The snapshots of these outlines, as items.
pub(crate) async fn load(on: &impl ConnectionTrait, outlines: &[Outline]) -> Result<Vec<StoredItem>, StoreError> {
    let corrupt = || StoreError::Corrupt("snapshot");
    let keys: HashMap<Uuid, DocumentKey> = outlines.iter().map(|outline| (outline.document, outline.key)).collect();
    let mut items = Vec::with_capacity(outlines.len());
    for part in outlines.chunks(500) {
        let ids = part.iter().map(|outline| outline.document);
        let rows = snapshot::Entity::find().filter(snapshot::Column::Document.is_in(ids)).all(on).await?;
        for row in rows {
            items.push(StoredItem {
                seq: u64::try_from(row.upto).map_err(|_range| corrupt())?,
                content: Content::Snapshot {
                    key: *keys.get(&row.document).ok_or_else(corrupt)?,
                    generation: Generation(u32::try_from(row.generation).map_err(|_range| corrupt())?),
                    by: minicbor::decode(&row.authorships).map_err(|_cause| corrupt())?,
                    document: row.bytes,
                    mac: row.mac.try_into().map_err(|_length| corrupt())?,
                },
            });
        }
    }
    Ok(items)
}

/// The moment before which a document counts as quiet.
pub(crate) const fn quiet_since(now: Timestamp) -> Timestamp {
    now.plus_ms(-2 * 60 * 1000)
}
