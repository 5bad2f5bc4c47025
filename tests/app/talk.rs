//! Het Goede Gesprek over a year: the date for both, preparing, the hour, agreements, looking back, and again.

use klankbord::invitation;

use crate::support::{COLLEAGUES, FRIENDS, Given, Page, Person, TestApp};

const NOOR: &str = "noor@provincie.example";
const INGRID: &str = "ingrid@provincie.example";
const KAREL: &str = "karel@provincie.example";

/// Noor with a conversation in January; it is November.
pub(crate) async fn noor_with_a_talk(test: &TestApp) -> (Person, String) {
    let mut noor = test.employee("Noor", NOOR).await;
    let page = look(&mut noor, "/conversations/new").await;
    let plan = [
        ("date", "2027-01-14"),
        ("time", "14:30"),
        ("place", "Kamer 2.14"),
        ("topic", "Ik wil het over leren hebben."),
    ];
    let page = noor.browser.submit(&page, "/conversations", &plan).await;
    page.assert_status(200)
        .assert_says("14 januari 2027 om 14:30")
        .assert_says("Kamer 2.14");
    (noor, page.path)
}

pub(crate) async fn ingrid(test: &TestApp) -> Person {
    test.employee("Ingrid", INGRID).await
}

pub(crate) async fn look(person: &mut Person, path: &str) -> Page {
    person.browser.get(path).await
}

pub(crate) async fn send(person: &mut Person, path: &str, fields: &[(&str, &str)]) -> Page {
    person.browser.post(path, fields).await
}

pub(crate) fn on_the_other_side(talk: &str) -> String {
    talk.replace("/conversations/", "/shared/")
}

/// Sends the date to both and takes the letters out of the outbox.
pub(crate) async fn announce(
    test: &TestApp,
    noor: &mut Person,
    talk: &str,
) -> Vec<klankbord::mail::Letter> {
    let sent = send(noor, &format!("{talk}/announcement"), &[]).await;
    sent.assert_status(200).assert_says("heeft de datum");
    test.run_jobs().await;
    test.letters()
}

fn line<'a>(file: &'a str, name: &str) -> &'a str {
    let found = file.lines().find(|line| line.starts_with(name));
    found.unwrap_or_else(|| panic!("no {name} in {file}"))
}

#[tokio::test]
async fn both_get_the_date_for_their_calendar_and_again_when_it_moves() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    let mut ingrid = ingrid(&test).await;
    let shared = on_the_other_side(&talk);
    look(&mut ingrid, &shared).await.assert_status(404);
    look(&mut ingrid, "/").await.assert_silent("/shared/");

    let letters = announce(&test, &mut noor, &talk).await;
    let mut to: Vec<_> = letters
        .iter()
        .map(|letter| letter.to_address.as_str())
        .collect();
    to.sort_unstable();
    assert_eq!(to, [INGRID, NOOR]);
    let files: Vec<_> = letters
        .iter()
        .map(|letter| letter.calendar.as_deref().unwrap())
        .collect();
    for file in &files {
        // Half past two in Amsterdam in winter.
        assert_eq!(line(file, "DTSTART"), "DTSTART:20270114T133000Z");
        assert_eq!(line(file, "DTEND"), "DTEND:20270114T143000Z");
        assert_eq!(line(file, "SEQUENCE"), "SEQUENCE:0");
        assert_eq!(line(file, "METHOD"), "METHOD:REQUEST");
        assert_eq!(line(file, "UID"), line(files[0], "UID"));
    }
    look(&mut ingrid, &shared)
        .await
        .assert_says("14:30")
        .assert_silent("leren");
    look(&mut ingrid, "/").await.assert_says("Noor");

    let edit = look(&mut noor, &format!("{talk}/edit")).await;
    let summer = [("date", "2027-06-10"), ("time", "")];
    noor.browser
        .submit(&edit, &talk, &summer)
        .await
        .assert_status(200);
    test.run_jobs().await;
    let letters = test.letters();
    assert_eq!(letters.len(), 2);
    for letter in &letters {
        let file = letter.calendar.as_deref().unwrap();
        assert!(
            letter.subject.starts_with("Verplaatst"),
            "{}",
            letter.subject
        );
        assert_eq!(line(file, "SEQUENCE"), "SEQUENCE:1");
        assert_eq!(line(file, "DTSTART"), "DTSTART;VALUE=DATE:20270610");
    }
    let file = look(&mut noor, &format!("{talk}/calendar.ics")).await;
    assert_eq!(line(&file.body, "UID"), line(files[0], "UID"));
    assert_eq!(line(&file.body, "METHOD"), "METHOD:PUBLISH");
    assert!(
        !file.body.contains("ATTENDEE"),
        "it is for whoever opens it"
    );
}

