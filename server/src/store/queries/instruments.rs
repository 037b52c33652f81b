//! The instruments of organisations, and which organisations someone has to do with.

use kring_domain::{
    ids::{OrganisationId, PersonId},
    people::Standing,
    spaces::SpaceKind,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, IntoActiveModel, JoinType, QueryFilter, QueryOrder,
    QuerySelect, RelationDef, sea_query::OnConflict,
};
use uuid::Uuid;

use super::{roles, sight};
use crate::store::{
    StoreError,
    codes::{code_of, id_of, to_code, to_uuid},
    entities::{instrument_use, instrument_version, membership, space},
};

/// How someone has to do with an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Tie {
    /// They were in a group of it: they read what they filled in there.
    Before,
    /// They are in a group of it, or have a role in it.
    Now,
}

/// Every version of an organisation's own, by name and number, without its text.
pub(crate) async fn versions(
    on: &impl ConnectionTrait,
    organisation: OrganisationId,
) -> Result<Vec<(String, i64)>, StoreError> {
    let rows = instrument_version::Entity::find()
        .select_only()
        .columns([instrument_version::Column::Instrument, instrument_version::Column::Version])
        .filter(instrument_version::Column::Organisation.eq(to_uuid(organisation)))
        .order_by_asc(instrument_version::Column::Instrument)
        .order_by_asc(instrument_version::Column::Version);
    Ok(rows.into_tuple().all(on).await?)
}

/// The text of a version.
pub(crate) async fn text_of(
    on: &impl ConnectionTrait,
    organisation: OrganisationId,
    instrument: &str,
    version: i64,
) -> Result<Option<String>, StoreError> {
    let row = instrument_version::Entity::find_by_id((to_uuid(organisation), instrument.to_owned(), version));
    Ok(row.one(on).await?.map(|row| row.text))
}

/// What an organisation chose to have in use or not.
pub(crate) async fn uses(
    on: &impl ConnectionTrait,
    organisation: OrganisationId,
) -> Result<Vec<instrument_use::Model>, StoreError> {
    let rows = instrument_use::Entity::find().filter(instrument_use::Column::Organisation.eq(to_uuid(organisation)));
    Ok(rows.all(on).await?)
}

/// Keeps a version. One of this number must not be there.
pub(crate) async fn insert_version(
    on: &impl ConnectionTrait,
    row: instrument_version::Model,
) -> Result<(), StoreError> {
    instrument_version::Entity::insert(row.into_active_model()).exec_without_returning(on).await?;
    Ok(())
}

/// Keeps what an organisation chose.
pub(crate) async fn put_use(on: &impl ConnectionTrait, row: instrument_use::Model) -> Result<(), StoreError> {
    let replace = OnConflict::columns([instrument_use::Column::Organisation, instrument_use::Column::Instrument])
        .update_columns([instrument_use::Column::InUse, instrument_use::Column::Since, instrument_use::Column::By])
        .to_owned();
    instrument_use::Entity::insert(row.into_active_model()).on_conflict(replace).exec_without_returning(on).await?;
    Ok(())
}

/// Everything of another database, for what a restored backup does not know.
pub(crate) async fn all(
    on: &impl ConnectionTrait,
) -> Result<(Vec<instrument_version::Model>, Vec<instrument_use::Model>), StoreError> {
    Ok((instrument_version::Entity::find().all(on).await?, instrument_use::Entity::find().all(on).await?))
}

/// Takes over from another database which versions there are, and what was chosen last. A version that is here stays as it is.
pub(crate) async fn take_over(
    on: &impl ConnectionTrait,
    (versions, uses): (Vec<instrument_version::Model>, Vec<instrument_use::Model>),
) -> Result<(), StoreError> {
    for row in versions {
        let key = (row.organisation, row.instrument.clone(), row.version);
        if instrument_version::Entity::find_by_id(key).one(on).await?.is_none() {
            insert_version(on, row).await?;
        }
    }
    for row in uses {
        let here = instrument_use::Entity::find_by_id((row.organisation, row.instrument.clone())).one(on).await?;
        if here.is_none_or(|here| here.since < row.since) {
            put_use(on, row).await?;
        }
    }
    Ok(())
}

#[derive(FromQueryResult)]
struct SeatRow {
    id: Uuid,
    organisation: Uuid,
    standing: i16,
}

fn to_space() -> RelationDef {
    membership::Entity::belongs_to(space::Entity).from(membership::Column::Space).to(space::Column::Id).into()
}

/// The organisations that someone has to do with: by a group, or by a role. Each may be there several times.
pub(crate) async fn organisations_of(
    on: &impl ConnectionTrait,
    who: PersonId,
) -> Result<Vec<(OrganisationId, Tie)>, StoreError> {
    let seats = membership::Entity::find()
        .select_only()
        .columns([membership::Column::Standing])
        .columns([space::Column::Id, space::Column::Organisation])
        .join(JoinType::InnerJoin, to_space())
        .filter(membership::Column::Person.eq(to_uuid(who)))
        // One's own space, and that of someone whose words one may read, is no group.
        .filter(space::Column::Kind.ne(to_code(SpaceKind::Own)))
        .into_model::<SeatRow>()
        .all(on)
        .await?;
    let sat_in = sight::sat_in(on, who).await?;
    let mut found = Vec::new();
    for seat in seats {
        let tie = match code_of("membership", seat.standing)? {
            Standing::Member | Standing::Alumnus | Standing::Steward => Tie::Now,
            // Who sat at the table once reads what they filled in there; who knocked, or visits, has nothing of it.
            Standing::Left | Standing::Knocking | Standing::Guest if sat_in.contains(&id_of(seat.id)) => Tie::Before,
            Standing::Left | Standing::Knocking | Standing::Guest | Standing::Reader => continue,
        };
        found.push((id_of(seat.organisation), tie));
    }
    found.extend(roles::of(on, who).await?.into_iter().map(|(organisation, _role)| (organisation, Tie::Now)));
    Ok(found)
}
