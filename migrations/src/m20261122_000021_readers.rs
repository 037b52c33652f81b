//! What a reader of another's own space may read there, and until when that holds.

use sea_orm_migration::prelude::{DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait};

use crate::tables::{add, code, index, number_or_null};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(add("membership", code("parts").default(0).take())).await?;
        manager.alter_table(add("membership", number_or_null("until"))).await?;
        manager.create_index(index("membership_until", "membership", &["until"])).await
    }
}
