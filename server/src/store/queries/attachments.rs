//! Photos and voice recordings: the parts on their way, the whole ones, and which documents name them.

use kring_domain::{
    documents::DocumentKey,
    ids::{PersonId, SpaceId},
    rights::Authorized,
    time::Timestamp,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{OnConflict, Query},
};

use super::spaces::to_i64;
use crate::{
    media::{Arrived, Media, Sides},
    store::{
        StoreError,
        codes::{id_of, to_uuid},
        entities::{attachment, attachment_use, document, upload, upload_chunk},
    },
};

/// What is known of an attachment that is here, whole.
pub(crate) async fn arrived(
    on: &impl ConnectionTrait,
    space: SpaceId,
    hash: &[u8; 32],
) -> Result<Option<Arrived>, StoreError> {
    let row: Option<(i64, String, Option<i64>, Option<i64>)> =
        attachment::Entity::find_by_id((to_uuid(space), hash.to_vec()))
            .select_only()
            .columns([attachment::Column::SizeBytes, attachment::Column::MediaType])
            .columns([attachment::Column::Width, attachment::Column::Height])
            .into_tuple()
            .one(on)
            .await?;
    let Some((size_bytes, media_type, width, height)) = row else { return Ok(None) };
    let side = |side: Option<i64>| side.and_then(|side| u16::try_from(side).ok());
    let sides = side(width).zip(side(height)).map(|(width, height)| Sides { width, height });
    Ok(Some(Arrived { size_bytes: u64::try_from(size_bytes).unwrap_or(0), media_type, sides }))
}

/// Who sent a whole attachment, and how big it is.
pub(crate) async fn whole(
    on: &impl ConnectionTrait,
    space: SpaceId,
    hash: &[u8; 32],
) -> Result<Option<(PersonId, u64)>, StoreError> {
    let row: Option<(uuid::Uuid, i64)> = attachment::Entity::find_by_id((to_uuid(space), hash.to_vec()))
        .select_only()
        .columns([attachment::Column::Uploader, attachment::Column::SizeBytes])
        .into_tuple()
        .one(on)
        .await?;
    Ok(row.map(|(uploader, size)| (id_of(uploader), u64::try_from(size).unwrap_or(0))))
}

/// The media type and bytes of an attachment, for whoever may read a document that names it.
pub(crate) async fn read(
    on: &impl ConnectionTrait,
    right: &Authorized<DocumentKey>,
    hash: &[u8; 32],
) -> Result<Option<(String, Vec<u8>)>, StoreError> {
    let key = right.resource();
    let named =
        attachment_use::Entity::find_by_id((to_uuid(key.space), hash.to_vec(), to_uuid(key.id()))).one(on).await?;
    if named.is_none() {
        return Ok(None);
    }
    let row = attachment::Entity::find_by_id((to_uuid(key.space), hash.to_vec())).one(on).await?;
    Ok(row.map(|row| (row.media_type, row.bytes)))
}

/// The documents that name an attachment.
pub(crate) async fn named_by(
    on: &impl ConnectionTrait,
    space: SpaceId,
    hash: &[u8; 32],
) -> Result<Vec<DocumentKey>, StoreError> {
    let of_document = attachment_use::Entity::belongs_to(document::Entity)
        .from(attachment_use::Column::Document)
        .to(document::Column::Id)
        .into();
    let rows: Vec<Vec<u8>> = attachment_use::Entity::find()
        .select_only()
        .column(document::Column::Key)
        .join(sea_orm::JoinType::InnerJoin, of_document)
        .filter(attachment_use::Column::Space.eq(to_uuid(space)))
        .filter(attachment_use::Column::Sha256.eq(hash.to_vec()))
        .into_tuple()
        .all(on)
        .await?;
    rows.into_iter().map(|key| minicbor::decode(&key).map_err(|_cause| StoreError::Corrupt("document"))).collect()
}

/// Notes that a document names an attachment.
pub(crate) async fn note_use(on: &impl ConnectionTrait, key: &DocumentKey, hash: &[u8; 32]) -> Result<(), StoreError> {
    let row = attachment_use::ActiveModel {
        space: Set(to_uuid(key.space)),
        sha256: Set(hash.to_vec()),
        document: Set(to_uuid(key.id())),
    };
    let keep = OnConflict::columns([
        attachment_use::Column::Space,
        attachment_use::Column::Sha256,
        attachment_use::Column::Document,
    ])
    .do_nothing()
    .to_owned();
    attachment_use::Entity::insert(row).on_conflict(keep).exec_without_returning(on).await?;
    Ok(())
}