#[tokio::test]
async fn whoever_knew_is_told_when_it_is_off_or_goes_on_with_another() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    let shared = on_the_other_side(&talk);
    let mut ingrid = ingrid(&test).await;
    announce(&test, &mut noor, &talk).await;
    let sheet = format!("{shared}/preparation");
    let typed = [
        ("answer-moment", "Toen bij de dijk."),
        ("tick", "moment"),
        ("share", "1"),
    ];
    send(&mut ingrid, &sheet, &typed).await.assert_status(200);

    let edit = look(&mut noor, &format!("{talk}/edit")).await;
    let other = [("manager-name", "Karel"), ("manager-email", KAREL)];
    noor.browser
        .submit(&edit, &talk, &other)
        .await
        .assert_status(200);
    test.run_jobs().await;
    let letters = test.letters();
    assert_eq!(letters.len(), 1, "Karel knows of nothing yet");
    assert_eq!(letters[0].to_address, INGRID);
    assert!(letters[0].text.contains("met iemand anders"));
    let file = letters[0].calendar.as_deref().unwrap();
    assert_eq!(line(file, "METHOD"), "METHOD:CANCEL");
    assert_eq!(line(file, "STATUS"), "STATUS:CANCELLED");
    for page in ["", "/preparation", "/talk"] {
        look(&mut ingrid, &format!("{shared}{page}"))
            .await
            .assert_status(404);
    }
    let mut karel = test.employee("Karel", KAREL).await;
    look(&mut karel, &shared).await.assert_status(404);
    assert_eq!(announce(&test, &mut noor, &talk).await.len(), 2);
    look(&mut karel, &sheet)
        .await
        .assert_status(200)
        .assert_silent("dijk");
    called_off(&test, (&mut noor, &talk), (&mut karel, &shared)).await;
}

async fn called_off(
    test: &TestApp,
    (noor, talk): (&mut Person, &str),
    (karel, shared): (&mut Person, &str),
) {
    let off = format!("{talk}/cancellation");
    look(noor, &off).await.assert_says("Karel krijgt een mail");
    send(noor, &off, &[]).await.assert_says("gaat niet door");
    test.run_jobs().await;
    let letters = test.letters();
    let says = |to: &str, words: &str| {
        let letter = letters.iter().find(|letter| letter.to_address == to);
        let letter = letter.unwrap_or_else(|| panic!("nothing to {to}"));
        assert!(letter.text.contains(words), "{}", letter.text);
        let file = letter.calendar.as_deref().unwrap();
        assert_eq!(line(file, "METHOD"), "METHOD:CANCEL");
    };
    assert_eq!(letters.len(), 2);
    says(KAREL, "zegt het gesprek");
    says(NOOR, "gaat niet door");
    look(karel, shared).await.assert_status(404);
    send(noor, &off, &[]).await.assert_says("gaat niet door");
    test.run_jobs().await;
    assert!(test.letters().is_empty(), "a second click tells nobody");
}

fn asked(page: &Page, id: &str) -> String {
    let form = page.form(&page.path);
    let name = format!("answer-{id}");
    let answer = form.into_iter().find(|(field, _)| *field == name);
    answer.unwrap().1.trim().to_owned()
}

