//! So much there may be and no more, however many ask at the same moment and from however many nodes.

use axum::http::Method;
use klankbord::entity::{account, conversation, import, round};
use klankbord::mail::Mailer;
use klankbord::visitor::Visitor;
use klankbord::{account as accounts, round as rounds, web};
use sea_orm::{EntityTrait, PaginatorTrait};
use serde_json::{Value, json};
use tokio::task::JoinSet;

use crate::support::{Browser, Person, TestApp, is_postgres, node};

const EXAMPLE: &str = include_str!("../../../templates/content/profile.example.json");
const TIMES: usize = 40;

async fn world() -> (TestApp, Person, Vec<Browser>) {
    let test = TestApp::with(|config| config.database.connections = 16).await;
    let noor = test.employee("Noor", "noor@provincie.example").await;
    // Each node lets one person have a few requests at a time: ten nodes, and all of them are on their way.
    let mut browsers = Vec::new();
    for _ in 0..10 {
        let other = node(&test.app, Mailer::memory());
        let mut browser = Browser::new(web::router(other));
        browser.cookies.clone_from(&noor.browser.cookies);
        browsers.push(browser);
    }
    (test, noor, browsers)
}

/// Posts the same, many times at once; how often it was taken. On a busy machine somebody is asked to try again.
async fn rush(browsers: &[Browser], path: &str, fields: &[(&str, &str)]) -> usize {
    let body = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish();
    let mut asking = JoinSet::new();
    for browser in browsers.iter().cycle().take(TIMES) {
        let request = browser.request(&Method::POST, path, body.clone());
        let browser = browser.clone();
        asking.spawn(async move { browser.send(request).await });
    }
    let mut taken = 0;
    for (status, _, page) in asking.join_all().await {
        assert_ne!(status.as_u16(), 500, "{path}: {page}");
        taken += usize::from(status.is_redirection());
    }
    taken
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_draft_and_three_conversations_however_many_ask_at_once() {
    let (test, _, browsers) = world().await;
    let reader = &test.db().read;
    let taken = rush(&browsers, "/rounds", &[]).await;
    let kept = round::Entity::find().count(reader).await.unwrap();
    // Whoever is not asked to try again is led to the one draft.
    assert!(taken > 0);
    assert_eq!(kept, 1);
    let plan = [
        ("date", "2027-01-14"),
        ("manager-name", "Ingrid"),
        ("manager-email", "ingrid@provincie.example"),
    ];
    let taken = rush(&browsers, "/conversations", &plan).await;
    let kept = conversation::Entity::find().count(reader).await.unwrap();
    assert_eq!((taken, kept), (3, 3));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn twenty_profiles_are_brought_along_however_many_come_at_once() {
    let (test, mut noor, browsers) = world().await;
    let mut asking = JoinSet::new();
    for mut browser in browsers.iter().cycle().take(TIMES).cloned() {
        asking.spawn(async move { browser.upload("/imports", ("a.json", &file())).await.status });
    }
    let statuses = asking.join_all().await;
    assert!(statuses.iter().all(|status| *status != 500), "{statuses:?}");
    // On a busy machine somebody was asked to try again.
    for _ in 0..TIMES {
        noor.browser.upload("/imports", ("a.json", &file())).await;
    }
    let kept = import::Entity::find().count(&test.db().read).await;
    assert_eq!(kept.unwrap(), 20, "{statuses:?}");
}

/// Each is a profile of its own.
fn file() -> Vec<u8> {
    let mut document: Value = serde_json::from_str(EXAMPLE).unwrap();
    document["id"] = json!(format!("urn:uuid:{}", uuid::Uuid::new_v4()));
    serde_json::to_vec(&document).unwrap()
}

/// The control: two who do not take the account first count each before the other, where there is more than one writer.
#[tokio::test]
async fn whoever_does_not_hold_the_account_makes_one_too_many() {
    let (test, _, _) = world().await;
    let row = account::Entity::find()
        .one(&test.db().read)
        .await
        .unwrap()
        .unwrap();
    let who = Visitor {
        account: row.id,
        address: row.identity,
        name: row.name,
        first_name: row.first_name,
        lang: klankbord::questionnaire::Lang::Nl,
    };
    let first = test.db().begin().await.unwrap();
    let scope = test.app.scope(&who);
    rounds::create(&first, &scope).await.unwrap();
    let second = async {
        let second = test.db().begin().await?;
        rounds::create(&second, &scope).await?;
        Ok::<_, klankbord::error::Error>(second.commit().await?)
    };
    if is_postgres() {
        second.await.unwrap();
        first.commit().await.unwrap();
        assert_eq!(
            round::Entity::find().count(&test.db().read).await.unwrap(),
            2
        );
    } else {
        // SQLite lets the second one begin only when the first is done.
        let (second, ()) = tokio::join!(second, async { first.commit().await.unwrap() });
        assert!(second.is_err());
        assert_eq!(
            round::Entity::find().count(&test.db().read).await.unwrap(),
            1
        );
    }
    let gone = Visitor {
        account: test.app.random.id(),
        ..who
    };
    let tx = test.db().begin().await.unwrap();
    let held = accounts::hold(&tx, &gone).await;
    assert!(matches!(held, Err(klankbord::error::Error::NotFound)));
}
