//! The queue.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, integer, json, string_null, timestamp_with_time_zone,
    timestamp_with_time_zone_null, uuid, uuid_null,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("job")
                    .col(uuid("id").primary_key())
                    .col(json("kind"))
                    .col(uuid_null("round_id"))
                    .col(timestamp_with_time_zone("due_at"))
                    .col(timestamp_with_time_zone("dated_at"))
                    .col(timestamp_with_time_zone_null("leased_until"))
                    .col(big_integer("fence"))
                    .col(integer("attempts"))
                    .col(timestamp_with_time_zone_null("failed_at"))
                    .col(string_null("fault"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("job", "round_id")
                            .to("round", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("job_due_at")
                    .table("job")
                    .col("due_at")
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("job_round_id")
                    .table("job")
                    .col("round_id")
                    .to_owned(),
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table("job").to_owned())
            .await?;
        Ok(())
    }
}
