//! What changes when somebody answers, and what is left to open.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use klankbord::answer_box;
use klankbord::entity::answer_box::Entity;
use klankbord::jobs::old_keys;
use klankbord::keys::{Private, RoundKeys};
use klankbord::queue::{self, Job};
use sea_orm::{ConnectionTrait, EntityTrait};

use super::{NOOR, id};
use crate::evidence::{Archive, count, differing, dump, note};
use crate::support::{COLLEAGUES, FRIENDS, Given, TestApp, is_postgres, link};

const STRICT: TimeDelta = TimeDelta::zero();
const GRACE: TimeDelta = TimeDelta::hours(26);

#[tokio::test]
async fn an_answer_or_a_refusal_changes_one_row_and_that_is_the_box() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = id(&noor.open_round(&COLLEAGUES, &FRIENDS).await);
    let letters = test.invitations().await;
    let mut sam = test.employee("Sam", "sam@provincie.example").await;
    sam.open_round(&COLLEAGUES, &[]).await;
    assert_eq!(
        test.invitations().await.len(),
        8,
        "a second round lies beside it"
    );

    let mut rows = 0;
    for (number, letter) in letters.iter().enumerate() {
        let before = dump(&test.db().read).await;
        if number % 3 == 2 {
            test.decline(letter).await;
        } else {
            test.answer(letter, &Given::default())
                .await
                .assert_status(200);
        }
        let changed = differing(&before, &dump(&test.db().read).await);
        assert_eq!(changed.len(), 2, "one row, before and after: {changed:?}");
        assert!(
            changed
                .iter()
                .all(|row| row.table == "answer_box" && row.names(round)),
            "{changed:?}"
        );
        rows += before.len() - 1;
    }
    note("A4 rows compared over 16 answers and refusals", rows);
    note("A4 rows beside the box that changed", 0);
}

#[tokio::test]
async fn the_same_look_sees_a_touched_invitation() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    noor.open_round(&COLLEAGUES, &[]).await;
    let any_row = "WHERE selector = (SELECT selector FROM invitation ORDER BY selector LIMIT 1)";
    let change = format!("UPDATE invitation SET bounced = NOT bounced {any_row}");
    // PostgreSQL remembers even a change that changes nothing, and who looked at a row to change it.
    let same = format!("UPDATE invitation SET bounced = bounced {any_row}");
    let lock = format!("SELECT selector FROM invitation {any_row} FOR UPDATE");
    for (touch, seen) in [(change, true), (same, is_postgres()), (lock, is_postgres())] {
        if touch.ends_with("FOR UPDATE") && !is_postgres() {
            continue;
        }
        let before = dump(&test.db().read).await;
        test.db().read.execute_unprepared(&touch).await.unwrap();
        let changed = differing(&before, &dump(&test.db().read).await);
        assert_eq!(
            changed.iter().any(|row| row.table == "invitation"),
            seen,
            "{touch}: {changed:?}"
        );
    }
}

#[tokio::test]
async fn the_box_is_equally_long_from_empty_to_full() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = id(&noor.open_round(&COLLEAGUES, &FRIENDS).await);
    let (mut sealed, mut plain) = (BTreeSet::new(), BTreeSet::new());
    let letters = test.invitations().await;
    for letter in std::iter::once(None).chain(letters.iter().map(Some)) {
        if let Some(letter) = letter {
            let full = |length| "é".repeat(length);
            let texts = [
                ("story", full(600)),
                ("future", full(400)),
                ("hinder", full(300)),
                ("tip", full(300)),
            ];
            let texts: Vec<_> = texts
                .iter()
                .map(|(question, text)| (*question, text.as_str()))
                .collect();
            test.answer_in_words(letter, &texts).await;
        }
        let row = Entity::find_by_id(round)
            .one(&test.db().read)
            .await
            .unwrap()
            .unwrap();
        sealed.insert(row.sealed.len());
        let tally = answer_box::open(&test.db().read, &test.app.keys, round)
            .await
            .unwrap();
        let mut bytes = Vec::new();
        ciborium::into_writer(&tally, &mut bytes).unwrap();
        plain.insert(bytes.len());
    }
    assert_eq!(sealed.len(), 1, "{sealed:?}");
    assert_eq!(
        plain.len(),
        17,
        "what is inside grows with every answer: {plain:?}"
    );
    note("A6 distinct lengths of 17 versions of a box", sealed.len());
}

