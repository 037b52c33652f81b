//! Spaces, the heads of their sequences, and the codes that lead to their doors.

use kring_domain::{
    ids::{LogId, OrganisationId, PersonId, SpaceId},
    spaces::{ChangedBy, GroupState, SpaceKind},
    time::Timestamp,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, sea_query::Expr};
use uuid::Uuid;

use crate::store::{
    StoreError,
    codes::{code_of, id_of, to_code, to_uuid},
    entities::{join_code, organisation, space},
};

/// The end of a space's sequence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) log: LogId,
    pub(crate) seq: u64,
    pub(crate) chain: [u8; 32],
}

/// A space as operations see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Space {
    pub(crate) id: SpaceId,
    pub(crate) kind: SpaceKind,
    pub(crate) name: String,
    pub(crate) organisation: OrganisationId,
    pub(crate) head: Head,
    pub(crate) group: GroupState,
}

impl TryFrom<space::Model> for Space {
    type Error = StoreError;

    fn try_from(row: space::Model) -> Result<Self, StoreError> {
        Ok(Self {
            id: id_of(row.id),
            kind: code_of("space", row.kind)?,
            name: row.name,
            organisation: id_of(row.organisation),
            head: Head {
                log: id_of(row.log_id),
                seq: u64::try_from(row.head).map_err(|_negative| StoreError::Corrupt("space"))?,
                chain: row.head_chain.try_into().map_err(|_length| StoreError::Corrupt("space"))?,
            },
            group: GroupState {
                led: code_of("space", row.led)?,
                made: changed_by(row.made_by, Some(row.created_at)),
                renamed: changed_by(row.renamed_by, row.renamed_at),
                led_changed: changed_by(row.led_changed_by, row.led_changed_at),
                archived: changed_by(row.archived_by, row.archived_at),
            },
        })
    }
}

fn changed_by(person: Option<Uuid>, at: Option<i64>) -> Option<ChangedBy> {
    Some(ChangedBy { person: id_of(person?), at: Timestamp(at?) })
}

pub(crate) async fn find(on: &impl ConnectionTrait, id: SpaceId) -> Result<Option<Space>, StoreError> {
    space::Entity::find_by_id(to_uuid(id)).one(on).await?.map(Space::try_from).transpose()
}

pub(crate) async fn all(on: &impl ConnectionTrait) -> Result<Vec<Space>, StoreError> {
    space::Entity::find().all(on).await?.into_iter().map(Space::try_from).collect()
}

/// The space, its row held until the transaction ends, so that nobody else gives out numbers of its sequence.
pub(crate) async fn hold(on: &impl ConnectionTrait, id: SpaceId) -> Result<Option<Space>, StoreError> {
    let rows = space::Entity::update_many()
        .col_expr(space::Column::Head, Expr::col(space::Column::Head))
        .filter(space::Column::Id.eq(to_uuid(id)))
        .exec_with_returning(on)
        .await?;
    rows.into_iter().next().map(Space::try_from).transpose()
}

pub(crate) async fn set_head(on: &impl ConnectionTrait, id: SpaceId, head: &Head) -> Result<(), StoreError> {
    space::Entity::update_many()
        .col_expr(space::Column::Head, Expr::value(to_i64(head.seq)))
        .col_expr(space::Column::HeadChain, Expr::value(head.chain.to_vec()))
        .col_expr(space::Column::LogId, Expr::value(to_uuid(head.log)))
        .filter(space::Column::Id.eq(to_uuid(id)))
        .exec(on)
        .await?;
    Ok(())
}

/// What an app must know of documents to write in a space; `None` where there is no such space.
pub(crate) async fn min_schema(on: &impl ConnectionTrait, id: SpaceId) -> Result<Option<u16>, StoreError> {
    let row: Option<i64> = space::Entity::find_by_id(to_uuid(id))
        .select_only()
        .column(space::Column::MinSchema)
        .into_tuple()
        .one(on)
        .await?;
    row.map(u16::try_from).transpose().map_err(|_range| StoreError::Corrupt("space"))
}

