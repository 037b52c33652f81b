//! A document knows what the items of its present generation weigh, so that it can be kept from outgrowing a message.

use sea_orm_migration::{
    prelude::{DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait},
    sea_orm::ConnectionTrait,
};

use crate::tables::{add, number};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(add("document", number("bytes").default(0).take())).await?;
        manager
            .get_connection()
            .execute_unprepared(
                "UPDATE document SET bytes = (SELECT COALESCE(SUM(LENGTH(item.bytes)), 0) FROM item \
                 WHERE item.document = document.id AND item.generation = document.generation)",
            )
            .await?;
        Ok(())
    }
}
