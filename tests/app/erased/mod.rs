//! Whoever leaves is gone from every column of every table, in every form in which the service knows an address, but
//! for what is named here with its reason. And whatever has a term ends with it.

mod forms;
mod life;
mod schema;

use std::collections::BTreeSet;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use klankbord::jobs::forgetting;
use klankbord::queue;
use sea_orm::ConnectionTrait;
use tokio::sync::watch;
use tokio::time::{sleep, timeout};

use self::forms::needles;
use self::life::{a_whole_life, move_to};
use self::schema::{about, columns, ids, search, texts};
use crate::support::{NOON, TestApp};

/// One person, by the addresses that she has had and asks for. Each holds [`MARK`].
const ADDRESSES: [&str; 3] = [
    "Noor.Zoekmij+oud@provincie.example",
    "Noor.Zoekmij+werk@provincie.example",
    "Noor.Zoekmij+nieuw@provincie.example",
];
const MARK: &str = "zoekmij";
const INGRID: &str = "ingrid@provincie.example";

/// Every column that can hold words or bytes, and so an address or a print of one. Whoever adds a column adds it here,
/// and then looks whether leaving deletes it.
const COLUMNS: [(&str, &str); 24] = [
    (
        "account",
        "address first_name identity language manager_address manager_name name",
    ),
    ("address_change", "address former"),
    ("answer_box", "sealed"),
    ("conversation", "manager_address manager_name sealed"),
    ("import", "about mark sealed"),
    ("invitation", "address_mac relation sealed selector"),
    ("job", "fault kind"),
    ("opt_out", "address_mac"),
    ("outlook", "sealed"),
    ("paper", "kind sealed"),
    ("profile", "personal recognition sealed"),
    ("quota", "kind subject"),
    ("reader", "address sealed"),
    ("reported_text", "question"),
    ("response", "sealed"),
    ("rest", "address_mac"),
    ("round", "language note progress questionnaire questions"),
    ("key_store", "fingerprint"),
    ("seaql_migrations", "version"),
    ("self_view", "sealed"),
    ("session", "id_hash"),
    ("sign_in", "address browser_hash identity language"),
    ("signed_letters", "sealed"),
    ("thanks", "sealed words"),
];

/// What stays of somebody who has left, and why.
const STAYS: [(&str, &str); 5] = [
    (
        "account.manager_address",
        "an employee wrote down who their manager is",
    ),
    (
        "conversation.manager_address",
        "an employee planned a conversation with them",
    ),
    (
        "invitation.address_mac",
        "an employee asks them to take a look, until that round ends",
    ),
    ("opt_out.address_mac", "they never want a letter again"),
    (
        "rest.address_mac",
        "the time between two rounds, until it is over",
    ),
];

/// Where the person must be found while she is there: otherwise the search is blind.
const FOUND: [&str; 13] = [
    "account.address",
    "account.identity",
    "account.manager_address",
    "address_change.address",
    "address_change.former",
    "conversation.manager_address",
    "invitation.address_mac",
    "opt_out.address_mac",
    "quota.subject",
    "reader.address",
    "rest.address_mac",
    "sign_in.address",
    "sign_in.identity",
];

#[tokio::test]
async fn every_column_that_can_hold_an_address_is_known() {
    let test = TestApp::new().await;
    let listed: BTreeSet<String> = COLUMNS
        .iter()
        .flat_map(|(table, columns)| {
            let columns = columns.split(' ');
            columns.map(move |column| format!("{table}.{column}"))
        })
        .collect();
    assert_eq!(columns(&test).await, listed);
    for (column, _) in STAYS {
        assert!(listed.contains(column), "{column}");
    }
    // The control: a table and a column more are noticed, whatever they are called.
    let db = &test.db().read;
    for planted in [
        "CREATE TABLE planted (id INTEGER, whatever VARCHAR(200))",
        "ALTER TABLE round ADD COLUMN planted TEXT",
    ] {
        db.execute_unprepared(planted).await.unwrap();
    }
    let more: Vec<_> = columns(&test).await.difference(&listed).cloned().collect();
    assert_eq!(more, ["planted.whatever", "round.planted"]);
}

