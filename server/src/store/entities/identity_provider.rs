//! Where an organisation's people sign in.

use sea_orm::entity::prelude::*;
use uuid::Uuid;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "identity_provider")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub organisation: Uuid,
    pub issuer: String,
    pub client_id: String,
    pub secret_from: String,
    pub groups_claim: String,
    pub roles: String,
    pub required: i16,
    pub levels: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