#[tokio::test]
async fn with_strict_grace_one_version_can_be_read_and_after_the_end_none() {
    let test = TestApp::with(|config| config.key_grace = STRICT).await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = id(&noor.open_round(&COLLEAGUES, &[]).await);
    let letters = test.invitations().await;
    let mut archive = Archive::new(round);
    archive.copy(&test).await;
    for letter in &letters {
        test.answer(letter, &Given::default())
            .await
            .assert_status(200);
        let version = archive.copy(&test).await;
        assert_eq!(
            archive.readable(&test),
            BTreeSet::from([version]),
            "the newest opens, and nothing else"
        );
    }
    let all: BTreeSet<u64> = archive.boxes.keys().copied().collect();
    assert_eq!(all.len(), 9);
    assert_eq!(
        archive.readable_with_copies(),
        all,
        "the copies hold the key of every version"
    );

    test.pass(16).await;
    assert_gone(&test, &archive).await;
    note("A8 versions readable during a strict round", 1);
    note(
        "A8 archived versions that open after the end",
        archive.readable(&test).len(),
    );
}

/// A service that seals old keys to this one, for as long as it does by default.
async fn sealing_to(private: &Private) -> TestApp {
    let public = private.public();
    TestApp::with(|config| {
        config.recovery_key = Some(public);
        config.key_grace = GRACE;
    })
    .await
}

#[tokio::test]
async fn old_versions_open_with_the_recovery_key_alone_and_as_long_as_grace_and_after_the_end_none()
{
    let private = Private::generate();
    let test = sealing_to(&private).await;
    let opened = |archive: &Archive| -> BTreeSet<u64> {
        let opened = archive.opened_with(&test.app.config.key_dir, &private);
        opened.into_keys().collect()
    };
    let mut noor = test.employee("Noor", NOOR).await;
    let round = id(&noor.open_round(&COLLEAGUES, &[]).await);
    let letters = test.invitations().await;
    let mut archive = Archive::new(round);
    archive.copy(&test).await;
    test.app.clock.advance(TimeDelta::minutes(59));
    for letter in &letters[..3] {
        test.answer(letter, &Given::default()).await;
        let version = archive.copy(&test).await;
        assert_eq!(
            archive.readable(&test),
            BTreeSet::from([version]),
            "an old key lies nowhere as it is"
        );
    }
    assert_eq!(
        opened(&archive),
        BTreeSet::from([1, 2, 3, 4]),
        "last night's backup still opens"
    );
    let keys = test.app.keys.load(round).unwrap().unwrap();
    let moments = keys.sealed.values().map(|old| old.retired_at);
    assert!(moments.clone().all(|at| at % 3_600_000 == 0), "to the hour");
    // They were retired at 12:59, in the hour that began at 12.
    test.app
        .clock
        .advance(GRACE - TimeDelta::minutes(59) - TimeDelta::milliseconds(1));
    old_keys::drop_old_keys(&test.app).await.unwrap();
    assert_eq!(opened(&archive).len(), 4);
    test.app.clock.advance(TimeDelta::milliseconds(1));
    old_keys::drop_old_keys(&test.app).await.unwrap();
    assert_eq!(
        opened(&archive),
        BTreeSet::from([4]),
        "nobody has answered meanwhile"
    );
    test.answer(&letters[3], &Given::default()).await;
    archive.copy(&test).await;
    assert_eq!(opened(&archive), BTreeSet::from([4, 5]));
    test.app.clock.advance(GRACE);
    test.sweep().await;
    assert_eq!(
        opened(&archive),
        BTreeSet::from([5]),
        "a start drops what is over, too"
    );

    test.answer(&letters[4], &Given::default()).await;
    archive.copy(&test).await;
    assert_eq!(archive.readable_with_copies().len(), 6);
    test.pass(16).await;
    assert_gone(&test, &archive).await;
}

