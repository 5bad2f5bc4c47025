//! What the advice learns from, and the two weeks that an employee may add after the extra one. Rounds that are open go
//! on: how far they are is told again at the next morning's look.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{binary, boolean, small_integer};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("response")
            .col(small_integer("id").primary_key())
            .col(binary("sealed"))
            .to_owned();
        manager.create_table(table).await?;
        let prolonged = boolean("prolonged").default(false).to_owned();
        let add = Table::alter()
            .table("round")
            .add_column(prolonged)
            .to_owned();
        manager.alter_table(add).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let drop = Table::alter()
            .table("round")
            .drop_column("prolonged")
            .to_owned();
        manager.alter_table(drop).await?;
        manager
            .drop_table(Table::drop().table("response").to_owned())
            .await
    }
}
