//! Another reader: a coach, a mentor or a new manager reads what was chosen for them, and nothing of a conversation.

mod along;
mod choosing;
mod ending;
mod words;

use klankbord::mail::Letter;

use crate::conversation::noor_with_a_profile;
use crate::evidence::count;
use crate::support::{Page, Person, TestApp, link};

const INGRID: &str = "ingrid@provincie.example";
const SANNE: &str = "sanne@coach.example";
const BRAM: &str = "bram@provincie.example";
const UNTIL: (&str, &str) = ("until", "2027-02-01");

/// Chooses somebody; returns the page on which the parts are chosen.
async fn choose(noor: &mut Person, name: &str, email: &str, role: &str) -> Page {
    let typed = [("name", name), ("email", email), ("role", role)];
    noor.browser.post("/readers", &typed).await
}

/// Shares these parts with somebody; returns the path of the choice.
async fn share(noor: &mut Person, (name, email): (&str, &str), parts: &[&str]) -> String {
    let page = choose(noor, name, email, "coach").await;
    page.assert_status(200);
    let mut chosen = vec![UNTIL];
    chosen.extend(parts.iter().map(|part| ("part", *part)));
    let shared = noor.browser.post(&page.path, &chosen).await;
    shared.assert_status(200).assert_says("Het is gedeeld.");
    page.path
}

fn reading(sharing: &str) -> String {
    let reading = sharing.replace("/readers/", "/reading/");
    reading.trim_end_matches("/sharing").to_owned()
}

fn stop(sharing: &str) -> String {
    sharing.replace("/sharing", "/stop")
}

async fn only_letter(test: &TestApp) -> Letter {
    test.run_jobs().await;
    let mut letters = test.letters();
    assert_eq!(letters.len(), 1);
    letters.remove(0)
}

#[tokio::test]
async fn choosing_and_looking_share_nothing() {
    let test = TestApp::new().await;
    let (mut noor, _) = noor_with_a_profile(&test).await;
    let page = choose(&mut noor, "Sanne Visser", SANNE, "coach").await;
    page.assert_status(200)
        .assert_says("Kies wat Sanne mag lezen")
        .assert_says("nooit voor een beoordeling");
    test.run_jobs().await;
    assert!(test.letters().is_empty(), "nothing is shared yet");
    let look = format!("{}?look=1&part=text.story.3", page.path);
    let preview = noor.browser.get(&look).await;
    preview.assert_says("Dit ziet Sanne");
    test.run_jobs().await;
    assert!(test.letters().is_empty(), "looking shares nothing");
}

#[tokio::test]
async fn the_letter_says_who_shares_and_nothing_of_what() {
    let test = TestApp::new().await;
    let (mut noor, _) = noor_with_a_profile(&test).await;
    share(&mut noor, ("Sanne Visser", SANNE), &["qualities.inside"]).await;
    let letter = only_letter(&test).await;
    assert_eq!(letter.to_address, SANNE);
    assert!(letter.text.contains("Noor") && letter.text.contains("nooit voor een beoordeling"));
    assert!(letter.text.contains("/stop/"));
    for word in ["Verhaal", "Kalm", "leren", "coach"] {
        assert!(
            !letter.text.contains(word),
            "the letter says only who shares: {word}"
        );
    }
    let page = test.browser().get(&link(&letter, "/reading/")).await;
    assert_eq!(page.path, "/", "the link alone opens nothing");
    page.assert_says("Log in om te lezen wat Noor met je deelt");
}

#[tokio::test]
async fn a_coach_reads_just_what_was_chosen_until_it_is_taken_back() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_profile(&test).await;
    let sharing = share(
        &mut noor,
        ("Sanne Visser", SANNE),
        &["qualities.inside", "text.story.3"],
    )
    .await;
    let mut sanne = test.sign_in(SANNE).await;
    sanne
        .browser
        .get("/")
        .await
        .assert_says("Met jou gedeeld")
        .assert_says("Noor");
    let page = sanne.browser.get(&reading(&sharing)).await;
    page.assert_status(200)
        .assert_says("Noor")
        .assert_says("Kalm")
        .assert_says("1 februari 2027")
        .assert_says("Gebruik dit nooit voor beoordeling");
    assert_eq!(page.text().matches("Verhaal-").count(), 1);
    for trace in [
        "Tip-",
        "Legt de lat",
        "Vrienden",
        "Ik wil het over leren",
        "Ingrid",
        "ada@",
        "14 januari",
    ] {
        page.assert_silent(trace);
    }
    assert!(!page.body.contains("<textarea") && !page.body.contains("/shared/"));
    let shared = talk.replace("/conversations/", "/shared/");
    for path in ["", "/preparation", "/talk", "/profile.pdf"] {
        sanne
            .browser
            .get(&format!("{shared}{path}"))
            .await
            .assert_status(404);
    }

    let page = noor.browser.post(&stop(&sharing), &[]).await;
    page.assert_status(200)
        .assert_says("Het is ingetrokken")
        .assert_silent("Sanne");
    sanne
        .browser
        .get(&reading(&sharing))
        .await
        .assert_status(404);
    sanne.browser.get("/").await.assert_silent("/reading/");
    assert_eq!(
        count(&test.db().read, "reader").await,
        0,
        "nothing is kept of her"
    );
}

/// Who times what, each cell: everybody else is told that there is no such page.
#[tokio::test]
async fn each_opens_only_what_is_theirs() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_profile(&test).await;
    let told = noor
        .browser
        .post(&format!("{talk}/announcement"), &[])
        .await;
    told.assert_status(200);
    let to_sanne = share(&mut noor, ("Sanne", SANNE), &["picture"]).await;
    let to_bram = share(&mut noor, ("Bram", BRAM), &["talents", "self-view"]).await;
    let doors = [
        to_sanne.clone(),
        reading(&to_sanne),
        to_bram.clone(),
        reading(&to_bram),
        talk.clone(),
        talk.replace("/conversations/", "/shared/"),
    ];
    let sanne = test.sign_in(SANNE).await;
    let bram = test.sign_in(BRAM).await;
    let ingrid = test.sign_in(INGRID).await;
    let sam = test.sign_in("sam@provincie.example").await;
    let table = [
        ("noor", noor, [200, 404, 200, 404, 200, 404]),
        ("sanne", sanne, [404, 200, 404, 404, 404, 404]),
        ("bram", bram, [404, 404, 404, 200, 404, 404]),
        ("ingrid", ingrid, [404, 404, 404, 404, 404, 200]),
        ("sam", sam, [404, 404, 404, 404, 404, 404]),
    ];
    for (who, mut person, row) in table {
        for (door, status) in doors.iter().zip(row) {
            let page = person.browser.get(door).await;
            assert_eq!(page.status.as_u16(), status, "{who} opens {door}");
        }
        if who != "noor" {
            let chosen = [("part", "portrait"), UNTIL];
            let sent = person.browser.post(&to_sanne, &chosen).await;
            assert_eq!(sent.status.as_u16(), 404, "{who} shares");
            person.browser.post(&stop(&to_sanne), &[]).await;
            person.browser.get("/readers").await.assert_silent("Sanne");
        }
    }
    for door in &doors {
        assert_eq!(
            test.browser().get(door).await.path,
            "/",
            "nobody opens {door}"
        );
    }
    assert_eq!(
        count(&test.db().read, "reader").await,
        2,
        "nobody else stopped it"
    );
}
