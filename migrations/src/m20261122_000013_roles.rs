//! What people do in organisations, and who they were without it.

use sea_orm_migration::prelude::{DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait};

use crate::tables::{add, code, code_or_null, id, number, table};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(table(
                "organisation_role",
                [id("person"), id("organisation"), code("role"), number("since")],
                &["person", "organisation", "role"],
            ))
            .await?;
        // Null: never had a role, so `title` is their own.
        manager.alter_table(add("person", code_or_null("own_title"))).await
    }
}
