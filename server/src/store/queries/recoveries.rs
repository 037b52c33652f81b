//! Each time that someone who lost everything was let in again, or would have been.

use kring_domain::{
    ids::{DeviceId, PersonId, RecoveryId, SpaceId},
    people::{MemberCard, Recovering, Standing},
    recovery::{self, Phase},
    time::Timestamp,
};
use minicbor::{Decode, Encode};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::Expr,
};
use serde::{Deserialize, Serialize};

use crate::{
    auth::Thumbprint,
    store::{
        StoreError,
        codes::{code_of, id_of, to_code, to_uuid},
        entities::{membership, recovery as table},
    },
};

/// One time that someone was let in again, or would have been.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Recovery {
    pub(crate) id: RecoveryId,
    /// The group in which it was begun.
    pub(crate) space: SpaceId,
    pub(crate) person: PersonId,
    /// The steward who began it.
    pub(crate) starter: PersonId,
    pub(crate) began_at: Timestamp,
    /// When the person said on a new device that it is they.
    pub(crate) confirmed_at: Option<Timestamp>,
    /// The key of that device.
    pub(crate) key: Option<Thumbprint>,
    /// How it ended; `None` while it runs.
    pub(crate) end: Option<Ended>,
    /// The device that came in.
    pub(crate) device: Option<DeviceId>,
}

/// How it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ended {
    pub(crate) at: Timestamp,
    pub(crate) outcome: Outcome,
    /// Whose act it was; `None` when it ended by itself.
    pub(crate) by: Option<PersonId>,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
pub(crate) enum Outcome {
    /// The new device came in.
    #[n(0)]
    Completed,
    /// The person or a steward stopped it.
    #[n(1)]
    Stopped,
    /// Its time passed, or what it needs was so no longer.
    #[n(2)]
    Lapsed,
    /// The steward made another code before this one was used.
    #[n(3)]
    Replaced,
}

impl Recovery {
    /// Where it is, while nobody ended it.
    pub(crate) fn phase(&self, now: Timestamp) -> Phase {
        recovery::phase(self.began_at, self.confirmed_at, now)
    }
}

impl TryFrom<table::Model> for Recovery {
    type Error = StoreError;

    fn try_from(row: table::Model) -> Result<Self, StoreError> {
        let corrupt = StoreError::Corrupt("recovery");
        let key = row.key.map(<[u8; 32]>::try_from).transpose();
        let end = match (row.ended_at, row.outcome) {
            (Some(at), Some(outcome)) => {
                Some(Ended { at: Timestamp(at), outcome: code_of("recovery", outcome)?, by: row.ended_by.map(id_of) })
            }
            (None, None) => None,
            (Some(_), None) | (None, Some(_)) => return Err(corrupt),
        };
        Ok(Self {
            id: id_of(row.id),
            space: id_of(row.space),
            person: id_of(row.person),
            starter: id_of(row.starter),
            began_at: Timestamp(row.began_at),
            confirmed_at: row.confirmed_at.map(Timestamp),
            key: key.map_err(|_length| StoreError::Corrupt("recovery"))?.map(Thumbprint::from_bytes),
            end,
            device: row.device.map(id_of),
        })
    }
}

/// Keeps one that begins. Nobody has two at once.
pub(crate) async fn insert(
    on: &impl ConnectionTrait,
    new: &Recovery,
    code_hash: Option<[u8; 32]>,
) -> Result<(), StoreError> {
    let row = table::ActiveModel {
        id: Set(to_uuid(new.id)),
        space: Set(to_uuid(new.space)),
        person: Set(to_uuid(new.person)),
        starter: Set(to_uuid(new.starter)),
        began_at: Set(new.began_at.0),
        code_hash: Set(code_hash.map(Vec::from)),
        confirmed_at: Set(new.confirmed_at.map(|at| at.0)),
        key: Set(new.key.map(|key| key.as_bytes().to_vec())),
        ended_at: Set(new.end.map(|end| end.at.0)),
        outcome: Set(new.end.map(|end| to_code(end.outcome))),
        ended_by: Set(new.end.and_then(|end| end.by).map(to_uuid)),
        device: Set(new.device.map(to_uuid)),
        running: Set(if new.end.is_none() { Some(to_uuid(new.person)) } else { None }),
    };
    table::Entity::insert(row).exec_without_returning(on).await?;
    Ok(())
}

pub(crate) async fn find(on: &impl ConnectionTrait, id: RecoveryId) -> Result<Option<Recovery>, StoreError> {
    table::Entity::find_by_id(to_uuid(id)).one(on).await?.map(Recovery::try_from).transpose()
}

/// The one that runs for someone.
pub(crate) async fn running_of(on: &impl ConnectionTrait, person: PersonId) -> Result<Option<Recovery>, StoreError> {
    let row = table::Entity::find().filter(table::Column::Running.eq(to_uuid(person))).one(on).await?;
    row.map(Recovery::try_from).transpose()
}