#[tokio::test]
async fn a_sheet_is_private_until_both_share_and_only_what_is_ticked() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    let shared = on_the_other_side(&talk);
    let mut ingrid = ingrid(&test).await;
    announce(&test, &mut noor, &talk).await;
    let (hers, theirs) = (
        format!("{talk}/preparation"),
        format!("{shared}/preparation"),
    );
    let kept = [
        ("answer-learn", "Leren-rust"),
        ("answer-need", "Nodig-tijd"),
        ("tick", "learn"),
    ];
    send(&mut noor, &hers, &kept).await.assert_status(200);
    let page = look(&mut noor, &hers).await;
    assert_eq!(asked(&page, "need"), "Nodig-tijd", "it is kept");
    look(&mut ingrid, &theirs).await.assert_silent("Leren-rust");

    let share = [&kept[..], &[("share", "1")]].concat();
    send(&mut noor, &hers, &share).await.assert_status(200);
    for page in [&theirs, &shared, &format!("{shared}/talk")] {
        look(&mut ingrid, page)
            .await
            .assert_status(200)
            .assert_silent("Leren-rust");
    }
    let manager = [
        ("answer-moment", "Moment-dijk"),
        ("tick", "moment"),
        ("share", "1"),
    ];
    // Sharing nothing would open what she shares.
    let nothing = [("answer-moment", "Moment-dijk"), ("share", "1")];
    let page = send(&mut ingrid, &theirs, &nothing).await;
    page.assert_status(422)
        .assert_says("Vink minstens één antwoord aan")
        .assert_silent("Leren-rust");
    let kept = look(&mut ingrid, &theirs).await;
    assert_eq!(asked(&kept, "moment"), "Moment-dijk");
    let page = send(&mut ingrid, &theirs, &manager).await;
    page.assert_status(200)
        .assert_says("Leren-rust")
        .assert_silent("Nodig-tijd");
    look(&mut noor, &hers).await.assert_says("Moment-dijk");
    look(&mut noor, &format!("{talk}/talk"))
        .await
        .assert_says("Leren-rust")
        .assert_says("Moment-dijk");
    writing_on_shows_nothing_and_taking_back_hides_all((&mut noor, &hers), (&mut ingrid, &theirs))
        .await;
}

async fn writing_on_shows_nothing_and_taking_back_hides_all(
    (noor, hers): (&mut Person, &str),
    (ingrid, theirs): (&mut Person, &str),
) {
    send(
        noor,
        hers,
        &[("answer-learn", "Later-anders"), ("tick", "learn")],
    )
    .await;
    look(ingrid, theirs)
        .await
        .assert_says("Leren-rust")
        .assert_silent("Later-anders");
    send(noor, hers, &[("answer-learn", "Nog-later"), ("back", "1")]).await;
    look(ingrid, theirs).await.assert_silent("Leren-rust");
    let page = look(noor, hers).await;
    assert_eq!(asked(&page, "learn"), "Nog-later", "what was typed is kept");
}

#[tokio::test]
async fn on_the_day_itself_each_reads_what_the_other_shared() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    announce(&test, &mut noor, &talk).await;
    let hers = format!("{talk}/preparation");
    send(
        &mut noor,
        &hers,
        &[
            ("answer-learn", "Leren-rust"),
            ("tick", "learn"),
            ("share", "1"),
        ],
    )
    .await;
    let mut ingrid = ingrid(&test).await;
    let theirs = format!("{}/preparation", on_the_other_side(&talk));
    test.pass(51).await;
    test.come_back(&mut ingrid).await;
    look(&mut ingrid, &theirs).await.assert_silent("Leren-rust");
    test.pass(1).await;
    look(&mut ingrid, &theirs).await.assert_says("Leren-rust");
    let shared = on_the_other_side(&talk);
    look(&mut ingrid, &shared)
        .await
        .assert_says("Bereid je voor");
    test.pass(1).await;
    look(&mut ingrid, &shared)
        .await
        .assert_says("Jullie gesprek was op")
        .assert_silent("Bereid je voor");
}

