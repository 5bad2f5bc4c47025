//! A year from the first page: what it says at each moment, the letters of that moment, and why somebody signs in.

use klankbord::mail::Letter;

use crate::support::{Page, Person, TestApp};
use crate::talk::{AGREED, announce, ingrid, look, noor_with_a_talk, on_the_other_side, send};

const NOOR: &str = "noor@provincie.example";
const INGRID: &str = "ingrid@provincie.example";
/// In the subject of the letter that asks what became of the agreements.
const LOOK_BACK: &str = "Wat is er van de afspraken gekomen?";
/// What nobody reads who has talked.
const NOTHING_PLANNED: &str = "Er staat geen gesprek gepland";

/// The first page so many days later.
async fn home_after(test: &TestApp, person: &mut Person, days: i64) -> Page {
    test.pass(days).await;
    test.come_back(person).await;
    look(person, "/").await
}

/// Those to one address with these words in the subject.
fn about<'a>(letters: &'a [Letter], to: &str, subject: &str) -> Vec<&'a Letter> {
    let all = letters.iter();
    all.filter(|letter| letter.to_address == to && letter.subject.contains(subject))
        .collect()
}

#[tokio::test]
async fn the_first_page_knows_every_moment_of_the_year() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    let page = look(&mut noor, "/").await;
    page.assert_says("Begin je eerste ronde")
        .assert_says("donderdag 14 januari 2027 om 14:30");
    announce(&test, &mut noor, &talk).await;
    let page = home_after(&test, &mut noor, 42).await;
    page.assert_says("Denk vooraf even na");
    let page = home_after(&test, &mut noor, 10).await;
    page.assert_says("Vandaag praat je met Ingrid");
    let page = home_after(&test, &mut noor, 1).await;
    page.assert_says("Schrijf jullie afspraken op")
        .assert_silent(NOTHING_PLANNED);

    let form = format!("{talk}/agreements");
    send(&mut noor, &form, &AGREED).await.assert_status(200);
    let page = look(&mut noor, "/").await;
    page.assert_says("Jullie afspraken wachten op Ingrid")
        .assert_says("Ingrid moet die nog bevestigen")
        .assert_says("Jullie kijken terug op woensdag 14 april 2027");
    let shared = on_the_other_side(&talk);
    let mut ingrid = ingrid(&test).await;
    look(&mut ingrid, "/")
        .await
        .assert_says("afspraken wachten op jou");
    let page = look(&mut ingrid, &shared).await;
    let confirmation = format!("{shared}/agreements/confirmation");
    ingrid.browser.submit(&page, &confirmation, &[]).await;
    let page = home_after(&test, &mut noor, 40).await;
    page.assert_says("Ingrid heeft die bevestigd")
        .assert_says("Begin je eerste ronde")
        .assert_silent(NOTHING_PLANNED);

    let page = home_after(&test, &mut noor, 49).await;
    page.assert_says("Kijk terug")
        .assert_says("Het is tijd om terug te kijken");
    let page = look(&mut noor, &form).await;
    let going = [("status-0", "going"), ("check-on-0", "2027-09-01")];
    noor.browser.submit(&page, &form, &going).await;
    let page = look(&mut noor, "/").await;
    // Another date is another agreement.
    page.assert_says("Ingrid moet die nog bevestigen")
        .assert_says("Jullie kijken terug op woensdag 1 september 2027");
    let page = home_after(&test, &mut noor, 141).await;
    page.assert_says("Het is tijd om terug te kijken");
    let page = look(&mut noor, &form).await;
    noor.browser
        .submit(&page, &form, &[("status-0", "done")])
        .await;
    look(&mut noor, "/").await.assert_says("Je keek terug");
    let page = home_after(&test, &mut noor, 135).await;
    page.assert_says("Tijd voor een nieuw gesprek")
        .assert_silent(NOTHING_PLANNED);
}