#[tokio::test]
async fn who_leaves_is_found_nowhere_in_no_form() {
    let test = TestApp::with(|config| {
        config.administrators = vec![INGRID.to_owned()];
        config.organisation_domains = vec!["provincie.example".to_owned()];
    })
    .await;
    let (mut noor, others_round) = a_whole_life(&test).await;
    let needles = needles(&test, others_round).await;
    let before = search(&test, &needles).await;
    for column in FOUND {
        assert!(before.contains(column), "{column} is not in {before:?}");
    }
    assert_eq!(
        sheets(&test).await,
        ["2027", "ending-manager", "manager", "outlook"]
    );
    let rows = ids(&test).await;
    assert!(about(&test, &rows).await > 5, "letters of hers wait");

    let left = noor.browser.post("/me/deletion", &[]).await;
    assert_eq!(left.path, "/");
    let after = search(&test, &needles).await;
    let stays: BTreeSet<String> = STAYS.map(|(column, _)| column.to_owned()).into();
    assert_eq!(after, stays);
    assert_eq!(
        about(&test, &rows).await,
        0,
        "{:?}",
        queue::list(&test.db().read).await
    );
    assert!(
        sheets(&test).await.is_empty(),
        "what she wrote as a manager"
    );

    // What is kept of her for a while goes at its time by itself; what others wrote, and her wish, stay.
    test.pass(400).await;
    test.pass(10).await;
    test.sweep().await;
    let at_last = search(&test, &needles).await;
    assert!(!at_last.contains("rest.address_mac"), "{at_last:?}");
    assert!(!at_last.contains("invitation.address_mac"), "{at_last:?}");
}

/// Those that a manager wrote, and the years of what they wrote for a team.
async fn sheets(test: &TestApp) -> Vec<String> {
    let kinds = "SELECT kind FROM paper WHERE kind LIKE '%manager' OR kind = 'outlook'
        UNION ALL SELECT CAST(year AS VARCHAR(4)) FROM outlook ORDER BY 1";
    texts(test, kinds).await
}

/// Without any visitor: the sweep of the running service does it.
#[tokio::test]
async fn what_has_a_term_ends_with_it_and_not_with_the_next_visitor() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", ADDRESSES[0]).await;
    move_to(&test, &mut noor, ADDRESSES[1]).await;
    let plan = [
        ("date", "2026-11-30"),
        ("manager-name", "Ingrid"),
        ("manager-email", INGRID),
        ("topic", "Over-leren."),
    ];
    let talk = noor.browser.post("/conversations", &plan).await.path;
    let until = [("until", "2026-12-01")];
    noor.browser
        .post(&format!("{talk}/sharing"), &until)
        .await
        .assert_status(200);
    let typed = [("new-email", ADDRESSES[2])];
    noor.browser.post("/me/address", &typed).await;
    let typed = [("email", ADDRESSES[1])];
    test.browser().post("/sign-in", &typed).await;
    test.run_jobs().await;
    let shared = "SELECT 'x' FROM conversation WHERE shared_at IS NOT NULL";
    let minute = TimeDelta::minutes(1);
    // What, and after how long it is gone.
    let links = [
        "SELECT 'x' FROM sign_in",
        "SELECT 'x' FROM address_change WHERE changed_at IS NULL",
    ];
    for (what, term) in [
        (&links[..], TimeDelta::minutes(10)),
        (
            &["SELECT 'x' FROM quota WHERE kind = 'sign-ins'"],
            TimeDelta::hours(1),
        ),
        // Monday noon in Amsterdam; the weeks of what is counted begin on Thursday.
        (&["SELECT 'x' FROM quota"], TimeDelta::hours(61)),
        (&["SELECT 'x' FROM address_change"], TimeDelta::days(7)),
        (&[shared], TimeDelta::hours(8 * 24 + 12)),
        (&["SELECT 'x' FROM session"], TimeDelta::days(30)),
    ] {
        let spent = test.now() - NOON.parse::<DateTime<Utc>>().unwrap();
        for (more, is_there) in [(term - minute - spent, true), (minute, false)] {
            test.app.clock.advance(more);
            test.sweep().await;
            for one in what {
                assert_eq!(
                    !texts(&test, one).await.is_empty(),
                    is_there,
                    "{one} {term}"
                );
            }
        }
    }
}

/// By itself: nobody asks the running service for anything.
#[tokio::test]
async fn a_running_service_looks_by_itself() {
    let test = TestApp::new().await;
    let mut phone = test.browser();
    let typed = [("email", ADDRESSES[0])];
    phone.post("/sign-in", &typed).await.assert_status(200);
    let waiting = "SELECT 'x' FROM sign_in";
    test.app.clock.advance(TimeDelta::minutes(10));
    assert_eq!(texts(&test, waiting).await.len(), 1, "the control");
    let (stop, stopped) = watch::channel(false);
    let service = tokio::spawn(forgetting::forget(test.app.clone(), stopped));
    let gone = async {
        while !texts(&test, waiting).await.is_empty() {
            sleep(Duration::from_millis(20)).await;
        }
    };
    timeout(Duration::from_secs(20), gone).await.unwrap();
    stop.send(true).unwrap();
    service.await.unwrap();
}
