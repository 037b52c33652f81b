//! People whom a steward added where there was no connection.

use kring_domain::{
    ids::{DeviceId, KeyId, PersonId, SpaceId},
    people::{MemberCard, WalkedIn},
    time::Timestamp,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    sea_query::{Expr, OnConflict},
};

use crate::store::{
    StoreError,
    codes::{id_of, to_uuid},
    entities::{walk_in, walk_in_apart, walk_in_refused},
};

/// Someone whom a steward added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct WalkIn {
    pub(crate) person: PersonId,
    pub(crate) space: SpaceId,
    pub(crate) device: DeviceId,
    pub(crate) key: KeyId,
    /// SHA-256 of the act.
    pub(crate) contents: [u8; 32],
}

impl TryFrom<walk_in::Model> for WalkIn {
    type Error = StoreError;

    fn try_from(row: walk_in::Model) -> Result<Self, StoreError> {
        let key: [u8; 32] = row.key.try_into().map_err(|_length| StoreError::Corrupt("walk_in"))?;
        Ok(Self {
            person: id_of(row.person),
            space: id_of(row.space),
            device: id_of(row.device),
            key: KeyId::from_bytes(key),
            contents: row.contents.try_into().map_err(|_length| StoreError::Corrupt("walk_in"))?,
        })
    }
}

pub(crate) async fn insert(
    on: &impl ConnectionTrait,
    new: WalkIn,
    by: PersonId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let row = walk_in::ActiveModel {
        person: Set(to_uuid(new.person)),
        space: Set(to_uuid(new.space)),
        device: Set(to_uuid(new.device)),
        key: Set(new.key.as_bytes().to_vec()),
        contents: Set(new.contents.to_vec()),
        by: Set(to_uuid(by)),
        at: Set(now.0),
        alias_of: Set(None),
    };
    walk_in::Entity::insert(row).exec_without_returning(on).await?;
    Ok(())
}

pub(crate) async fn find(on: &impl ConnectionTrait, person: PersonId) -> Result<Option<WalkIn>, StoreError> {
    walk_in::Entity::find_by_id(to_uuid(person)).one(on).await?.map(WalkIn::try_from).transpose()
}

/// Puts on someone's card what belongs there of how they came into that space.
pub(crate) async fn complete(
    on: &impl ConnectionTrait,
    space: SpaceId,
    card: MemberCard,
) -> Result<MemberCard, StoreError> {
    let row = walk_in::Entity::find_by_id(to_uuid(card.person)).one(on).await?;
    let Some(row) = row.filter(|row| row.space == to_uuid(space)) else { return Ok(card) };
    let apart = walk_in_apart::Entity::find()
        .filter(
            Condition::any()
                .add(walk_in_apart::Column::One.eq(row.person))
                .add(walk_in_apart::Column::Other.eq(row.person)),
        )
        .order_by_asc(walk_in_apart::Column::One)
        .order_by_asc(walk_in_apart::Column::Other)
        .all(on)
        .await?;
    let other = |pair: &walk_in_apart::Model| if pair.one == row.person { pair.other } else { pair.one };
    let walked_in =
        WalkedIn { at: Timestamp(row.at), apart_from: apart.iter().map(|pair| id_of(other(pair))).collect() };
    Ok(MemberCard { walked_in: Some(walked_in), alias_of: row.alias_of.map(id_of), ..card })
}

/// Shows an account as another from now on; `None`: as itself.
pub(crate) async fn set_alias(
    on: &impl ConnectionTrait,
    alias: PersonId,
    person: Option<PersonId>,
) -> Result<(), StoreError> {
    walk_in::Entity::update_many()
        .col_expr(walk_in::Column::AliasOf, Expr::value(person.map(to_uuid)))
        .filter(walk_in::Column::Person.eq(to_uuid(alias)))
        .exec(on)
        .await?;
    Ok(())
}

/// Whether other accounts are shown as this one.
pub(crate) async fn has_aliases(on: &impl ConnectionTrait, person: PersonId) -> Result<bool, StoreError> {
    let aliases = walk_in::Entity::find().filter(walk_in::Column::AliasOf.eq(to_uuid(person)));
    Ok(aliases.count(on).await? > 0)
}

/// The other accounts in a space that are this same person, as a steward said.
pub(crate) async fn joined_with(
    on: &impl ConnectionTrait,
    space: SpaceId,
    person: PersonId,
) -> Result<Vec<PersonId>, StoreError> {
    let own = walk_in::Entity::find_by_id(to_uuid(person)).one(on).await?;
    let Some(own) = own.filter(|row| row.space == to_uuid(space)) else { return Ok(Vec::new()) };
    let shown_as = own.alias_of.unwrap_or(own.person);
    let all = walk_in::Entity::find()
        .filter(Condition::any().add(walk_in::Column::Person.eq(shown_as)).add(walk_in::Column::AliasOf.eq(shown_as)))
        .filter(walk_in::Column::Person.ne(own.person))
        .order_by_asc(walk_in::Column::Person)
        .all(on)
        .await?;
    Ok(all.into_iter().map(|row| id_of(row.person)).collect())
}

/// Notes that two accounts are two people.
pub(crate) async fn set_apart(on: &impl ConnectionTrait, one: PersonId, other: PersonId) -> Result<(), StoreError> {
    let row = walk_in_apart::ActiveModel { one: Set(to_uuid(one.min(other))), other: Set(to_uuid(one.max(other))) };
    let already = OnConflict::new().do_nothing().to_owned();
    walk_in_apart::Entity::insert(row).on_conflict(already).exec_without_returning(on).await?;
    Ok(())
}

/// Notes that the person of the device with this key was not added.
pub(crate) async fn note_refused(on: &impl ConnectionTrait, key: KeyId, now: Timestamp) -> Result<(), StoreError> {
    let row = walk_in_refused::ActiveModel { key: Set(key.as_bytes().to_vec()), at: Set(now.0) };
    let again = OnConflict::column(walk_in_refused::Column::Key).update_column(walk_in_refused::Column::At).to_owned();
    walk_in_refused::Entity::insert(row).on_conflict(again).exec_without_returning(on).await?;
    Ok(())
}

pub(crate) async fn is_refused(on: &impl ConnectionTrait, key: KeyId) -> Result<bool, StoreError> {
    Ok(walk_in_refused::Entity::find_by_id(key.as_bytes().to_vec()).one(on).await?.is_some())
}

/// Forgets refusals that every device has heard of, or never will.
pub(crate) async fn drop_refused_before(on: &impl ConnectionTrait, moment: Timestamp) -> Result<(), StoreError> {
    walk_in_refused::Entity::delete_many().filter(walk_in_refused::Column::At.lt(moment.0)).exec(on).await?;
    Ok(())
}
