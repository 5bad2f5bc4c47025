//! A key store and a database that are not each other's: refused before anything is lost, and told.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use klankbord::keys::Fingerprint;
use klankbord::random::Random;
use klankbord::start::binding;
use klankbord::{bond, db};
use sea_orm::ConnectionTrait;

use super::bench::Bench;
use crate::evidence::{Program, Start, get};
use crate::support::{config, database};

/// Who is asked in one round.
const PEOPLE: usize = 15;

/// Whether somebody who sends their answer is thanked.
fn is_taken(bench: &mut Bench, program: &Program) -> bool {
    let who = bench.take(1);
    bench.send(program.socket, &who);
    bench.unthanked(&who).is_empty()
}

fn keys(bench: &Bench) -> PathBuf {
    bench.folder.path().join("keys")
}

fn refused(bench: &Bench) -> String {
    Program::refused(Start::new(bench.folder.path(), &bench.database))
}

/// Puts each where the other was.
fn swap(one: &Path, other: &Path) {
    let aside = one.with_extension("aside");
    fs::rename(one, &aside).unwrap();
    fs::rename(other, one).unwrap();
    fs::rename(&aside, other).unwrap();
}

/// The first thing that went wrong with two folders: each service called the other's rounds lost, and deleted them.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_key_stores_that_were_swapped_are_refused_before_anything_is_lost() {
    let mut both = [Bench::new(PEOPLE).await, Bench::new(PEOPLE).await];
    for bench in &mut both {
        let program = bench.start(None);
        assert!(is_taken(bench, &program), "the control");
        program.kill();
    }
    swap(&keys(&both[0]), &keys(&both[1]));
    for bench in &both {
        let said = refused(bench);
        assert!(said.contains("belongs to another database"), "{said}");
    }
    swap(&keys(&both[0]), &keys(&both[1]));
    for bench in &mut both {
        let program = bench.start(None);
        assert!(is_taken(bench, &program));
        program.kill();
        bench
            .conclude(
                ("K1", "two key stores swapped at a start"),
                (1, Duration::ZERO),
            )
            .await;
    }
}

/// The disk of the keys is another one all at once, while the service runs.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_store_that_is_swapped_while_the_service_runs_stops_it_until_its_own_is_back() {
    let mut both = [Bench::new(PEOPLE).await, Bench::new(PEOPLE).await];
    let [bench, other] = &mut both;
    let program = bench.start(None);
    assert!(is_taken(bench, &program), "the control");
    for foreign in [true, false] {
        let away = bench.folder.path().join("away");
        fs::rename(keys(bench), &away).unwrap();
        if foreign {
            fs::rename(keys(other), keys(bench)).unwrap();
        }
        let who = bench.take(1);
        let answer = bench.send(program.socket, &who).remove(0).unwrap();
        assert_eq!(answer.status, 503, "{}", answer.page);
        assert_eq!(answer.retry_after, "5");
        assert!(answer.page.contains("Een tip."), "{}", answer.page);
        let page = get(program.socket, "/").unwrap();
        assert_eq!((page.status, page.retry_after.as_str()), (503, "5"));
        let ready = get(program.socket, "/health/ready").unwrap();
        assert_eq!((ready.status, ready.retry_after.as_str()), (503, "5"));
        assert!(ready.page.contains("keys:"), "{}", ready.page);
        assert_eq!(get(program.socket, "/health/live").unwrap().status, 200);
        if foreign {
            fs::rename(keys(bench), keys(other)).unwrap();
        }
        fs::rename(&away, keys(bench)).unwrap();
        assert_eq!(get(program.socket, "/health/ready").unwrap().status, 200);
        bench.send_again(program.socket, &who);
    }
    program.kill();
    let what = "the key store swapped while the service runs";
    bench.conclude(("K1", what), (2, Duration::ZERO)).await;
}

