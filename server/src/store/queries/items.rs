//! The items of a space's sequence: appended, read from a number on, erased.

use std::collections::HashMap;

use kring_domain::{
    documents::{DocumentKey, Generation},
    ids::{DeviceId, DocumentId, PersonId, SpaceId},
    time::Timestamp,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait, OnConflict},
};
use uuid::Uuid;

use super::{documents, spaces::to_i64};
use crate::store::{
    MayPull, StoreError,
    codes::{code_of, id_of, to_code, to_uuid},
    entities::{actor_binding, item, snapshot},
    sequence::{By, Content, ItemKind, SnapshotBytes, StoredItem},
};

/// How many rows one query reads.
const ROWS: u64 = 1000;

/// The chain at a number of a space's sequence; `None` where no such item is.
pub(crate) async fn chain_at(
    on: &impl ConnectionTrait,
    space: SpaceId,
    seq: u64,
) -> Result<Option<[u8; 32]>, StoreError> {
    let chain: Option<Vec<u8>> = item::Entity::find_by_id((to_uuid(space), to_i64(seq)))
        .select_only()
        .column(item::Column::Chain)
        .into_tuple()
        .one(on)
        .await?;
    chain.map(|chain| chain.try_into().map_err(|_length| StoreError::Corrupt("item"))).transpose()
}

/// Which items to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Which {
    /// All of them.
    All,
    /// Only those that no snapshot of their document holds.
    BeyondSnapshots,
}

/// The visible items after `after`, in order, at most as many as one query reads; and the number of the last row that
/// was looked at, `None` when there was none.
pub(crate) async fn page(
    on: &impl ConnectionTrait,
    may: &impl MayPull,
    after: u64,
    which: Which,
) -> Result<(Vec<StoredItem>, Option<u64>), StoreError> {
    let mut query = item::Entity::find()
        .filter(item::Column::Space.eq(to_uuid(may.space())))
        .filter(item::Column::Seq.gt(to_i64(after)));
    if which == Which::BeyondSnapshots {
        let of_document = item::Entity::belongs_to(snapshot::Entity)
            .from(item::Column::Document)
            .to(snapshot::Column::Document)
            .into();
        query = query.join(JoinType::LeftJoin, of_document).filter(snapshot::Column::Upto.is_null().or(
            Expr::col((item::Entity, item::Column::Seq)).gt(Expr::col((snapshot::Entity, snapshot::Column::Upto))),
        ));
    }
    let rows = query.order_by_asc(item::Column::Seq).limit(ROWS).all(on).await?;
    let last = rows.last().map(|row| u64::try_from(row.seq)).transpose();
    let last = last.map_err(|_negative| StoreError::Corrupt("item"))?;
    let mut ids: Vec<Uuid> = rows.iter().filter_map(|row| row.document).collect();
    ids.sort_unstable();
    ids.dedup();
    let keys = documents::keys(on, &ids).await?;
    let mut items = Vec::with_capacity(rows.len());
    for row in rows {
        if let Some(item) = visible(row, &keys, may)? {
            items.push(item);
        }
    }
    Ok((items, last))
}

/// The item of a row, when whoever asks may see it and it was not erased.
fn visible(
    row: item::Model,
    keys: &HashMap<Uuid, DocumentKey>,
    may: &impl MayPull,
) -> Result<Option<StoredItem>, StoreError> {
    let corrupt = || StoreError::Corrupt("item");
    let seq = u64::try_from(row.seq).map_err(|_negative| corrupt())?;
    let key = match row.document {
        Some(id) => {
            let key = *keys.get(&id).ok_or_else(corrupt)?;
            if !may.reads(&key) {
                return Ok(None);
            }
            Some(key)
        }
        None if may.lists_members() => None,
        None => return Ok(None),
    };
    let generation = Generation(u32::try_from(row.generation).map_err(|_range| corrupt())?);
    let mac = <[u8; 16]>::try_from(row.mac).map_err(|_length| corrupt())?;
    let kind: ItemKind = code_of("item", row.kind)?;
    let content = match (kind, key, row.bytes) {
        (ItemKind::Erased, Some(key), _) => Content::Erased { key },
        (ItemKind::Change, Some(key), Some(change)) => {
            let person = id_of(row.person.ok_or_else(corrupt)?);
            let by = By { person, received_at: Timestamp(row.received_at) };
            Content::Change { key, generation, by, change, mac }
        }
        (ItemKind::Snapshot, Some(key), Some(bytes)) => {
            let bytes: SnapshotBytes = minicbor::decode(&bytes).map_err(|_cause| corrupt())?;
            Content::Snapshot { key, generation, by: bytes.by, document: bytes.document.into(), mac }
        }
        (ItemKind::Member, None, Some(bytes)) => {
            match may.sees(minicbor::decode(&bytes).map_err(|_cause| corrupt())?) {
                Some(card) => Content::Member(card),
                None => return Ok(None),
            }
        }
        // Erased bytes: the number stays taken, and there is nothing to tell.
        (ItemKind::Change | ItemKind::Snapshot, Some(_), None) | (ItemKind::Member, None, None) => return Ok(None),
        (ItemKind::Change | ItemKind::Snapshot | ItemKind::Erased, None, _) | (ItemKind::Member, Some(_), _) => {
            return Err(corrupt());
        }
    };
    Ok(Some(StoredItem { seq, content }))
}

