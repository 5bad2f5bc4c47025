//! What changes in the work of a team, as its manager writes it once a year.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{binary, integer, uuid};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut account = ForeignKey::create()
            .from("outlook", "account_id")
            .to("account", "id")
            .on_delete(ForeignKeyAction::Cascade)
            .to_owned();
        let table = Table::create()
            .table("outlook")
            .col(uuid("account_id"))
            .col(integer("year"))
            .col(binary("sealed"))
            .primary_key(Index::create().col("account_id").col("year"))
            .foreign_key(&mut account)
            .to_owned();
        manager.create_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let drop = Table::drop().table("outlook").to_owned();
        manager.drop_table(drop).await
    }
}
