//! Verdicts know the device that they were given to, so that of each device the newest are kept.

use sea_orm_migration::prelude::{DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait};

use crate::tables::{add, id_or_null, index};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(add("command_verdict", id_or_null("device"))).await?;
        manager.create_index(index("command_verdict_device", "command_verdict", &["device", "at"])).await
    }
}
