//! Signing in with the account that an organisation gives its people (OpenID Connect).

use sea_orm_migration::prelude::{DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait};

use crate::tables::{code, id, index, number, table, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // The secret itself is in the environment or in a file; here stands where.
        manager
            .create_table(table(
                "identity_provider",
                [
                    id("organisation"),
                    words("issuer"),
                    words("client_id"),
                    words("secret_from"),
                    words("groups_claim"),
                    words("roles"),
                    code("required"),
                ],
                &["organisation"],
            ))
            .await?;
        manager
            .create_table(table(
                "work_account",
                [words("issuer"), words("subject"), id("person"), number("since")],
                &["issuer", "subject"],
            ))
            .await?;
        manager.create_index(index("work_account_person", "work_account", &["person"])).await
    }
}
