//! What someone is told of a space may be its card alone: then nothing in it is told again.

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait,
};

use crate::tables::{add, code};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(add("sight_event", code("card_only").default(0).take())).await?;
        // Whoever has a role hears at the next contact in which organisations they make groups.
        let told = "UPDATE person SET sight_head = sight_head + 1 WHERE id IN (SELECT person FROM organisation_role)";
        manager.get_connection().execute_unprepared(told).await.map(drop)
    }
}
