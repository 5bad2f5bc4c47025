//! What the owner adds to a profile.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::binary_null;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .alter_table(
                Table::alter()
                    .table("profile")
                    .add_column(binary_null("personal"))
                    .to_owned(),
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .alter_table(
                Table::alter()
                    .table("profile")
                    .drop_column("personal")
                    .to_owned(),
            )
            .await?;
        Ok(())
    }
}