#[tokio::test]
async fn a_sheet_that_is_too_long_comes_back_as_it_was_typed() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    let long = "é".repeat(2001);
    let page = send(
        &mut noor,
        &format!("{talk}/preparation"),
        &[("answer-learn", &long)],
    )
    .await;
    page.assert_status(422).assert_says("2000");
    assert_eq!(asked(&page, "learn"), long);
}

pub(crate) const AGREED: [(&str, &str); 5] = [
    ("what-0", "Ik leid een overleg."),
    ("first-step-0", "De agenda maken."),
    ("check-on-0", "2027-04-14"),
    ("status-0", "open"),
    ("shared-0", "1"),
];

#[tokio::test]
async fn agreements_are_the_employees_words_and_the_manager_confirms_those_that_are_shared() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    let shared = on_the_other_side(&talk);
    let mut ingrid = ingrid(&test).await;
    let form = format!("{talk}/agreements");
    let bad = [("first-step-1", "Iets."), ("check-on-1", "ooit")];
    let page = send(&mut noor, &form, &bad).await;
    page.assert_status(422)
        .assert_says("Schrijf op wat je gaat doen")
        .assert_says("Vul de datum in");
    assert!(page.body.contains("Iets.</textarea>") && page.body.contains("value=\"ooit\""));

    let own = [
        ("what-1", "Ik hou dit voor mezelf."),
        ("check-on-1", "2027-04-14"),
    ];
    let both = [&AGREED[..], &own].concat();
    send(&mut noor, &form, &both)
        .await
        .assert_status(200)
        .assert_says("Ik leid een overleg.");
    test.run_jobs().await;
    let letters = test.letters();
    assert_eq!(letters.len(), 1, "now Ingrid knows");
    assert!(
        !letters[0].text.contains("overleg"),
        "what was agreed stays here"
    );
    let page = look(&mut ingrid, &shared).await;
    page.assert_says("Ik leid een overleg.")
        .assert_silent("voor mezelf");
    let confirm = format!("{shared}/agreements/confirmation");
    send(&mut ingrid, &confirm, &[("words", "others")])
        .await
        .assert_status(409);
    let confirmed = ingrid.browser.submit(&page, &confirm, &[]).await;
    confirmed.assert_says("Je hebt dit bevestigd");
    look(&mut noor, &form)
        .await
        .assert_says("Ingrid heeft dit bevestigd");

    let mut going = both.clone();
    going[3] = ("status-0", "going");
    send(&mut noor, &form, &going).await.assert_status(200);
    look(&mut ingrid, &shared)
        .await
        .assert_says("Bezig")
        .assert_says("Je hebt dit bevestigd");
    going[0] = ("what-0", "Ik leid er twee.");
    send(&mut noor, &form, &going).await.assert_status(200);
    look(&mut ingrid, &shared)
        .await
        .assert_says("Ik leid er twee.")
        .assert_silent("Je hebt dit bevestigd");
}

#[tokio::test]
async fn after_three_months_both_are_asked_and_after_a_year_the_employee_alone() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    announce(&test, &mut noor, &talk).await;
    test.pass(52).await;
    test.come_back(&mut noor).await;
    let form = format!("{talk}/agreements");
    send(&mut noor, &form, &AGREED).await.assert_status(200);
    send(&mut noor, &form, &AGREED).await.assert_status(200);
    test.run_jobs().await;
    test.pass(1).await;
    test.letters();
    test.pass(88).await;
    assert!(test.letters().is_empty());
    test.pass(1).await;
    let letters = test.letters();
    let mut to: Vec<_> = letters
        .iter()
        .map(|letter| letter.to_address.as_str())
        .collect();
    to.sort_unstable();
    assert_eq!(to, [INGRID, NOOR], "each once");
    assert!(
        letters
            .iter()
            .all(|letter| !letter.text.contains("overleg"))
    );
    test.pass(274).await;
    assert!(test.letters().is_empty(), "the day before");
    test.pass(1).await;
    let letters = test.letters();
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].to_address, NOOR, "never the manager");
    assert!(letters[0].text.contains("14 januari 2027"));
}

