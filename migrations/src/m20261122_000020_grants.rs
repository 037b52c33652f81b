//! What someone gave sight of, to whom, for what, until when.

use sea_orm_migration::prelude::{DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait};

use crate::tables::{code, id, id_or_null, index, number, number_or_null, table, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(table(
                "sight_grant",
                [
                    id("id"),
                    id("owner"),
                    code("part"),
                    // To one person, or to those who lead a group: one of the two.
                    id_or_null("to_person"),
                    id_or_null("to_stewards"),
                    words("purpose"),
                    number("given_at"),
                    number("until"),
                    number_or_null("ended_at"),
                ],
                &["id"],
            ))
            .await?;
        for (name, column) in [
            ("sight_grant_owner", "owner"),
            ("sight_grant_to_person", "to_person"),
            ("sight_grant_to_stewards", "to_stewards"),
        ] {
            manager.create_index(index(name, "sight_grant", &[column])).await?;
        }
        Ok(())
    }
}
