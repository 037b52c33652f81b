//! A space and the head of its sequence.

use sea_orm::entity::prelude::*;
use uuid::Uuid;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "space")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation: Uuid,
    pub kind: i16,
    pub name: String,
    pub log_id: Uuid,
    pub head: i64,
    pub head_chain: Vec<u8>,
    pub min_schema: i64,
    pub created_at: i64,
    pub led: i16,
    pub made_by: Option<Uuid>,
    pub renamed_by: Option<Uuid>,
    pub renamed_at: Option<i64>,
    pub led_changed_by: Option<Uuid>,
    pub led_changed_at: Option<i64>,
    pub archived_by: Option<Uuid>,
    pub archived_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
