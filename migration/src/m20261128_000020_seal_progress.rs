//! How far a round is, under its key. What stood there in the open is gone until the next morning's look.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{binary_null, small_integer};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        replace(manager, binary_null("progress")).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        replace(manager, small_integer("progress").default(0).to_owned()).await
    }
}

async fn replace(manager: &SchemaManager<'_>, column: ColumnDef) -> Result<(), DbErr> {
    let drop = Table::alter()
        .table("round")
        .drop_column("progress")
        .to_owned();
    manager.alter_table(drop).await?;
    let add = Table::alter().table("round").add_column(column).to_owned();
    manager.alter_table(add).await
}
