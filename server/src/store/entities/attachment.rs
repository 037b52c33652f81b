//! A photo or a voice recording, whole.

use sea_orm::entity::prelude::*;
use uuid::Uuid;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "attachment")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub space: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub sha256: Vec<u8>,
    pub size_bytes: i64,
    pub media_type: String,
    pub uploader: Uuid,
    pub bytes: Vec<u8>,
    pub created_at: i64,
    pub width: Option<i64>,
    pub height: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
