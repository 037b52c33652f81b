//! Documents: their rows, and their content for whoever may load it.

use std::collections::HashMap;

use kring_domain::{
    documents::{Document, DocumentKey, DocumentKind, Generation},
    ids::{DocumentId, PersonId, SpaceId},
    time::Timestamp,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::OnConflict,
};
use uuid::Uuid;

use super::spaces::to_i64;
use crate::store::{
    MayLoad, StoreError,
    codes::{id_of, to_code, to_uuid},
    entities::{document, item, snapshot},
    sequence::{By, ItemKind},
};

/// A document's row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct DocumentRow {
    pub(crate) key: DocumentKey,
    pub(crate) generation: Generation,
    /// Its last item in the space's sequence, 0 for none.
    pub(crate) last_seq: u64,
    /// How many changes came after the newest snapshot.
    pub(crate) tail: u64,
    /// What the items of its present generation weigh together, in bytes as they came.
    pub(crate) bytes: u64,
}

impl TryFrom<document::Model> for DocumentRow {
    type Error = StoreError;

    fn try_from(row: document::Model) -> Result<Self, StoreError> {
        let corrupt = || StoreError::Corrupt("document");
        Ok(Self {
            key: minicbor::decode(&row.key).map_err(|_cause| corrupt())?,
            generation: Generation(u32::try_from(row.generation).map_err(|_range| corrupt())?),
            last_seq: u64::try_from(row.last_seq).map_err(|_range| corrupt())?,
            tail: u64::try_from(row.tail).map_err(|_range| corrupt())?,
            bytes: u64::try_from(row.bytes).map_err(|_range| corrupt())?,
        })
    }
}

pub(crate) async fn find(on: &impl ConnectionTrait, id: DocumentId) -> Result<Option<DocumentRow>, StoreError> {
    document::Entity::find_by_id(to_uuid(id)).one(on).await?.map(DocumentRow::try_from).transpose()
}

/// The keys of documents, by id.
pub(crate) async fn keys(on: &impl ConnectionTrait, ids: &[Uuid]) -> Result<HashMap<Uuid, DocumentKey>, StoreError> {
    let mut keys = HashMap::with_capacity(ids.len());
    for part in ids.chunks(500) {
        let rows: Vec<(Uuid, Vec<u8>)> = document::Entity::find()
            .select_only()
            .columns([document::Column::Id, document::Column::Key])
            .filter(document::Column::Id.is_in(part.iter().copied()))
            .into_tuple()
            .all(on)
            .await?;
        for (id, key) in rows {
            keys.insert(id, minicbor::decode(&key).map_err(|_cause| StoreError::Corrupt("document"))?);
        }
    }
    Ok(keys)
}

/// Whether a person owns documents in a space.
pub(crate) async fn has_own(on: &impl ConnectionTrait, space: SpaceId, person: PersonId) -> Result<bool, StoreError> {
    let own = document::Entity::find()
        .filter(document::Column::Space.eq(to_uuid(space)))
        .filter(document::Column::Owner.eq(to_uuid(person)));
    Ok(own.one(on).await?.is_some())
}