/// Tells whether there is such a space.
pub(crate) async fn set_min_schema(on: &impl ConnectionTrait, id: SpaceId, schema: u16) -> Result<bool, StoreError> {
    let done = space::Entity::update_many()
        .col_expr(space::Column::MinSchema, Expr::value(i64::from(schema)))
        .filter(space::Column::Id.eq(to_uuid(id)))
        .exec(on)
        .await?;
    Ok(done.rows_affected > 0)
}

pub(crate) async fn insert(on: &impl ConnectionTrait, new: &Space, now: Timestamp) -> Result<(), StoreError> {
    let row = space::ActiveModel {
        id: Set(to_uuid(new.id)),
        organisation: Set(to_uuid(new.organisation)),
        kind: Set(to_code(new.kind)),
        name: Set(new.name.clone()),
        log_id: Set(to_uuid(new.head.log)),
        head: Set(to_i64(new.head.seq)),
        head_chain: Set(new.head.chain.to_vec()),
        min_schema: Set(0),
        created_at: Set(now.0),
        led: Set(to_code(new.group.led)),
        made_by: Set(new.group.made.map(|made| to_uuid(made.person))),
        renamed_by: Set(None),
        renamed_at: Set(None),
        led_changed_by: Set(None),
        led_changed_at: Set(None),
        archived_by: Set(None),
        archived_at: Set(None),
    };
    space::Entity::insert(row).exec_without_returning(on).await?;
    Ok(())
}

pub(crate) async fn organisation_name(on: &impl ConnectionTrait, id: OrganisationId) -> Result<String, StoreError> {
    let row = organisation::Entity::find_by_id(to_uuid(id)).one(on).await?;
    row.map(|row| row.name).ok_or(StoreError::Corrupt("space"))
}

pub(crate) async fn insert_join_code(
    on: &impl ConnectionTrait,
    code: &str,
    space: SpaceId,
    by: Option<PersonId>,
    expires_at: Timestamp,
) -> Result<(), StoreError> {
    let row = join_code::ActiveModel {
        code: Set(code.to_owned()),
        space: Set(to_uuid(space)),
        created_by: Set(by.map(to_uuid)),
        expires_at: Set(expires_at.0),
    };
    join_code::Entity::insert(row).exec_without_returning(on).await?;
    Ok(())
}

/// The space that a code leads to, while the code is good.
pub(crate) async fn behind_code(
    on: &impl ConnectionTrait,
    code: &str,
    now: Timestamp,
) -> Result<Option<Space>, StoreError> {
    let row =
        join_code::Entity::find_by_id(code.to_owned()).filter(join_code::Column::ExpiresAt.gt(now.0)).one(on).await?;
    match row {
        Some(row) => find(on, id_of(row.space)).await,
        None => Ok(None),
    }
}

/// Ends a join code of a space. Tells whether there was one.
pub(crate) async fn end_code(on: &impl ConnectionTrait, code: &str, space: SpaceId) -> Result<bool, StoreError> {
    let done = join_code::Entity::delete_many()
        .filter(join_code::Column::Code.eq(code))
        .filter(join_code::Column::Space.eq(to_uuid(space)))
        .exec(on)
        .await?;
    Ok(done.rows_affected > 0)
}

pub(crate) async fn drop_codes_before(on: &impl ConnectionTrait, moment: Timestamp) -> Result<(), StoreError> {
    join_code::Entity::delete_many().filter(join_code::Column::ExpiresAt.lt(moment.0)).exec(on).await?;
    Ok(())
}

/// A number of a sequence as the database keeps it. Sequences end long before 2^63.
pub(crate) fn to_i64(seq: u64) -> i64 {
    i64::try_from(seq).unwrap_or(i64::MAX)
}
