//! Texts of profiles that their owners showed to the administrators.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{boolean, integer, string, uuid};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("reported_text")
                    .col(uuid("id").primary_key())
                    .col(uuid("round_id"))
                    .col(string("question"))
                    .col(integer("place"))
                    .col(boolean("kept"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("reported_text", "round_id")
                            .to("round", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("reported_text_place")
                    .table("reported_text")
                    .col("round_id")
                    .col("question")
                    .col("place")
                    .unique()
                    .to_owned(),
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table("reported_text").to_owned())
            .await?;
        Ok(())
    }
}
