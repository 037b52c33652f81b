//! A document: its key, its generation, its last item, how many changes no snapshot holds yet, and what
//! its items weigh.

use sea_orm::entity::prelude::*;
use uuid::Uuid;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "document")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub space: Uuid,
    pub kind: i16,
    pub owner: Option<Uuid>,
    pub key: Vec<u8>,
    pub generation: i64,
    pub last_seq: i64,
    pub tail: i64,
    pub changed_at: i64,
    pub bytes: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
