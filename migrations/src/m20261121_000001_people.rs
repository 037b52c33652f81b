//! Organisations, people, their devices, the codes they sign in with, and jobs.

use sea_orm_migration::prelude::{DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait};

use crate::tables::{bytes, code, id, id_or_null, index, number, number_or_null, table, unique, words, words_or_null};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(table("organisation", [id("id"), words("name"), number("created_at")], &["id"])).await?;
        manager
            .create_table(table(
                "person",
                [
                    id("id"),
                    id_or_null("organisation"),
                    words("name"),
                    code("picture"),
                    code("title"),
                    words_or_null("email"),
                    number("sight_head"),
                    number("created_at"),
                ],
                &["id"],
            ))
            .await?;
        manager.create_index(unique("person_email", "person", &["email"])).await?;
        // `counter` is the number of the newest refresh token; the tokens themselves are derived, never stored.
        manager
            .create_table(table(
                "device",
                [
                    id("id"),
                    id("person"),
                    bytes("seed"),
                    number("counter"),
                    number("used_at"),
                    number("created_at"),
                    number_or_null("closed_at"),
                ],
                &["id"],
            ))
            .await?;
        manager.create_index(index("device_person", "device", &["person"])).await?;
        manager
            .create_table(table(
                "email_code",
                [words("email"), bytes("code_hash"), number("expires_at"), number("attempts")],
                &["email"],
            ))
            .await?;
        manager
            .create_table(table(
                "job",
                [
                    id("id"),
                    words("kind"),
                    words("payload"),
                    number("run_at"),
                    number("attempts"),
                    number("claimed_until"),
                ],
                &["id"],
            ))
            .await?;
        manager.create_index(index("job_run_at", "job", &["run_at"])).await
    }
}
