//! Rounds and the self-view that belongs to each.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    binary, boolean, integer, json, small_integer, string, timestamp_with_time_zone,
    timestamp_with_time_zone_null, uuid,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("round")
                    .col(uuid("id").primary_key())
                    .col(uuid("account_id"))
                    .col(string("questionnaire"))
                    .col(json("questions"))
                    .col(string("note"))
                    .col(string("language"))
                    .col(integer("days"))
                    .col(integer("invited"))
                    .col(small_integer("progress"))
                    .col(timestamp_with_time_zone("created_at"))
                    .col(timestamp_with_time_zone_null("opened_at"))
                    .col(timestamp_with_time_zone_null("ends_at"))
                    .col(boolean("extended"))
                    .col(timestamp_with_time_zone_null("release_at"))
                    .col(timestamp_with_time_zone_null("not_enough_at"))
                    .col(timestamp_with_time_zone_null("lost_at"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("round", "account_id")
                            .to("account", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("round_account_id")
                    .table("round")
                    .col("account_id")
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("self_view")
                    .col(uuid("round_id").primary_key())
                    .col(binary("sealed"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("self_view", "round_id")
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
            .drop_table(Table::drop().table("self_view").to_owned())
            .await?;
        manager
            .drop_table(Table::drop().table("round").to_owned())
            .await?;
        Ok(())
    }
}
