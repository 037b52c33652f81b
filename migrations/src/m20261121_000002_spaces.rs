//! Spaces, who is in them, the codes that lead to their door, and what each person may see.

use sea_orm_migration::prelude::{DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait};

use crate::tables::{bytes, code, id, id_or_null, index, number, table, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(table(
                "space",
                [
                    id("id"),
                    id("organisation"),
                    code("kind"),
                    words("name"),
                    id("log_id"),
                    number("head"),
                    bytes("head_chain"),
                    number("min_schema"),
                    number("created_at"),
                ],
                &["id"],
            ))
            .await?;
        manager
            .create_table(table(
                "membership",
                [id("space"), id("person"), code("standing"), number("since"), id_or_null("companion")],
                &["space", "person"],
            ))
            .await?;
        manager.create_index(index("membership_person", "membership", &["person"])).await?;
        manager
            .create_table(table(
                "join_code",
                [words("code"), id("space"), id_or_null("created_by"), number("expires_at")],
                &["code"],
            ))
            .await?;
        manager
            .create_table(table(
                "sight_event",
                [id("person"), number("seq"), id("space"), code("standing"), number("at")],
                &["person", "seq"],
            ))
            .await
    }
}