/// A row of the sequence, about to be kept.
#[derive(Debug, Clone)]
pub(crate) struct NewRow {
    pub(crate) space: SpaceId,
    pub(crate) item: StoredItem,
    pub(crate) hash: Option<[u8; 32]>,
    pub(crate) actor: Option<(Vec<u8>, u64)>,
    pub(crate) device: Option<DeviceId>,
    pub(crate) received_at: Timestamp,
    pub(crate) mac: [u8; 16],
    pub(crate) chain: [u8; 32],
}

/// Keeps rows, in one statement for each few hundred.
pub(crate) async fn insert(on: &impl ConnectionTrait, rows: Vec<NewRow>) -> Result<(), StoreError> {
    let corrupt = || StoreError::Corrupt("item");
    let mut models = Vec::with_capacity(rows.len());
    for row in rows {
        let kind = row.item.content.kind();
        let document = row.item.content.key().map(|key| to_uuid(key.id()));
        let (generation, person, bytes) = match row.item.content {
            Content::Change { generation, by, change, .. } => (generation, Some(by.person), Some(change)),
            Content::Snapshot { generation, by, document, .. } => {
                let bytes = SnapshotBytes { by, document: document.into() };
                (generation, None, Some(minicbor::to_vec(bytes).map_err(|_cause| corrupt())?))
            }
            Content::Erased { .. } => (Generation(0), None, None),
            Content::Member(card) => {
                (Generation(0), Some(card.person), Some(minicbor::to_vec(card).map_err(|_cause| corrupt())?))
            }
        };
        let (actor, actor_seq) = row.actor.map_or((None, None), |(actor, seq)| (Some(actor), Some(to_i64(seq))));
        models.push(item::ActiveModel {
            space: Set(to_uuid(row.space)),
            seq: Set(to_i64(row.item.seq)),
            kind: Set(to_code(kind)),
            document: Set(document),
            generation: Set(i64::from(generation.0)),
            hash: Set(row.hash.map(|hash| hash.to_vec())),
            actor: Set(actor),
            actor_seq: Set(actor_seq),
            person: Set(person.map(to_uuid)),
            device: Set(row.device.map(to_uuid)),
            received_at: Set(row.received_at.0),
            bytes: Set(bytes),
            mac: Set(row.mac.to_vec()),
            chain: Set(row.chain.to_vec()),
        });
    }
    for part in models.chunks(300) {
        item::Entity::insert_many(part.to_vec()).exec_without_returning(on).await?;
    }
    Ok(())
}

/// Takes the bytes of a document's items away, up to and with a generation. Their numbers and MACs stay.
pub(crate) async fn erase(on: &impl ConnectionTrait, document: DocumentId, upto: Generation) -> Result<(), StoreError> {
    item::Entity::update_many()
        .col_expr(item::Column::Bytes, Expr::value(Option::<Vec<u8>>::None))
        .col_expr(item::Column::Hash, Expr::value(Option::<Vec<u8>>::None))
        .filter(item::Column::Document.eq(to_uuid(document)))
        .filter(item::Column::Generation.lte(i64::from(upto.0)))
        .exec(on)
        .await?;
    Ok(())
}

