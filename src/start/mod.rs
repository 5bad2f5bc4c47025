//! From settings to a service: folders, database, keys, templates, mail. What cannot be used is said in a sentence.

pub mod binding;
pub mod bounce;
pub mod key_trial;
mod log;
pub mod recovery;
pub mod stop;

use std::fmt::Display;
use std::fs::DirBuilder;
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;

use rustix::fs::Mode;
use rustix::mm::{MlockAllFlags, mlockall};
use rustix::process::{
    DumpableBehavior, Resource, Rlimit, getrlimit, set_dumpable_behavior, setrlimit, umask,
};
use rustix::thread::{CapabilitySet, CapabilitySets, capabilities};
use tokio_util::task::TaskTracker;

pub use self::log::visible;
use crate::app::{App, Parts};
use crate::config::Config;
use crate::db::{self, Db};
use crate::keys::{self, KeyStore};
use crate::mail::{Mailer, letters};
use crate::page::Pages;
use crate::random::Random;
use crate::secret::Key;

/// Enough for all connections that the service takes at once, and for all else that it opens.
const FILES_WANTED: u64 = 8192;

/// What holds for the whole process, whatever it is to do: others may read nothing that it writes, its memory stays
/// memory, and it may open as many files as the system allows it. Most systems begin with 1024, which a visitor alone
/// can use up.
pub fn process() {
    umask(Mode::RWXG | Mode::RWXO);
    keep_memory();
    let mut files = getrlimit(Resource::Nofile);
    let most = files.maximum.unwrap_or(u64::MAX).min(FILES_WANTED);
    if files.current.is_some_and(|current| current < most) {
        files.current = Some(most);
        // Where it is forbidden, there are fewer connections.
        let _ = setrlimit(Resource::Nofile, files);
    }
}

/// What is in memory goes into no file: not when the process dies, not for a neighbour of the same user who looks in,
/// and not into swap where all of it may be locked. Where less than all may be locked nothing is, because whoever then
/// needs more memory gets none; there the swap has to be encrypted, or off.
fn keep_memory() {
    let nothing = Some(0);
    let no_core = Rlimit {
        current: nothing,
        maximum: nothing,
    };
    // Each of the three only ever makes it stricter, and one that a system does not know leaves the others.
    let _ = setrlimit(Resource::Core, no_core);
    let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    if may_lock_all() {
        let pages = MlockAllFlags::CURRENT | MlockAllFlags::FUTURE | MlockAllFlags::ONFAULT;
        let _ = mlockall(pages);
    }
}

/// By its limit, or because it is above limits.
fn may_lock_all() -> bool {
    let all = Rlimit {
        current: None,
        maximum: None,
    };
    let is_above = |sets: CapabilitySets| sets.effective.contains(CapabilitySet::IPC_LOCK);
    setrlimit(Resource::Memlock, all).is_ok() || capabilities(None).is_ok_and(is_above)
}

/// Opens everything a service needs, with the system's clock and chance.
pub async fn app(config: Config) -> Result<App, Vec<String>> {
    folder(&config)?;
    let db = database(&config).await?;
    let unfinished = db::copy::is_unfinished(&db.read).await;
    if unfinished.map_err(|error| vec![error.to_string()])? {
        return Err(vec![
            "a backup is being put back into this database, or was and not to the end: run `klankbord restore --from` \
             again"
                .to_owned(),
        ]);
    }
    binding::look(&config, &db).await?;
    over(config, db).await
}

/// The same over a database that is open.
pub async fn over(config: Config, db: Db) -> Result<App, Vec<String>> {
    db::migrate(&db)
        .await
        .map_err(|error| fault("The schema", &"of the database", &db::why(&error)))?;
    let (keys, key) = binding::open(&config, &db, &Random::System).await?;
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
        random: Random::System,
        pages,
        mailer,
        beside: TaskTracker::new(),
    }))
}

/// The application's key, for a command beside the running service. It makes nothing where there is nothing.
pub fn existing_key(config: &Config) -> Result<Key, Vec<String>> {
    let dir = &config.key_dir;
    KeyStore::find_application(dir)
        .map_err(|error| fault("The key store", &dir.display(), &error))?
        .ok_or_else(|| fault("The key store", &dir.display(), &"there are no keys in it"))
}

/// Starts to log on standard output. Of a panic only the place is told: its words may be a visitor's.
pub fn log(level: tracing::Level) -> Result<(), Vec<String>> {
    tracing::subscriber::set_global_default(log::lines(level, io::stdout))
        .map_err(|error| vec![error.to_string()])?;
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        tracing::error!(place, "a panic");
    }));
    Ok(())
}

/// Makes the data folder where it is absent, and refuses one in which others can look.
pub fn folder(config: &Config) -> Result<(), Vec<String>> {
    let path = &config.data_dir;
    let made = DirBuilder::new().recursive(true).mode(0o700).create(path);
    made.and_then(|()| keys::require_private(&path.canonicalize()?, "the data folder needs 0700"))
        .map_err(|error| fault("The data folder", &path.display(), &error))
}

/// Opens the database, and refuses a file of it that others can read.
pub async fn database(config: &Config) -> Result<Db, Vec<String>> {
    // The address of a database may hold a password, so it is not repeated, nor is an answer that repeats it.
    let passwords = db::passwords(&config.database_url);
    let refusal = |error: &dyn Display| {
        let mut why = error.to_string();
        if passwords.iter().any(|password| why.contains(password)) {
            "the reason repeats its password, and is not shown".clone_into(&mut why);
        }
        fault("The database", &"of KLANKBORD_DATABASE_URL", &why)
    };
    if let Some(file) = db::file(&config.database_url) {
        require_private_database(&file).map_err(|error| refusal(&error))?;
    }
    db::connect(&config.database_url, config.database)
        .await
        .map_err(|error| refusal(&db::why(&error)))
}

/// In a folder that is nobody else's, its files are too. SQLite gives those beside it the rights of the first.
fn require_private_database(file: &Path) -> io::Result<()> {
    let needs = "the database needs 0700 for its folder, or 0600 for its files";
    let folder = file.parent().filter(|folder| *folder != Path::new(""));
    let folder = folder.unwrap_or(Path::new(".")).canonicalize();
    // Where there is no folder, SQLite says so.
    if folder.map_or(true, |folder| keys::require_private(&folder, needs).is_ok()) {
        return Ok(());
    }
    ["", "-wal", "-shm", "-journal"].iter().try_for_each(|end| {
        let mut name = file.as_os_str().to_owned();
        name.push(end);
        keys::require_private(Path::new(&name), needs)
    })
}

fn fault(what: &str, which: &dyn Display, error: &dyn Display) -> Vec<String> {
    vec![format!("{what} {which} cannot be used: {error}")]
}
