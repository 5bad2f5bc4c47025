//! What a backup holds, and what it must not: a key, in any spelling, or what was deleted.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use chrono::{DateTime, TimeDelta, Utc};
use data_encoding::{BASE64, HEXLOWER};
use klankbord::clock::Clock;
use klankbord::db;
use klankbord::entity::{account, job, session, sign_in};
use klankbord::ids::JobId;
use klankbord::keys::{KeyStore, Private, RoundKeys};
use klankbord::queue::{self, Job};
use klankbord::random::Random;
use sea_orm::{ActiveModelTrait, ConnectionTrait, EntityTrait, PaginatorTrait, Set};

use super::site::Site;
use crate::support::is_postgres;

/// Everything in a backup that can be looked into, also what a dump holds packed.
fn bytes_of(backup: &Path) -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    for entry in fs::read_dir(backup).unwrap() {
        let path = entry.unwrap().path();
        all.push(fs::read(&path).unwrap());
        if path.extension().is_some_and(|end| end == "pgdump") {
            let programs = std::env::var("TEST_POSTGRES_BIN").unwrap();
            let told = Command::new(Path::new(&programs).join("pg_restore"))
                .args(["-f", "-"])
                .arg(path)
                .output();
            all.push(told.unwrap().stdout);
        }
    }
    all
}

fn holds(backup: &Path, needle: &[u8]) -> bool {
    let spellings = [
        needle.to_vec(),
        HEXLOWER.encode(needle).into_bytes(),
        // Without its end, which depends on what follows.
        BASE64.encode(needle).into_bytes()[..needle.len()].to_vec(),
    ];
    let all = bytes_of(backup);
    let is_in = |bytes: &Vec<u8>, spelling: &Vec<u8>| {
        bytes.windows(spelling.len()).any(|part| part == spelling)
    };
    spellings
        .iter()
        .any(|spelling| all.iter().any(|bytes| is_in(bytes, spelling)))
}

/// All that the key store holds: each key, and each that is sealed.
fn secrets(site: &Site) -> BTreeSet<Vec<u8>> {
    let store = KeyStore::open(site.keys()).unwrap();
    let application = KeyStore::find_application(site.keys()).unwrap().unwrap();
    let rounds = store.rounds().unwrap();
    let keys = rounds
        .iter()
        .map(|round| store.load(*round).unwrap().unwrap());
    let of_round = |keys: RoundKeys| {
        let own = keys
            .versions
            .values()
            .map(|stored| stored.key.bytes().to_vec());
        let sealed = keys.sealed.values().map(|old| old.sealed.clone());
        let seed = keys.seed.bytes().to_vec();
        own.chain(sealed).chain([seed]).collect::<Vec<_>>()
    };
    let all = keys.flat_map(of_round);
    all.chain([application.bytes().to_vec()]).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_key_is_in_a_backup_and_nobody_else_can_read_it() {
    let mut site = Site::new(Some(Private::generate())).await;
    let program = site.start();
    let who = Site::people(0..2, 0..3);
    site.bench.send_again(program.socket, &who);
    let backup = site.back_up();
    let secrets = secrets(&site);
    program.kill();
    assert!(
        secrets.len() > 8 * 2 + 6,
        "with sealed ones: {}",
        secrets.len()
    );
    for secret in &secrets {
        assert!(!holds(&backup, secret));
    }
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&backup), 0o700);
    let files: Vec<_> = fs::read_dir(&backup)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    assert_eq!(files.len(), 3);
    assert!(files.iter().all(|file| mode(file) == 0o600));
    let sums = Command::new("sha256sum")
        .args(["-c", "SHA256SUMS"])
        .current_dir(&backup)
        .output();
    assert!(sums.unwrap().status.success(), "anybody can check it");
    // The controls: what is there is found, as it is and as a dump spells it.
    let selector = site.bench.people[0].selector;
    assert!(holds(&backup, &selector.0));
    for secret in secrets.iter().take(3) {
        let planted = backup.join("planted");
        for text in [secret.clone(), HEXLOWER.encode(secret).into_bytes()] {
            fs::write(&planted, text).unwrap();
            assert!(holds(&backup, secret));
        }
    }
}

/// As after years in which a file was not wiped: what is deleted lies in its free places.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_that_was_deleted_comes_along() {
    if is_postgres() {
        return;
    }
    let mut site = Site::new(None).await;
    let canary = site.bench.canaries.hatch();
    let db = db::connect(&site.bench.database, 1).await.unwrap();
    let tx = db.begin().await.unwrap();
    let sql = format!(
        "CREATE TABLE old (text TEXT); INSERT INTO old VALUES ('{}'); DROP TABLE old",
        canary.repeat(50)
    );
    let unwiped = format!("PRAGMA secure_delete = OFF; {sql}");
    tx.execute_unprepared(&unwiped).await.unwrap();
    tx.commit().await.unwrap();
    let file = db::file(&site.bench.database).unwrap();
    db::empty_log(&db, &file).await.unwrap();
    db.close().await.unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains(&canary);
    assert!(
        text(&fs::read(&file).unwrap()),
        "the control: the file holds it"
    );
    let backup = site.back_up();
    assert!(!bytes_of(&backup).iter().any(|bytes| text(bytes)));
}

/// Of a machine that is lost nobody knows who had signed out, or used a link, since; and a letter may have left.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_is_signed_in_and_letters_are_the_same() {
    let mut site = Site::new(None).await;
    let now = Clock::System {
        offset: TimeDelta::zero(),
    }
    .now();
    let db = db::connect(&site.bench.database, 1).await.unwrap();
    let account = account::Entity::find()
        .one(&db.read)
        .await
        .unwrap()
        .unwrap();
    let session = session::ActiveModel {
        id_hash: Set(vec![1; 32]),
        account_id: Set(account.id),
        created_at: Set(now),
        used_at: Set(now),
    };
    let link = sign_in::ActiveModel {
        id: Set(Random::System.id()),
        identity: Set(account.identity),
        address: Set(account.address),
        browser_hash: Set(None),
        language: Set("nl".to_owned()),
        created_at: Set(now),
        spent_at: Set(None),
    };
    let tx = db.begin().await.unwrap();
    session.insert(&tx).await.unwrap();
    link.insert(&tx).await.unwrap();
    let example = Job::SendExample {
        round: site.bench.rounds[0].id,
    };
    queue::push(&tx, now, &Random::System, example)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    db.close().await.unwrap();
    let before = waiting(&site).await;
    assert!(
        (before.0, before.1) == (1, 1) && !before.2.is_empty(),
        "the control"
    );
    let backup = site.back_up();
    site.lose_machine().await;
    let (fine, said) = site.restore(&backup, &[], "");
    assert!(fine, "{said}");
    assert_eq!(waiting(&site).await, (0, 0, before.2));
}

/// How many are signed in, how many links sign somebody in, and of each letter what its Message-ID and date come from.
async fn waiting(site: &Site) -> (u64, u64, Vec<(JobId, DateTime<Utc>)>) {
    let db = db::connect(&site.bench.database, 1).await.unwrap();
    let sessions = session::Entity::find().count(&db.read).await.unwrap();
    let links = sign_in::Entity::find().count(&db.read).await.unwrap();
    let jobs = job::Entity::find().all(&db.read).await.unwrap();
    db.close().await.unwrap();
    let jobs = jobs.iter().map(|job| (job.id, job.dated_at));
    (sessions, links, jobs.collect())
}
