//! Words that an ended device could not put in a group any more: kept for their writer, who finds them beside the device.

use sea_orm_migration::prelude::{DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait};

use crate::tables::{id, index, number, table, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(table(
                "kept_words",
                [id("id"), id("device"), id("space"), number("at"), words("text"), number("kept_at")],
                &["id"],
            ))
            .await?;
        manager.create_index(index("kept_words_device", "kept_words", &["device"])).await
    }
}
