//! Addresses that wait for one letter to all.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{binary_null, integer, timestamp_with_time_zone, uuid};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("thanks")
                    .col(uuid("round_id").primary_key())
                    .col(binary_null("sealed"))
                    .col(binary_null("words"))
                    .col(integer("waiting"))
                    .col(timestamp_with_time_zone("until"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("thanks", "round_id")
                            .to("round", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .to_owned(),
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table("thanks").to_owned())
            .await?;
        Ok(())
    }
}
