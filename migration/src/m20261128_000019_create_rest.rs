//! When the last round of a person opened, by a MAC of the address: it outlives the account.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{binary, date};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("rest")
                    .col(binary("address_mac").primary_key())
                    .col(date("opened_on"))
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table("rest").to_owned())
            .await
    }
}
