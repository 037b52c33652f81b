//! What was done in the management of the server, each line chained to the one before it.

use sea_orm_migration::prelude::{DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait};

use crate::tables::{bytes, id_or_null, index, number, table, words, words_or_null};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(table(
                "administrative_act",
                [
                    number("number"),
                    number("at"),
                    words("by"),
                    words("deed"),
                    id_or_null("organisation"),
                    id_or_null("space"),
                    id_or_null("person"),
                    id_or_null("device"),
                    words_or_null("detail"),
                    bytes("before"),
                    bytes("mac"),
                ],
                &["number"],
            ))
            .await?;
        manager.create_index(index("administrative_act_person", "administrative_act", &["person"])).await
    }
}
