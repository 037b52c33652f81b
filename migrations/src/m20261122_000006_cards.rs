//! A membership knows the item that holds its card, so that the card before it can be emptied: former names are nobody's.

use sea_orm_migration::{
    prelude::{DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait},
    sea_orm::ConnectionTrait,
};

use crate::tables::{add, number_or_null};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(add("membership", number_or_null("card_seq"))).await?;
        let on = manager.get_connection();
        // Kind 3 is a member's card.
        on.execute_unprepared(
            "UPDATE membership SET card_seq = (SELECT MAX(item.seq) FROM item WHERE item.space = membership.space \
             AND item.person = membership.person AND item.kind = 3)",
        )
        .await?;
        on.execute_unprepared(
            "UPDATE item SET bytes = NULL WHERE kind = 3 AND NOT EXISTS (SELECT 1 FROM membership \
             WHERE membership.space = item.space AND membership.person = item.person AND membership.card_seq = item.seq)",
        )
        .await?;
        Ok(())
    }
}
