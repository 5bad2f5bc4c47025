//! The place that a backup comes back into: it must be empty, and is empty again when something goes wrong.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::folder::{Whole, new_file};
use super::{Outcome, joined, postgres, said};
use crate::config::Config;
use crate::db::{self, Db, copy};
use crate::start;

/// Refused where there is a database. What an interrupted restore left is cleared away.
pub(super) async fn prepare(config: &Config) -> Outcome<()> {
    start::folder(config).map_err(|faults| joined(&faults))?;
    let file = db::file(&config.database_url);
    if let Some(file) = file.as_deref().filter(|file| !file.exists()) {
        let mut beside = copy::beside(file).into_iter();
        return match beside.find(|path| path.exists()) {
            Some(path) => Err(format!(
                "{} is left of an earlier database: move it away first, or the backup would be mixed with it",
                path.display()
            )),
            None => Ok(()),
        };
    }
    let db = open(config).await?;
    let is_free = is_free(&db).await;
    let closed = db.close().await.map_err(said);
    if !is_free.and_then(|is_free| closed.map(|()| is_free))? {
        return Err(
            "there is a database already where KLANKBORD_DATABASE_URL leads, and a backup is never put over one: move it \
             away, or name another place"
                .to_owned(),
        );
    }
    clear(config).await
}

async fn is_free(db: &Db) -> Outcome<bool> {
    let unfinished = copy::is_unfinished(&db.read).await.map_err(said)?;
    Ok(unfinished || copy::is_empty(db).await.map_err(said)?)
}

/// Loads all of it or nothing, marked as unfinished.
pub(super) async fn load(config: &Config, whole: &Whole) -> Outcome<()> {
    if let Some(file) = db::file(&config.database_url) {
        return load_file(&file, &whole.database()).await.map_err(|error| {
            format!(
                "{} cannot be written: {error}. Is its disk full?",
                file.display()
            )
        });
    }
    let db = open(config).await?;
    let place = copy::place_on_server(&db.read).await.map_err(said)?;
    copy::mark_unfinished(&db.read).await.map_err(said)?;
    db.close().await.map_err(said)?;
    let (url, from) = (config.database_url.clone(), whole.database());
    tokio::task::spawn_blocking(move || postgres::load(&url, place.1, &from))
        .await
        .map_err(said)?
}

/// It has its name only when all of it is there.
async fn load_file(file: &Path, from: &Path) -> io::Result<()> {
    let mut name = file.as_os_str().to_owned();
    name.push(".restoring");
    let aside = PathBuf::from(name);
    copy::clear_file(&aside)?;
    io::copy(&mut File::open(from)?, &mut new_file(&aside)?)?;
    copy::mark_file(&aside).await.map_err(io::Error::other)?;
    File::open(&aside)?.sync_all()?;
    fs::rename(&aside, file)?;
    match file.parent().filter(|folder| *folder != Path::new("")) {
        Some(folder) => File::open(folder)?.sync_all(),
        None => Ok(()),
    }
}

/// Empties it. Call it only where nothing was before.
pub(super) async fn clear(config: &Config) -> Outcome<()> {
    if let Some(file) = db::file(&config.database_url) {
        return copy::clear_file(&file).map_err(said);
    }
    let db = open(config).await?;
    let cleared = copy::clear_server(&db).await.map_err(said);
    db.close().await.map_err(said).and(cleared)
}

pub(super) async fn open(config: &Config) -> Outcome<Db> {
    let db = start::database(config).await;
    db.map_err(|faults| joined(&faults))
}
