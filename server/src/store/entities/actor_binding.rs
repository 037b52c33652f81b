//! Who uses an actor. Without a device nobody may use it any more.

use sea_orm::entity::prelude::*;
use uuid::Uuid;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "actor_binding")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub actor: Vec<u8>,
    pub person: Uuid,
    pub device: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
