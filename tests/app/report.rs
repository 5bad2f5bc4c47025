//! The profile on paper: who may have it, and that it is a file to keep.

use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use tower::ServiceExt;

use crate::conversation::noor_with_a_profile;
use crate::support::{Browser, COLLEAGUES, FRIENDS, Person, TestApp, link};

const INGRID: &str = "ingrid@provincie.example";
const UNTIL: &str = "2027-02-01";
const CONVERSATION: &str = "gesprek-2027-01-14.pdf";

struct Paper {
    status: StatusCode,
    headers: HeaderMap,
    bytes: Vec<u8>,
}

async fn paper(test: &TestApp, browser: &Browser, path: &str) -> Paper {
    let request: Request<Body> = browser.request(&axum::http::Method::GET, path, String::new());
    let router = klankbord::web::router(test.app.clone());
    let response = router.oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    Paper {
        status: parts.status,
        headers: parts.headers,
        bytes: bytes.to_vec(),
    }
}

/// The path of the round on the first page.
async fn round_of(person: &mut Person) -> String {
    let page = person.browser.get("/").await;
    let (_, rest) = page.body.split_once("href=\"/rounds/").unwrap();
    let id = rest.split(['/', '"']).next().unwrap();
    format!("/rounds/{id}")
}

impl Paper {
    fn assert_pdf(&self, name: &str) -> &[u8] {
        assert_eq!(self.status, 200);
        assert_eq!(self.headers["content-type"], "application/pdf");
        let kept = format!("attachment; filename=\"{name}\"");
        assert_eq!(self.headers["content-disposition"], kept.as_str());
        assert_eq!(self.headers["cache-control"], "no-store");
        assert!(self.bytes.starts_with(b"%PDF-1.7"));
        &self.bytes
    }
}

#[tokio::test]
async fn each_report_is_for_those_whose_it_is() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_profile(&test).await;
    let round = round_of(&mut noor).await;
    let shared = format!("{}/profile.pdf", talk.replace("conversations", "shared"));
    let complete = format!("{round}/profile.pdf");
    let own = format!("{talk}/profile.pdf");
    let ingrid = test.employee("Ingrid", INGRID).await;
    let sam = test.employee("Sam", "sam@provincie.example").await;
    let nobody = test.browser();
    // Before anything is shared, and after.
    for manager in [404, 200, 404] {
        let table = [
            (&complete, [200, 404, 404, 303]),
            (&own, [200, 404, 404, 303]),
            (&shared, [404, manager, 404, 303]),
        ];
        for (path, statuses) in table {
            let people = [&noor.browser, &ingrid.browser, &sam.browser, &nobody];
            for (who, (browser, status)) in people.into_iter().zip(statuses).enumerate() {
                let paper = paper(&test, browser, path).await;
                assert_eq!(paper.status.as_u16(), status, "{path} by {who}");
                assert!(status == 200 || !paper.bytes.starts_with(b"%PDF"));
            }
        }
        let (door, fields) = match manager {
            404 => (
                "sharing",
                &[
                    ("part", "qualities.inside"),
                    ("part", "text.story.3"),
                    ("until", UNTIL),
                ][..],
            ),
            _ => ("withdrawal", &[][..]),
        };
        let door = format!("{talk}/{door}");
        noor.browser.post(&door, fields).await.assert_status(200);
        test.run_jobs().await;
    }
}

#[tokio::test]
async fn a_report_is_a_file_that_does_not_say_whose_it_is_in_a_list_of_downloads() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_profile(&test).await;
    let round = round_of(&mut noor).await;
    let complete = paper(&test, &noor.browser, &format!("{round}/profile.pdf")).await;
    complete.assert_pdf("profiel-2026-11-23.pdf");
    let own = paper(&test, &noor.browser, &format!("{talk}/profile.pdf")).await;
    own.assert_pdf(CONVERSATION);
}

#[tokio::test]
async fn the_manager_and_the_employee_hold_the_same_paper() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_profile(&test).await;
    noor.browser
        .post(
            &format!("{talk}/sharing"),
            &[
                ("part", "hindrances.outside"),
                ("part", "self-view"),
                ("until", UNTIL),
            ],
        )
        .await
        .assert_status(200);
    test.run_jobs().await;
    let shared = link(&test.letters()[0], "/shared/");
    let shared = shared.split('?').next().unwrap();
    let ingrid = test.employee("Ingrid", INGRID).await;
    let hers = paper(&test, &ingrid.browser, &format!("{shared}/profile.pdf")).await;
    let his = paper(&test, &noor.browser, &format!("{talk}/profile.pdf")).await;
    assert_eq!(hers.assert_pdf(CONVERSATION), his.assert_pdf(CONVERSATION));
}

#[tokio::test]
async fn after_the_last_day_the_paper_is_for_its_owner_alone() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_profile(&test).await;
    let typed = [("part", "portrait"), ("until", "2026-12-10")];
    let door = format!("{talk}/sharing");
    noor.browser.post(&door, &typed).await.assert_status(200);
    test.run_jobs().await;
    let shared = link(&test.letters()[0], "/shared/");
    let shared = shared.split('?').next().unwrap();
    let ingrid = test.employee("Ingrid", INGRID).await;
    // It is the eighth; the tenth is the last day and counts in full.
    for (days, manager) in [(0, 200), (2, 200), (1, 404)] {
        test.pass(days).await;
        let hers = paper(&test, &ingrid.browser, &format!("{shared}/profile.pdf")).await;
        assert_eq!(hers.status.as_u16(), manager, "after {days} more");
        assert_eq!(hers.bytes.starts_with(b"%PDF"), manager == 200);
        let own = paper(&test, &noor.browser, &format!("{talk}/profile.pdf")).await;
        own.assert_pdf(CONVERSATION);
    }
    test.run_jobs().await;
    test.letters();
}

#[tokio::test]
async fn a_round_that_is_open_has_no_report() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", "noor@provincie.example").await;
    let round = noor.open_round(&COLLEAGUES, &FRIENDS).await;
    let early = paper(&test, &noor.browser, &format!("{round}/profile.pdf")).await;
    assert_eq!(early.status, 404);
    test.run_jobs().await;
    test.letters();
}

#[tokio::test]
async fn the_pages_lead_to_the_reports() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_profile(&test).await;
    let round = round_of(&mut noor).await;
    let page = noor.browser.get(&format!("{round}/export")).await;
    assert!(page.body.contains(&format!("{round}/profile.pdf")));
    assert!(page.body.contains(&format!("{talk}/profile.pdf")));
    let page = noor.browser.get(&talk).await;
    assert!(page.body.contains(&format!("{talk}/profile.pdf")));
    noor.browser
        .post(
            &format!("{talk}/sharing"),
            &[("part", "picture"), ("until", UNTIL)],
        )
        .await
        .assert_status(200);
    test.run_jobs().await;
    let shared = link(&test.letters()[0], "/shared/");
    let shared = shared.split('?').next().unwrap();
    let mut ingrid = test.employee("Ingrid", INGRID).await;
    let page = ingrid.browser.get(shared).await;
    assert!(page.body.contains(&format!("{shared}/profile.pdf")));
}