#[tokio::test]
async fn nobody_is_nudged_who_has_planned_again_or_whose_date_moved() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    let edit = look(&mut noor, &format!("{talk}/edit")).await;
    noor.browser
        .submit(&edit, &talk, &[("date", "2027-03-01")])
        .await
        .assert_status(200);
    test.pass(52 + 365).await;
    assert!(
        test.letters().is_empty(),
        "a year after the first date nothing happens"
    );
    test.come_back(&mut noor).await;
    let page = look(&mut noor, "/conversations/new").await;
    let plan = [("date", "2028-03-20"), ("topic", "")];
    noor.browser
        .submit(&page, "/conversations", &plan)
        .await
        .assert_status(200);
    test.pass(60).await;
    let letters = test.letters();
    assert_eq!(letters.len(), 1, "another one is planned, in a week");
    assert!(letters[0].subject.starts_with("Over een week"));
}

#[tokio::test]
async fn the_next_conversation_begins_with_what_became_of_the_last_agreements() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    announce(&test, &mut noor, &talk).await;
    let own = [
        ("what-1", "Ik hou dit voor mezelf."),
        ("check-on-1", "2027-04-14"),
    ];
    let both = [&AGREED[..], &own].concat();
    send(&mut noor, &format!("{talk}/agreements"), &both)
        .await
        .assert_status(200);
    let page = look(&mut noor, "/conversations/new").await;
    let plan = [("date", "2028-01-10"), ("topic", "")];
    let next = noor
        .browser
        .submit(&page, "/conversations", &plan)
        .await
        .path;
    announce(&test, &mut noor, &next).await;
    let page = look(&mut noor, &format!("{next}/talk")).await;
    page.assert_says("Ik leid een overleg.")
        .assert_silent("voor mezelf")
        .assert_says("12 minuten");
    let mut ingrid = ingrid(&test).await;
    let page = look(&mut ingrid, &format!("{}/talk", on_the_other_side(&next))).await;
    page.assert_says("Ik leid een overleg.")
        .assert_silent("voor mezelf");
}

#[tokio::test]
async fn the_screen_for_the_hour_has_starters_for_the_employee_alone() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &FRIENDS).await;
    let top = ["analytical", "curious", "nuanced", "attentive", "helpful"];
    noor.look_at_self(&round, top).await.assert_status(200);
    for letter in test.invitations().await {
        test.answer(&letter, &Given::default())
            .await
            .assert_status(200);
    }
    test.pass(15).await;
    test.come_back(&mut noor).await;
    let page = look(&mut noor, "/conversations/new").await;
    let plan = [("date", "2027-01-14"), ("topic", "")];
    let talk = noor
        .browser
        .submit(&page, "/conversations", &plan)
        .await
        .path;
    announce(&test, &mut noor, &talk).await;
    let page = look(&mut noor, &format!("{talk}/talk")).await;
    page.assert_says("Jij en anderen noemen ‘Analytisch’");
    let html = scraper::Html::parse_document(&page.body);
    let fold = scraper::Selector::parse("details .quotes").unwrap();
    let folded: String = html.select(&fold).flat_map(|part| part.text()).collect();
    assert!(folded.contains("Analytisch"), "closed while both look");
    assert!(!page.body.contains("<details open"));
    let mut ingrid = ingrid(&test).await;
    let page = look(&mut ingrid, &format!("{}/talk", on_the_other_side(&talk))).await;
    page.assert_status(200)
        .assert_silent("Analytisch")
        .assert_says("Wanneer was je dit jaar op je best?");
}

/// Everybody who may be curious, in the state in which most is shared. Karel was the manager before Ingrid.
struct Cast {
    talk: String,
    shared: String,
    noor: Person,
    ingrid: Person,
    karel: Person,
    sam: Person,
    bram: Person,
}

async fn with(noor: &mut Person, talk: &str, (name, address): (&str, &str)) {
    let edit = look(noor, &format!("{talk}/edit")).await;
    let fields = [("manager-name", name), ("manager-email", address)];
    let page = noor.browser.submit(&edit, talk, &fields).await;
    page.assert_status(200);
}

