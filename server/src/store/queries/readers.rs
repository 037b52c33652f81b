//! Who reads what of whose own space, as it was settled from the grants.

use kring_domain::{
    ids::{PersonId, SpaceId},
    people::{Standing, Title},
    sight::Parts,
    spaces::SpaceKind,
    time::Timestamp,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QuerySelect, RelationDef,
    sea_query::Expr,
};
use uuid::Uuid;

use crate::store::{
    StoreError,
    codes::{code_of, id_of, to_code, to_uuid},
    entities::{membership, person, space},
};

/// What someone reads of another's own space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reading {
    pub(crate) parts: Parts,
    /// The next moment at which this is no longer all so.
    pub(crate) until: Timestamp,
}

#[derive(FromQueryResult)]
struct Row {
    person: Uuid,
    title: i16,
}

fn to_person_table() -> RelationDef {
    membership::Entity::belongs_to(person::Entity).from(membership::Column::Person).to(person::Column::Id).into()
}

/// Whose own space this is.
pub(crate) async fn owner(on: &impl ConnectionTrait, space: SpaceId) -> Result<Option<PersonId>, StoreError> {
    let row = membership::Entity::find()
        .filter(membership::Column::Space.eq(to_uuid(space)))
        .filter(membership::Column::Standing.eq(to_code(Standing::Member)))
        .one(on)
        .await?;
    Ok(row.map(|row| id_of(row.person)).filter(|owner| SpaceId::own(*owner) == space))
}

/// Who reads in an own space now, also those whose time passed and who were not told yet.
pub(crate) async fn of(on: &impl ConnectionTrait, space: SpaceId) -> Result<Vec<(PersonId, Reading)>, StoreError> {
    let rows = membership::Entity::find()
        .filter(membership::Column::Space.eq(to_uuid(space)))
        .filter(membership::Column::Standing.eq(to_code(Standing::Reader)))
        .all(on)
        .await?;
    Ok(rows.iter().map(|row| (id_of(row.person), reading(row))).collect())
}

fn reading(row: &membership::Model) -> Reading {
    Reading { parts: parts_of(row.parts), until: Timestamp(row.until.unwrap_or(0)) }
}

/// Parts as the table keeps them.
pub(crate) fn parts_of(bits: i16) -> Parts {
    Parts::of_bits(u16::try_from(bits).unwrap_or(0))
}

/// Notes what someone reads.
pub(crate) async fn set(
    on: &impl ConnectionTrait,
    space: SpaceId,
    person: PersonId,
    reading: Reading,
) -> Result<(), StoreError> {
    membership::Entity::update_many()
        .col_expr(membership::Column::Parts, Expr::value(i16::try_from(reading.parts.bits()).unwrap_or(0)))
        .col_expr(membership::Column::Until, Expr::value(reading.until.0))
        .filter(membership::Column::Space.eq(to_uuid(space)))
        .filter(membership::Column::Person.eq(to_uuid(person)))
        .exec(on)
        .await?;
    Ok(())
}

/// Whether someone reads or ever read in an own space.
pub(crate) async fn ever_read(on: &impl ConnectionTrait, space: SpaceId, person: PersonId) -> Result<bool, StoreError> {
    let row = membership::Entity::find_by_id((to_uuid(space), to_uuid(person))).one(on).await?;
    Ok(row.is_some())
}

/// The own spaces in which some reader's time passed.
pub(crate) async fn over(on: &impl ConnectionTrait, now: Timestamp) -> Result<Vec<SpaceId>, StoreError> {
    let rows: Vec<Uuid> = membership::Entity::find()
        .select_only()
        .column(membership::Column::Space)
        .distinct()
        .filter(membership::Column::Until.lte(now.0))
        .filter(membership::Column::Standing.eq(to_code(Standing::Reader)))
        .into_tuple()
        .all(on)
        .await?;
    Ok(rows.into_iter().map(id_of).collect())
}

/// What one person reads in an own space, also when their time passed; `None` for who does not read there.
pub(crate) async fn one(
    on: &impl ConnectionTrait,
    space: SpaceId,
    person: PersonId,
) -> Result<Option<Reading>, StoreError> {
    let row = membership::Entity::find_by_id((to_uuid(space), to_uuid(person)))
        .filter(membership::Column::Standing.eq(to_code(Standing::Reader)))
        .one(on)
        .await?;
    Ok(row.as_ref().map(reading))
}

/// Who leads a group and reads what is granted to those who do: never an administrator, and who decides on or checks
/// benefits by a grant to them as a person alone.
pub(crate) async fn stewards(on: &impl ConnectionTrait, space: SpaceId) -> Result<Vec<PersonId>, StoreError> {
    let rows = membership::Entity::find()
        .select_only()
        .column(membership::Column::Person)
        .column(person::Column::Title)
        .join(JoinType::InnerJoin, to_person_table())
        .filter(membership::Column::Space.eq(to_uuid(space)))
        .filter(membership::Column::Standing.eq(to_code(Standing::Steward)))
        .into_model::<Row>()
        .all(on)
        .await?;
    let mut stewards = Vec::with_capacity(rows.len());
    for row in rows {
        match code_of("person", row.title)? {
            Title::Administrator | Title::BenefitsOfficer => {}
            Title::Participant
            | Title::ExperienceExpert
            | Title::SocialWorker
            | Title::WorkplaceLeader
            | Title::Mentor
            | Title::Coach => stewards.push(id_of(row.person)),
        }
    }
    Ok(stewards)
}

/// Whether two people sit at one table somewhere now. A guest does not: they come along, and may be gone next week.
pub(crate) async fn share_a_group(
    on: &impl ConnectionTrait,
    one: PersonId,
    other: PersonId,
) -> Result<bool, StoreError> {
    let present = [Standing::Member, Standing::Alumnus, Standing::Steward].map(to_code);
    let tables = |person: PersonId| {
        let to_space: RelationDef =
            membership::Entity::belongs_to(space::Entity).from(membership::Column::Space).to(space::Column::Id).into();
        membership::Entity::find()
            .select_only()
            .column(membership::Column::Space)
            .join(JoinType::InnerJoin, to_space)
            .filter(membership::Column::Person.eq(to_uuid(person)))
            .filter(membership::Column::Standing.is_in(present))
            .filter(space::Column::Kind.ne(to_code(SpaceKind::Own)))
            .into_tuple::<Uuid>()
    };
    let theirs = tables(other).all(on).await?;
    Ok(tables(one).all(on).await?.iter().any(|space| theirs.contains(space)))
}
