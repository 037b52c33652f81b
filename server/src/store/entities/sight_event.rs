//! A change in what a person may see.

use sea_orm::entity::prelude::*;
use uuid::Uuid;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sight_event")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub person: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub seq: i64,
    pub space: Uuid,
    pub standing: i16,
    pub at: i64,
    /// 1 when its card alone is told again.
    pub card_only: i16,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
