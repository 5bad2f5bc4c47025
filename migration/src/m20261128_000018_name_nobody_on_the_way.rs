//! What names one person goes from the way of an answer and from the queue.
//!
//! Rounds that are under way are marked: the letters that left for them carry links that do not say which round they are
//! for, and these open until the round ends. A job about reminders is about all who are reminded together; those that
//! wait are each about one.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::boolean;
use sea_orm_migration::sea_orm::prelude::{Json, Uuid};
use sea_orm_migration::sea_orm::{ConnectionTrait, QueryResult};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = boolean("short_links").default(false).to_owned();
        let add = Table::alter().table("round").add_column(column).to_owned();
        manager.alter_table(add).await?;
        let under_way = Query::update()
            .table("round")
            .value("short_links", true)
            .and_where(Expr::col("opened_at").is_not_null())
            .and_where(Expr::col("release_at").is_null())
            .and_where(Expr::col("not_enough_at").is_null())
            .and_where(Expr::col("lost_at").is_null())
            .to_owned();
        manager.get_connection().execute(&under_way).await?;
        change(manager, "send_reminder", |kind| {
            kind["job"] = "send_reminders".into();
            kind["people"] = vec![kind["selector"].take()].into();
        })
        .await
    }

    /// Of several people who are reminded together the first stays.
    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        change(manager, "send_reminders", |kind| {
            kind["job"] = "send_reminder".into();
            kind["selector"] = kind["people"][0].take();
        })
        .await?;
        let drop = Table::alter()
            .table("round")
            .drop_column("short_links")
            .to_owned();
        manager.alter_table(drop).await
    }
}

async fn change(
    manager: &SchemaManager<'_>,
    name: &str,
    change: impl Fn(&mut Json),
) -> Result<(), DbErr> {
    let db = manager.get_connection();
    let all = Query::select()
        .columns(["id", "kind"])
        .from("job")
        .to_owned();
    for (id, mut kind) in read(&db.query_all(&all).await?)? {
        if kind["job"] != name {
            continue;
        }
        change(&mut kind);
        let update = Query::update()
            .table("job")
            .value("kind", kind)
            .and_where(Expr::col("id").eq(id))
            .to_owned();
        db.execute(&update).await?;
    }
    Ok(())
}

fn read(rows: &[QueryResult]) -> Result<Vec<(Uuid, Json)>, DbErr> {
    rows.iter()
        .map(|row| Ok((row.try_get("", "id")?, row.try_get("", "kind")?)))
        .collect()
}
