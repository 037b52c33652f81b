//! What people do in organisations.

use kring_domain::{
    ids::{OrganisationId, PersonId},
    people::Title,
    rights::OrganisationRole,
    time::Timestamp,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};
use serde::{Deserialize, Serialize};

use crate::store::{
    StoreError,
    codes::{code_of, id_of, to_code, to_uuid},
    entities::{organisation_role, person},
};

/// On whose word someone has a role.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Giver {
    #[default]
    Administrator,
    /// The organisation's identity provider.
    Provider,
}

/// All that someone does, in every organisation.
pub(crate) async fn of(
    on: &impl ConnectionTrait,
    who: PersonId,
) -> Result<Vec<(OrganisationId, OrganisationRole)>, StoreError> {
    let rows =
        organisation_role::Entity::find().filter(organisation_role::Column::Person.eq(to_uuid(who))).all(on).await?;
    rows.into_iter().map(|row| Ok((id_of(row.organisation), code_of("organisation_role", row.role)?))).collect()
}

/// What someone does in an organisation because its identity provider says so.
pub(crate) async fn from_provider(
    on: &impl ConnectionTrait,
    who: PersonId,
    organisation: OrganisationId,
) -> Result<Vec<OrganisationRole>, StoreError> {
    let rows = organisation_role::Entity::find()
        .filter(organisation_role::Column::Person.eq(to_uuid(who)))
        .filter(organisation_role::Column::Organisation.eq(to_uuid(organisation)))
        .filter(organisation_role::Column::FromProvider.ne(0))
        .all(on)
        .await?;
    rows.into_iter().map(|row| code_of("organisation_role", row.role)).collect()
}

/// Notes that someone does this, and on whose word.
pub(crate) async fn put(
    on: &impl ConnectionTrait,
    who: PersonId,
    organisation: OrganisationId,
    role: OrganisationRole,
    giver: Giver,
    now: Timestamp,
) -> Result<(), StoreError> {
    let row = organisation_role::ActiveModel {
        person: Set(to_uuid(who)),
        organisation: Set(to_uuid(organisation)),
        role: Set(to_code(role)),
        since: Set(now.0),
        from_provider: Set(i16::from(giver == Giver::Provider)),
    };
    let keep = OnConflict::columns([
        organisation_role::Column::Person,
        organisation_role::Column::Organisation,
        organisation_role::Column::Role,
    ])
    .update_column(organisation_role::Column::FromProvider)
    .to_owned();
    organisation_role::Entity::insert(row).on_conflict(keep).exec_without_returning(on).await?;
    Ok(())
}

/// Notes that someone does this no more.
pub(crate) async fn take(
    on: &impl ConnectionTrait,
    who: PersonId,
    organisation: OrganisationId,
    role: OrganisationRole,
) -> Result<(), StoreError> {
    organisation_role::Entity::delete_by_id((to_uuid(who), to_uuid(organisation), to_code(role))).exec(on).await?;
    Ok(())
}

/// Who someone is without any role, and who they are now; `None` without such an account.
pub(crate) async fn titles(on: &impl ConnectionTrait, who: PersonId) -> Result<Option<(Title, Title)>, StoreError> {
    let Some(row) = person::Entity::find_by_id(to_uuid(who)).one(on).await? else { return Ok(None) };
    let now: Title = code_of("person", row.title)?;
    let own = row.own_title.map(|code| code_of("person", code)).transpose()?.unwrap_or(now);
    Ok(Some((own, now)))
}

/// Keeps both.
pub(crate) async fn set_titles(
    on: &impl ConnectionTrait,
    who: PersonId,
    own: Title,
    now: Title,
) -> Result<(), StoreError> {
    person::Entity::update_many()
        .col_expr(person::Column::OwnTitle, Expr::value(to_code(own)))
        .col_expr(person::Column::Title, Expr::value(to_code(now)))
        .filter(person::Column::Id.eq(to_uuid(who)))
        .exec(on)
        .await?;
    Ok(())
}
