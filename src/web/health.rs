//! Whether the service can serve, for whoever watches over it: within two seconds, whatever hangs. What is wrong is told
//! by the word for the part and a sentence of ours, and by nothing that a part said itself.
//!
//! # Why
//! Decision: each part is asked on its own and has the same time, and one look at a disk is under way at most. Context: a
//! database that is frozen and a disk that hangs answer nothing at all, and a watcher that asks every second would pile
//! up looks that never end. Consequence: a part that does not answer is told like one that says no.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use rustix::fs::{StatVfsMountFlags, statvfs};
use tokio::sync::Mutex;
use tokio::time::timeout;

use crate::app::App;
use crate::bond;
use crate::db;
use crate::keys::Fault;
use crate::web::error::{ForPrograms, IN_A_MOMENT};

/// For every part: so all is said within two seconds.
const MAX_LOOK: Duration = Duration::from_millis(1500);
/// Free bytes that a disk needs: some hundreds of the largest boxes.
const MIN_FREE: u64 = 32 * 1024 * 1024;
const MIN_FILES: u64 = 64;

/// The look at the disks that is under way.
#[derive(Clone, Default)]
pub(super) struct Looking(Arc<Mutex<()>>);

/// What is wrong with a part.
type Looked = Result<(), &'static str>;

pub(crate) async fn ready(
    State(app): State<App>,
    Extension(looking): Extension<Looking>,
) -> Response {
    let (mut wrong, disks) = tokio::join!(database(&app), disks(&app, looking));
    wrong.extend(disks);
    if wrong.is_empty() {
        return "ready\n".into_response();
    }
    tracing::warn!(why = wrong.join(", "), "not ready");
    let body = format!("not ready\n{}\n", wrong.join("\n"));
    let status = StatusCode::SERVICE_UNAVAILABLE;
    (status, IN_A_MOMENT, Extension(ForPrograms), body).into_response()
}

/// What is said of a later part has no meaning while an earlier one is wrong.
async fn database(app: &App) -> Vec<String> {
    let db = &app.db.read;
    let looks = async {
        db.ping()
            .await
            .map_err(|_| "database: it does not answer")?;
        if !db::is_current(db).await.unwrap_or_default() {
            return Err("schema: it is of an earlier version");
        }
        let bond = bond::check(db, &app.key).await;
        bond.map_err(|_| "fingerprint: the database belongs to another key store")
    };
    let looked = timeout(MAX_LOOK, looks).await;
    told(looked.unwrap_or(Err("database: it does not answer")))
}

/// A real look into the key store, and at the room on its disk and on that of the database.
async fn disks(app: &App, looking: Looking) -> Vec<String> {
    let (store, folder) = (app.keys.clone(), app.config.key_dir.clone());
    let file = db::file(&app.config.database_url);
    let looks = async {
        let held = looking.0.lock_owned().await;
        let look = tokio::task::spawn_blocking(move || {
            let keys = store.try_reading().map_err(|fault| of_keys(&fault));
            let room_of_keys = has_room(&folder, MIN_FREE)
                .map_err(|()| "disk: that of the keys is full or read only");
            let of_database = file.map_or(Ok(()), |file| {
                has_room(&file, MIN_FREE)
                    .map_err(|()| "disk: that of the database is full or read only")
            });
            drop(held);
            [keys, room_of_keys, of_database].map(told).concat()
        });
        look.await
    };
    match timeout(MAX_LOOK, looks).await {
        Ok(Ok(wrong)) => wrong,
        _ => told(Err("keys: their disk does not answer")),
    }
}

fn of_keys(fault: &Fault) -> &'static str {
    match fault {
        Fault::Absent => "keys: there are none. Is their disk mounted?",
        Fault::Foreign => "keys: they belong to another database",
        Fault::Locked | Fault::Damaged | Fault::Unusable(_) => "keys: they cannot be read",
    }
}

fn told(looked: Looked) -> Vec<String> {
    looked.err().map(str::to_owned).into_iter().collect()
}

/// Where that cannot be said, whoever writes will see.
fn has_room(place: &Path, least: u64) -> Result<(), ()> {
    let Ok(disk) = statvfs(place) else {
        return Ok(());
    };
    // Some file systems count no files.
    let files = disk.f_files == 0 || disk.f_favail >= MIN_FILES;
    let bytes = disk.f_bavail.saturating_mul(disk.f_frsize) >= least;
    let writable = !disk.f_flag.contains(StatVfsMountFlags::RDONLY);
    (files && bytes && writable).then_some(()).ok_or(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disk_has_room_or_has_not() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(has_room(folder.path(), 1), Ok(()));
        assert_eq!(has_room(folder.path(), u64::MAX), Err(()));
        assert_eq!(has_room(Path::new("/nowhere/at/all"), u64::MAX), Ok(()));
    }
}
