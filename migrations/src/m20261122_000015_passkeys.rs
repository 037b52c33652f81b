//! Passkeys, and what is begun in a browser and must be ended there once.

use sea_orm_migration::prelude::{DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait};

use crate::tables::{bytes, id, index, number, table, unique, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(table(
                "passkey",
                [
                    id("id"),
                    id("person"),
                    bytes("credential"),
                    bytes("public_key"),
                    number("counter"),
                    number("created_at"),
                    number("used_at"),
                ],
                &["id"],
            ))
            .await?;
        manager.create_index(unique("passkey_credential", "passkey", &["credential"])).await?;
        manager.create_index(index("passkey_person", "passkey", &["person"])).await?;
        manager
            .create_table(table(
                "ceremony",
                [bytes("secret_hash"), words("payload"), number("expires_at")],
                &["secret_hash"],
            ))
            .await
    }
}
