//! Which document named an attachment.

use sea_orm::entity::prelude::*;
use uuid::Uuid;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "attachment_use")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub space: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub sha256: Vec<u8>,
    #[sea_orm(primary_key, auto_increment = false)]
    pub document: Uuid,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
