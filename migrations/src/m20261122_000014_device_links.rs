//! Codes with which a person's next device comes in, made on one that is in.

use sea_orm_migration::prelude::{DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait};

use crate::tables::{bytes, id, id_or_null, number, table, unique};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // One for each device that is in: a new code ends the one before it.
        manager
            .create_table(table(
                "device_link",
                [id("device"), id("person"), bytes("code_hash"), number("expires_at"), id_or_null("used_by")],
                &["device"],
            ))
            .await?;
        manager.create_index(unique("device_link_code_hash", "device_link", &["code_hash"])).await
    }
}
