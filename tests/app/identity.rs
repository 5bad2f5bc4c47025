//! Whose an account is: a whole address and nobody else's, also for accounts from before that was so.

use klankbord::account;
use klankbord::db;
use klankbord::entity::{account as accounts, session, sign_in as requests};
use klankbord::questionnaire::Lang;
use migration::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, Database, EntityTrait, PaginatorTrait};

use crate::support::{Browser, TestApp, database, link};

const NOOR: &str = "noor@provincie.example";

/// Steps of the schema before an account was a whole address.
const BEFORE: u32 = 14;

#[tokio::test]
async fn no_variant_of_an_address_receives_its_link() {
    let test =
        TestApp::with(|config| config.sign_in_domains = vec!["provincie.example".into()]).await;
    let owner = test.employee("Noor", "Noor@provincie.example").await;
    test.letters();
    for (typed, status) in [
        ("noor+x%evil.example@provincie.example", 422),
        ("noor+x!evil.example@provincie.example", 422),
        ("noor@evil.example@provincie.example", 422),
        ("noor@provinci\u{435}.example", 422),
        ("NOOR@Provincie.example", 200),
        ("noor+x@provincie.example", 200),
    ] {
        let page = test.browser().post("/sign-in", &[("email", typed)]).await;
        page.assert_status(status);
    }
    test.run_jobs().await;
    let mut letters = test.letters();
    letters.sort_by(|letter, other| letter.to_address.cmp(&other.to_address));
    let to: Vec<_> = letters
        .iter()
        .map(|letter| letter.to_address.as_str())
        .collect();
    assert_eq!(to, ["Noor@provincie.example", "noor+x@provincie.example"]);
    for (letter, name) in letters.iter().zip(["Noor", ""]) {
        let mut browser = test.browser();
        let path = enter(&mut browser, &link(letter, "/sign-in/")).await;
        assert_eq!(
            path,
            if name.is_empty() { "/me" } else { "/" },
            "{}",
            letter.to_address
        );
    }
    drop(owner);
}

/// Two letters are on their way to two spellings of an address that nobody has yet: the first that is used has it.
#[tokio::test]
async fn a_link_opens_no_account_that_another_spelling_made_meanwhile() {
    let test = TestApp::new().await;
    for typed in ["Noor@provincie.example", NOOR] {
        test.browser().post("/sign-in", &[("email", typed)]).await;
    }
    test.run_jobs().await;
    let mut paths = Vec::new();
    for letter in test.letters() {
        let mut browser = test.browser();
        paths.push(enter(&mut browser, &link(&letter, "/sign-in/")).await);
    }
    paths.sort();
    assert!(
        paths[0].starts_with("/me") && paths[1].starts_with("/sign-in/"),
        "{paths:?}"
    );
}

#[tokio::test]
async fn an_administrator_is_a_whole_address() {
    let test = TestApp::with(|config| config.administrators = vec![NOOR.into()]).await;
    for (address, status) in [
        (NOOR, 200),
        ("noor+x@provincie.example", 404),
        ("no.or@provincie.example", 404),
    ] {
        let mut person = test.employee("Noor", address).await;
        person
            .browser
            .get("/administration")
            .await
            .assert_status(status);
    }
}

/// Account by account: as it was kept, where its letters go now, and whose it is. Nobody else gets one.
const KEPT: [(&str, &str, &str, &str); 6] = [
    (
        "Noor@Provincie.example",
        NOOR,
        "Noor@Provincie.example",
        NOOR,
    ),
    (
        "sam+werk@provincie.example",
        "sam@provincie.example",
        "sam+werk@provincie.example",
        "sam+werk@provincie.example",
    ),
    (
        "ada+x%evil.example@provincie.example",
        "ada@provincie.example",
        "ada@provincie.example",
        "ada@provincie.example",
    ),
    (
        "+tag@provincie.example",
        "+tag@provincie.example",
        "+tag@provincie.example",
        "+tag@provincie.example",
    ),
    (
        "j.doe@gmail.com",
        "j.doe@gmail.com",
        "j.doe@gmail.com",
        "j.doe@gmail.com",
    ),
    (
        "bo%x@provincie.example",
        "bo%x@provincie.example",
        "bo%x@provincie.example",
        "bo%x@provincie.example",
    ),
];

#[tokio::test]
async fn every_account_from_before_stays_and_is_its_owners() {
    let folder = tempfile::tempdir().unwrap();
    let url = database(&folder).await;
    let url = if url.starts_with("sqlite") {
        format!("{url}?mode=rwc")
    } else {
        url
    };
    let old = Database::connect(&url).await.unwrap();
    Migrator::up(&old, Some(BEFORE)).await.unwrap();
    for (number, (typed, cut, _, _)) in KEPT.iter().enumerate() {
        old.execute_unprepared(&before(number, typed, cut))
            .await
            .unwrap();
    }
    Migrator::up(&old, None).await.unwrap();
    old.close().await.unwrap();

    let db = db::connect(&url, 4).await.unwrap();
    let rows = accounts::Entity::find().all(&db.read).await.unwrap();
    assert_eq!(rows.len(), KEPT.len(), "none is lost, none merged");
    for (number, (_, _, letters, identity)) in KEPT.iter().enumerate() {
        let row = rows
            .iter()
            .find(|row| row.name == format!("person {number}"))
            .unwrap();
        assert_eq!(
            (row.address.as_str(), row.identity.as_str()),
            (*letters, *identity)
        );
        let owner = account::owner(&db.read, identity).await.unwrap();
        assert_eq!(owner, Some(((*letters).to_owned(), Lang::Nl)));
    }
    for (_, cut, _, identity) in KEPT.iter().filter(|(_, cut, _, identity)| cut != identity) {
        assert_eq!(
            account::owner(&db.read, cut).await.unwrap(),
            None,
            "{identity} was handed over"
        );
    }
    let waiting = requests::Entity::find().count(&db.read).await.unwrap();
    let signed_in = session::Entity::find().count(&db.read).await.unwrap();
    assert_eq!((waiting, signed_in), (0, 0), "one of them may be a thief's");
    db.close().await.unwrap();
}

/// A person as the schema had them, signed in, with a link that waits.
fn before(number: usize, typed: &str, cut: &str) -> String {
    let id = |kind: u8| {
        let hex = format!("{kind:02x}{number:030x}");
        if crate::support::is_postgres() {
            format!("'{hex}'")
        } else {
            format!("X'{hex}'")
        }
    };
    let bytes = |kind: u8| {
        let hex = format!("{kind:02x}{number:062x}");
        if crate::support::is_postgres() {
            format!("'\\x{hex}'")
        } else {
            format!("X'{hex}'")
        }
    };
    let at = "'2026-11-23T11:00:00+00:00'";
    format!(
        "INSERT INTO account VALUES ({}, '{typed}', '{cut}', 'person {number}', '', '', 'nl', {at});
         INSERT INTO session VALUES ({}, {}, {at}, {at});
         INSERT INTO sign_in VALUES ({}, '{typed}', '{cut}', {}, 'nl', {at}, NULL);",
        id(1), bytes(2), id(1), id(3), bytes(4),
    )
}

/// The button of the page, on whatever browser.
async fn enter(browser: &mut Browser, link: &str) -> String {
    let page = browser.get(link).await;
    let action = link.split('?').next().unwrap();
    browser.submit(&page, action, &[]).await.path
}
