//! Letters that came back: from a folder in which the mail system puts them, or one at a time by the command `bounce`.
//!
//! # Why
//! Decision: of a message that came back nothing is kept or logged, and it is deleted once it was read, whatever it
//! was. Context: it holds an address and often the whole letter, with the link to answer. Consequence: only a fault of
//! our own leaves it where it is, to be read again.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use tokio::fs;
use tokio::sync::watch;

use crate::app::App;
use crate::db::{Db, Tx};
use crate::error::Result;
use crate::ids::Selector;
use crate::invitation::return_path::Mark;
use crate::invitation::{self, return_path};
use crate::mail::bounce;
use crate::round;
use crate::secret::Key;

const PAUSE: Duration = Duration::from_mins(1);

/// The key of the marks in return paths, from the application's key.
pub fn key(application: &Key) -> Key {
    application.derive("bounces")
}

/// What the addresses to which a report came name an invitation by. None for all that is no report about an address, and
/// for every report that does not come to an address of ours: without the mark anybody could call any address wrong.
pub fn marks(key: &Key, message: &[u8], envelope: Option<&str>) -> Vec<Mark> {
    bounce::read(message, envelope)
        .iter()
        .filter_map(|address| return_path::read(key, address))
        .collect()
}

/// Shows the address to the employee as one that takes no letters, and has a letter tell so. `false`: nothing happened,
/// because the round is over, the address was corrected meanwhile, or the marks are not ours.
pub async fn note(
    db: &Db,
    now: DateTime<Utc>,
    zone: Tz,
    key: &Key,
    marks: &[Mark],
) -> Result<bool> {
    let Some(selector) = invitation::find_marked(&db.read, key, marks).await? else {
        return Ok(false);
    };
    db.write(async |tx| mark(tx, now, zone, selector).await)
        .await?;
    Ok(true)
}

/// The same, in the transaction of a letter that the relay sent back at once.
pub(super) async fn mark(tx: &Tx, now: DateTime<Utc>, zone: Tz, selector: Selector) -> Result<()> {
    match invitation::mark_undeliverable(tx, selector).await? {
        Some(round) => round::tell_not_arrived(tx, now, zone, round).await,
        None => Ok(()),
    }
}

/// Reads and empties the folder every minute, until `stop` says so.
pub async fn watch(app: App, folder: PathBuf, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        if let Err(error) = empty(&app, &folder).await {
            tracing::error!(%error, "the folder of letters that came back cannot be read or emptied");
        }
        tokio::select! {
            () = tokio::time::sleep(PAUSE) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Reads what is there. Several nodes may do so at once: reading a message twice marks the same address, and one that
/// is gone was read by another. One that cannot be read keeps none of the others waiting; it is told of afterwards.
pub async fn empty(app: &App, folder: &Path) -> Result<()> {
    let key = key(&app.key);
    let mut outcome = Ok(());
    for part in bounce::FOLDERS {
        let mut files = fs::read_dir(folder.join(part)).await?;
        while let Some(file) = files.next_entry().await? {
            let path = file.path();
            let taken = match read(&path).await {
                Ok(None) => continue,
                Ok(Some(message)) => {
                    heed(app, &key, &message).await?;
                    // Only after what it says was committed.
                    fs::remove_file(&path).await
                }
                Err(error) => Err(error),
            };
            match taken {
                Err(error) if error.kind() != ErrorKind::NotFound => outcome = Err(error.into()),
                _ => {}
            }
        }
    }
    outcome
}

/// `None` for what is no file.
async fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let about = fs::symlink_metadata(path).await?;
    if !about.is_file() {
        return Ok(None);
    }
    match about.len() {
        ..=bounce::MAX_BYTES => fs::read(path).await.map(Some),
        _ => Ok(Some(Vec::new())),
    }
}

async fn heed(app: &App, key: &Key, message: &[u8]) -> Result<()> {
    let (now, marks) = (app.clock.now(), marks(key, message, None));
    if !marks.is_empty() && note(&app.db, now, app.config.zone, key, &marks).await? {
        tracing::info!("a letter came back: the mailbox takes no letters");
    }
    Ok(())
}
