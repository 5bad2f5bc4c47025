//! The key store and the database have to be each other's. Whoever starts looks first and changes nothing until that is
//! known: what belongs to another service must not be called lost here, nor destroyed there.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::path::Path;

use super::fault;
use crate::config::Config;
use crate::db::Db;
use crate::error::Result;
use crate::ids::RoundId;
use crate::keys::{Fingerprint, KeyStore};
use crate::random::Random;
use crate::secret::Key;
use crate::{account, bond, profile, round};

const FOREIGN: &str = "it belongs to another database than the one of KLANKBORD_DATABASE_URL. Is the right disk \
                       mounted, and is the right folder named? Nothing was changed";
const ABSENT: &str = "it is empty and the database is not. Is its disk mounted? If the keys are lost for good, begin \
                      with a new database";
const WITHOUT_DATABASE: &str = "it holds keys of rounds and the database knows none of them. Is it the right database? \
                                To begin anew, name an empty folder. Nothing was changed";

/// What stops a start, as [`fault`] tells it.
type Checked<T> = std::result::Result<T, Vec<String>>;

/// Before the schema is touched. Nothing can be said of a database that was never tied to a store.
pub async fn look(config: &Config, db: &Db) -> Checked<()> {
    let tied = bond::find_in_any_schema(db).await.map_err(told(config))?;
    let found = KeyStore::find_application(&config.key_dir).map_err(told(config))?;
    tied.map_or(Ok(()), |tied| compare(&tied, found.as_ref()))
        .map_err(|why| told(config)(why))
}

/// The key store and the application's key, which is made for an empty database alone. The database is tied to the store
/// where it was not.
pub async fn open(config: &Config, db: &Db, random: &Random) -> Checked<(KeyStore, Key)> {
    let dir = &config.key_dir;
    let found = KeyStore::find_application(dir).map_err(told(config))?;
    let tied = bond::find(&db.read).await.map_err(told(config))?;
    let belongs = match tied {
        Some(tied) => compare(&tied, found.as_ref()),
        None => judge(db, dir, found.as_ref()).await.map_err(told(config))?,
    };
    belongs.map_err(|why| told(config)(why))?;
    let keys = KeyStore::open(dir)
        .map_err(told(config))?
        .sealing_to(config.recovery_key.clone(), config.key_grace);
    let key = keys.application(random).map_err(told(config))?;
    let own = Fingerprint::of(&key);
    if bond::tie(db, &own).await.map_err(told(config))? != own {
        // Another node on the same database was first, with a store of its own.
        return Err(told(config)(FOREIGN));
    }
    Ok((keys, key))
}

/// For a command beside the running service, which has the application's key.
pub async fn check(config: &Config, db: &Db, key: &Key) -> Checked<()> {
    let belongs = bond::check(&db.read, key).await;
    belongs.map_err(|_| told(config)(FOREIGN))
}

fn told<E: Display>(config: &Config) -> impl Fn(E) -> Vec<String> {
    |error| fault("The key store", &config.key_dir.display(), &error)
}

fn compare(tied: &Fingerprint, found: Option<&Key>) -> std::result::Result<(), &'static str> {
    match found {
        None => Err(ABSENT),
        Some(key) if Fingerprint::of(key) != *tied => Err(FOREIGN),
        Some(_) => Ok(()),
    }
}

/// A database that was never tied to a store: it is new, or of a version before this one. A store that has something to
/// lose has to show that it opens what the database sealed.
async fn judge(
    db: &Db,
    dir: &Path,
    found: Option<&Key>,
) -> Result<std::result::Result<(), &'static str>> {
    let Some(key) = found else {
        let is_used = account::is_any(&db.read).await?;
        return Ok(if is_used { Err(ABSENT) } else { Ok(()) });
    };
    let under_way = round::missing::list_under_way(&db.read).await?;
    let under_way: BTreeSet<RoundId> = under_way.into_iter().map(|round| round.id).collect();
    let kept = KeyStore::rounds_in(dir)?;
    let has_keys = kept.iter().any(|round| under_way.contains(round));
    Ok(match profile::opens_any(&db.read, key).await? {
        Some(false) => Err(FOREIGN),
        // Nobody else could have known the name of the file.
        None if !has_keys && !under_way.is_empty() => Err(FOREIGN),
        None if !has_keys && !kept.is_empty() => Err(WITHOUT_DATABASE),
        _ => Ok(()),
    })
}
