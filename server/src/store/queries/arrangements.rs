//! What organisations wrote down, each change of it.

use kring_domain::{arrangements::Arrangements, ids::OrganisationId, time::Timestamp};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};

use crate::store::{
    StoreError,
    codes::to_uuid,
    entities::arrangements_version::{self, Column, Entity},
};

/// One change of what an organisation wrote down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Written {
    pub(crate) version: u32,
    pub(crate) at: Timestamp,
    pub(crate) arrangements: Arrangements,
}

/// What holds now; nothing when the organisation never wrote anything.
pub(crate) async fn newest(
    on: &impl ConnectionTrait,
    organisation: OrganisationId,
) -> Result<Option<Written>, StoreError> {
    let row = Entity::find()
        .filter(Column::Organisation.eq(to_uuid(organisation)))
        .order_by_desc(Column::Version)
        .limit(1)
        .one(on)
        .await?;
    row.map(read).transpose()
}

/// One of the changes.
pub(crate) async fn version(
    on: &impl ConnectionTrait,
    organisation: OrganisationId,
    version: u32,
) -> Result<Option<Written>, StoreError> {
    let row = Entity::find_by_id((to_uuid(organisation), i64::from(version))).one(on).await?;
    row.map(read).transpose()
}

/// Keeps a change. One of this number must not be there.
pub(crate) async fn insert(
    on: &impl ConnectionTrait,
    organisation: OrganisationId,
    written: &Written,
) -> Result<(), StoreError> {
    let text = serde_json::to_string(&written.arrangements).map_err(|_unwritable| corrupt())?;
    let row = arrangements_version::Model {
        organisation: to_uuid(organisation),
        version: i64::from(written.version),
        text,
        at: written.at.0,
    };
    Entity::insert(row.into_active_model()).exec_without_returning(on).await?;
    Ok(())
}

/// Everything of another database, for what a restored backup does not know.
pub(crate) async fn all(on: &impl ConnectionTrait) -> Result<Vec<arrangements_version::Model>, StoreError> {
    Ok(Entity::find().all(on).await?)
}

/// Takes over from another database which changes there were. One that is here stays as it is.
pub(crate) async fn take_over(
    on: &impl ConnectionTrait,
    rows: Vec<arrangements_version::Model>,
) -> Result<(), StoreError> {
    for row in rows {
        if Entity::find_by_id((row.organisation, row.version)).one(on).await?.is_none() {
            Entity::insert(row.into_active_model()).exec_without_returning(on).await?;
        }
    }
    Ok(())
}

fn read(row: arrangements_version::Model) -> Result<Written, StoreError> {
    Ok(Written {
        version: u32::try_from(row.version).map_err(|_number| corrupt())?,
        at: Timestamp(row.at),
        arrangements: serde_json::from_str(&row.text).map_err(|_unknown| corrupt())?,
    })
}

const fn corrupt() -> StoreError {
    StoreError::Corrupt("arrangements_version")
}