/// All that run.
pub(crate) async fn running(on: &impl ConnectionTrait) -> Result<Vec<Recovery>, StoreError> {
    let rows = table::Entity::find().filter(table::Column::Running.is_not_null()).all(on).await?;
    rows.into_iter().map(Recovery::try_from).collect()
}

/// The one that runs with this code.
pub(crate) async fn behind(on: &impl ConnectionTrait, code_hash: [u8; 32]) -> Result<Option<Recovery>, StoreError> {
    let row = table::Entity::find().filter(table::Column::CodeHash.eq(code_hash.to_vec())).one(on).await?;
    row.map(Recovery::try_from).transpose()
}

/// The newest one whose new device has this key.
pub(crate) async fn with_key(on: &impl ConnectionTrait, key: Thumbprint) -> Result<Option<Recovery>, StoreError> {
    let row = table::Entity::find()
        .filter(table::Column::Key.eq(key.as_bytes().to_vec()))
        .order_by_desc(table::Column::BeganAt)
        .one(on)
        .await?;
    row.map(Recovery::try_from).transpose()
}

/// How many of someone are told: the newest.
const TOLD: u64 = 100;

/// Those of someone, newest first.
pub(crate) async fn of(on: &impl ConnectionTrait, person: PersonId) -> Result<Vec<Recovery>, StoreError> {
    let rows = table::Entity::find()
        .filter(table::Column::Person.eq(to_uuid(person)))
        .order_by_desc(table::Column::BeganAt)
        .limit(TOLD)
        .all(on)
        .await?;
    rows.into_iter().map(Recovery::try_from).collect()
}

/// How many were begun since a moment: for this person, and by this steward.
pub(crate) async fn begun_since(
    on: &impl ConnectionTrait,
    person: PersonId,
    starter: PersonId,
    since: Timestamp,
) -> Result<(u64, u64), StoreError> {
    let since = || table::Entity::find().filter(table::Column::BeganAt.gte(since.0));
    Ok((
        since().filter(table::Column::Person.eq(to_uuid(person))).count(on).await?,
        since().filter(table::Column::Starter.eq(to_uuid(starter))).count(on).await?,
    ))
}

/// Notes the person's word, and the key of the device on which they gave it.
pub(crate) async fn confirm(
    on: &impl ConnectionTrait,
    id: RecoveryId,
    key: Thumbprint,
    now: Timestamp,
) -> Result<(), StoreError> {
    table::Entity::update_many()
        .col_expr(table::Column::ConfirmedAt, Expr::value(now.0))
        .col_expr(table::Column::Key, Expr::value(key.as_bytes().to_vec()))
        .filter(table::Column::Id.eq(to_uuid(id)))
        .exec(on)
        .await?;
    Ok(())
}

/// Notes how one ended. Its code is good for nothing then.
pub(crate) async fn end(
    on: &impl ConnectionTrait,
    id: RecoveryId,
    end: Ended,
    device: Option<DeviceId>,
) -> Result<(), StoreError> {
    table::Entity::update_many()
        .col_expr(table::Column::EndedAt, Expr::value(end.at.0))
        .col_expr(table::Column::Outcome, Expr::value(to_code(end.outcome)))
        .col_expr(table::Column::EndedBy, Expr::value(end.by.map(to_uuid)))
        .col_expr(table::Column::Device, Expr::value(device.map(to_uuid)))
        .col_expr(table::Column::CodeHash, Expr::value(None::<Vec<u8>>))
        .col_expr(table::Column::Running, Expr::value(None::<uuid::Uuid>))
        .filter(table::Column::Id.eq(to_uuid(id)))
        .exec(on)
        .await?;
    Ok(())
}

/// Puts on someone's card that they are let in again; who began it only where they sit at that table.
pub(crate) async fn complete(
    on: &impl ConnectionTrait,
    space: SpaceId,
    card: MemberCard,
) -> Result<MemberCard, StoreError> {
    if !card.standing.is_in_meetings() {
        return Ok(card);
    }
    let Some((running, confirmed)) =
        running_of(on, card.person).await?.and_then(|running| Some((running, running.confirmed_at?)))
    else {
        return Ok(card);
    };
    let seat = membership::Entity::find_by_id((to_uuid(space), to_uuid(running.starter))).one(on).await?;
    let is_here = match seat {
        Some(seat) => code_of::<Standing>("membership", seat.standing)?.is_in_meetings(),
        None => false,
    };
    let by = is_here.then_some(running.starter);
    let recovering = Recovering { recovery: running.id, by, from: recovery::opens_at(confirmed) };
    Ok(MemberCard { recovering: Some(recovering), ..card })
}