/// Each with a folder of its own: the first start ties the database to one of them.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_nodes_with_folders_of_their_own_one_works_and_the_other_is_refused() {
    let mut bench = Bench::new(PEOPLE).await;
    let program = bench.start(None);
    let other = tempfile::tempdir().unwrap();
    let start = || Start::new(other.path(), &bench.database);
    let said = Program::refused(start());
    assert!(
        said.contains("it is empty and the database is not"),
        "{said}"
    );
    assert!(!other.path().join("keys").exists(), "nothing is made");
    // One that is in use elsewhere.
    let elsewhere = Bench::new(PEOPLE).await;
    fs::rename(keys(&elsewhere), other.path().join("keys")).unwrap();
    let before = listed(&other.path().join("keys"));
    let said = Program::refused(start());
    assert!(said.contains("belongs to another database"), "{said}");
    assert_eq!(
        listed(&other.path().join("keys")),
        before,
        "nothing is changed"
    );
    assert!(is_taken(&mut bench, &program));
    program.kill();
    bench
        .conclude(
            ("K1", "a node with keys of its own on one database"),
            (1, Duration::ZERO),
        )
        .await;
}

/// Names and bytes of all files.
fn listed(dir: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let files = fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut all: Vec<_> = files
        .map(|file| (file.clone(), fs::read(&file).unwrap()))
        .collect();
    all.sort();
    all
}

/// Ten times two nodes start on a new database at the same instant.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_first_starts_at_the_same_instant_one_is_the_first() {
    for _ in 0..10 {
        let folder = tempfile::tempdir().unwrap();
        let url = database(&folder).await;
        let db = db::connect(&url, 4).await.unwrap();
        db::migrate(&db).await.unwrap();
        let open = async |name: &str| {
            let mut config = config(&folder);
            config.key_dir = folder.path().join(name);
            binding::open(&config, &db, &Random::System).await
        };
        let (one, other) = tokio::join!(open("one"), open("other"));
        let opened = [one, other].into_iter().filter_map(Result::ok);
        let opened: Vec<_> = opened.map(|(_, key)| Fingerprint::of(&key)).collect();
        assert_eq!(opened.len(), 1);
        assert_eq!(
            bond::find(&db.read).await.unwrap(),
            opened.into_iter().next()
        );
        db.close().await.unwrap();
    }
}

/// The database is not the one of before: emptied, another, or older.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_key_is_destroyed_for_a_database_that_does_not_know_it() {
    let mut bench = Bench::new(PEOPLE).await;
    let program = bench.start(None);
    assert!(is_taken(&mut bench, &program));
    program.kill();
    let kept = listed(&keys(&bench));
    let (folder, another) = (tempfile::tempdir().unwrap(), Bench::new(PEOPLE).await);
    for folder in [&folder, &another.folder] {
        fs::set_permissions(folder.path(), Permissions::from_mode(0o700)).unwrap();
    }
    let empty = database(&folder).await;
    let start = |database| Start::new(bench.folder.path(), database);
    let said = Program::refused(start(&empty));
    assert!(said.contains("the database knows none of them"), "{said}");
    let said = Program::refused(start(&another.database));
    assert!(said.contains("belongs to another database"), "{said}");
    assert_eq!(listed(&keys(&bench)), kept);
    // As it was in the version before: whose the store is shows in what it opens.
    for (database, refused) in [(&another.database, true), (&bench.database, false)] {
        untie(database).await;
        if refused {
            let said = Program::refused(start(database));
            assert!(said.contains("belongs to another database"), "{said}");
            assert_eq!(listed(&keys(&bench)), kept);
        }
    }
    let program = bench.start(None);
    assert!(is_taken(&mut bench, &program));
    program.kill();
    let what = "a database that is empty, another, or of the version before";
    bench.conclude(("K1", what), (3, Duration::ZERO)).await;
}

async fn untie(database: &str) {
    let db = db::connect(database, 4).await.unwrap();
    db.read
        .execute_unprepared("DELETE FROM key_store")
        .await
        .unwrap();
    db.close().await.unwrap();
}
