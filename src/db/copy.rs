//! A database as a whole: a copy of a file beside the service that writes it, an empty place for one that comes back,
//! and the mark that it is not all there yet.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use migration::{Migrator, MigratorTrait};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseBackend, DatabaseConnection, DbErr,
    Statement,
};

use super::{Db, url_of};

/// A table that is there from before a backup is loaded until all is done that belongs to it.
const UNFINISHED: &str = "restore_unfinished";
/// What SQLite keeps beside a file. Left alone, it would be taken for a part of whatever file has that name.
const BESIDE: [&str; 3] = ["-wal", "-shm", "-journal"];

/// Copies a SQLite database into a new file, as it is at one moment. Nobody who reads or writes waits for it. Rows are
/// written anew, so nothing comes along of what was deleted. It is not durable before its file is synced.
pub async fn copy_to(db: &Db, file: &str) -> Result<(), DbErr> {
    let copy = Statement::from_sql_and_values(
        DatabaseBackend::Sqlite,
        "VACUUM INTO ?",
        [file.to_owned().into()],
    );
    db.read.execute_raw(copy).await?;
    Ok(())
}

/// Opens a file that nobody else opens and that stays as it is.
pub async fn open_copy(file: &Path) -> Result<DatabaseConnection, DbErr> {
    plain(&format!("{}?mode=ro&immutable=1", url_of(file))).await
}

/// Whether all of a copy can be read.
pub async fn is_sound(copy: &DatabaseConnection) -> Result<bool, DbErr> {
    Ok(texts(copy, "PRAGMA quick_check").await? == ["ok"])
}

/// The name of the newest step of its schema. None: it has no schema of ours.
pub async fn schema(db: &impl ConnectionTrait) -> Result<Option<String>, DbErr> {
    if !tables(db).await?.iter().any(|name| name == MIGRATIONS) {
        return Ok(None);
    }
    let newest = format!("SELECT version FROM {MIGRATIONS} ORDER BY version DESC LIMIT 1");
    Ok(texts(db, &newest).await?.pop())
}

const MIGRATIONS: &str = "seaql_migrations";

/// Whether this program knows the step.
pub fn knows(schema: &str) -> bool {
    Migrator::migrations()
        .iter()
        .any(|step| step.name() == schema)
}

/// The part of a server's database in which our tables are, and the number of its version, like 15.
pub async fn place_on_server(db: &impl ConnectionTrait) -> Result<(String, u32), DbErr> {
    let place = texts(db, "SELECT current_schema()").await?.pop();
    let version = texts(db, "SHOW server_version_num").await?.pop();
    let version = version.and_then(|version| version.parse::<u32>().ok());
    match (place, version) {
        (Some(place), Some(version)) => Ok((place, version / 10_000)),
        _ => Err(DbErr::Custom("the search_path names no schema".to_owned())),
    }
}

/// Whether nothing is in it.
pub async fn is_empty(db: &Db) -> Result<bool, DbErr> {
    Ok(tables(&db.read).await?.is_empty())
}

/// Whether a backup is being put back into it, or was and not to the end.
pub async fn is_unfinished(db: &impl ConnectionTrait) -> Result<bool, DbErr> {
    Ok(tables(db).await?.iter().any(|name| name == UNFINISHED))
}

pub async fn mark_unfinished(db: &impl ConnectionTrait) -> Result<(), DbErr> {
    let mark = format!("CREATE TABLE {UNFINISHED} (begun INTEGER)");
    db.execute_unprepared(&mark).await?;
    Ok(())
}

/// In the transaction that finishes it.
pub async fn mark_finished(tx: &impl ConnectionTrait) -> Result<(), DbErr> {
    tx.execute_unprepared(&format!("DROP TABLE {UNFINISHED}"))
        .await?;
    Ok(())
}

/// The mark, in a file that nobody has opened yet.
pub async fn mark_file(file: &Path) -> Result<(), DbErr> {
    let db = plain(&url_of(file)).await?;
    mark_unfinished(&db).await?;
    db.close().await
}

/// Drops every table of a server's database, whatever is in it.
pub async fn clear_server(db: &Db) -> Result<(), DbErr> {
    for table in tables(&db.read).await? {
        let name = table.replace('"', "\"\"");
        let drop = format!("DROP TABLE IF EXISTS \"{name}\" CASCADE");
        db.write.execute_unprepared(&drop).await?;
    }
    Ok(())
}

/// Removes a file with what SQLite keeps beside it. Nobody may have it open.
pub fn clear_file(file: &Path) -> io::Result<()> {
    for path in beside(file).iter().map(PathBuf::as_path).chain([file]) {
        match fs::remove_file(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

/// What SQLite may keep beside a file.
pub fn beside(file: &Path) -> [PathBuf; 3] {
    BESIDE.map(|end| {
        let mut name = file.as_os_str().to_owned();
        name.push(end);
        name.into()
    })
}

/// Without what a running service asks of its own: nothing is changed but what is asked for.
async fn plain(url: &str) -> Result<DatabaseConnection, DbErr> {
    let mut options = ConnectOptions::new(url);
    options.max_connections(1).sqlx_logging(false);
    Database::connect(options).await
}

async fn tables(db: &impl ConnectionTrait) -> Result<Vec<String>, DbErr> {
    let ask = match db.get_database_backend() {
        DatabaseBackend::Postgres => {
            "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()"
        }
        _ => "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    };
    texts(db, ask).await
}

/// The first column of what is asked.
async fn texts(db: &impl ConnectionTrait, ask: &str) -> Result<Vec<String>, DbErr> {
    let ask = Statement::from_string(db.get_database_backend(), ask);
    let rows = db.query_all_raw(ask).await?;
    rows.iter().map(|row| row.try_get_by_index(0)).collect()
}