/// Takes back that a document names an attachment; the attachment goes with its last use.
pub(crate) async fn drop_use(on: &impl ConnectionTrait, key: &DocumentKey, hash: &[u8; 32]) -> Result<(), StoreError> {
    let space = to_uuid(key.space);
    attachment_use::Entity::delete_by_id((space, hash.to_vec(), to_uuid(key.id()))).exec(on).await?;
    if named_by(on, key.space, hash).await?.is_empty() {
        attachment::Entity::delete_by_id((space, hash.to_vec())).exec(on).await?;
        upload::Entity::delete_many()
            .filter(upload::Column::Space.eq(space))
            .filter(upload::Column::Sha256.eq(hash.to_vec()))
            .exec(on)
            .await?;
        upload_chunk::Entity::delete_many()
            .filter(upload_chunk::Column::Space.eq(space))
            .filter(upload_chunk::Column::Sha256.eq(hash.to_vec()))
            .exec(on)
            .await?;
    }
    Ok(())
}

/// How far someone's upload is: its whole size and how much is here.
pub(crate) async fn progress(
    on: &impl ConnectionTrait,
    right: &Authorized<SpaceId>,
    hash: &[u8; 32],
) -> Result<Option<(u64, u64)>, StoreError> {
    let id = (to_uuid(*right.resource()), hash.to_vec(), to_uuid(right.actor().person));
    let row = upload::Entity::find_by_id(id).one(on).await?;
    Ok(row.map(|row| (u64::try_from(row.size_bytes).unwrap_or(0), u64::try_from(row.received_bytes).unwrap_or(0))))
}

/// How many bytes the attachments of a space weigh, those on their way counted whole: of everybody, and of who asks.
pub(crate) async fn weight(on: &impl ConnectionTrait, right: &Authorized<SpaceId>) -> Result<(u64, u64), StoreError> {
    let (space, me) = (to_uuid(*right.resource()), to_uuid(right.actor().person));
    let whole: Vec<(uuid::Uuid, Option<i64>)> = attachment::Entity::find()
        .select_only()
        .column(attachment::Column::Uploader)
        .column_as(attachment::Column::SizeBytes.sum(), "weight")
        .filter(attachment::Column::Space.eq(space))
        .group_by(attachment::Column::Uploader)
        .into_tuple()
        .all(on)
        .await?;
    let under_way: Vec<(uuid::Uuid, Option<i64>)> = upload::Entity::find()
        .select_only()
        .column(upload::Column::Uploader)
        .column_as(upload::Column::SizeBytes.sum(), "weight")
        .filter(upload::Column::Space.eq(space))
        .group_by(upload::Column::Uploader)
        .into_tuple()
        .all(on)
        .await?;
    let (mut everybody, mut mine) = (0_u64, 0_u64);
    for (uploader, weight) in whole.into_iter().chain(under_way) {
        let weight = weight.and_then(|weight| u64::try_from(weight).ok()).unwrap_or(0);
        everybody = everybody.saturating_add(weight);
        if uploader == me {
            mine = mine.saturating_add(weight);
        }
    }
    Ok((everybody, mine))
}

/// Keeps a part that begins where the parts before it ended.
pub(crate) async fn add_part(
    on: &impl ConnectionTrait,
    right: &Authorized<SpaceId>,
    hash: &[u8; 32],
    size_bytes: u64,
    start: u64,
    part: Vec<u8>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let (space, uploader) = (to_uuid(*right.resource()), to_uuid(right.actor().person));
    let received = start.saturating_add(u64::try_from(part.len()).unwrap_or(u64::MAX));
    let row = upload::ActiveModel {
        space: Set(space),
        sha256: Set(hash.to_vec()),
        uploader: Set(uploader),
        size_bytes: Set(to_i64(size_bytes)),
        received_bytes: Set(to_i64(received)),
        at: Set(now.0),
    };
    let further = OnConflict::columns([upload::Column::Space, upload::Column::Sha256, upload::Column::Uploader])
        .update_columns([upload::Column::ReceivedBytes, upload::Column::At])
        .to_owned();
    upload::Entity::insert(row).on_conflict(further).exec_without_returning(on).await?;
    if !part.is_empty() {
        let chunk = upload_chunk::ActiveModel {
            space: Set(space),
            sha256: Set(hash.to_vec()),
            uploader: Set(uploader),
            start: Set(to_i64(start)),
            bytes: Set(part),
        };
        upload_chunk::Entity::insert(chunk).exec_without_returning(on).await?;
    }
    Ok(())
}