/// Whether a person owns documents of a kind in a space.
pub(crate) async fn has_own_of(
    on: &impl ConnectionTrait,
    space: SpaceId,
    person: PersonId,
    kind: DocumentKind,
) -> Result<bool, StoreError> {
    let keys: Vec<Vec<u8>> = document::Entity::find()
        .select_only()
        .column(document::Column::Key)
        .filter(document::Column::Space.eq(to_uuid(space)))
        .filter(document::Column::Owner.eq(to_uuid(person)))
        .into_tuple()
        .all(on)
        .await?;
    for key in keys {
        let key: DocumentKey = minicbor::decode(&key).map_err(|_cause| StoreError::Corrupt("document"))?;
        if key.kind == kind {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The documents of a space.
pub(crate) async fn of_space(on: &impl ConnectionTrait, space: SpaceId) -> Result<Vec<DocumentRow>, StoreError> {
    let rows = document::Entity::find().filter(document::Column::Space.eq(to_uuid(space))).all(on).await?;
    rows.into_iter().map(DocumentRow::try_from).collect()
}

/// Documents that deserve a snapshot: many changes since the last one, or some and no more for a while.
pub(crate) async fn wanting_snapshot(
    on: &impl ConnectionTrait,
    many: u64,
    some: u64,
    quiet_since: Timestamp,
    limit: u64,
) -> Result<Vec<DocumentRow>, StoreError> {
    let quiet = document::Column::Tail.gte(to_i64(some)).and(document::Column::ChangedAt.lt(quiet_since.0));
    let rows = document::Entity::find()
        .filter(document::Column::Tail.gte(to_i64(many)).or(quiet))
        .limit(limit)
        .all(on)
        .await?;
    rows.into_iter().map(DocumentRow::try_from).collect()
}

/// Keeps a document's row.
pub(crate) async fn put(on: &impl ConnectionTrait, row: &DocumentRow, now: Timestamp) -> Result<(), StoreError> {
    let model = document::ActiveModel {
        id: Set(to_uuid(row.key.id())),
        space: Set(to_uuid(row.key.space)),
        kind: Set(to_code(row.key.kind)),
        owner: Set(row.key.owner.map(to_uuid)),
        key: Set(minicbor::to_vec(row.key).map_err(|_cause| StoreError::Corrupt("document"))?),
        generation: Set(i64::from(row.generation.0)),
        last_seq: Set(to_i64(row.last_seq)),
        tail: Set(to_i64(row.tail)),
        bytes: Set(to_i64(row.bytes)),
        changed_at: Set(now.0),
    };
    let change = OnConflict::column(document::Column::Id)
        .update_columns([
            document::Column::Generation,
            document::Column::LastSeq,
            document::Column::Tail,
            document::Column::Bytes,
            document::Column::ChangedAt,
        ])
        .to_owned();
    document::Entity::insert(model).on_conflict(change).exec_without_returning(on).await?;
    Ok(())
}

/// The content of a document in the state that its row says.
pub(crate) async fn load(
    on: &impl ConnectionTrait,
    may: &impl MayLoad,
    row: &DocumentRow,
) -> Result<Document, StoreError> {
    let key = may.key();
    let corrupt = || StoreError::Corrupt("item");
    let base = snapshot_of(on, &key, row.generation).await?;
    let (mut document, upto) = match base {
        Some(base) => {
            let document =
                Document::load(key, row.generation, &base.bytes).map_err(|_cause| StoreError::Corrupt("snapshot"))?;
            (document, base.upto)
        }
        None => (Document::new(key, row.generation), 0),
    };
    let changes: Vec<Option<Vec<u8>>> = item::Entity::find()
        .select_only()
        .column(item::Column::Bytes)
        .filter(item::Column::Document.eq(to_uuid(key.id())))
        .filter(item::Column::Seq.gt(upto))
        .filter(item::Column::Generation.eq(i64::from(row.generation.0)))
        .filter(item::Column::Kind.eq(to_code(ItemKind::Change)))
        .order_by_asc(item::Column::Seq)
        .into_tuple()
        .all(on)
        .await?;
    let changes: Vec<Vec<u8>> =
        changes.into_iter().map(|change| change.ok_or_else(corrupt)).collect::<Result<_, _>>()?;
    document.apply_changes(changes.iter().map(Vec::as_slice)).map_err(|_cause| corrupt())?;
    Ok(document)
}

/// Who made each change of a document's present generation, by the change's hash.
pub(crate) async fn authorships(
    on: &impl ConnectionTrait,
    may: &impl MayLoad,
    generation: Generation,
) -> Result<HashMap<[u8; 32], By>, StoreError> {
    let key = may.key();
    let mut by = HashMap::new();
    if let Some(base) = snapshot_of(on, &key, generation).await? {
        let list: Vec<By> = minicbor::decode(&base.authorships).map_err(|_cause| StoreError::Corrupt("snapshot"))?;
        let document =
            Document::load(key, generation, &base.bytes).map_err(|_cause| StoreError::Corrupt("snapshot"))?;
        by.extend(document.change_hashes().into_iter().map(|hash| hash.0).zip(list));
    }
    let rows: Vec<(Option<Vec<u8>>, Option<Uuid>, i64)> = item::Entity::find()
        .select_only()
        .columns([item::Column::Hash, item::Column::Person, item::Column::ReceivedAt])
        .filter(item::Column::Document.eq(to_uuid(key.id())))
        .filter(item::Column::Generation.eq(i64::from(generation.0)))
        .filter(item::Column::Kind.eq(to_code(ItemKind::Change)))
        .into_tuple()
        .all(on)
        .await?;
    for (hash, person, received_at) in rows {
        let hash = hash.and_then(|hash| <[u8; 32]>::try_from(hash).ok());
        let (Some(hash), Some(person)) = (hash, person) else { return Err(StoreError::Corrupt("item")) };
        by.insert(hash, By { person: id_of(person), received_at: Timestamp(received_at) });
    }
    Ok(by)
}

async fn snapshot_of(
    on: &impl ConnectionTrait,
    key: &DocumentKey,
    generation: Generation,
) -> Result<Option<snapshot::Model>, StoreError> {
    Ok(snapshot::Entity::find_by_id(to_uuid(key.id()))
        .filter(snapshot::Column::Generation.eq(i64::from(generation.0)))
        .one(on)
        .await?)
}
