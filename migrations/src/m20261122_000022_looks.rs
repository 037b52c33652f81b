//! Who looked at what another keeps about themselves: once for each reader, part and day.

use sea_orm_migration::prelude::{DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait};

use crate::tables::{code, id, number, table, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(table(
                "look",
                [id("owner"), id("reader"), code("part"), words("day"), number("at"), number("recorded_at")],
                &["owner", "reader", "part", "day"],
            ))
            .await
    }
}
