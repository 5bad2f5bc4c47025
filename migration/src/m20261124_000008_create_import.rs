//! Talent profiles that people brought along from elsewhere.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{binary, binary_uniq, timestamp_with_time_zone, uuid};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("import")
                    .col(uuid("id").primary_key())
                    .col(uuid("account_id"))
                    .col(binary_uniq("mark"))
                    .col(binary("about"))
                    .col(binary("sealed"))
                    .col(timestamp_with_time_zone("created_at"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("import", "account_id")
                            .to("account", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("import_account_id")
                    .table("import")
                    .col("account_id")
                    .to_owned(),
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table("import").to_owned())
            .await?;
        Ok(())
    }
}
