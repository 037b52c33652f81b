//! People whom a steward added where there was no connection, and who of them is who.

use sea_orm_migration::prelude::{DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait};

use crate::tables::{bytes, id, id_or_null, index, number, table};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // `contents` is a hash of what the steward's device said: the same again is the same. `alias_of` is the account as
        // which this one is shown in that space.
        manager
            .create_table(table(
                "walk_in",
                [
                    id("person"),
                    id("space"),
                    id("device"),
                    bytes("key"),
                    bytes("contents"),
                    id("by"),
                    number("at"),
                    id_or_null("alias_of"),
                ],
                &["person"],
            ))
            .await?;
        manager.create_index(index("walk_in_alias_of", "walk_in", &["alias_of"])).await?;
        // Two people, a steward said. The smaller id comes first.
        manager.create_table(table("walk_in_apart", [id("one"), id("other")], &["one", "other"])).await?;
        // Keys of devices whose person was not added: they are told.
        manager.create_table(table("walk_in_refused", [bytes("key"), number("at")], &["key"])).await?;
        manager.create_index(index("device_key", "device", &["key"])).await
    }
}
