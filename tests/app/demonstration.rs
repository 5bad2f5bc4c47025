//! The first page of the demonstration: it is there for who sits at this machine, and nowhere else.

use axum::http::header::HOST;
use klankbord::address::Address;
use klankbord::clock::Clock;
use klankbord::config::Role;
use klankbord::mail::Mailer;
use klankbord::questionnaire::Words;
use klankbord::web;

use crate::requests::request;
use crate::support::{self, Browser, NOON};

fn role(name: &str) -> Role {
    let address = format!("{}@provincie.example", name.replace(' ', "."));
    Role {
        name: name.to_owned(),
        about: Words::untranslated("Neemt deel."),
        address: Address::read(&address).unwrap(),
    }
}

async fn demonstration(is_one: bool) -> (tempfile::TempDir, klankbord::app::App) {
    let folder = tempfile::tempdir().unwrap();
    let mut config = support::config(&folder);
    config.database_url = support::database(&folder).await;
    if is_one {
        config.roles = vec![role("Noor de Wit"), role("Sam Jansen")].leak();
    }
    let mailer = Mailer::mailbox(folder.path().join("mailbox"));
    let app = support::open(config, mailer, Clock::fixed(NOON.parse().unwrap())).await;
    (folder, app)
}

#[tokio::test]
async fn whoever_is_at_the_machine_is_whom_they_choose() {
    let (_folder, app) = demonstration(true).await;
    let mut browser = Browser::new(web::router(app));
    let page = browser.get("/demo").await;
    page.assert_says("Kies een persoon")
        .assert_says("Noor de Wit")
        .assert_says("Neemt deel.");
    for (person, first) in [
        ("0", "noor.de.wit@provincie.example"),
        ("1", "sam.jansen@provincie.example"),
    ] {
        let page = browser.submit(&page, "/demo", &[("person", person)]).await;
        page.assert_status(200)
            .assert_says("Kies een andere persoon");
        // Nobody lived through weeks here: both are new, and are asked for their name.
        assert!(page.body.contains(first), "{}", page.text());
    }
    for nobody in ["2", "-1", "", "x"] {
        let page = browser.submit(&page, "/demo", &[("person", nobody)]).await;
        page.assert_status(404);
    }
}

#[tokio::test]
async fn elsewhere_nobody_is_anybody() {
    let (_folder, app) = demonstration(true).await;
    for (method, body) in [("GET", ""), ("POST", "person=0")] {
        let asked = request(
            method,
            "/demo",
            &[(HOST.as_str(), "elsewhere.example")],
            body,
        );
        let (status, ..) = Browser::new(web::router(app.clone())).send(asked).await;
        assert_eq!(status, 404, "{method}");
    }
    let (_folder, app) = demonstration(false).await;
    let mut browser = Browser::new(web::router(app));
    browser.get("/demo").await.assert_status(404);
    let page = browser.post("/demo", &[("person", "0")]).await;
    page.assert_status(404);
    let page = browser.get("/").await;
    page.assert_silent("Kies een andere persoon");
}
