//! Making a backup, beside the running service.

use std::path::Path;

use sea_orm::ConnectionTrait;

use super::folder::{self, Begun};
use super::manifest::{Engine, FORM, Manifest};
use super::{Outcome, joined, place, postgres, rounds, said};
use crate::config::Config;
use crate::db::{self, Db, copy};
use crate::keys::Fingerprint;
use crate::{bond, round, start};

/// Says what was made and what is not in it. `keep`: how many stay, with this one.
pub(super) async fn make(config: &Config, to: &Path, keep: Option<usize>) -> Outcome<String> {
    check_place(config, to)?;
    // None of the keys comes along, but what is copied belongs to them.
    let key = start::existing_key(config).map_err(|faults| joined(&faults))?;
    let db = place::open(config).await?;
    let made = copy_of(config, &db, to, &Fingerprint::of(&key)).await;
    let closed = db.close().await.map_err(said);
    let (begun, manifest) = closed.and(made)?;
    let whole = begun
        .finish(&manifest)
        .map_err(|error| unwritten(to, &error))?;
    let gone = keep.map_or(Ok(0), |keep| folder::prune(to, keep));
    let gone = gone.map_err(|error| format!("old backups in {} stay: {error}", to.display()))?;
    Ok(report(&whole, &manifest, gone))
}

fn check_place(config: &Config, to: &Path) -> Outcome<()> {
    let missing = db::file(&config.database_url).filter(|file| !file.is_file());
    if let Some(file) = missing {
        return Err(format!("there is no database in {}", file.display()));
    }
    let (to, keys) = (
        std::path::absolute(to),
        std::path::absolute(&config.key_dir),
    );
    if let (Ok(to), Ok(keys)) = (to, keys)
        && to.starts_with(keys)
    {
        return Err("a backup must not lie with the keys: name another folder".to_owned());
    }
    Ok(())
}

async fn copy_of(
    config: &Config,
    db: &Db,
    to: &Path,
    key_store: &Fingerprint,
) -> Outcome<(Begun, Manifest)> {
    if copy::is_unfinished(&db.read).await.map_err(said)? {
        return Err("a backup is being put back into this database: finish that first".to_owned());
    }
    let tied = bond::find_in_any_schema(db).await.map_err(said)?;
    if tied.is_some_and(|tied| tied != *key_store) {
        return Err(format!(
            "the keys in {} belong to another database",
            config.key_dir.display()
        ));
    }
    let (engine, made_at) = (Engine::of(&config.database_url), config.clock.now());
    let begun = Begun::new(to, made_at)?;
    let (schema, open_rounds) = match engine {
        Engine::Sqlite => of_file(db, &begun, to).await?,
        Engine::Postgresql => of_server(config, db, &begun, to).await?,
    };
    let manifest = Manifest {
        form: FORM,
        made_at,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        schema: schema.ok_or("there is no schema of klankbord in this database")?,
        engine,
        key_store: key_store.to_string(),
        recovery_key: config.recovery_key.as_ref().map(ToString::to_string),
        open_rounds,
    };
    Ok((begun, manifest))
}

type Counted = (Option<String>, u64);

async fn of_file(db: &Db, begun: &Begun, to: &Path) -> Outcome<Counted> {
    let path = begun.path(Engine::Sqlite);
    let name = path.to_str().ok_or("the name of the folder is no UTF-8")?;
    let copied = copy::copy_to(db, name).await;
    copied.map_err(|error| unwritten(to, &error))?;
    let copy = copy::open_copy(&path).await.map_err(said)?;
    let sound = copy::is_sound(&copy).await;
    let known = counted(&copy).await;
    copy.close().await.map_err(said)?;
    if !sound.map_err(said)? {
        return Err(
            "the database is damaged, and so would be its backup: `PRAGMA quick_check` tells more"
                .to_owned(),
        );
    }
    known
}

/// What is counted is of just before: rounds may open and end meanwhile.
async fn of_server(config: &Config, db: &Db, begun: &Begun, to: &Path) -> Outcome<Counted> {
    let known = counted(&db.read).await?;
    let (schema, server) = copy::place_on_server(&db.read).await.map_err(said)?;
    let file = begun.create(Engine::Postgresql.file());
    let file = file.map_err(|error| unwritten(to, &error))?;
    let url = config.database_url.clone();
    let dump = move || postgres::dump(&url, (&schema, server), file);
    let dumped = tokio::task::spawn_blocking(dump).await.map_err(said)?;
    match dumped {
        Err(fault) if fault.contains("could not write") => Err(unwritten(to, &fault)),
        dumped => dumped.map(|()| known),
    }
}

async fn counted(db: &impl ConnectionTrait) -> Outcome<Counted> {
    let schema = copy::schema(db).await.map_err(said)?;
    let open_rounds = round::count_open(db).await.map_err(said)?;
    Ok((schema, open_rounds))
}

fn unwritten(to: &Path, error: &dyn std::fmt::Display) -> String {
    format!(
        "the backup could not be written to {} ({error}): is its disk full? Nothing of it is left, and those before it \
         are as they were",
        to.display()
    )
}

fn report(whole: &Path, manifest: &Manifest, gone: usize) -> String {
    let gone = match gone {
        0 => String::new(),
        gone => format!("\n{gone} older ones were removed."),
    };
    format!(
        "{}: {}, {}, checked.{gone}\n\
         Not in it: the keys, the settings, and the files of KLANKBORD_THEME and KLANKBORD_FACILITIES. Keep the last \
         three elsewhere, and the keys on a disk of their own (docs/backup.md).",
        whole.display(),
        manifest.engine,
        rounds(manifest.open_rounds)
    )
}
