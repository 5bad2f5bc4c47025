//! The demonstration is what it says it is.

use clap::Parser;
use tempfile::TempDir;
use tokio_util::task::TaskTracker;

use super::*;
use crate::account::session;
use crate::app::Parts;
use crate::clock::Clock;
use crate::config::Settings;
use crate::conversation::{self, Side, written};
use crate::db;
use crate::mail::{Mailer, letters};
use crate::page::Pages;
use crate::profile;
use crate::profile::published::Band;
use crate::profile::reading::{self, Trend};
use crate::questionnaire::{Circle, Lang};
use crate::queue;
use crate::random::Random;
use crate::round::{self, Extra, Look, State};
use crate::start::binding;
use crate::visitor::Visitor;

#[derive(Parser)]
struct Cli {
    #[command(flatten)]
    settings: Settings,
}

fn settings(flags: &[&str]) -> Result<Config, Vec<String>> {
    let args = std::iter::once("klankbord").chain(flags.iter().copied());
    Config::check(&Cli::try_parse_from(args).unwrap().settings)
}

fn in_folder(folder: &TempDir, fresh: bool) -> Result<Config> {
    config(
        settings(&["--data-dir", folder.path().to_str().unwrap()]).unwrap(),
        fresh,
    )
}

/// A Monday noon in Amsterdam, two weeks after the clocks changed.
async fn open(config: Config) -> App {
    fs::create_dir_all(&config.data_dir).unwrap();
    let random = Random::from_seed(1);
    let db = db::connect(&config.database_url, config.database)
        .await
        .unwrap();
    db::migrate(&db).await.unwrap();
    let (keys, key) = binding::open(&config, &db, &random).await.unwrap();
    App::new(Parts {
        db,
        key,
        keys,
        clock: Clock::fixed("2026-11-09T11:00:00Z".parse().unwrap()),
        random,
        pages: Pages::new(letters::TEMPLATES, &config.theme).unwrap(),
        mailer: Mailer::memory(),
        beside: TaskTracker::new(),
        config,
    })
}

/// Signs in as the person with this name.
async fn enter(app: &App, name: &str) -> Visitor {
    let role = ROLES
        .iter()
        .find(|role| role.name.starts_with(name))
        .unwrap();
    let now = app.clock.now();
    let tx = app.db.begin().await.unwrap();
    let moment = app.moment();
    let id = account::sign_in::open_door(&tx, &moment, &role.address, Lang::Nl).await;
    let cookie = account::sign_in::enter(&tx, &moment, id.unwrap())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let found = session::find(&app.db.read, now, app.config.session, &cookie).await;
    found.unwrap().unwrap().who
}

#[tokio::test]
async fn everybody_of_the_demonstration_is_where_they_should_be() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(in_folder(&folder, false).unwrap()).await;
    people(&app).await.unwrap();
    assert_eq!(app.config.roles.len(), 6);
    let (db, now) = (&app.db.read, app.clock.now());

    noor_can_read_both_columns(&app).await;
    let sam = enter(&app, "Sam").await;
    let open = round::list(db, &sam).await.unwrap().remove(0);
    assert!(matches!(
        open.state,
        State::Open {
            extra: Extra::None,
            ..
        }
    ));
    let keys = app.keys.load(open.id).unwrap().unwrap();
    let look = Look::open(&open, &keys).unwrap().unwrap();
    assert_eq!((open.invited, look.is_enough()), (14, true));
    assert!(
        queue::waiting_invitations(db, open.id)
            .await
            .unwrap()
            .is_empty()
    );

    let fatima = enter(&app, "Fatima").await;
    assert!(round::list(db, &fatima).await.unwrap().is_empty());
    assert_eq!(
        account::person(db, &fatima)
            .await
            .unwrap()
            .manager_name
            .as_str(),
        "Ingrid Bakker"
    );

    let ingrid = enter(&app, "Ingrid").await;
    let today = now.date_naive();
    let known = conversation::known_to(db, &app.scope(&ingrid))
        .await
        .unwrap();
    assert_eq!(
        known.len(),
        3,
        "Noor's agreements and her date, and what Bram shares"
    );
    let shared: Vec<_> = known
        .iter()
        .filter(|conversation| conversation.is_shared(today))
        .collect();
    assert_eq!(shared.len(), 1);
    let brought = profile::by_round(db, &app.key, shared[0].share.round.unwrap())
        .await
        .unwrap();
    assert!(brought.published.column(Circle::Inside).is_some());

    assert_eq!(
        queue::count_due(db, now).await.unwrap(),
        0,
        "{:?}",
        queue::list(db).await.unwrap()
    );
    assert_eq!(app.keys.rounds().unwrap(), [open.id]);
}

