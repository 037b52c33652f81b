//! Passkeys.

use kring_domain::{ids::PersonId, time::Timestamp};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    sea_query::Expr,
};
use uuid::Uuid;

use crate::store::{StoreError, codes::to_uuid, entities::passkey};

/// A passkey that is to be kept.
#[derive(Debug)]
pub(crate) struct NewPasskey {
    pub(crate) id: Uuid,
    pub(crate) person: PersonId,
    pub(crate) credential: Vec<u8>,
    pub(crate) public_key: Vec<u8>,
    pub(crate) counter: u32,
}

pub(crate) async fn insert(on: &impl ConnectionTrait, new: NewPasskey, now: Timestamp) -> Result<(), StoreError> {
    let row = passkey::ActiveModel {
        id: Set(new.id),
        person: Set(to_uuid(new.person)),
        credential: Set(new.credential),
        public_key: Set(new.public_key),
        counter: Set(i64::from(new.counter)),
        created_at: Set(now.0),
        used_at: Set(now.0),
    };
    passkey::Entity::insert(row).exec_without_returning(on).await?;
    Ok(())
}

/// Someone's passkeys, the oldest first.
pub(crate) async fn of(on: &impl ConnectionTrait, person: PersonId) -> Result<Vec<passkey::Model>, StoreError> {
    let found = passkey::Entity::find().filter(passkey::Column::Person.eq(to_uuid(person)));
    Ok(found.order_by_asc(passkey::Column::CreatedAt).all(on).await?)
}

pub(crate) async fn count(on: &impl ConnectionTrait, person: PersonId) -> Result<u64, StoreError> {
    Ok(passkey::Entity::find().filter(passkey::Column::Person.eq(to_uuid(person))).count(on).await?)
}

pub(crate) async fn find(on: &impl ConnectionTrait, id: Uuid) -> Result<Option<passkey::Model>, StoreError> {
    Ok(passkey::Entity::find_by_id(id).one(on).await?)
}

/// The passkey with this credential id.
pub(crate) async fn with_credential(
    on: &impl ConnectionTrait,
    credential: &[u8],
) -> Result<Option<passkey::Model>, StoreError> {
    Ok(passkey::Entity::find().filter(passkey::Column::Credential.eq(credential.to_vec())).one(on).await?)
}

/// Notes that it was used, and how often by its own count.
pub(crate) async fn set_used(
    on: &impl ConnectionTrait,
    id: Uuid,
    counter: u32,
    now: Timestamp,
) -> Result<(), StoreError> {
    passkey::Entity::update_many()
        .col_expr(passkey::Column::Counter, Expr::value(i64::from(counter)))
        .col_expr(passkey::Column::UsedAt, Expr::value(now.0))
        .filter(passkey::Column::Id.eq(id))
        .exec(on)
        .await?;
    Ok(())
}

pub(crate) async fn remove(on: &impl ConnectionTrait, id: Uuid) -> Result<(), StoreError> {
    passkey::Entity::delete_by_id(id).exec(on).await?;
    Ok(())
}

/// Removes all of someone's that were made until a moment.
pub(crate) async fn remove_until(
    on: &impl ConnectionTrait,
    person: PersonId,
    moment: Timestamp,
) -> Result<(), StoreError> {
    passkey::Entity::delete_many()
        .filter(passkey::Column::Person.eq(to_uuid(person)))
        .filter(passkey::Column::CreatedAt.lte(moment.0))
        .exec(on)
        .await?;
    Ok(())
}
