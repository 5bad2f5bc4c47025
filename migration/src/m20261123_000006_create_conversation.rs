//! Planned conversations.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    binary, date, string, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("conversation")
                    .col(uuid("id").primary_key())
                    .col(uuid("account_id"))
                    .col(date("held_on"))
                    .col(string("manager_name"))
                    .col(string("manager_address"))
                    .col(binary("sealed"))
                    .col(timestamp_with_time_zone("created_at"))
                    .col(timestamp_with_time_zone_null("shared_at"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("conversation", "account_id")
                            .to("account", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("conversation_account_id")
                    .table("conversation")
                    .col("account_id")
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("conversation_manager_address")
                    .table("conversation")
                    .col("manager_address")
                    .to_owned(),
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table("conversation").to_owned())
            .await?;
        Ok(())
    }
}