async fn noor_can_read_both_columns(app: &App) {
    let db = &app.db.read;
    let noor = enter(app, "Noor").await;
    let ended = round::list(db, &noor).await.unwrap().remove(0);
    let profile = profile::read(db, &app.scope(&noor), ended.id)
        .await
        .unwrap()
        .unwrap();
    let published = profile.published;
    assert_eq!(published.columns.len(), 2);
    for column in &published.columns {
        assert!(column.qualities.iter().any(|line| line.band == Band::Many));
        assert!(!column.hindrances.is_empty());
    }
    let inside = published.column(Circle::Inside).unwrap();
    assert!(
        inside
            .qualities
            .iter()
            .any(|line| line.band == Band::Several)
    );
    assert!(inside.qualities.iter().any(|line| line.best_fit));
    assert!(inside.qualities.iter().any(|line| line.dosage.is_some()));
    assert_eq!(published.texts.of("story").len(), 10);
    assert!(profile.self_view.is_some());
    let before = profile::before(db, &app.scope(&noor), &ended)
        .await
        .unwrap();
    let changes = reading::trends(&before.unwrap().1.published, &published).unwrap();
    for word in [
        Trend::New,
        Trend::Stronger,
        Trend::Still,
        Trend::Weaker,
        Trend::Gone,
    ] {
        assert!(
            changes.iter().any(|(_, trend)| *trend == word),
            "{word:?}: {changes:?}"
        );
    }
    let talks = conversation::list(db, &app.scope(&noor)).await.unwrap();
    let [earlier, talk] = talks.as_slice() else {
        panic!("a conversation that was held, and one that is planned")
    };
    assert!(talk.share.at.is_none());
    let agreed = written::agreements(db, &app.key, earlier).await.unwrap();
    assert_eq!(agreed.len(), 2);
    for side in [Side::Employee, Side::Manager] {
        let sheet = written::prepared(db, &app.key, talk, side).await.unwrap();
        assert!(sheet.shared.is_some(), "{side:?}");
    }
}

#[tokio::test]
async fn a_second_start_goes_on_and_a_fresh_one_begins_anew() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(in_folder(&folder, false).unwrap()).await;
    people(&app).await.unwrap();
    people(&app).await.unwrap();
    let sam = enter(&app, "Sam").await;
    assert_eq!(round::list(&app.db.read, &sam).await.unwrap().len(), 1);
    app.db.clone().close().await.unwrap();

    fs::write(folder.path().join("klankbord.db"), "the true one").unwrap();
    in_folder(&folder, true).unwrap();
    assert!(!folder.path().join("demo").exists());
    assert!(folder.path().join("klankbord.db").exists());
}

#[test]
fn a_folder_that_is_not_a_demonstration_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let theirs = folder.path().join("demo/notes.txt");
    fs::create_dir(folder.path().join("demo")).unwrap();
    fs::write(&theirs, "mine").unwrap();
    assert!(in_folder(&folder, true).is_err());
    assert!(theirs.exists());
    assert!(in_folder(&folder, false).is_ok());
}

#[test]
fn no_letter_and_no_row_leaves_the_folder() {
    let relay = settings(&["--smtp-url=smtp://relay"]).unwrap();
    let server = settings(&["--database-url=postgres://u@h/d"]).unwrap();
    assert!(config(relay, false).is_err());
    assert!(config(server, false).is_err());
    assert!(settings(&["--base-url=https://klankbord.example"]).is_err());
    let elsewhere = [
        "--database-url=sqlite://true.db",
        "--key-dir=true-keys",
        "--data-dir=data",
    ];
    let config = config(settings(&elsewhere).unwrap(), false).unwrap();
    assert_eq!(config.database_url, "sqlite://data/demo/klankbord.db");
    assert_eq!(config.key_dir, Path::new("data/demo/keys"));
    assert_eq!(config.mailbox_dir(), Path::new("data/demo/mailbox"));
}

#[test]
fn everything_that_is_written_answers_a_question_that_is_asked() {
    let asked = crate::answer_box::answer::Allowed::of(
        &crate::questionnaire::OpenQuestions::default(),
        Circle::Outside,
    );
    let rounds = cast()
        .people
        .iter()
        .flat_map(|person| [&person.earlier, &person.round])
        .flatten();
    for reviewer in rounds.flat_map(|round| &round.reviewers) {
        let Some(given) = &reviewer.answer else {
            continue;
        };
        let answer = given.draft().check(&asked).unwrap();
        assert_eq!(
            answer.texts.len(),
            given.draft().texts.len(),
            "{}",
            reviewer.name
        );
    }
}
