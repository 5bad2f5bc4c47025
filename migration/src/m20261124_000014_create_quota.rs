//! What is used up of a quota.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{binary, integer, string, timestamp_with_time_zone};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("quota")
                    .col(string("kind"))
                    .col(binary("subject"))
                    .col(timestamp_with_time_zone("since"))
                    .col(integer("used"))
                    .primary_key(Index::create().col("kind").col("subject").col("since"))
                    .to_owned(),
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table("quota").to_owned())
            .await?;
        Ok(())
    }
}
