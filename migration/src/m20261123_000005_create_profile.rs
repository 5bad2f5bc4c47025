//! What a round published.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{binary, binary_null, uuid};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("profile")
                    .col(uuid("round_id").primary_key())
                    .col(binary("sealed"))
                    .col(binary_null("recognition"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("profile", "round_id")
                            .to("round", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .to_owned(),
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table("profile").to_owned())
            .await?;
        Ok(())
    }
}
