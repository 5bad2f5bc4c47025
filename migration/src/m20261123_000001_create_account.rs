//! People who sign in, their requests for a letter and their browsers.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    binary, string, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(account()).await?;
        manager
            .create_index(
                Index::create()
                    .name("account_canonical_address")
                    .table("account")
                    .col("canonical_address")
                    .unique()
                    .to_owned(),
            )
            .await?;
        manager.create_table(sign_in()).await?;
        manager
            .create_index(
                Index::create()
                    .name("sign_in_created_at")
                    .table("sign_in")
                    .col("created_at")
                    .to_owned(),
            )
            .await?;
        manager.create_table(session()).await?;
        manager
            .create_index(
                Index::create()
                    .name("session_account_id")
                    .table("session")
                    .col("account_id")
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["session", "sign_in", "account"] {
            manager
                .drop_table(Table::drop().table(table).to_owned())
                .await?;
        }
        Ok(())
    }
}

fn account() -> TableCreateStatement {
    Table::create()
        .table("account")
        .col(uuid("id").primary_key())
        .col(string("address"))
        .col(string("canonical_address"))
        .col(string("name"))
        .col(string("manager_name"))
        .col(string("manager_address"))
        .col(string("language"))
        .col(timestamp_with_time_zone("created_at"))
        .to_owned()
}

fn sign_in() -> TableCreateStatement {
    Table::create()
        .table("sign_in")
        .col(uuid("id").primary_key())
        .col(string("address"))
        .col(string("canonical_address"))
        .col(binary("source_hash"))
        .col(string("language"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("spent_at"))
        .to_owned()
}

fn session() -> TableCreateStatement {
    Table::create()
        .table("session")
        .col(binary("id_hash").primary_key())
        .col(uuid("account_id"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("expires_at"))
        .foreign_key(
            ForeignKey::create()
                .from("session", "account_id")
                .to("account", "id")
                .on_delete(ForeignKeyAction::Cascade),
        )
        .to_owned()
}
