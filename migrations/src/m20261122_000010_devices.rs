//! A device has a kind and a key, and its end has a story: who ended it, what it still said, when it was empty.

use sea_orm_migration::prelude::{DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait};

use crate::tables::{add, bytes_or_null, code, code_or_null, id, number, number_or_null, table};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in [
            // What the device said it is when it began.
            code("kind").default(0).take(),
            // The SHA-256 thumbprint (RFC 7638) of its public key; null until it showed one.
            bytes_or_null("key"),
            // Who ended it; null for one that signed out, or whose token was used twice.
            code_or_null("ended_by"),
            number_or_null("last_words_at"),
            number("last_words").default(0).take(),
            number_or_null("wiped_at"),
        ] {
            manager.alter_table(add("device", column)).await?;
        }
        // What an ended device held: the spaces of its person at that moment.
        manager
            .create_table(table("device_held", [id("device"), id("space"), number("since")], &["device", "space"]))
            .await
    }
}