#[tokio::test]
async fn a_week_before_both_are_reminded_once_and_only_of_the_date_as_it_is() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    announce(&test, &mut noor, &talk).await;
    for date in ["2027-02-11", "2027-01-14"] {
        let edit = look(&mut noor, &format!("{talk}/edit")).await;
        let moved = noor.browser.submit(&edit, &talk, &[("date", date)]).await;
        moved.assert_status(200);
    }
    test.run_jobs().await;
    for letter in test.letters() {
        let (to, other) = (letter.to_address.as_str(), letter.reply_to.as_str());
        let is_opposite = [(NOOR, INGRID), (INGRID, NOOR)].contains(&(to, other));
        assert!(is_opposite, "an answer to {to} goes to {other}");
    }
    test.pass(44).await;
    assert!(test.letters().is_empty(), "eight days before");
    test.pass(1).await;
    let letters = test.letters();
    assert_eq!(letters.len(), 2, "each once");
    for (to, other, page) in [
        (NOOR, INGRID, &talk),
        (INGRID, NOOR, &on_the_other_side(&talk)),
    ] {
        let found = about(&letters, to, "Over een week");
        assert_eq!(found.len(), 1, "{to}");
        assert_eq!(found[0].reply_to, other);
        assert!(found[0].text.contains(&format!("{page}/preparation")));
        assert!(!found[0].text.contains("leren"), "nothing of the wish");
    }
    test.pass(40).await;
    assert!(test.letters().is_empty(), "nothing of the other date");
}

#[tokio::test]
async fn a_manager_who_knows_nothing_is_not_reminded() {
    let test = TestApp::new().await;
    let (_, _) = noor_with_a_talk(&test).await;
    test.pass(45).await;
    let letters = test.letters();
    assert_eq!(about(&letters, NOOR, "Over een week").len(), 1);
    assert_eq!(letters.len(), 1);
}

const WRITTEN: [(&str, &str); 3] = [("answer-learn", "Rust."), ("tick", "learn"), ("share", "1")];

#[tokio::test]
async fn that_the_other_has_prepared_is_told_once_and_only_when_something_is_shared() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    let form = format!("{talk}/preparation");
    let kept = &WRITTEN[..2];
    send(&mut noor, &form, &WRITTEN).await;
    test.pass(4).await;
    assert!(test.letters().is_empty(), "Ingrid knows of nothing");
    announce(&test, &mut noor, &talk).await;
    let page = look(&mut noor, &form).await;
    noor.browser.submit(&page, &form, kept).await;
    test.pass(3).await;
    assert!(test.letters().is_empty(), "writing is no sharing");
    let page = look(&mut noor, &form).await;
    noor.browser.submit(&page, &form, &WRITTEN).await;
    let page = look(&mut noor, &form).await;
    noor.browser.submit(&page, &form, &[("back", "1")]).await;
    test.pass(4).await;
    assert!(test.letters().is_empty(), "it was taken back");

    let mut ingrid = ingrid(&test).await;
    let hers = format!("{}/preparation", on_the_other_side(&talk));
    let sheet = [
        ("answer-moment", "Meer rust."),
        ("tick", "moment"),
        ("share", "1"),
    ];
    for _ in 0..2 {
        let page = look(&mut ingrid, &hers).await;
        ingrid.browser.submit(&page, &hers, &sheet).await;
        test.run_jobs().await;
        test.letters();
        test.pass(4).await;
    }
    test.pass(4).await;
    assert!(test.letters().is_empty(), "once");
}

#[tokio::test]
async fn the_employee_hears_once_that_the_manager_has_prepared() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    announce(&test, &mut noor, &talk).await;
    let mut ingrid = ingrid(&test).await;
    let hers = format!("{}/preparation", on_the_other_side(&talk));
    let sheet = [
        ("answer-moment", "Meer rust."),
        ("tick", "moment"),
        ("share", "1"),
    ];
    let mut told = Vec::new();
    for _ in 0..2 {
        let page = look(&mut ingrid, &hers).await;
        ingrid.browser.submit(&page, &hers, &sheet).await;
        test.pass(4).await;
        told.extend(test.letters());
    }
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].to_address, NOOR);
    assert!(
        told[0].subject.contains("voorbereid"),
        "{}",
        told[0].subject
    );
    assert!(!told[0].text.contains("rust"), "nothing of what it is");
}

