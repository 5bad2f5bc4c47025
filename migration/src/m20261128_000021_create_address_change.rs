//! New addresses that people asked for, and the ones before them for as long as a change can be taken back.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    string, string_null, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut person = ForeignKey::create()
            .from("address_change", "account_id")
            .to("account", "id")
            .on_delete(ForeignKeyAction::Cascade)
            .to_owned();
        let table = Table::create()
            .table("address_change")
            .col(uuid("id").primary_key())
            .col(uuid("account_id"))
            .col(string("address"))
            .col(string_null("former"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone_null("changed_at"))
            .foreign_key(&mut person)
            .to_owned();
        manager.create_table(table).await?;
        let index = Index::create()
            .name("address_change_account_id")
            .table("address_change")
            .col("account_id")
            .to_owned();
        manager.create_index(index).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let drop = Table::drop().table("address_change").to_owned();
        manager.drop_table(drop).await
    }
}