async fn cast(test: &TestApp) -> Cast {
    let (mut noor, talk) = noor_with_a_talk(test).await;
    for manager in [("Karel", KAREL), ("Ingrid", INGRID)] {
        with(&mut noor, &talk, manager).await;
        announce(test, &mut noor, &talk).await;
    }
    let until = [("until", "2027-02-01")];
    let page = send(&mut noor, &format!("{talk}/sharing"), &until).await;
    page.assert_status(200);
    let page = send(&mut noor, &format!("{talk}/agreements"), &AGREED).await;
    page.assert_status(200);
    test.run_jobs().await;
    test.letters();
    Cast {
        shared: on_the_other_side(&talk),
        talk,
        noor,
        ingrid: ingrid(test).await,
        karel: test.employee("Karel", KAREL).await,
        sam: test.employee("Sam", "sam@provincie.example").await,
        bram: test.employee("Bram", BRAM).await,
    }
}

const BRAM: &str = "bram@provincie.example";
const HERS: [&str; 8] = [
    "",
    "/edit",
    "/cancellation",
    "/calendar.ics",
    "/sharing",
    "/preparation",
    "/talk",
    "/agreements",
];
const THEIRS: [&str; 3] = ["", "/preparation", "/talk"];

/// Employee, manager, former manager, another employee, administrator; and whoever is signed out is asked to sign in.
#[tokio::test]
async fn every_page_is_for_whom_it_is_for_and_for_nobody_else() {
    let test = TestApp::with(|config| config.administrators = vec![BRAM.to_owned()]).await;
    let mut all = cast(&test).await;
    let hers = HERS.map(|page| (format!("{}{page}", all.talk), [200, 404, 404, 404, 404]));
    let theirs = THEIRS.map(|page| (format!("{}{page}", all.shared), [404, 200, 404, 404, 404]));
    let administration = ("/administration".to_owned(), [404, 404, 404, 404, 200]);
    let mut nobody = test.browser();
    for (path, wanted) in hers.into_iter().chain(theirs).chain([administration]) {
        let people = [
            &mut all.noor,
            &mut all.ingrid,
            &mut all.karel,
            &mut all.sam,
            &mut all.bram,
        ];
        for (person, status) in people.into_iter().zip(wanted) {
            assert_eq!(look(person, &path).await.status, status, "{path}");
        }
        assert_eq!(nobody.get(&path).await.path, "/", "{path}");
    }
}

#[tokio::test]
async fn nobody_does_anything_in_the_place_of_another() {
    let test = TestApp::with(|config| config.administrators = vec![BRAM.to_owned()]).await;
    let mut all = cast(&test).await;
    let fields = [("until", "2027-02-01")];
    let deeds = [
        "/announcement",
        "/cancellation",
        "/sharing",
        "/withdrawal",
        "/preparation",
        "/agreements",
    ];
    for deed in deeds.map(|deed| format!("{}{deed}", all.talk)) {
        for person in [&mut all.ingrid, &mut all.karel, &mut all.sam, &mut all.bram] {
            assert_eq!(send(person, &deed, &fields).await.status, 404, "{deed}");
        }
        let nobody = test.browser().post(&deed, &fields).await;
        assert_eq!(nobody.status, 401, "{deed}");
    }
    let deeds = ["/preparation", "/agreements/confirmation"];
    for deed in deeds.map(|deed| format!("{}{deed}", all.shared)) {
        for person in [&mut all.noor, &mut all.karel, &mut all.sam, &mut all.bram] {
            assert_eq!(send(person, &deed, &fields).await.status, 404, "{deed}");
        }
        let nobody = test.browser().post(&deed, &fields).await;
        assert_eq!(nobody.status, 401, "{deed}");
    }
    test.run_jobs().await;
    assert!(test.letters().is_empty(), "nothing of it caused a letter");
}