#[tokio::test]
async fn agreements_wait_for_a_manager_who_knows_and_is_told_once() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    announce(&test, &mut noor, &talk).await;
    test.pass(52).await;
    test.letters();
    test.come_back(&mut noor).await;
    let form = format!("{talk}/agreements");
    send(&mut noor, &form, &AGREED).await.assert_status(200);
    test.run_jobs().await;
    assert!(test.letters().is_empty(), "not before the next morning");
    test.pass(1).await;
    let letters = test.letters();
    assert_eq!(about(&letters, INGRID, "klopt het zo").len(), 1);
    assert_eq!(letters.len(), 1);
    assert!(!letters[0].text.contains("overleg"));
    let page = look(&mut noor, &form).await;
    let other = [("what-0", "Ik leid er drie."), ("shared-0", "1")];
    noor.browser.submit(&page, &form, &other).await;
    test.pass(5).await;
    assert!(test.letters().is_empty(), "once");
}

/// Those that ask what became of the agreements, to the employee and to the manager.
fn asked_to_look_back(test: &TestApp) -> [usize; 2] {
    let letters = test.letters();
    [NOOR, INGRID].map(|to| about(&letters, to, LOOK_BACK).len())
}

#[tokio::test]
async fn what_goes_on_is_asked_about_again_on_the_day_that_was_said_and_on_no_other() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    announce(&test, &mut noor, &talk).await;
    test.pass(52).await;
    test.come_back(&mut noor).await;
    send(&mut noor, &format!("{talk}/agreements"), &AGREED)
        .await
        .assert_status(200);
    test.pass(89).await;
    assert_eq!(asked_to_look_back(&test), [0, 0]);
    test.pass(1).await;
    assert_eq!(asked_to_look_back(&test), [1, 1]);

    test.come_back(&mut noor).await;
    let back = format!("{talk}/look-back");
    let page = look(&mut noor, &back).await;
    page.assert_says("Ik leid");
    let past = [("status-0", "going"), ("again-on-0", "2027-04-14")];
    let page = noor.browser.submit(&page, &back, &past).await;
    page.assert_status(422)
        .assert_says("Kies een dag die nog komt.");
    for (day, said) in [("2027-09-01", "1 september"), ("2027-10-01", "1 oktober")] {
        let page = look(&mut noor, &back).await;
        let going = [("status-0", "going"), ("again-on-0", day)];
        let page = noor.browser.submit(&page, &back, &going).await;
        page.assert_says("Je keek terug.").assert_says(said);
        page.assert_silent("Het is tijd om terug te kijken");
    }
    test.pass(140).await;
    assert_eq!(asked_to_look_back(&test), [0, 0], "the day has moved");
    test.pass(30).await;
    assert_eq!(asked_to_look_back(&test), [1, 1]);
    test.come_back(&mut noor).await;
    look(&mut noor, "/")
        .await
        .assert_says("Het is tijd om terug te kijken");
    let page = look(&mut noor, &back).await;
    let done = [("status-0", "done"), ("again-on-0", "")];
    noor.browser.submit(&page, &back, &done).await;
    test.pass(60).await;
    assert_eq!(asked_to_look_back(&test), [0, 0]);
}

