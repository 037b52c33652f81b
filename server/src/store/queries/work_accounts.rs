//! Identity providers of organisations, and whose account is whose.

use kring_domain::{
    ids::{OrganisationId, PersonId},
    time::Timestamp,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, sea_query::OnConflict,
};

use crate::store::{
    StoreError,
    codes::{id_of, to_uuid},
    entities::{identity_provider, person, work_account},
};

pub(crate) async fn put_provider(on: &impl ConnectionTrait, row: identity_provider::Model) -> Result<(), StoreError> {
    let row = identity_provider::ActiveModel {
        organisation: Set(row.organisation),
        issuer: Set(row.issuer),
        client_id: Set(row.client_id),
        secret_from: Set(row.secret_from),
        groups_claim: Set(row.groups_claim),
        roles: Set(row.roles),
        required: Set(row.required),
        levels: Set(row.levels),
    };
    let replace = OnConflict::column(identity_provider::Column::Organisation)
        .update_columns([
            identity_provider::Column::Issuer,
            identity_provider::Column::ClientId,
            identity_provider::Column::SecretFrom,
            identity_provider::Column::GroupsClaim,
            identity_provider::Column::Roles,
            identity_provider::Column::Required,
            identity_provider::Column::Levels,
        ])
        .to_owned();
    identity_provider::Entity::insert(row).on_conflict(replace).exec_without_returning(on).await?;
    Ok(())
}

/// Tells whether there was one.
pub(crate) async fn remove_provider(
    on: &impl ConnectionTrait,
    organisation: OrganisationId,
) -> Result<bool, StoreError> {
    let done = identity_provider::Entity::delete_by_id(to_uuid(organisation)).exec(on).await?;
    Ok(done.rows_affected > 0)
}

pub(crate) async fn provider(
    on: &impl ConnectionTrait,
    organisation: OrganisationId,
) -> Result<Option<identity_provider::Model>, StoreError> {
    Ok(identity_provider::Entity::find_by_id(to_uuid(organisation)).one(on).await?)
}

pub(crate) async fn providers(on: &impl ConnectionTrait) -> Result<Vec<identity_provider::Model>, StoreError> {
    Ok(identity_provider::Entity::find().all(on).await?)
}

/// Whose account of ours this is.
pub(crate) async fn holder(
    on: &impl ConnectionTrait,
    issuer: &str,
    subject: &str,
) -> Result<Option<PersonId>, StoreError> {
    let key = (issuer.to_owned(), subject.to_owned());
    Ok(work_account::Entity::find_by_id(key).one(on).await?.map(|row| id_of(row.person)))
}

/// Whether someone came in with a work account before.
pub(crate) async fn has_one(on: &impl ConnectionTrait, who: PersonId) -> Result<bool, StoreError> {
    let theirs = work_account::Entity::find().filter(work_account::Column::Person.eq(to_uuid(who)));
    Ok(theirs.count(on).await? > 0)
}

pub(crate) async fn bind(
    on: &impl ConnectionTrait,
    issuer: &str,
    subject: &str,
    who: PersonId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let row = work_account::ActiveModel {
        issuer: Set(issuer.to_owned()),
        subject: Set(subject.to_owned()),
        person: Set(to_uuid(who)),
        since: Set(now.0),
    };
    work_account::Entity::insert(row).exec_without_returning(on).await?;
    Ok(())
}

/// The organisation that someone's account belongs to.
pub(crate) async fn organisation_of(
    on: &impl ConnectionTrait,
    who: PersonId,
) -> Result<Option<OrganisationId>, StoreError> {
    let row = person::Entity::find_by_id(to_uuid(who)).one(on).await?;
    Ok(row.and_then(|row| row.organisation).map(id_of))
}
