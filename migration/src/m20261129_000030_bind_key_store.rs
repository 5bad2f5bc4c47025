//! Which key store the database belongs to, and since when the key of a round is missing. The program writes the first at
//! its next start: what lies in a key store a migration cannot see.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{small_integer, string, timestamp_with_time_zone_null};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("key_store")
            .col(small_integer("id").primary_key())
            .col(string("fingerprint"))
            .to_owned();
        manager.create_table(table).await?;
        let add = Table::alter()
            .table("round")
            .add_column(timestamp_with_time_zone_null("key_missing_since"))
            .to_owned();
        manager.alter_table(add).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let drop = Table::alter()
            .table("round")
            .drop_column("key_missing_since")
            .to_owned();
        manager.alter_table(drop).await?;
        manager
            .drop_table(Table::drop().table("key_store").to_owned())
            .await
    }
}
