//! How sure an identity provider must be of whom it sends.

use sea_orm_migration::prelude::{DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait};

use crate::tables::{add, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // With spaces between them, as they are asked; none asks nothing.
        let levels = words("levels").default("").take();
        manager.alter_table(add("identity_provider", levels)).await
    }
}
