//! One line of the log of management.

use sea_orm::entity::prelude::*;
use uuid::Uuid;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "administrative_act")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    pub at: i64,
    pub by: String,
    pub deed: String,
    pub organisation: Option<Uuid>,
    pub space: Option<Uuid>,
    pub person: Option<Uuid>,
    pub device: Option<Uuid>,
    pub detail: Option<String>,
    /// The MAC of the line before it; of the first, 32 zeros.
    pub before: Vec<u8>,
    pub mac: Vec<u8>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