#[tokio::test]
async fn nobody_gets_letters_without_end_from_plans() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    announce(&test, &mut noor, &talk).await;
    let again = announce(&test, &mut noor, &talk).await;
    assert!(again.is_empty(), "a date that both have is not sent again");
    for number in 0..12 {
        let edit = look(&mut noor, &format!("{talk}/edit")).await;
        let place = format!("Kamer {number}");
        let page = noor
            .browser
            .submit(&edit, &talk, &[("place", &place)])
            .await;
        assert_eq!(page.status, if number < 11 { 200 } else { 422 }, "{number}");
    }
    test.run_jobs().await;
    assert_eq!(
        test.letters().len(),
        2,
        "both get the last date, and not ten"
    );
    let until = [("until", "2027-02-01")];
    let page = send(&mut noor, &format!("{talk}/sharing"), &until).await;
    page.assert_status(422).assert_says("12 mails");
    // Whoever knew of it hears of the end, also after the last letter of another kind.
    send(&mut noor, &format!("{talk}/cancellation"), &[]).await;
    test.run_jobs().await;
    assert_eq!(test.letters().len(), 2, "and her own calendar");

    for number in 0..4 {
        let plan = look(&mut noor, "/conversations/new").await;
        let fields = [("date", "2027-02-14"), ("topic", "Mijn-onderwerp.")];
        let page = noor.browser.submit(&plan, "/conversations", &fields).await;
        assert_eq!(page.status, if number < 3 { 200 } else { 422 }, "{number}");
        assert!(page.body.contains("Mijn-onderwerp."));
    }
}

#[tokio::test]
async fn managers_to_and_fro_get_no_letters_without_end() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    let managers = [("Ingrid", INGRID), ("Karel", KAREL)];
    for number in 0..12 {
        with(&mut noor, &talk, managers[number % 2]).await;
        assert_eq!(
            announce(&test, &mut noor, &talk).await.len(),
            if number == 0 { 2 } else { 3 },
            "the date to both, and to the manager before that it goes on without them"
        );
    }
    with(&mut noor, &talk, managers[0]).await;
    test.run_jobs().await;
    test.letters();
    let announced = send(&mut noor, &format!("{talk}/announcement"), &[]).await;
    announced.assert_status(409).assert_says("12 mails");
    let typed = [
        &AGREED[..],
        &[
            ("what-1", "Iets dat ik typte."),
            ("check-on-1", "2027-04-14"),
        ],
    ]
    .concat();
    let page = send(&mut noor, &format!("{talk}/agreements"), &typed).await;
    page.assert_status(422)
        .assert_says("12 mails")
        .assert_says("Iets dat ik typte.");
    test.run_jobs().await;
    assert!(test.letters().is_empty());
}

#[tokio::test]
async fn the_date_is_still_to_be_sent_when_only_agreements_are_known() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    let page = send(&mut noor, &format!("{talk}/agreements"), &AGREED).await;
    page.assert_status(200)
        .assert_says("heeft de datum nog niet");
    test.run_jobs().await;
    assert_eq!(test.letters().len(), 1, "that there are agreements");
    assert_eq!(announce(&test, &mut noor, &talk).await.len(), 2);
}

#[tokio::test]
async fn a_manager_who_wants_no_letters_gets_none() {
    for wants in [true, false] {
        let test = TestApp::new().await;
        let (mut noor, talk) = noor_with_a_talk(&test).await;
        if !wants {
            let token = invitation::stop_token(&test.app.key, INGRID).unwrap();
            let stopped = test.browser().post(&format!("/stop/{token}"), &[]).await;
            stopped.assert_status(200);
        }
        let page = look(&mut noor, &talk).await;
        assert_eq!(page.text().contains("wil geen mail van ons"), !wants);
        send(&mut noor, &format!("{talk}/announcement"), &[]).await;
        test.run_jobs().await;
        let letters = test.letters();
        let to_manager = letters.iter().any(|letter| letter.to_address == INGRID);
        assert_eq!(to_manager, wants);
        assert!(letters.iter().any(|letter| letter.to_address == NOOR));
    }
}
