//! Other readers of somebody's profile: a coach, a mentor, a new manager.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    binary, date, string, timestamp_with_time_zone_null, uuid, uuid_null,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let key = |from: &'static str, to: &'static str| {
            ForeignKey::create()
                .from("reader", from)
                .to(to, "id")
                .on_delete(ForeignKeyAction::Cascade)
                .to_owned()
        };
        let table = Table::create()
            .table("reader")
            .col(uuid("id").primary_key())
            .col(uuid("account_id"))
            .col(uuid_null("round_id"))
            .col(string("address"))
            .col(binary("sealed"))
            .col(timestamp_with_time_zone_null("shared_at"))
            .col(date("shared_until"))
            .foreign_key(&mut key("account_id", "account"))
            .foreign_key(&mut key("round_id", "round"))
            .to_owned();
        manager.create_table(table).await?;
        for column in ["account_id", "round_id", "address"] {
            let index = Index::create()
                .name(format!("reader_{column}"))
                .table("reader")
                .col(column)
                .to_owned();
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let drop = Table::drop().table("reader").to_owned();
        manager.drop_table(drop).await
    }
}
