//! One item of a space's sequence. Erased ones keep their number, MAC and chain and lose their bytes.

use sea_orm::entity::prelude::*;
use uuid::Uuid;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "item")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub space: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub seq: i64,
    pub kind: i16,
    pub document: Option<Uuid>,
    pub generation: i64,
    pub hash: Option<Vec<u8>>,
    pub actor: Option<Vec<u8>>,
    pub actor_seq: Option<i64>,
    pub person: Option<Uuid>,
    pub device: Option<Uuid>,
    pub received_at: i64,
    pub bytes: Option<Vec<u8>>,
    pub mac: Vec<u8>,
    pub chain: Vec<u8>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
