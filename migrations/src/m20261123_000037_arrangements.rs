//! What an organisation wrote down about how things go there, each change of it.

use sea_orm_migration::prelude::{DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait};

use crate::tables::{id, number, table, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // A row is never changed: what was told from a version stays what it was.
        manager
            .create_table(table(
                "arrangements_version",
                [id("organisation"), number("version"), words("text"), number("at")],
                &["organisation", "version"],
            ))
            .await
    }
}
