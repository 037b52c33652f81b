//! Someone whom a steward added where there was no connection.

use sea_orm::entity::prelude::*;
use uuid::Uuid;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "walk_in")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub person: Uuid,
    pub space: Uuid,
    pub device: Uuid,
    pub key: Vec<u8>,
    pub contents: Vec<u8>,
    pub by: Uuid,
    pub at: i64,
    pub alias_of: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
