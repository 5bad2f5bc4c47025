//! What is served beside pages: their heads, style and script, and the mailbox of a local run.

use klankbord::assets::{ASSETS, Asset};
use klankbord::clock::Clock;
use klankbord::mail::Mailer;
use klankbord::web;
use tower::ServiceExt;

use super::{assert_our_page, request};
use crate::evidence::own_assets;
use crate::support::{self, Browser, NOON, TestApp};

#[tokio::test]
async fn head_is_a_page_without_its_body() {
    let test = TestApp::new().await;
    let (_, token) = test.open_round_link().await;
    for path in [
        "/",
        "/privacy",
        "/thanks",
        &token,
        &format!("{token}/decline"),
        "/health/ready",
    ] {
        let (status, headers, body) = test.browser().send(request("HEAD", path, &[], "")).await;
        let (_, of_page, page) = test.browser().send(request("GET", path, &[], "")).await;
        assert_eq!((status.as_u16(), body.as_str()), (200, ""), "{path}");
        assert!(
            !page.is_empty() && headers["content-type"] == of_page["content-type"],
            "{path}"
        );
    }
}

#[tokio::test]
async fn style_and_script_are_kept_for_ever_and_travel_small() {
    let test = TestApp::new().await;
    for asset in ASSETS.iter() {
        let asked = request("GET", &asset.url(), &[], "");
        let (head, body) = web::router(test.app.clone())
            .oneshot(asked)
            .await
            .unwrap()
            .into_parts();
        let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        assert_eq!(
            (head.status.as_u16(), &body[..]),
            (200, &asset.body[..]),
            "{}",
            asset.name
        );
        let headers = head.headers;
        assert_eq!(headers["content-type"], asset.content_type);
        assert_eq!(
            headers["cache-control"],
            "public, max-age=31536000, immutable"
        );
        assert!(
            !headers.contains_key("content-encoding")
                && headers["x-content-type-options"] == "nosniff"
        );
    }
    let large = ASSETS.iter().filter(|asset| asset.body.len() > 1000);
    for asset in large.filter(|asset| !is_face(asset)) {
        let router = web::router(test.app.clone());
        let packed = router
            .oneshot(request(
                "GET",
                &asset.url(),
                &[("accept-encoding", "gzip")],
                "",
            ))
            .await
            .unwrap();
        assert_eq!(
            packed.headers()["content-encoding"],
            "gzip",
            "{}",
            asset.name
        );
        let body = axum::body::to_bytes(packed.into_body(), usize::MAX)
            .await
            .unwrap();
        assert!(
            body.starts_with(&[0x1f, 0x8b]) && body.len() < asset.body.len(),
            "{}",
            asset.name
        );
    }
}

fn is_face(asset: &Asset) -> bool {
    asset.content_type.starts_with("font/")
}

#[tokio::test]
async fn a_face_is_packed_already_and_travels_as_it_is() {
    let test = TestApp::new().await;
    for face in ASSETS.iter().filter(|asset| is_face(asset)) {
        let asked = request("GET", &face.url(), &[("accept-encoding", "gzip")], "");
        let whole = web::router(test.app.clone()).oneshot(asked).await.unwrap();
        assert!(
            !whole.headers().contains_key("content-encoding"),
            "{} is packed",
            face.name
        );
    }
}

#[tokio::test]
async fn there_is_a_mailbox_only_where_letters_stay() {
    let test = TestApp::new().await;
    for path in ["/mailbox", "/mailbox/x", "/mailbox/x/html"] {
        assert_our_page(
            &test.browser().send(request("GET", path, &[], "")).await,
            404,
            "nl",
        );
    }
    test.browser().get("/").await.assert_silent("/mailbox");
    let folder = tempfile::tempdir().unwrap();
    let mut config = support::config(&folder);
    config.database_url = support::database(&folder).await;
    let mailer = Mailer::mailbox(folder.path().join("mailbox"));
    let local = support::open(config, mailer, Clock::fixed(NOON.parse().unwrap())).await;
    let mut browser = Browser::new(web::router(local));
    browser.get("/mailbox").await.assert_status(200);
    for path in [
        "/mailbox/x",
        "/mailbox/..%2F..%2Fkeys%2Fapplication",
        "/mailbox/%00",
        "/mailbox/x/html",
    ] {
        browser.get(path).await.assert_status(404);
    }
}

/// Everything a reviewer's phone fetches: the page, its style, its script and the icon, together.
#[tokio::test]
async fn the_page_to_answer_on_is_light() {
    let test = TestApp::new().await;
    let (_, link) = test.open_round_link().await;
    let page = test.browser().get(&link).await.body;
    let mut paths = own_assets(&page);
    paths.push(link);
    let (mut plain, mut packed) = (0, 0);
    for path in paths {
        for (total, encoding) in [(&mut plain, "identity"), (&mut packed, "gzip")] {
            let router = web::router(test.app.clone());
            let asked = request("GET", &path, &[("accept-encoding", encoding)], "");
            let body = router.oneshot(asked).await.unwrap().into_body();
            *total += axum::body::to_bytes(body, usize::MAX).await.unwrap().len();
        }
    }
    assert!(packed < plain, "nothing was packed: this test is blind");
    // Links and keys are random, and packed to some bytes more or less: far enough below 64 KB and 16 KB.
    assert!(plain < 65_000, "{plain} bytes");
    assert!(packed < 16_200, "{packed} bytes");
}
