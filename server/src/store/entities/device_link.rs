//! A code with which a person's next device comes in.

use sea_orm::entity::prelude::*;
use uuid::Uuid;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "device_link")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub device: Uuid,
    pub person: Uuid,
    pub code_hash: Vec<u8>,
    pub expires_at: i64,
    pub used_by: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
