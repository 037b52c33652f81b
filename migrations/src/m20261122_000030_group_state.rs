//! Who leads a group, whether it goes on, and who said so. Groups that are there are led by workers, and go on.

use sea_orm_migration::prelude::{DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait};

use crate::tables::{add, code, id_or_null, index, number_or_null};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(add("space", code("led").default(0).take())).await?;
        for (person, moment) in [
            ("made_by", None),
            ("renamed_by", Some("renamed_at")),
            ("led_changed_by", Some("led_changed_at")),
            ("archived_by", Some("archived_at")),
        ] {
            manager.alter_table(add("space", id_or_null(person))).await?;
            if let Some(moment) = moment {
                manager.alter_table(add("space", number_or_null(moment))).await?;
            }
        }
        manager.create_index(index("space_made_by", "space", &["made_by", "created_at"])).await
    }
}