#[tokio::test]
async fn without_a_recovery_key_nothing_old_is_kept() {
    let test = TestApp::new().await;
    assert_eq!(test.app.config.key_grace, STRICT, "which is the default");
    // Whoever set it before there was a recovery key.
    let test = TestApp::with(|config| config.key_grace = GRACE).await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = id(&noor.open_round(&COLLEAGUES, &[]).await);
    let mut archive = Archive::new(round);
    for letter in &test.invitations().await[..2] {
        archive.copy(&test).await;
        test.answer(letter, &Given::default()).await;
    }
    archive.copy(&test).await;
    assert_eq!(archive.readable(&test), BTreeSet::from([3]));
    let keys = test.app.keys.load(round).unwrap().unwrap();
    assert!(keys.sealed.is_empty());
}

/// What lay in key files before there was a recovery key: the old keys, as they are.
#[tokio::test]
async fn a_start_leaves_no_old_key_of_before_as_it_was() {
    let private = Private::generate();
    for sealing in [None, Some(&private)] {
        let test = match sealing {
            Some(private) => sealing_to(private).await,
            None => TestApp::new().await,
        };
        let mut noor = test.employee("Noor", NOOR).await;
        let round = id(&noor.open_round(&COLLEAGUES, &[]).await);
        let mut archive = Archive::new(round);
        archive.copy(&test).await;
        let before = test.app.keys.load(round).unwrap().unwrap();
        test.answer(&test.invitations().await[0], &Given::default())
            .await;
        archive.copy(&test).await;
        let mut keys = test.app.keys.load(round).unwrap().unwrap();
        keys.sealed.clear();
        keys.versions.extend(before.versions);
        test.app.keys.put(round, &keys).unwrap();
        assert_eq!(archive.readable(&test), BTreeSet::from([1, 2]), "planted");
        test.sweep().await;
        assert_eq!(archive.readable(&test), BTreeSet::from([2]));
        let opened = archive.opened_with(&test.app.config.key_dir, &private);
        assert_eq!(opened.contains_key(&1), sealing.is_some());
    }
}

#[tokio::test]
async fn a_lost_round_leaves_nothing_behind() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round_path = noor.open_round(&COLLEAGUES, &[]).await;
    let round = id(&round_path);
    let letters = test.invitations().await;
    let mut archive = Archive::new(round);
    archive.copy(&test).await;
    // A database from before the grace: there is no key for its version of the box.
    let seed = test.app.keys.load(round).unwrap().unwrap().seed;
    test.app
        .keys
        .put(round, &RoundKeys::unopened(seed))
        .unwrap();
    let mut browser = test.browser();
    let path = link(&letters[0], "/r/");
    browser.get(&path).await.assert_status(503);
    let fields = crate::support::fields(&Given::default());
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    browser.post(&path, &fields).await.assert_status(503);
    // As long as its key may come back, all is kept.
    test.sweep().await;
    assert_eq!(count(&test.db().read, "answer_box").await, 1);
    test.app.clock.advance(chrono::TimeDelta::days(1));
    test.sweep().await;
    test.browser()
        .get(&link(&letters[1], "/r/"))
        .await
        .assert_status(410);
    noor.browser.get(&round_path).await.assert_status(200);

    test.pass(16).await;
    assert_gone(&test, &archive).await;
    test.come_back(&mut noor).await;
    noor.browser.post("/rounds", &[]).await.assert_status(200);
}

/// Box, people, letters and keys: nothing of the round is left, and nothing on disk opens a copy.
async fn assert_gone(test: &TestApp, archive: &Archive) {
    let db = &test.db().read;
    assert_eq!(count(db, "answer_box").await, 0);
    assert_eq!(count(db, "invitation").await, 0);
    let jobs = queue::list(db).await.unwrap();
    let others = jobs
        .iter()
        .filter(|(job, _)| !matches!(job, Job::ForgetInvited { .. }));
    assert_eq!(others.count(), 0, "{jobs:?}");
    assert_eq!(test.app.keys.rounds().unwrap(), []);
    let files = std::fs::read_dir(&test.app.config.key_dir)
        .unwrap()
        .map(|file| file.unwrap().file_name());
    // The addresses of those who are thanked have a key of their own for a while; it opens no box.
    let others = [".lock", ".thanks"];
    let keys: Vec<_> = files
        .filter(|name| {
            !others
                .iter()
                .any(|end| name.to_string_lossy().ends_with(end))
        })
        .collect();
    assert_eq!(keys, ["application.keys"]);
    assert_eq!(
        archive.readable(test),
        BTreeSet::new(),
        "of {} copies",
        archive.boxes.len()
    );
}
