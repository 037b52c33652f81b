//! Documents, the gapless sequence of each space, who uses which actor, verdicts, and snapshots.

use sea_orm_migration::prelude::{DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait};

use crate::tables::{
    bytes, bytes_or_null, code, code_or_null, id, id_or_null, index, number, number_or_null, table, unique,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(table(
                "document",
                [
                    id("id"),
                    id("space"),
                    code("kind"),
                    id_or_null("owner"),
                    bytes("key"),
                    number("generation"),
                    number("last_seq"),
                    number("tail"),
                    number("changed_at"),
                ],
                &["id"],
            ))
            .await?;
        manager.create_index(index("document_space", "document", &["space"])).await?;
        manager.create_index(index("document_tail", "document", &["tail"])).await?;
        manager
            .create_table(table(
                "item",
                [
                    id("space"),
                    number("seq"),
                    code("kind"),
                    id_or_null("document"),
                    number("generation"),
                    bytes_or_null("hash"),
                    bytes_or_null("actor"),
                    number_or_null("actor_seq"),
                    id_or_null("person"),
                    id_or_null("device"),
                    number("received_at"),
                    bytes_or_null("bytes"),
                    bytes("mac"),
                    bytes("chain"),
                ],
                &["space", "seq"],
            ))
            .await?;
        manager.create_index(unique("item_hash", "item", &["document", "generation", "hash"])).await?;
        manager.create_index(unique("item_actor", "item", &["document", "generation", "actor", "actor_seq"])).await?;
        manager.create_index(index("item_document", "item", &["document", "seq"])).await?;
        manager
            .create_table(table("actor_binding", [bytes("actor"), id("person"), id_or_null("device")], &["actor"]))
            .await?;
        manager
            .create_table(table(
                "command_verdict",
                [id("person"), id("command"), number_or_null("seq"), code_or_null("refusal"), number("at")],
                &["person", "command"],
            ))
            .await?;
        manager
            .create_table(table(
                "snapshot",
                [
                    id("document"),
                    id("space"),
                    number("generation"),
                    number("upto"),
                    bytes("authorships"),
                    bytes("bytes"),
                    bytes("mac"),
                ],
                &["document"],
            ))
            .await?;
        manager.create_index(index("snapshot_space", "snapshot", &["space"])).await
    }
}
