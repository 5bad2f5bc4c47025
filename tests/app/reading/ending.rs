//! It ends: with its last day, with the account of either, and with the profile.

use sea_orm::ConnectionTrait;

use super::{BRAM, SANNE, choose, reading, share};
use crate::conversation::noor_with_a_profile;
use crate::evidence::count;
use crate::support::{TestApp, link};

#[tokio::test]
async fn it_ends_with_its_last_day_and_nothing_is_kept() {
    let test = TestApp::new().await;
    let (mut noor, _) = noor_with_a_profile(&test).await;
    let page = choose(&mut noor, "Sanne", SANNE, "coach").await;
    let until = [("part", "picture"), ("until", "2026-12-10")];
    noor.browser
        .post(&page.path, &until)
        .await
        .assert_status(200);
    let chosen = choose(&mut noor, "Kees", "kees@coach.example", "other").await;
    chosen.assert_status(200);
    let mut sanne = test.sign_in(SANNE).await;
    let path = reading(&page.path);
    test.pass(2).await;
    sanne.browser.get(&path).await.assert_status(200);
    test.pass(1).await;
    sanne.browser.get(&path).await.assert_status(404);
    test.sweep().await;
    assert_eq!(
        count(&test.db().read, "reader").await,
        1,
        "Kees was chosen for thirty days"
    );
}

#[tokio::test]
async fn it_follows_its_reader_to_a_new_address_and_goes_with_them() {
    let test = TestApp::new().await;
    let (mut noor, _) = noor_with_a_profile(&test).await;
    let sharing = share(&mut noor, ("Bram", BRAM), &["picture"]).await;
    let mut bram = test.employee("Bram", BRAM).await;
    bram.browser
        .post("/me/address", &[("new-email", "bram@gemeente.example")])
        .await
        .assert_status(200);
    test.run_jobs().await;
    let confirm = link(
        &test.letter("bram@gemeente.example", "/me/address/"),
        "/me/address/",
    );
    bram.browser.post(&confirm, &[]).await.assert_status(200);
    bram.browser
        .get(&reading(&sharing))
        .await
        .assert_status(200);
    let mut other = test.sign_in(BRAM).await;
    other
        .browser
        .get(&reading(&sharing))
        .await
        .assert_status(404);
    bram.browser
        .post("/me/deletion", &[])
        .await
        .assert_status(200);
    assert_eq!(
        count(&test.db().read, "reader").await,
        0,
        "what he could read went with him"
    );
    let mut again = test.sign_in("bram@gemeente.example").await;
    again
        .browser
        .get(&reading(&sharing))
        .await
        .assert_status(404);
}

#[tokio::test]
async fn it_goes_with_its_owner_and_so_does_a_letter_that_waits() {
    let test = TestApp::new().await;
    let (mut noor, _) = noor_with_a_profile(&test).await;
    let mut sanne = test.sign_in(SANNE).await;
    test.letters();
    let sharing = share(&mut noor, ("Sanne", SANNE), &["picture"]).await;
    noor.browser
        .post("/me/deletion", &[])
        .await
        .assert_status(200);
    test.run_jobs().await;
    assert!(test.letters().is_empty());
    sanne
        .browser
        .get(&reading(&sharing))
        .await
        .assert_status(404);
    assert_eq!(count(&test.db().read, "reader").await, 0);
}

#[tokio::test]
async fn it_goes_with_the_profile_it_is_of() {
    let test = TestApp::new().await;
    let (mut noor, _) = noor_with_a_profile(&test).await;
    let sharing = share(&mut noor, ("Sanne", SANNE), &["picture"]).await;
    let mut sanne = test.sign_in(SANNE).await;
    sanne
        .browser
        .get(&reading(&sharing))
        .await
        .assert_status(200);
    test.db()
        .read
        .execute_unprepared("DELETE FROM round")
        .await
        .unwrap();
    sanne
        .browser
        .get(&reading(&sharing))
        .await
        .assert_status(404);
    assert_eq!(count(&test.db().read, "reader").await, 0);
}
