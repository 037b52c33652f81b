//! One installation of one person, and where its refresh tokens are.

use sea_orm::entity::prelude::*;
use uuid::Uuid;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "device")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub person: Uuid,
    pub seed: Vec<u8>,
    pub counter: i64,
    pub used_at: i64,
    pub created_at: i64,
    pub closed_at: Option<i64>,
    pub kind: i16,
    pub key: Option<Vec<u8>>,
    pub ended_by: Option<i16>,
    pub last_words_at: Option<i64>,
    pub last_words: i64,
    pub deliveries_at: Option<i64>,
    pub wiped_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
