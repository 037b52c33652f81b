//! The instruments that an organisation wrote itself, and which it has in use.

use sea_orm_migration::prelude::{DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait};

use crate::tables::{code, id, number, table, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // A row is never changed: what was filled in with a version is read with it for good.
        manager
            .create_table(table(
                "instrument_version",
                [id("organisation"), words("instrument"), number("version"), words("text"), number("at"), words("by")],
                &["organisation", "instrument", "version"],
            ))
            .await?;
        // Without a row: in use when the organisation wrote it, or when it is one of those that are on at first.
        manager
            .create_table(table(
                "instrument_use",
                [id("organisation"), words("instrument"), code("in_use"), number("since"), words("by")],
                &["organisation", "instrument"],
            ))
            .await
    }
}
