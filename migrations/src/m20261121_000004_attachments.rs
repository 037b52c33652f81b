//! Photos and voice recordings, whole and on their way.

use sea_orm_migration::prelude::{DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait};

use crate::tables::{bytes, id, index, number, table, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(table(
                "attachment",
                [
                    id("space"),
                    bytes("sha256"),
                    number("size_bytes"),
                    words("media_type"),
                    id("uploader"),
                    bytes("bytes"),
                    number("created_at"),
                ],
                &["space", "sha256"],
            ))
            .await?;
        manager
            .create_table(table(
                "upload",
                [
                    id("space"),
                    bytes("sha256"),
                    id("uploader"),
                    number("size_bytes"),
                    number("received_bytes"),
                    number("at"),
                ],
                &["space", "sha256", "uploader"],
            ))
            .await?;
        manager
            .create_table(table(
                "upload_chunk",
                [id("space"), bytes("sha256"), id("uploader"), number("start"), bytes("bytes")],
                &["space", "sha256", "uploader", "start"],
            ))
            .await?;
        // Which document's change named an attachment: readers of that document may fetch it.
        manager
            .create_table(table(
                "attachment_use",
                [id("space"), bytes("sha256"), id("document")],
                &["space", "sha256", "document"],
            ))
            .await?;
        manager.create_index(index("attachment_use_document", "attachment_use", &["document"])).await
    }
}