#[tokio::test]
async fn a_manager_finds_people_and_dates_first_also_before_they_have_a_name() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    announce(&test, &mut noor, &talk).await;
    let mut bram = test.employee("Bram", "bram@provincie.example").await;
    let page = look(&mut bram, "/conversations/new").await;
    let plan = [("date", "2026-12-08"), ("topic", "")];
    let page = bram.browser.submit(&page, "/conversations", &plan).await;
    announce(&test, &mut bram, &page.path).await;

    let mut ingrid = test.sign_in(INGRID).await;
    let page = look(&mut ingrid, "/").await;
    page.assert_status(200)
        .assert_says("Jouw gesprekken")
        .assert_says("donderdag 14 januari 2027 om 14:30");
    let places = ["Bram", "Noor"].map(|name| page.body.find(name));
    assert!(places[0] < places[1], "the nearest first: {places:?}");
    test.pass(20).await;
    let page = look(&mut ingrid, "/").await;
    let places = ["Noor", "Bram"].map(|name| page.body.find(name));
    assert!(places[0] < places[1], "what is over follows: {places:?}");
}

const WHY: &str = "Log in om te lezen wat Noor met je deelt";

/// The path of the link to the manager's page in the letter about the date.
fn path_in_letter(test: &TestApp, letters: &[Letter], shared: &str) -> String {
    let letter = about(letters, INGRID, "Goede Gesprek").remove(0);
    let mut words = letter.text.split_whitespace();
    let link = words.find(|word| word.contains(shared)).unwrap();
    let path = link.strip_prefix(&test.app.config.base_url).unwrap();
    path.to_owned()
}

#[tokio::test]
async fn whoever_signs_in_comes_back_to_what_the_letter_named() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    let shared = on_the_other_side(&talk);
    let letters = announce(&test, &mut noor, &talk).await;
    let path = path_in_letter(&test, &letters, &shared);
    let mut visitor = test.browser();
    visitor.get(&path).await;
    let page = visitor.post("/sign-in", &[("email", "ingrid@")]).await;
    page.assert_status(422).assert_says(WHY);
    visitor.post("/sign-in", &[("email", INGRID)]).await;
    test.run_jobs().await;
    let letter = test.letter(INGRID, "/sign-in/");
    let sign_in = letter
        .text
        .split_whitespace()
        .find(|word| word.contains("/sign-in/"))
        .unwrap();
    let sign_in = sign_in
        .strip_prefix(&test.app.config.base_url)
        .unwrap()
        .to_owned();
    let page = visitor.get(&sign_in).await;
    page.assert_says(WHY);
    let page = visitor.post(&page.path.clone(), &[]).await;
    assert_eq!(page.path, shared);
}

#[tokio::test]
async fn signing_in_says_why_and_names_nobody_to_whoever_has_no_letter() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    let shared = on_the_other_side(&talk);
    let letters = announce(&test, &mut noor, &talk).await;
    let path = path_in_letter(&test, &letters, &shared);
    let mark = path.split_once('=').unwrap().1.to_owned();
    let reads = async |path: &str| test.browser().get(path).await;
    reads(&path).await.assert_says(WHY);
    reads("/").await.assert_says("Hoor wat anderen in je zien");
    let unknown = "/shared/7b0e6b4c-2f0f-4f66-9d86-3f1d1f2d6a11";
    for path in [
        shared.clone(),
        format!("{shared}?from=AAAAAAAAAAAAAAAAAAAAAA"),
        format!("{unknown}?from={mark}"),
        unknown.to_owned(),
    ] {
        let page = reads(&path).await;
        page.assert_says("Log in om te lezen wat met je gedeeld is")
            .assert_silent("Noor");
    }
    reads(&format!("{talk}?from={mark}"))
        .await
        .assert_says("Log in om naar je gesprek te gaan")
        .assert_silent("Noor");

    // With another manager the letter says nothing any more.
    let edit = look(&mut noor, &format!("{talk}/edit")).await;
    let other = [
        ("manager-name", "Karel"),
        ("manager-email", "karel@provincie.example"),
    ];
    noor.browser
        .submit(&edit, &talk, &other)
        .await
        .assert_status(200);
    announce(&test, &mut noor, &talk).await;
    reads(&path).await.assert_silent("Noor");
}
