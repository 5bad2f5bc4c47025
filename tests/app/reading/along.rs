//! Who can read along is seen on every page that shares, with a way to stop; and each letter leads there.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::{SANNE, UNTIL, only_letter, reading, share, stop};
use crate::conversation::noor_with_a_profile;
use crate::support::{Page, TestApp, link};

#[tokio::test]
async fn who_can_read_along_stands_on_the_profile_and_where_one_shares_each_with_a_way_to_stop() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_profile(&test).await;
    let profile = noor.browser.get("/").await;
    let profile = profile.body.split("/rounds/").nth(1).unwrap()[..36].to_owned();
    let profile = format!("/rounds/{profile}/profile");
    noor.browser.get(&profile).await.assert_says("Alleen jij.");
    let to_sanne = share(&mut noor, ("Sanne", SANNE), &["picture"]).await;
    let with_manager = [("part", "picture"), UNTIL];
    noor.browser
        .post(&format!("{talk}/sharing"), &with_manager)
        .await
        .assert_status(200);
    let (withdrawal, stop) = (format!("{talk}/withdrawal"), stop(&to_sanne));
    for (page, ways) in [
        (profile.clone(), [&withdrawal, &stop]),
        ("/readers".to_owned(), [&withdrawal, &stop]),
        (format!("{talk}/sharing"), [&withdrawal, &stop]),
        (to_sanne, [&withdrawal, &stop]),
    ] {
        let shown = noor.browser.get(&page).await;
        shown.assert_says("Sanne").assert_says("Ingrid");
        for way in ways {
            let form = format!("action=\"{way}\"");
            assert_eq!(shown.body.matches(&form).count(), 1, "{way} on {page}");
        }
    }
    let bytes = noor.browser.file("/me/everything.zip").await;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut all = String::new();
    let mut file = archive.by_name("meelezer-1.txt").unwrap();
    file.read_to_string(&mut all).unwrap();
    for words in [
        "Sanne",
        SANNE,
        "coach",
        "1 februari 2027",
        "zien vaak hetzelfde",
    ] {
        assert!(all.contains(words), "{words} in {all}");
    }
    noor.browser.post(&stop, &[]).await.assert_status(200);
    noor.browser
        .get(&profile)
        .await
        .assert_silent("Sanne")
        .assert_says("Ingrid");
}

/// The name is for whoever had the letter, and only as long as there is something to read.
#[tokio::test]
async fn a_link_names_the_purpose_to_whom_it_was_told_and_no_longer_than_it_lasts() {
    let test = TestApp::new().await;
    let (mut noor, _) = noor_with_a_profile(&test).await;
    let sharing = share(&mut noor, ("Sanne", SANNE), &["picture"]).await;
    let letter = only_letter(&test).await;
    let told = link(&letter, "/reading/");
    let mark = told.split_once("?from=").unwrap().1;
    let path = reading(&sharing);
    let says = |page: &Page| page.text().contains("wat Noor met je deelt");
    assert!(says(&test.browser().get(&told).await));
    for link in [path.clone(), format!("{path}?from=AAAAAAAAAAAAAAAAAAAAAA")] {
        let page = test.browser().get(&link).await;
        page.assert_says("Log in om te lezen wat met je gedeeld is");
        assert!(!says(&page), "{link}");
    }
    noor.browser
        .post(&stop(&sharing), &[])
        .await
        .assert_status(200);
    assert!(!says(
        &test.browser().get(&format!("{path}?from={mark}")).await
    ));
}
