//! Invited people, and addresses that opted out. No column tells who has answered.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{binary, boolean, string, uuid};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("invitation")
                    .col(binary("selector").primary_key())
                    .col(uuid("round_id"))
                    .col(binary("sealed"))
                    .col(binary("address_mac"))
                    .col(string("relation"))
                    .col(boolean("bounced"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("invitation", "round_id")
                            .to("round", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("invitation_round_id_address_mac")
                    .table("invitation")
                    .col("round_id")
                    .col("address_mac")
                    .unique()
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("opt_out")
                    .col(binary("address_mac").primary_key())
                    .to_owned(),
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table("opt_out").to_owned())
            .await?;
        manager
            .drop_table(Table::drop().table("invitation").to_owned())
            .await?;
        Ok(())
    }
}
