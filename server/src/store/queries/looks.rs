//! Who looked. Read by whose it is, and by nobody else.

use kring_domain::{
    ids::PersonId,
    rights::{Authorized, Looking},
    sight::LookCard,
    time::{CivilDate, Timestamp},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::OnConflict,
};

use crate::store::{
    StoreError,
    codes::{code_of, id_of, to_code, to_uuid},
    entities::look::{ActiveModel, Column, Entity},
};

/// How many looks their owner is told of: the newest.
const TOLD: u64 = 300;

/// Records a look. Tells whether it is the first of its reader, part and day.
pub(crate) async fn record(
    on: &impl ConnectionTrait,
    may: &Authorized<Looking>,
    at: Timestamp,
    day: CivilDate,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let row = ActiveModel {
        owner: Set(to_uuid(may.resource().owner)),
        reader: Set(to_uuid(may.actor().person)),
        part: Set(to_code(may.resource().part)),
        day: Set(day.0),
        at: Set(at.0),
        recorded_at: Set(now.0),
    };
    let once = OnConflict::columns([Column::Owner, Column::Reader, Column::Part, Column::Day]).do_nothing().to_owned();
    Ok(Entity::insert(row).on_conflict(once).exec_without_returning(on).await? > 0)
}

/// Who looked at what is someone's, newest first.
pub(crate) async fn told(on: &impl ConnectionTrait, may: &Authorized<PersonId>) -> Result<Vec<LookCard>, StoreError> {
    let rows = Entity::find()
        .filter(Column::Owner.eq(to_uuid(*may.resource())))
        .order_by_desc(Column::At)
        .limit(TOLD)
        .all(on)
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(LookCard {
                reader: id_of(row.reader),
                part: code_of("look", row.part)?,
                at: Timestamp(row.at),
                day: CivilDate(row.day),
            })
        })
        .collect()
}

/// Throws away looks from before a moment.
pub(crate) async fn drop_before(on: &impl ConnectionTrait, moment: Timestamp) -> Result<(), StoreError> {
    Entity::delete_many().filter(Column::At.lt(moment.0)).exec(on).await?;
    Ok(())
}
