//! What every story needs: a service of its own, browsers, a clock to move and an outbox to look into.

mod browser;
mod world;

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::Router;
use chrono::{DateTime, TimeDelta, Utc};
use klankbord::app::{App, Parts};
use klankbord::clock::Clock;
use klankbord::config::{Config, Settings};
use klankbord::db::{self, Db};
use klankbord::jobs::{sweep, worker};
use klankbord::mail::{Letter, Mailer, Memory, letters};
use klankbord::page::Pages;
use klankbord::queue;
use klankbord::random::Random;
use klankbord::start::binding;
use klankbord::web;
use sea_orm::{ConnectionTrait, Database};
use tempfile::TempDir;
use tokio_util::task::TaskTracker;

pub(crate) use self::browser::{Browser, Page, place, selector};
pub(crate) use self::world::*;

/// Monday noon in Amsterdam, in winter time.
pub(crate) const NOON: &str = "2026-11-23T11:00:00Z";

/// A whole service on a database of its own: SQLite, or a schema of the server in `TEST_DATABASE_URL`.
pub(crate) struct TestApp {
    pub(crate) app: App,
    pub(crate) outbox: Memory,
    pub(crate) folder: TempDir,
    pub(crate) router: Router,
    /// Letters that signing in found on its way.
    kept: Mutex<Vec<Letter>>,
}

impl TestApp {
    pub(crate) async fn new() -> Self {
        Self::with(|_| {}).await
    }

    /// With some settings changed.
    pub(crate) async fn with(change: impl FnOnce(&mut Config)) -> Self {
        Self::seeded(Random::System, change).await
    }

    /// With chance that repeats itself.
    pub(crate) async fn seeded(random: Random, change: impl FnOnce(&mut Config)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::set_permissions(folder.path(), Permissions::from_mode(0o700)).unwrap();
        let mut config = config(&folder);
        change(&mut config);
        config.database_url = database(&folder).await;
        let outbox = Memory::default();
        let mailer = Mailer::Memory(outbox.clone());
        let clock = Clock::fixed(NOON.parse().unwrap());
        let app = open_with(config, mailer, clock, random).await;
        let router = web::router(app.clone());
        Self {
            app,
            outbox,
            folder,
            router,
            kept: Mutex::default(),
        }
    }

    pub(crate) fn browser(&self) -> Browser {
        Browser::new(self.router.clone())
    }

    pub(crate) fn db(&self) -> &Db {
        &self.app.db
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.app.clock.now()
    }

    /// Does what is due in the queue, until nothing is.
    pub(crate) async fn run_jobs(&self) {
        worker::work_off(&self.app).await.unwrap();
    }

    /// Moves the clock and does what has become due, as a service that was stopped in between.
    pub(crate) async fn pass(&self, days: i64) {
        self.app.clock.advance(TimeDelta::days(days));
        self.run_jobs().await;
    }

    /// As at a start.
    pub(crate) async fn sweep(&self) {
        sweep::sweep(&self.app).await.unwrap();
    }

    /// The letters that left since the last look.
    pub(crate) fn letters(&self) -> Vec<Letter> {
        let mut letters = std::mem::take(&mut *self.kept.lock().unwrap());
        letters.append(&mut self.outbox.take());
        letters
    }

    /// Takes one letter out of the outbox and leaves the others.
    pub(crate) fn letter(&self, to: &str, part: &str) -> Letter {
        let mut letters = self.letters();
        let place = letters
            .iter()
            .rposition(|letter| letter.to_address == to && letter.text.contains(part));
        let letter =
            letters.remove(place.unwrap_or_else(|| panic!("no letter with {part} to {to}")));
        *self.kept.lock().unwrap() = letters;
        letter
    }

    /// Call it at the end of a story: nothing that is due may be left behind.
    pub(crate) async fn assert_nothing_due(&self) {
        let due = queue::count_due(&self.app.db.read, self.now())
            .await
            .unwrap();
        assert_eq!(
            due,
            0,
            "jobs are left: {:?}",
            queue::list(&self.app.db.read).await.unwrap()
        );
    }
}

pub(crate) fn config(folder: &TempDir) -> Config {
    #[derive(clap::Parser)]
    struct Cli {
        #[command(flatten)]
        settings: Settings,
    }
    let settings =
        <Cli as clap::Parser>::parse_from(["klankbord", "--organisation=Provincie Voorbeeld"])
            .settings;
    let mut config = Config::check(&settings).unwrap();
    config.organisation_domains = vec!["provincie.example".to_owned()];
    config.data_dir = folder.path().to_path_buf();
    config.key_dir = folder.path().join("keys");
    // Nobody clicks as fast as a test.
    config.limits.requests_per_minute = 0;
    // Whatever takes a second connection while it holds a transaction fails its story.
    config.database.connections = 1;
    config
}

pub(crate) async fn open(config: Config, mailer: Mailer, clock: Clock) -> App {
    open_with(config, mailer, clock, Random::System).await
}

async fn open_with(config: Config, mailer: Mailer, clock: Clock, random: Random) -> App {
    let db = db::connect(&config.database_url, config.database)
        .await
        .unwrap();
    db::migrate(&db).await.unwrap();
    let (keys, key) = binding::open(&config, &db, &random).await.unwrap();
    App::new(Parts {
        db,
        keys,
        key,
        clock,
        random,
        pages: Pages::new(letters::TEMPLATES, &config.theme).unwrap(),
        mailer,
        beside: TaskTracker::new(),
        config,
    })
}

/// A service by the clock of this machine, beside which a program can be started; and the address of its database.
pub(crate) async fn open_by_clock(folder: &TempDir) -> (App, String) {
    let database = database(folder).await;
    let mut config = config(folder);
    config.database_url.clone_from(&database);
    let offset = TimeDelta::zero();
    let app = open(config, Mailer::memory(), Clock::System { offset }).await;
    (app, database)
}

/// One more node on the same database, with a relay of its own.
pub(crate) fn node(app: &App, mailer: Mailer) -> App {
    App::new(Parts {
        config: app.config.clone(),
        db: app.db.clone(),
        keys: app.keys.clone(),
        key: app.key.clone(),
        clock: app.clock.clone(),
        random: app.random.clone(),
        pages: Pages::new(letters::TEMPLATES, &app.config.theme).unwrap(),
        mailer,
        beside: TaskTracker::new(),
    })
}

/// A database nobody else uses. A server that is named and does not answer fails the test.
pub(crate) async fn database(folder: &TempDir) -> String {
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    let Ok(server) = std::env::var("TEST_DATABASE_URL") else {
        return format!("sqlite://{}", folder.path().join("klankbord.db").display());
    };
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let schema = format!("t{}_{number}", std::process::id());
    let admin = Database::connect(&server).await.unwrap();
    admin
        .execute_unprepared(&format!("CREATE SCHEMA {schema}"))
        .await
        .unwrap();
    admin.close().await.unwrap();
    let joint = if server.contains('?') { '&' } else { '?' };
    format!("{server}{joint}options=-csearch_path%3D{schema}")
}

pub(crate) fn is_postgres() -> bool {
    std::env::var("TEST_DATABASE_URL").is_ok()
}
