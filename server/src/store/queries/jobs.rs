//! Work to do later: rows that are claimed for a while, and go when the work is done.

use kring_domain::time::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, sea_query::Expr,
};
use uuid::Uuid;

use crate::store::{StoreError, entities::job};

pub(crate) async fn add(
    on: &impl ConnectionTrait,
    id: [u8; 16],
    kind: &str,
    payload: String,
    now: Timestamp,
) -> Result<(), StoreError> {
    let row = job::ActiveModel {
        id: Set(Uuid::from_bytes(id)),
        kind: Set(kind.to_owned()),
        payload: Set(payload),
        run_at: Set(now.0),
        attempts: Set(0),
        claimed_until: Set(0),
    };
    job::Entity::insert(row).exec_without_returning(on).await?;
    Ok(())
}

/// The oldest job that is due and that nobody works on, claimed until `until`.
pub(crate) async fn claim(
    on: &impl ConnectionTrait,
    now: Timestamp,
    until: Timestamp,
) -> Result<Option<job::Model>, StoreError> {
    let row = job::Entity::find()
        .filter(job::Column::RunAt.lte(now.0))
        .filter(job::Column::ClaimedUntil.lte(now.0))
        .order_by_asc(job::Column::RunAt)
        .one(on)
        .await?;
    if let Some(row) = &row {
        job::Entity::update_many()
            .col_expr(job::Column::ClaimedUntil, Expr::value(until.0))
            .col_expr(job::Column::Attempts, Expr::col(job::Column::Attempts).add(1))
            .filter(job::Column::Id.eq(row.id))
            .exec(on)
            .await?;
    }
    Ok(row)
}

pub(crate) async fn done(on: &impl ConnectionTrait, id: Uuid) -> Result<(), StoreError> {
    job::Entity::delete_by_id(id).exec(on).await?;
    Ok(())
}

/// Lets a job run again at `at`.
pub(crate) async fn postpone(on: &impl ConnectionTrait, id: Uuid, at: Timestamp) -> Result<(), StoreError> {
    job::Entity::update_many()
        .col_expr(job::Column::RunAt, Expr::value(at.0))
        .col_expr(job::Column::ClaimedUntil, Expr::value(0_i64))
        .filter(job::Column::Id.eq(id))
        .exec(on)
        .await?;
    Ok(())
}
