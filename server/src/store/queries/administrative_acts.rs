//! The lines of the log of management.

use kring_domain::time::Timestamp;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};

use crate::store::{
    StoreError,
    entities::administrative_act::{Column, Entity, Model},
};

/// How many lines are read at once.
pub(crate) const PAGE: u64 = 500;

/// The last line.
pub(crate) async fn last(on: &impl ConnectionTrait) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find().order_by_desc(Column::Number).one(on).await?)
}

/// Writes a line.
pub(crate) async fn insert(on: &impl ConnectionTrait, row: Model) -> Result<(), StoreError> {
    Entity::insert(row.into_active_model()).exec_without_returning(on).await?;
    Ok(())
}

/// The lines after a number, in order: at most so many.
pub(crate) async fn page(on: &impl ConnectionTrait, after: u64, count: u64) -> Result<Vec<Model>, StoreError> {
    let after = i64::try_from(after).unwrap_or(i64::MAX);
    let asked = Entity::find().filter(Column::Number.gt(after)).order_by_asc(Column::Number).limit(count);
    Ok(asked.all(on).await?)
}

/// All lines, in order.
pub(crate) async fn all(on: &impl ConnectionTrait) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find().order_by_asc(Column::Number).all(on).await?)
}

/// Takes over the lines of another database that come after those here. Tells how many.
pub(crate) async fn take_over(on: &impl ConnectionTrait, lines: Vec<Model>) -> Result<u64, StoreError> {
    let after = last(on).await?.map_or(0, |row| row.number);
    let mut taken = 0;
    for row in lines.into_iter().filter(|row| row.number > after) {
        insert(on, row).await?;
        taken += 1;
    }
    Ok(taken)
}

/// Throws away lines from before a moment: the oldest, so that what stays is still one chain.
pub(crate) async fn drop_before(on: &impl ConnectionTrait, moment: Timestamp) -> Result<(), StoreError> {
    let kept = Entity::find().filter(Column::At.gte(moment.0)).order_by_asc(Column::Number).one(on).await?;
    // The last line stays whatever its age: the next one is chained to it.
    let Some(kept) = kept else { return Ok(()) };
    Entity::delete_many().filter(Column::Number.lt(kept.number)).exec(on).await?;
    Ok(())
}
