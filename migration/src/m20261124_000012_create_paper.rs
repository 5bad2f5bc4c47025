//! The sheets of a conversation, and since when its manager knows of it.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    binary, boolean, integer, string, timestamp_with_time_zone_null, uuid,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("paper")
                    .col(uuid("conversation_id"))
                    .col(string("kind"))
                    .col(binary("sealed"))
                    .primary_key(Index::create().col("conversation_id").col("kind"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("paper", "conversation_id")
                            .to("conversation", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .to_owned(),
            )
            .await?;
        // One column a statement: SQLite adds no more.
        for column in [
            timestamp_with_time_zone_null("known_at"),
            boolean("cancelled").default(false).to_owned(),
            integer("sequence").default(0).to_owned(),
        ] {
            let mut column = column;
            manager
                .alter_table(
                    Table::alter()
                        .table("conversation")
                        .add_column(&mut column)
                        .to_owned(),
                )
                .await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in ["sequence", "cancelled", "known_at"] {
            manager
                .alter_table(
                    Table::alter()
                        .table("conversation")
                        .drop_column(column)
                        .to_owned(),
                )
                .await?;
        }
        manager
            .drop_table(Table::drop().table("paper").to_owned())
            .await?;
        Ok(())
    }
}