/// The parts of someone's upload, put together.
pub(crate) async fn parts(
    on: &impl ConnectionTrait,
    right: &Authorized<SpaceId>,
    hash: &[u8; 32],
) -> Result<Vec<u8>, StoreError> {
    let rows = upload_chunk::Entity::find()
        .filter(upload_chunk::Column::Space.eq(to_uuid(*right.resource())))
        .filter(upload_chunk::Column::Sha256.eq(hash.to_vec()))
        .filter(upload_chunk::Column::Uploader.eq(to_uuid(right.actor().person)))
        .order_by_asc(upload_chunk::Column::Start)
        .all(on)
        .await?;
    Ok(rows.into_iter().flat_map(|row| row.bytes).collect())
}

/// Throws someone's upload away.
pub(crate) async fn drop_upload(
    on: &impl ConnectionTrait,
    right: &Authorized<SpaceId>,
    hash: &[u8; 32],
) -> Result<(), StoreError> {
    let (space, uploader) = (to_uuid(*right.resource()), to_uuid(right.actor().person));
    upload::Entity::delete_by_id((space, hash.to_vec(), uploader)).exec(on).await?;
    upload_chunk::Entity::delete_many()
        .filter(upload_chunk::Column::Space.eq(space))
        .filter(upload_chunk::Column::Sha256.eq(hash.to_vec()))
        .filter(upload_chunk::Column::Uploader.eq(uploader))
        .exec(on)
        .await?;
    Ok(())
}

/// Keeps a whole attachment.
pub(crate) async fn put_whole(
    on: &impl ConnectionTrait,
    right: &Authorized<SpaceId>,
    hash: &[u8; 32],
    media: Media,
    bytes: Vec<u8>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let row = attachment::ActiveModel {
        space: Set(to_uuid(*right.resource())),
        sha256: Set(hash.to_vec()),
        size_bytes: Set(to_i64(u64::try_from(bytes.len()).unwrap_or(u64::MAX))),
        media_type: Set(media.media_type().to_owned()),
        uploader: Set(to_uuid(right.actor().person)),
        bytes: Set(bytes),
        created_at: Set(now.0),
        width: Set(media.sides().map(|sides| i64::from(sides.width))),
        height: Set(media.sides().map(|sides| i64::from(sides.height))),
    };
    let keep = OnConflict::columns([attachment::Column::Space, attachment::Column::Sha256]).do_nothing().to_owned();
    attachment::Entity::insert(row).on_conflict(keep).exec_without_returning(on).await?;
    Ok(())
}

/// Throws away whole attachments from before `moment` that no document names.
pub(crate) async fn drop_unnamed_before(on: &impl ConnectionTrait, moment: Timestamp) -> Result<(), StoreError> {
    let named = Query::select().column(attachment_use::Column::Sha256).from(attachment_use::Entity).take();
    attachment::Entity::delete_many()
        .filter(attachment::Column::CreatedAt.lt(moment.0))
        .filter(attachment::Column::Sha256.not_in_subquery(named))
        .exec(on)
        .await?;
    Ok(())
}

/// Throws away uploads that nobody went on with since `moment`.
pub(crate) async fn drop_uploads_before(on: &impl ConnectionTrait, moment: Timestamp) -> Result<(), StoreError> {
    let rows = upload::Entity::find().filter(upload::Column::At.lt(moment.0)).all(on).await?;
    for row in rows {
        upload_chunk::Entity::delete_many()
            .filter(upload_chunk::Column::Space.eq(row.space))
            .filter(upload_chunk::Column::Sha256.eq(row.sha256.clone()))
            .filter(upload_chunk::Column::Uploader.eq(row.uploader))
            .exec(on)
            .await?;
        upload::Entity::delete_by_id((row.space, row.sha256, row.uploader)).exec(on).await?;
    }
    Ok(())
}
