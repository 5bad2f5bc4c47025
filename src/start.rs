//! From settings to a service: folders, database, keys, templates, mail. What cannot be used is said in a sentence.

use std::fmt::Display;
use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;

use tokio::sync::Notify;
use tracing_subscriber::EnvFilter;

use crate::account;
use crate::app::{App, Parts};
use crate::config::Config;
use crate::db::{self, Db};
use crate::dice::Dice;
use crate::keys::KeyStore;
use crate::mail::{Mailer, letters};
use crate::page::Pages;
use crate::secret::Key;

/// Opens everything a service needs, with the system's clock and chance.
pub async fn app(config: Config) -> Result<App, Vec<String>> {
    folder(&config.data_dir)?;
    // The address of a database may hold a password, so it is not repeated.
    let db = db::connect(&config.database_url)
        .await
        .map_err(|error| fault("The database", &"of KLANKBORD_DATABASE_URL", &error))?;
    db::migrate(&db)
        .await
        .map_err(|error| fault("The schema", &"of the database", &error))?;
    let (keys, key) = keys(&config, &db).await?;
    let mailer = match &config.smtp_url {
        Some(url) => {
            Mailer::smtp(url).map_err(|error| vec![format!("KLANKBORD_SMTP_URL: {error}")])?
        }
        None => Mailer::mailbox(config.mailbox_dir()),
    };
    let pages =
        Pages::new(letters::TEMPLATES, &config.theme).map_err(|error| vec![error.to_string()])?;
    let clock = config.clock.clone();
    Ok(App::new(Parts {
        config,
        db,
        keys,
        key,
        clock,
        dice: Dice::System,
        pages,
        mailer,
        pushed: Notify::new(),
    }))
}

/// The key store and the application's key, which is made for an empty database alone: a key store that is not mounted
/// looks like one that is new, and what was sealed with the key of before would be lost.
async fn keys(config: &Config, db: &Db) -> Result<(KeyStore, Key), Vec<String>> {
    let dir = &config.key_dir;
    let told = |error: &dyn Display| fault("The key store", &dir.display(), error);
    let known = KeyStore::find_application(dir).map_err(|error| told(&error))?;
    if known.is_none()
        && account::is_any(&db.read)
            .await
            .map_err(|error| told(&error))?
    {
        return Err(told(
            &"it is empty and the database is not. Is its disk mounted? If the keys are lost for good, begin with a \
              new database",
        ));
    }
    let keys = KeyStore::open(dir).map_err(|error| told(&error))?;
    let key = keys
        .application(&Dice::System)
        .map_err(|error| told(&error))?;
    Ok((keys, key))
}

/// The application's key, for a command beside the running service. It makes nothing where there is nothing.
pub fn existing_key(config: &Config) -> Result<Key, Vec<String>> {
    let dir = &config.key_dir;
    KeyStore::find_application(dir)
        .map_err(|error| fault("The key store", &dir.display(), &error))?
        .ok_or_else(|| fault("The key store", &dir.display(), &"there are no keys in it"))
}

/// One line an event on standard output. The libraries' own lines may hold addresses and stay out.
pub fn log(level: &str) -> Result<(), Vec<String>> {
    let level: tracing::Level = level
        .parse()
        .map_err(|_| vec!["KLANKBORD_LOG should be error, warn, info or debug".to_owned()])?;
    let filter = EnvFilter::new(format!("off,klankbord={level}"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_target(false)
        .try_init()
        .map_err(|error| vec![error.to_string()])
}

fn folder(path: &Path) -> Result<(), Vec<String>> {
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(path)
        .map_err(|error| fault("The data folder", &path.display(), &error))
}

fn fault(what: &str, which: &dyn Display, error: &dyn Display) -> Vec<String> {
    vec![format!("{what} {which} cannot be used: {error}")]
}