/// Takes the bytes of one item away. Its number and MAC stay.
pub(crate) async fn empty(on: &impl ConnectionTrait, space: SpaceId, seq: u64) -> Result<(), StoreError> {
    item::Entity::update_many()
        .col_expr(item::Column::Bytes, Expr::value(Option::<Vec<u8>>::None))
        .filter(item::Column::Space.eq(to_uuid(space)))
        .filter(item::Column::Seq.eq(to_i64(seq)))
        .exec(on)
        .await?;
    Ok(())
}

/// Whose actor this is, and on which device; `None` for an actor that nobody used.
pub(crate) async fn actor_owner(
    on: &impl ConnectionTrait,
    actor: &[u8],
) -> Result<Option<(PersonId, Option<DeviceId>)>, StoreError> {
    let row = actor_binding::Entity::find_by_id(actor.to_vec()).one(on).await?;
    Ok(row.map(|row| (id_of(row.person), row.device.map(id_of))))
}

/// Binds an actor to whoever used it first.
pub(crate) async fn bind_actor(
    on: &impl ConnectionTrait,
    actor: &[u8],
    person: PersonId,
    device: Option<DeviceId>,
) -> Result<(), StoreError> {
    let row = actor_binding::ActiveModel {
        actor: Set(actor.to_vec()),
        person: Set(to_uuid(person)),
        device: Set(device.map(to_uuid)),
    };
    let keep = OnConflict::column(actor_binding::Column::Actor).do_nothing().to_owned();
    actor_binding::Entity::insert(row).on_conflict(keep).exec_without_returning(on).await?;
    Ok(())
}

/// A row as a check of the store sees it.
#[derive(Debug)]
pub(crate) struct Link {
    pub(crate) seq: u64,
    pub(crate) kind: ItemKind,
    pub(crate) mac: [u8; 16],
    pub(crate) chain: [u8; 32],
}

/// The links of a space's chain after a number, in order.
pub(crate) async fn links(on: &impl ConnectionTrait, space: SpaceId, after: u64) -> Result<Vec<Link>, StoreError> {
    let corrupt = || StoreError::Corrupt("item");
    let rows: Vec<(i64, i16, Vec<u8>, Vec<u8>)> = item::Entity::find()
        .select_only()
        .columns([item::Column::Seq, item::Column::Kind, item::Column::Mac, item::Column::Chain])
        .filter(item::Column::Space.eq(to_uuid(space)))
        .filter(item::Column::Seq.gt(to_i64(after)))
        .order_by_asc(item::Column::Seq)
        .limit(ROWS)
        .into_tuple()
        .all(on)
        .await?;
    rows.into_iter()
        .map(|(seq, kind, mac, chain)| {
            Ok(Link {
                seq: u64::try_from(seq).map_err(|_negative| corrupt())?,
                kind: code_of("item", kind)?,
                mac: mac.try_into().map_err(|_length| corrupt())?,
                chain: chain.try_into().map_err(|_length| corrupt())?,
            })
        })
        .collect()
}

/// Writes a link of the chain anew, for a sequence that begins a new log.
pub(crate) async fn set_chain(
    on: &impl ConnectionTrait,
    space: SpaceId,
    seq: u64,
    chain: &[u8; 32],
) -> Result<(), StoreError> {
    item::Entity::update_many()
        .col_expr(item::Column::Chain, Expr::value(chain.to_vec()))
        .filter(item::Column::Space.eq(to_uuid(space)))
        .filter(item::Column::Seq.eq(to_i64(seq)))
        .exec(on)
        .await?;
    Ok(())
}

/// The number and author of a document's item with exactly these bytes.
pub(crate) async fn change_with_bytes(
    on: &impl ConnectionTrait,
    key: &DocumentKey,
    generation: Generation,
    raw: &[u8],
) -> Result<Option<(u64, PersonId)>, StoreError> {
    let row: Option<(i64, Option<Uuid>)> = item::Entity::find()
        .select_only()
        .columns([item::Column::Seq, item::Column::Person])
        .filter(item::Column::Document.eq(to_uuid(key.id())))
        .filter(item::Column::Generation.eq(i64::from(generation.0)))
        .filter(item::Column::Bytes.eq(raw.to_vec()))
        .into_tuple()
        .one(on)
        .await?;
    match row {
        Some((seq, Some(person))) => {
            Ok(Some((u64::try_from(seq).map_err(|_negative| StoreError::Corrupt("item"))?, id_of(person))))
        }
        Some((_, None)) | None => Ok(None),
    }
}
