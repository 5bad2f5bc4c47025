//! Letters that people outside the organisation signed, by the round that they are of.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{binary, uuid};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut round = ForeignKey::create()
            .from("signed_letters", "round_id")
            .to("round", "id")
            .on_delete(ForeignKeyAction::Cascade)
            .to_owned();
        let table = Table::create()
            .table("signed_letters")
            .col(uuid("round_id").primary_key())
            .col(binary("sealed"))
            .foreign_key(&mut round)
            .to_owned();
        manager.create_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let drop = Table::drop().table("signed_letters").to_owned();
        manager.drop_table(drop).await
    }
}
