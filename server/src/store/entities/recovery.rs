//! One time that someone who lost everything was let in again, or would have been.

use sea_orm::entity::prelude::*;
use uuid::Uuid;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "recovery")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub space: Uuid,
    pub person: Uuid,
    pub starter: Uuid,
    pub began_at: i64,
    pub code_hash: Option<Vec<u8>>,
    pub confirmed_at: Option<i64>,
    pub key: Option<Vec<u8>>,
    pub ended_at: Option<i64>,
    pub outcome: Option<i16>,
    pub ended_by: Option<Uuid>,
    pub device: Option<Uuid>,
    pub running: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
