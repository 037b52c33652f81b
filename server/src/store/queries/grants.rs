//! Grants of sight: what someone lets another read. Their owner alone is told of them.

use kring_domain::{
    ids::{GrantId, PersonId, SpaceId},
    rights::{Authorized, Sharing},
    sight::{GrantCard, Grantee, Part},
    time::Timestamp,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait as _},
};

use crate::store::{
    StoreError,
    codes::{code_of, id_of, to_code, to_uuid},
    entities::sight_grant::{ActiveModel, Column, Entity, Model},
};

/// What a grant says, beside what and with whom.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Terms<'a> {
    pub(crate) grant: GrantId,
    pub(crate) to: Grantee,
    pub(crate) purpose: &'a str,
    pub(crate) until: Timestamp,
}

fn card(row: Model) -> Result<GrantCard, StoreError> {
    let to = match (row.to_person, row.to_stewards) {
        (Some(person), None) => Grantee::Person { person: id_of(person) },
        (None, Some(space)) => Grantee::Stewards { space: id_of(space) },
        (Some(_), Some(_)) | (None, None) => return Err(StoreError::Corrupt("sight_grant")),
    };
    Ok(GrantCard {
        grant: id_of(row.id),
        part: code_of("sight_grant", row.part)?,
        to,
        purpose: row.purpose,
        given_at: Timestamp(row.given_at),
        until: Timestamp(row.until),
        ended_at: row.ended_at.map(Timestamp),
    })
}

fn holds_at(now: Timestamp) -> Condition {
    Condition::all().add(Column::EndedAt.is_null()).add(Column::Until.gt(now.0))
}

/// A grant and whose it is.
pub(crate) async fn find(
    on: &impl ConnectionTrait,
    grant: GrantId,
) -> Result<Option<(PersonId, GrantCard)>, StoreError> {
    let row = Entity::find_by_id(to_uuid(grant)).one(on).await?;
    row.map(|row| Ok((id_of(row.owner), card(row)?))).transpose()
}

/// Keeps a grant.
pub(crate) async fn insert(
    on: &impl ConnectionTrait,
    may: &Authorized<Sharing>,
    terms: Terms<'_>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let (to_person, to_stewards) = match terms.to {
        Grantee::Person { person } => (Some(to_uuid(person)), None),
        Grantee::Stewards { space } => (None, Some(to_uuid(space))),
    };
    let row = ActiveModel {
        id: Set(to_uuid(terms.grant)),
        owner: Set(to_uuid(may.resource().owner)),
        part: Set(to_code(may.resource().part)),
        to_person: Set(to_person),
        to_stewards: Set(to_stewards),
        purpose: Set(terms.purpose.to_owned()),
        given_at: Set(now.0),
        until: Set(terms.until.0),
        ended_at: Set(None),
    };
    Entity::insert(row).exec_without_returning(on).await?;
    Ok(())
}

/// Ends a grant. The first time counts.
pub(crate) async fn end(on: &impl ConnectionTrait, grant: GrantId, now: Timestamp) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::EndedAt, Expr::value(now.0))
        .filter(Column::Id.eq(to_uuid(grant)))
        .filter(Column::EndedAt.is_null())
        .exec(on)
        .await?;
    Ok(())
}

/// All that someone gave, newest first.
pub(crate) async fn given(on: &impl ConnectionTrait, may: &Authorized<PersonId>) -> Result<Vec<GrantCard>, StoreError> {
    let rows = Entity::find()
        .filter(Column::Owner.eq(to_uuid(*may.resource())))
        .order_by_desc(Column::GivenAt)
        .order_by_asc(Column::Id)
        .all(on)
        .await?;
    rows.into_iter().map(card).collect()
}

/// What someone gave that holds now: who may read, for the server itself.
pub(crate) async fn holding(
    on: &impl ConnectionTrait,
    owner: PersonId,
    now: Timestamp,
) -> Result<Vec<GrantCard>, StoreError> {
    let rows = Entity::find().filter(Column::Owner.eq(to_uuid(owner))).filter(holds_at(now)).all(on).await?;
    rows.into_iter().map(card).collect()
}

/// How many grants of someone hold now.
pub(crate) async fn count_holding(
    on: &impl ConnectionTrait,
    owner: PersonId,
    now: Timestamp,
) -> Result<u64, StoreError> {
    Ok(Entity::find().filter(Column::Owner.eq(to_uuid(owner))).filter(holds_at(now)).count(on).await?)
}

/// How many grants someone gave after a moment, also those that ended.
pub(crate) async fn count_since(
    on: &impl ConnectionTrait,
    owner: PersonId,
    moment: Timestamp,
) -> Result<u64, StoreError> {
    let since = Entity::find().filter(Column::Owner.eq(to_uuid(owner))).filter(Column::GivenAt.gt(moment.0));
    Ok(since.count(on).await?)
}

/// The grants to one person that did not end, and whose they are.
pub(crate) async fn to_person(
    on: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Vec<(PersonId, GrantId)>, StoreError> {
    let rows =
        Entity::find().filter(Column::ToPerson.eq(to_uuid(person))).filter(Column::EndedAt.is_null()).all(on).await?;
    Ok(rows.into_iter().map(|row| (id_of(row.owner), id_of(row.id))).collect())
}

/// The grants to those who lead a group that did not end, and whose they are.
pub(crate) async fn to_stewards(
    on: &impl ConnectionTrait,
    space: SpaceId,
) -> Result<Vec<(PersonId, GrantId)>, StoreError> {
    let rows =
        Entity::find().filter(Column::ToStewards.eq(to_uuid(space))).filter(Column::EndedAt.is_null()).all(on).await?;
    Ok(rows.into_iter().map(|row| (id_of(row.owner), id_of(row.id))).collect())
}

/// When someone first gave a part to this reader, or to those who lead any group; `None` for never.
pub(crate) async fn first_given(
    on: &impl ConnectionTrait,
    owner: PersonId,
    reader: PersonId,
    part: Part,
) -> Result<Option<Timestamp>, StoreError> {
    let to_them = Condition::any().add(Column::ToPerson.eq(to_uuid(reader))).add(Column::ToStewards.is_not_null());
    let first: Option<Option<i64>> = Entity::find()
        .select_only()
        .column_as(Expr::col(Column::GivenAt).min(), "first")
        .filter(Column::Owner.eq(to_uuid(owner)))
        .filter(Column::Part.eq(to_code(part)))
        .filter(to_them)
        .into_tuple()
        .one(on)
        .await?;
    Ok(first.flatten().map(Timestamp))
}

/// Throws away grants that ended, or whose time passed, before a moment.
pub(crate) async fn drop_over_before(on: &impl ConnectionTrait, moment: Timestamp) -> Result<(), StoreError> {
    let over = Condition::any().add(Column::EndedAt.lt(moment.0)).add(Column::Until.lt(moment.0));
    Entity::delete_many().filter(over).exec(on).await?;
    Ok(())
}

/// Whether two grants say the same.
pub(crate) fn is_same(card: &GrantCard, part: Part, terms: &Terms<'_>) -> bool {
    card.part == part && card.to == terms.to && card.purpose == terms.purpose && card.until == terms.until
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_row_of_two_kinds_is_no_grant() {
        let row = Model {
            id: Uuid::nil(),
            owner: Uuid::nil(),
            part: 0,
            to_person: Some(Uuid::nil()),
            to_stewards: Some(Uuid::nil()),
            purpose: String::new(),
            given_at: 0,
            until: 1,
            ended_at: None,
        };
        assert!(card(row.clone()).is_err());
        assert!(card(Model { to_stewards: None, ..row }).is_ok());
    }
}
