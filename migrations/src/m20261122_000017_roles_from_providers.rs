//! Who gave a role: what an identity provider gave, it may take back; what the administrator gave, it may not.

use sea_orm_migration::prelude::{DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait};

use crate::tables::{add, code};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Roles that are there already count as the administrator's: nobody loses one by a provider's word.
        let from_provider = code("from_provider").default(0).take();
        manager.alter_table(add("organisation_role", from_provider)).await
    }
}
