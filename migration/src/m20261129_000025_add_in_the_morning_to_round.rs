//! Whether the letters of a round leave on the morning of the next working day. Those of before left at once.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::boolean;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let add = Table::alter()
            .table("round")
            .add_column(boolean("in_the_morning").default(false))
            .to_owned();
        manager.alter_table(add).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let drop = Table::alter()
            .table("round")
            .drop_column("in_the_morning")
            .to_owned();
        manager.alter_table(drop).await
    }
}
