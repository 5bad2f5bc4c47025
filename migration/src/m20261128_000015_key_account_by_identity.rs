//! An account is a whole address in small letters. Until here it was the address cut at its first `+`, and a letter to
//! any spelling that was cut to the same opened it.
//!
//! Every account stays, and belongs to the address it was made with: there its letters went. Where that address is one
//! that a mail system takes for a route to another host, the account is that of the address it was cut to, whose owner
//! could always sign in. Nobody stays signed in, for a session that was opened through another spelling looks like any
//! other, and no link that waits is kept.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    binary, binary_null, string, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid,
};
use sea_orm_migration::sea_orm::ConnectionTrait;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (address, cut) in accounts(manager).await? {
            let (letters, identity) = owner(&address, &cut);
            let update = Query::update()
                .table("account")
                .value("address", letters)
                .value("canonical_address", identity)
                .and_where(Expr::col("canonical_address").eq(cut.as_str()))
                .to_owned();
            manager.get_connection().execute(&update).await?;
        }
        rename(manager, "canonical_address", "identity").await?;
        replace(manager, sign_in(), session("used_at")).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        rename(manager, "identity", "canonical_address").await?;
        replace(manager, earlier_sign_in(), session("expires_at")).await
    }
}

/// Each as typed and as it was cut.
async fn accounts(manager: &SchemaManager<'_>) -> Result<Vec<(String, String)>, DbErr> {
    let select = Query::select()
        .columns(["address", "canonical_address"])
        .from("account")
        .to_owned();
    let rows = manager.get_connection().query_all(&select).await?;
    rows.iter()
        .map(|row| {
            Ok((
                row.try_get("", "address")?,
                row.try_get("", "canonical_address")?,
            ))
        })
        .collect()
}

/// Where the letters of an account go, and whose it is. An address that was cut has no route in it unless the one it
/// was cut from has; then nobody signs in any more, and nothing is lost.
fn owner(address: &str, cut: &str) -> (String, String) {
    let is_route = |address: &str| {
        let local = address.rsplit_once('@').map_or(address, |(local, _)| local);
        let ordinary = |byte: u8| byte.is_ascii_alphanumeric() || b".-_+'".contains(&byte);
        local.starts_with('-') || !local.bytes().all(ordinary)
    };
    if is_route(address) && !is_route(cut) {
        (cut.to_owned(), cut.to_owned())
    } else {
        (address.to_owned(), address.to_lowercase())
    }
}

async fn rename(
    manager: &SchemaManager<'_>,
    from: &'static str,
    to: &'static str,
) -> Result<(), DbErr> {
    let index = |column: &str| format!("account_{column}");
    manager
        .drop_index(Index::drop().name(index(from)).table("account").to_owned())
        .await?;
    manager
        .alter_table(
            Table::alter()
                .table("account")
                .rename_column(from, to)
                .to_owned(),
        )
        .await?;
    manager
        .create_index(
            Index::create()
                .name(index(to))
                .table("account")
                .col(to)
                .unique()
                .to_owned(),
        )
        .await
}

/// Both tables anew, empty.
async fn replace(
    manager: &SchemaManager<'_>,
    sign_in: TableCreateStatement,
    session: TableCreateStatement,
) -> Result<(), DbErr> {
    for (name, table, index) in [
        ("sign_in", sign_in, "created_at"),
        ("session", session, "account_id"),
    ] {
        manager
            .drop_table(Table::drop().table(name).to_owned())
            .await?;
        manager.create_table(table).await?;
        manager
            .create_index(
                Index::create()
                    .name(format!("{name}_{index}"))
                    .table(name)
                    .col(index)
                    .to_owned(),
            )
            .await?;
    }
    Ok(())
}

fn sign_in() -> TableCreateStatement {
    Table::create()
        .table("sign_in")
        .col(uuid("id").primary_key())
        .col(string("identity"))
        .col(string("address"))
        .col(binary_null("browser_hash"))
        .col(string("language"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("spent_at"))
        .to_owned()
}

fn earlier_sign_in() -> TableCreateStatement {
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

fn session(last: &'static str) -> TableCreateStatement {
    Table::create()
        .table("session")
        .col(binary("id_hash").primary_key())
        .col(uuid("account_id"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone(last))
        .foreign_key(
            ForeignKey::create()
                .from("session", "account_id")
                .to("account", "id")
                .on_delete(ForeignKeyAction::Cascade),
        )
        .to_owned()
}
