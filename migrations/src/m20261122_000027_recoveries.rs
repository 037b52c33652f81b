//! Each time that someone who lost everything was let in again, or would have been.

use sea_orm_migration::prelude::{DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait};

use crate::tables::{bytes_or_null, code_or_null, id, id_or_null, index, number, number_or_null, table, unique};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // `running` is the person for as long as it runs, and nothing after: with the index below nobody has two at once.
        // `key` is that of the new device, from its person's word on.
        manager
            .create_table(table(
                "recovery",
                [
                    id("id"),
                    id("space"),
                    id("person"),
                    id("starter"),
                    number("began_at"),
                    bytes_or_null("code_hash"),
                    number_or_null("confirmed_at"),
                    bytes_or_null("key"),
                    number_or_null("ended_at"),
                    code_or_null("outcome"),
                    id_or_null("ended_by"),
                    id_or_null("device"),
                    id_or_null("running"),
                ],
                &["id"],
            ))
            .await?;
        manager.create_index(unique("recovery_running", "recovery", &["running"])).await?;
        manager.create_index(unique("recovery_code_hash", "recovery", &["code_hash"])).await?;
        manager.create_index(index("recovery_person", "recovery", &["person"])).await?;
        manager.create_index(index("recovery_key", "recovery", &["key"])).await
    }
}
