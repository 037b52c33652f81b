//! Organisations, accounts, and the codes that people sign in with.

use kring_domain::{
    ids::{OrganisationId, PersonId},
    people::{Picture, Title},
    time::Timestamp,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, sea_query::Expr,
    sea_query::OnConflict,
};

use crate::store::{
    StoreError,
    codes::{code_of, id_of, to_code, to_uuid},
    entities::{email_code, organisation, person, retired_person},
};

/// An account as operations see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Person {
    pub(crate) id: PersonId,
    pub(crate) name: String,
    pub(crate) picture: Picture,
    pub(crate) title: Title,
    pub(crate) has_email: bool,
    pub(crate) sight_head: u64,
}

impl TryFrom<person::Model> for Person {
    type Error = StoreError;

    fn try_from(row: person::Model) -> Result<Self, StoreError> {
        Ok(Self {
            id: id_of(row.id),
            name: row.name,
            picture: code_of("person", row.picture)?,
            title: code_of("person", row.title)?,
            has_email: row.email.is_some(),
            sight_head: u64::try_from(row.sight_head).map_err(|_negative| StoreError::Corrupt("person"))?,
        })
    }
}

/// What a new account begins with.
#[derive(Debug, Clone)]
pub(crate) struct NewPerson {
    pub(crate) id: PersonId,
    pub(crate) organisation: Option<OrganisationId>,
    pub(crate) name: String,
    pub(crate) picture: Picture,
    pub(crate) title: Title,
    pub(crate) email: Option<String>,
}

pub(crate) async fn find(on: &impl ConnectionTrait, id: PersonId) -> Result<Option<Person>, StoreError> {
    person::Entity::find_by_id(to_uuid(id)).one(on).await?.map(Person::try_from).transpose()
}

pub(crate) async fn find_by_email(on: &impl ConnectionTrait, email: &str) -> Result<Option<Person>, StoreError> {
    person::Entity::find().filter(person::Column::Email.eq(email)).one(on).await?.map(Person::try_from).transpose()
}

/// Someone's address.
pub(crate) async fn email(on: &impl ConnectionTrait, id: PersonId) -> Result<Option<String>, StoreError> {
    Ok(person::Entity::find_by_id(to_uuid(id)).one(on).await?.and_then(|row| row.email))
}

pub(crate) async fn insert(on: &impl ConnectionTrait, new: NewPerson, now: Timestamp) -> Result<(), StoreError> {
    let row = person::ActiveModel {
        id: Set(to_uuid(new.id)),
        organisation: Set(new.organisation.map(to_uuid)),
        name: Set(new.name),
        picture: Set(to_code(new.picture)),
        title: Set(to_code(new.title)),
        email: Set(new.email),
        sight_head: Set(0),
        created_at: Set(now.0),
        own_title: Set(None),
    };
    person::Entity::insert(row).exec_without_returning(on).await?;
    Ok(())
}

/// Keeps an id from being chosen: an account that a restored backup does not know had it.
pub(crate) async fn retire(on: &impl ConnectionTrait, id: PersonId) -> Result<(), StoreError> {
    let row = retired_person::ActiveModel { id: Set(to_uuid(id)) };
    let keep = OnConflict::column(retired_person::Column::Id).do_nothing().to_owned();
    retired_person::Entity::insert(row).on_conflict(keep).exec_without_returning(on).await?;
    Ok(())
}

/// Whether an account had this id that is gone.
pub(crate) async fn is_retired(on: &impl ConnectionTrait, id: PersonId) -> Result<bool, StoreError> {
    Ok(retired_person::Entity::find_by_id(to_uuid(id)).one(on).await?.is_some())
}

pub(crate) async fn set_profile(
    on: &impl ConnectionTrait,
    id: PersonId,
    name: &str,
    picture: Picture,
) -> Result<(), StoreError> {
    person::Entity::update_many()
        .col_expr(person::Column::Name, Expr::value(name))
        .col_expr(person::Column::Picture, Expr::value(to_code(picture)))
        .filter(person::Column::Id.eq(to_uuid(id)))
        .exec(on)
        .await?;
    Ok(())
}

pub(crate) async fn set_email(on: &impl ConnectionTrait, id: PersonId, email: &str) -> Result<(), StoreError> {
    person::Entity::update_many()
        .col_expr(person::Column::Email, Expr::value(email))
        .filter(person::Column::Id.eq(to_uuid(id)))
        .exec(on)
        .await?;
    Ok(())
}

pub(crate) async fn insert_organisation(
    on: &impl ConnectionTrait,
    id: OrganisationId,
    name: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let row = organisation::ActiveModel { id: Set(to_uuid(id)), name: Set(name.to_owned()), created_at: Set(now.0) };
    organisation::Entity::insert(row).exec_without_returning(on).await?;
    Ok(())
}

pub(crate) async fn organisations(on: &impl ConnectionTrait) -> Result<Vec<organisation::Model>, StoreError> {
    Ok(organisation::Entity::find().all(on).await?)
}

/// The newest sign-in code of an address.
pub(crate) async fn code(on: &impl ConnectionTrait, email: &str) -> Result<Option<email_code::Model>, StoreError> {
    Ok(email_code::Entity::find_by_id(email.to_owned()).one(on).await?)
}

/// Keeps a new code; the one before it is good for nothing then. `attempts` were made at codes that still hold.
pub(crate) async fn put_code(
    on: &impl ConnectionTrait,
    email: &str,
    hash: [u8; 32],
    expires_at: Timestamp,
    attempts: i64,
) -> Result<(), StoreError> {
    let row = email_code::ActiveModel {
        email: Set(email.to_owned()),
        code_hash: Set(hash.to_vec()),
        expires_at: Set(expires_at.0),
        attempts: Set(attempts),
    };
    let replace = OnConflict::column(email_code::Column::Email)
        .update_columns([email_code::Column::CodeHash, email_code::Column::ExpiresAt, email_code::Column::Attempts])
        .to_owned();
    email_code::Entity::insert(row).on_conflict(replace).exec_without_returning(on).await?;
    Ok(())
}

pub(crate) async fn count_attempt(on: &impl ConnectionTrait, email: &str) -> Result<(), StoreError> {
    email_code::Entity::update_many()
        .col_expr(email_code::Column::Attempts, Expr::col(email_code::Column::Attempts).add(1))
        .filter(email_code::Column::Email.eq(email))
        .exec(on)
        .await?;
    Ok(())
}

pub(crate) async fn drop_code(on: &impl ConnectionTrait, email: &str) -> Result<(), StoreError> {
    email_code::Entity::delete_by_id(email.to_owned()).exec(on).await?;
    Ok(())
}

pub(crate) async fn drop_codes_before(on: &impl ConnectionTrait, moment: Timestamp) -> Result<(), StoreError> {
    email_code::Entity::delete_many().filter(email_code::Column::ExpiresAt.lt(moment.0)).exec(on).await?;
    Ok(())
}
