//! A profile is made once, by whatever way its end comes again.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use klankbord::ids::RoundId;
use klankbord::jobs::worker;
use klankbord::queue::{self, Job};

use crate::evidence::{Row, count, dump, note};
use crate::support::{COLLEAGUES, Given, Person, TestApp, is_postgres, link};

const NOOR: &str = "noor@provincie.example";
const AT_ONCE: usize = 6;

/// Plans so many more ends, due now.
async fn end_again(test: &TestApp, round: RoundId, times: usize) {
    let tx = test.db().begin().await.unwrap();
    for _ in 0..times {
        queue::push(&tx, test.now(), &test.app.random, Job::EndRound { round })
            .await
            .unwrap();
        queue::push(
            &tx,
            test.now(),
            &test.app.random,
            Job::LookAtProgress { round },
        )
        .await
        .unwrap();
    }
    tx.commit().await.unwrap();
}

/// Two workers, as two nodes have them.
async fn work_twice(test: &TestApp) {
    let workers = [test.app.clone(), test.app.clone()]
        .map(|app| tokio::spawn(async move { worker::work_off(&app).await.unwrap() }));
    for worker in workers {
        worker.await.unwrap();
    }
}

/// What was published, with where it lies and who wrote it; not who locked it, for planning a job does that too.
async fn published(test: &TestApp) -> BTreeSet<Row> {
    let rows = dump(&test.db().read).await.into_iter();
    let rows = rows.filter(|row| ["profile", "round"].contains(&row.table.as_str()));
    rows.map(|row| {
        if is_postgres() {
            without_lock(&row)
        } else {
            row
        }
    })
    .collect()
}

fn without_lock(row: &Row) -> Row {
    let fields = row
        .text
        .split('|')
        .enumerate()
        .filter(|(place, _)| *place != 2);
    Row {
        table: row.table.clone(),
        text: fields.map(|(_, field)| field).collect::<Vec<_>>().join("|"),
    }
}

/// Sends every form of a round that could change it; none may be accepted. Returns how many there were.
async fn no_form_ends_it_again(noor: &mut Person, path: &str) -> usize {
    const FORMS: [&str; 5] = [
        "/opening",
        "/questions",
        "/people",
        "/people/correction",
        "/self-view",
    ];
    for form in FORMS {
        let fields = [
            ("note", "Nog eens."),
            ("people-list", "nog@een.example"),
            ("days", "3"),
        ];
        let page = noor.browser.post(&format!("{path}{form}"), &fields).await;
        let (status, path) = (page.status, page.path);
        assert!(!status.is_success(), "{form}: {status} {path}");
    }
    FORMS.len()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_profile_is_published_once_however_often_the_round_ends() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let path = noor.open_round(&COLLEAGUES, &[]).await;
    let round: RoundId = path.trim_start_matches("/rounds/").parse().unwrap();
    let letters = test.invitations().await;
    for letter in &letters[..5] {
        test.answer(letter, &Given::default())
            .await
            .assert_status(200);
    }
    end_again(&test, round, AT_ONCE).await;
    work_twice(&test).await;
    assert_eq!(
        count(&test.db().read, "profile").await,
        0,
        "before its time an end does nothing"
    );

    test.app.clock.advance(TimeDelta::days(15));
    end_again(&test, round, AT_ONCE).await;
    work_twice(&test).await;
    let first = published(&test).await;
    assert_eq!(count(&test.db().read, "profile").await, 1);
    let ready = test
        .letters()
        .into_iter()
        .filter(|letter| letter.text.contains("/profile"))
        .count();
    assert_eq!(ready, 1, "one letter tells it");

    let mut ways: usize = 0;
    for days in [0, -15, -300, 20, 1000] {
        test.app.clock.advance(TimeDelta::days(days));
        end_again(&test, round, AT_ONCE).await;
        work_twice(&test).await;
        test.sweep().await;
        test.browser()
            .get(&link(&letters[5], "/r/"))
            .await
            .assert_status(410);
        let late = test
            .browser()
            .post(&link(&letters[5], "/r/"), &[("pick", "calm")])
            .await;
        late.assert_status(410);
        test.come_back(&mut noor).await;
        ways += no_form_ends_it_again(&mut noor, &path).await;
        ways += 4;
        assert_eq!(published(&test).await, first, "after {days} days");
        assert!(
            test.letters()
                .iter()
                .all(|letter| !letter.text.contains("/profile")),
            "no second letter"
        );
    }
    note(
        "B6 second publications, of ways tried",
        format!("0 of {ways}"),
    );
}
