//! What a person may do in a space.

use sea_orm::entity::prelude::*;
use uuid::Uuid;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "membership")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub space: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub person: Uuid,
    pub standing: i16,
    pub since: i64,
    pub companion: Option<Uuid>,
    pub card_seq: Option<i64>,
    pub parts: i16,
    pub until: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
