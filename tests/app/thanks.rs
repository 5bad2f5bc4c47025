//! The thank-you: one letter, once, the same to everybody who was invited, and then no address is left.

use std::collections::BTreeSet;

use axum::http::Method;
use chrono::{DateTime, TimeDelta, Utc};
use klankbord::entity::{job, thanks};
use klankbord::ids::RoundId;
use klankbord::invitation;
use klankbord::mail::{Letter, Reason, SendFault};
use klankbord::queue::{self, Job};
use klankbord::secret::Key;
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel};

use crate::evidence::{Canaries, Places, count, note};
use crate::support::{COLLEAGUES, FRIENDS, Given, Page, Person, TestApp, link};

const NOOR: &str = "noor@provincie.example";
const WORDS: &str = "Dank je voor het meekijken. Dit ga ik proberen: eerder zeggen wat ik denk.";

fn id(round: &str) -> RoundId {
    round.trim_start_matches("/rounds/").parse().unwrap()
}

impl TestApp {
    /// Six answers, one refusal, and five people who say nothing; the profile can be read.
    async fn released(&self, friends: &[&str; 8]) -> (Person, String) {
        let mut noor = self.employee("Noor", NOOR).await;
        let round = noor.open_round(&COLLEAGUES, friends).await;
        for letter in self.invitations().await {
            let to = letter.to_address.as_str();
            if COLLEAGUES[..5].contains(&to) || to == friends[0] {
                self.answer(&letter, &Given::default())
                    .await
                    .assert_status(200);
            } else if to == friends[1] {
                let action = format!("{}/decline", link(&letter, "/r/"));
                self.browser().post(&action, &[]).await.assert_status(200);
            }
        }
        self.pass(16).await;
        self.come_back(&mut noor).await;
        self.letters();
        (noor, round)
    }

    async fn kept(&self, round: &str) -> Option<thanks::Model> {
        let row = thanks::Entity::find_by_id(id(round));
        row.one(&self.db().read).await.unwrap()
    }

    async fn is_emptied(&self, round: &str) -> bool {
        let row = self.kept(round).await.unwrap();
        row.sealed.is_none() && row.words.is_none() && row.waiting == 0
    }

    /// Presses the button of a mail program that offers one click.
    async fn stop(&self, path: &str) -> u16 {
        let request =
            self.browser()
                .request(&Method::POST, path, "List-Unsubscribe=One-Click".to_owned());
        self.browser().send(request).await.0.as_u16()
    }
}

async fn thank(person: &mut Person, round: &str, words: &str) -> Page {
    let path = format!("{round}/thanks");
    person.browser.post(&path, &[("words", words)]).await
}

async fn look(person: &mut Person, path: &str) -> Page {
    person.browser.get(path).await
}

async fn closed(person: &mut Person, round: &str) {
    let path = format!("{round}/thanks");
    look(person, &path).await.assert_status(404);
    thank(person, round, WORDS).await.assert_status(404);
}

fn to(letters: &[Letter]) -> BTreeSet<&str> {
    letters
        .iter()
        .map(|letter| letter.to_address.as_str())
        .collect()
}

fn everybody() -> BTreeSet<&'static str> {
    COLLEAGUES.into_iter().chain(FRIENDS).collect()
}

fn stop_path(letter: &Letter) -> String {
    let url = letter.list_unsubscribe.clone().unwrap();
    url.trim_start_matches("http://127.0.0.1:3000").to_owned()
}

#[tokio::test]
async fn all_get_the_same_letter_whoever_answered_declined_or_was_silent() {
    let test = TestApp::new().await;
    let (mut noor, round) = test.released(&FRIENDS).await;
    look(&mut noor, &format!("{round}/profile"))
        .await
        .assert_says("Bedank iedereen die je vroeg");
    let page = look(&mut noor, &format!("{round}/thanks")).await;
    page.assert_says("alle 16 mensen")
        .assert_says("Iedereen krijgt dezelfde mail")
        .assert_says("Dit ga ik proberen")
        .assert_says("Een bedankje van Noor");
    thank(&mut noor, &round, WORDS)
        .await
        .assert_status(200)
        .assert_says("Je bedankje is verstuurd");
    assert!(!test.is_emptied(&round).await, "the letters have not left");
    test.run_jobs().await;

    let letters = test.letters();
    assert_eq!(letters.len(), 16);
    assert_eq!(to(&letters), everybody());
    let mut same = BTreeSet::new();
    for letter in &letters {
        let token = stop_path(letter).replace("?lang=nl", "");
        let alike = |text: &str| text.replace(&token, "/stop/…");
        assert_ne!(alike(&letter.text), letter.text, "both name one stop page");
        let shown = [&letter.from_name, &letter.reply_to, &letter.subject];
        same.insert((
            shown.map(String::clone),
            (alike(&letter.text), alike(&letter.html)),
            (letter.to_name.clone(), letter.date),
        ));
        assert!(letter.text.contains(WORDS), "{}", letter.text);
        assert!(letter.calendar.is_none());
        // No mark: nobody is left whose letter it could be when it comes back.
        assert_eq!(letter.envelope_from, test.app.config.mail_from);
    }
    assert_eq!(same.len(), 1, "{same:?}");
    let ((from, contact), subject) = {
        let letter = &letters[0];
        ((&letter.from_name, &letter.reply_to), &letter.subject)
    };
    assert_eq!(from, "Noor via Klankbord");
    assert_eq!(*contact, test.app.config.contact);
    assert_eq!(subject, "Een bedankje van Noor");
    let stops: BTreeSet<_> = letters.iter().map(stop_path).collect();
    assert_eq!(stops.len(), 16);
    note("letters of thanks that differ in a stop link only", 16);
}

#[tokio::test]
async fn it_is_sent_once_and_then_no_address_is_left() {
    let test = TestApp::new().await;
    let (mut noor, round) = test.released(&FRIENDS).await;
    thank(&mut noor, &round, WORDS).await.assert_status(200);
    for waits in [true, false] {
        assert_ne!(test.is_emptied(&round).await, waits);
        thank(&mut noor, &round, "Nog een keer, iets anders.")
            .await
            .assert_status(200)
            .assert_says("Je bedankje is verstuurd");
        look(&mut noor, &format!("{round}/profile"))
            .await
            .assert_silent(&format!("{round}/thanks"));
        test.run_jobs().await;
    }
    let letters = test.letters();
    assert_eq!(letters.len(), 16);
    assert!(letters.iter().all(|letter| letter.text.contains(WORDS)));
    test.assert_nothing_due().await;
}

#[tokio::test]
async fn whoever_wants_no_letters_gets_none_and_the_employee_sees_no_difference() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &FRIENDS).await;
    for letter in test.invitations().await {
        if COLLEAGUES.contains(&letter.to_address.as_str()) {
            test.answer(&letter, &Given::default()).await;
        }
        if letter.to_address == COLLEAGUES[0] {
            assert_eq!(test.stop(&stop_path(&letter)).await, 200);
        }
    }
    test.pass(16).await;
    test.come_back(&mut noor).await;
    test.letters();
    look(&mut noor, &format!("{round}/thanks"))
        .await
        .assert_says("alle 16 mensen");
    thank(&mut noor, &round, WORDS).await.assert_status(200);
    // Between sending and leaving: the list is looked at when a letter leaves.
    let token = invitation::stop_token(&test.app.key, FRIENDS[0]).unwrap();
    let looked = test.browser().get(&format!("/stop/{token}")).await;
    looked.assert_status(200);
    assert_eq!(test.stop(&format!("/stop/{token}")).await, 200);
    test.run_jobs().await;
    let mut rest = everybody();
    rest.remove(COLLEAGUES[0]);
    rest.remove(FRIENDS[0]);
    assert_eq!(to(&test.letters()), rest);
    assert!(test.is_emptied(&round).await);
}

#[tokio::test]
async fn the_stop_page_of_a_letter_of_thanks_works_when_all_else_of_the_round_is_gone() {
    let test = TestApp::new().await;
    let (mut noor, round) = test.released(&FRIENDS).await;
    thank(&mut noor, &round, WORDS).await;
    test.run_jobs().await;
    let letters = test.letters();
    test.pass(31).await;
    assert_eq!(count(&test.db().read, "thanks").await, 0);
    let (stops, asks) = (&letters[0], &letters[1]);
    let out = async |letter: &Letter| {
        let db = &test.db().read;
        invitation::is_opted_out(db, &test.app.key, &letter.to_address)
            .await
            .unwrap()
    };
    let page = test.browser().get(&stop_path(asks)).await;
    page.assert_status(200);
    assert!(!out(asks).await, "a program that only looks stops nothing");
    let action = stop_path(asks);
    let stopped = test.browser().submit(&page, &action, &[]).await;
    assert_eq!(stopped.path, "/stopped?lang=nl");
    assert_eq!(test.stop(&stop_path(stops)).await, 200);
    assert!(out(asks).await && out(stops).await);
    assert!(!out(&letters[2]).await);
    // The print of another, with the proof that we made the link for this one.
    let (theirs, mine) = (stop_path(&letters[2]), stop_path(&letters[3]));
    let forged = format!("{}{}", &theirs[..49], &mine[49..]);
    assert_ne!(forged, theirs);
    assert_eq!(test.stop(&forged).await, 410);
    assert!(!out(&letters[2]).await);
}

#[tokio::test]
async fn it_is_there_for_the_owner_of_an_open_profile_alone() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let mut sam = test.employee("Sam", "sam@provincie.example").await;
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    let thanks = format!("{round}/thanks");
    let letters = test.invitations().await;
    closed(&mut noor, &round).await;
    for letter in &letters {
        test.answer(letter, &Given::default()).await;
    }
    // The round ends at midnight; the profile is there at seven.
    let ends: DateTime<Utc> = "2026-12-07T23:00:00Z".parse().unwrap();
    test.app.clock.advance(ends - test.now());
    test.run_jobs().await;
    assert!(test.kept(&round).await.is_some());
    test.come_back(&mut noor).await;
    closed(&mut noor, &round).await;
    test.app.clock.advance(TimeDelta::hours(32));
    test.come_back(&mut sam).await;
    closed(&mut sam, &round).await;
    look(&mut noor, &thanks)
        .await
        .assert_status(200)
        .assert_says("alle 8 mensen");
    test.run_jobs().await;
    let thanked = test.letters();
    assert!(
        !thanked
            .iter()
            .any(|letter| letter.subject.contains("bedankje"))
    );
}

#[tokio::test]
async fn a_round_without_a_profile_keeps_no_address() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &FRIENDS).await;
    for letter in &test.invitations().await[..4] {
        test.answer(letter, &Given::default()).await;
    }
    for days in [15, 8] {
        test.pass(days).await;
        assert_eq!(count(&test.db().read, "thanks").await, 0);
    }
    assert_eq!(count(&test.db().read, "invitation").await, 0, "it is over");
    assert_eq!(count(&test.db().read, "job").await, 0);
    test.come_back(&mut noor).await;
    look(&mut noor, &format!("{round}/thanks"))
        .await
        .assert_status(404);
}

#[tokio::test]
async fn after_thirty_days_the_offer_and_the_addresses_are_gone() {
    let test = TestApp::new().await;
    let (mut noor, round) = test.released(&FRIENDS).await;
    let until = test.kept(&round).await.unwrap().until;
    // Seven in the morning, thirty days after it was ready.
    assert_eq!(until.to_rfc3339(), "2027-01-07T06:00:00+00:00");
    let moment = TimeDelta::milliseconds(1);
    test.app.clock.advance(until - moment - test.now());
    test.run_jobs().await;
    test.come_back(&mut noor).await;
    look(&mut noor, &format!("{round}/thanks"))
        .await
        .assert_says("alle 16 mensen")
        .assert_says("tot en met woensdag 6 januari 2027");
    test.app.clock.advance(moment);
    // Over by the clock, also where the job is late.
    thank(&mut noor, &round, WORDS)
        .await
        .assert_says("Bedanken kan hier niet meer");
    test.run_jobs().await;
    assert!(test.kept(&round).await.is_none());
    look(&mut noor, &format!("{round}/profile"))
        .await
        .assert_status(200)
        .assert_silent(&format!("{round}/thanks"));
    assert!(
        test.letters()
            .iter()
            .all(|letter| letter.to_address == NOOR)
    );
    assert!(queue::list(&test.db().read).await.unwrap().is_empty());
}

#[tokio::test]
async fn letters_that_cannot_leave_are_over_with_the_addresses_also_at_a_start() {
    let test = TestApp::new().await;
    let (mut noor, round) = test.released(&FRIENDS).await;
    for address in everybody() {
        test.outbox.fail(address, Some(SendFault::Refused));
    }
    thank(&mut noor, &round, WORDS).await;
    test.run_jobs().await;
    assert!(!test.is_emptied(&round).await);
    test.app.clock.advance(TimeDelta::days(31));
    test.sweep().await;
    assert!(test.kept(&round).await.is_none(), "no job did it");
    for address in everybody() {
        test.outbox.fail(address, None);
    }
    test.run_jobs().await;
    assert_eq!(test.letters().len(), 0);
    assert!(queue::list(&test.db().read).await.unwrap().is_empty());
}

#[tokio::test]
async fn addresses_stay_until_the_last_letter_has_left_or_never_can() {
    let test = TestApp::new().await;
    let (mut noor, round) = test.released(&FRIENDS).await;
    let (gone, later) = (FRIENDS[0], FRIENDS[1]);
    test.outbox.fail(gone, Some(SendFault::Undeliverable));
    test.outbox
        .fail(later, Some(SendFault::Later(Reason::Busy)));
    thank(&mut noor, &round, WORDS).await;
    test.run_jobs().await;
    assert_eq!(test.letters().len(), 14);
    let row = test.kept(&round).await.unwrap();
    assert!(row.sealed.is_some() && row.waiting == 1, "{}", row.waiting);
    test.outbox.fail(later, None);
    test.app.clock.advance(TimeDelta::hours(1));
    test.run_jobs().await;
    let letters = test.letters();
    assert_eq!(to(&letters), BTreeSet::from([later]));
    assert!(test.is_emptied(&round).await);
    assert_eq!(count(&test.db().read, "job").await, 1, "to forget the rest");
}

#[tokio::test]
async fn a_letter_that_is_sent_again_after_a_crash_is_the_same_letter() {
    let test = TestApp::new().await;
    let (mut noor, round) = test.released(&FRIENDS).await;
    thank(&mut noor, &round, WORDS).await;
    let db = &test.db().read;
    let jobs: Vec<job::Model> = job::Entity::find().all(db).await.unwrap();
    let jobs: Vec<_> = jobs
        .into_iter()
        .filter(|row| matches!(row.kind, Job::SendThanks { .. }))
        .collect();
    assert_eq!(jobs.len(), 16);
    let row = test.kept(&round).await.unwrap();
    let key = test.app.thanks_key(id(&round)).await.unwrap();
    test.run_jobs().await;
    let by_address = |letters: Vec<Letter>| {
        let mut letters = letters;
        letters.sort_by(|a, b| a.to_address.cmp(&b.to_address));
        letters
    };
    let first = by_address(test.letters());

    // The relay had them all, and the process died before it could say so.
    for job in &jobs {
        job.clone().into_active_model().insert(db).await.unwrap();
    }
    let back = row.into_active_model().reset_all();
    back.update(db).await.unwrap();
    test.app.keys.put_thanks(id(&round), key).unwrap();
    test.app.clock.advance(TimeDelta::minutes(3));
    test.run_jobs().await;
    let second = by_address(test.letters());
    assert_eq!(first.len(), 16);
    assert!(first == second, "Message-ID, Date and words stay");
    let marks: BTreeSet<_> = first.iter().map(|letter| &letter.message_id).collect();
    assert_eq!(marks.len(), 16);

    // A job that comes when the addresses are gone says nothing to anybody.
    let late = jobs[0].clone().into_active_model();
    late.insert(db).await.unwrap();
    test.run_jobs().await;
    assert_eq!(test.letters().len(), 0);
    assert!(test.is_emptied(&round).await);
}

#[tokio::test]
async fn no_address_and_no_word_of_it_stands_in_the_database_or_its_files() {
    let test = TestApp::new().await;
    let mut secrets = Canaries::default();
    let friends: [String; 8] = std::array::from_fn(|_| {
        let local = secrets.hatch();
        format!("{local}@friend.example")
    });
    let friends = friends.each_ref().map(String::as_str);
    let (mut noor, round) = test.released(&friends).await;
    for colleague in COLLEAGUES {
        secrets.add(colleague);
    }
    secrets.assert_nowhere(&Places::of(&test).await);
    let length = |row: thanks::Model| row.sealed.unwrap().len();
    assert_eq!(
        length(test.kept(&round).await.unwrap()),
        16 * 1280 + 40,
        "as long for any sixteen people"
    );
    let words = secrets.hatch();
    thank(&mut noor, &round, &words).await;
    secrets.assert_nowhere(&Places::of(&test).await);
    test.run_jobs().await;
    let letters = test.letters();
    assert_eq!(letters.len(), 16);
    for letter in &letters {
        let path = stop_path(letter);
        secrets.add(path.trim_start_matches("/stop/").split('?').next().unwrap());
    }
    secrets.assert_nowhere(&Places::of(&test).await);
    let mut sent = Places::default();
    sent.add_letters(&letters);
    assert!(secrets.found(&sent).len() >= 24, "the control");
}

#[tokio::test]
async fn a_mistake_keeps_what_was_typed_and_sends_nothing() {
    let test = TestApp::new().await;
    let (mut noor, round) = test.released(&FRIENDS).await;
    let path = format!("{round}/thanks");
    let long = "é".repeat(601);
    let starter = "Dank je voor het meekijken. Dit ga ik proberen: ...";
    for (typed, sentence) in [
        ("", "Schrijf eerst een paar woorden"),
        (starter, "Vul op de puntjes in"),
        (long.as_str(), "hooguit 600 tekens"),
        (
            "Kijk op https://x.example",
            "een link of een telefoonnummer",
        ),
        ("Bel 06 12 34 56 78 90", "een link of een telefoonnummer"),
    ] {
        let page = thank(&mut noor, &round, typed).await;
        page.assert_status(422).assert_says(sentence);
        assert_eq!(page.form(&path)[0], ("words".to_owned(), typed.to_owned()));
    }
    let seen = [("words", WORDS), ("look", "1")];
    let page = noor.browser.post(&path, &seen).await;
    page.assert_status(200)
        .assert_says(&format!("Noor schrijft je: ‘{WORDS}’"));
    assert_eq!(page.form(&path)[0].1, WORDS);
    test.run_jobs().await;
    assert_eq!(test.letters().len(), 0);
    let row = test.kept(&round).await.unwrap();
    assert!(row.words.is_none() && row.sealed.is_some());
    thank(&mut noor, &round, &"é".repeat(600))
        .await
        .assert_status(200)
        .assert_says("Je bedankje is verstuurd");
}

/// Whoever has an old copy of the database and all keys of today reads no address in it.
#[tokio::test]
async fn the_key_of_the_addresses_goes_with_them() {
    for way in ["sent", "thirty days", "left"] {
        let test = TestApp::new().await;
        let (mut noor, round) = test.released(&FRIENDS).await;
        let (round_id, key) = (id(&round), test.app.thanks_key(id(&round)).await.unwrap());
        let copy = test.kept(&round).await.unwrap().sealed.unwrap();
        let opens = |key: &Key| {
            let context: [&[u8]; 2] = [b"people", round_id.0.as_bytes()];
            key.open(&context, &copy).is_some()
        };
        assert!(opens(&key), "the control");
        assert!(test.app.keys.load_thanks(round_id).unwrap().is_some());
        test.sweep().await;
        assert_eq!(test.app.keys.thanked().unwrap(), [round_id], "a start");
        match way {
            "sent" => {
                thank(&mut noor, &round, WORDS).await;
                test.run_jobs().await;
            }
            "left" => {
                noor.browser.post("/me/deletion", &[]).await;
            }
            _ => test.pass(31).await,
        }
        assert!(test.app.keys.thanked().unwrap().is_empty(), "{way}");
        if way == "sent" {
            // A backup brings the list back, and no key opens it: nothing more can be sent, and pages are there.
            let row = test.kept(&round).await.unwrap();
            let back = thanks::ActiveModel {
                sealed: sea_orm::Set(Some(copy.clone())),
                words: sea_orm::Set(None),
                ..row.into_active_model()
            };
            back.update(&test.db().read).await.unwrap();
            for page in ["/profile", "/thanks"] {
                let path = format!("{round}{page}");
                noor.browser.get(&path).await.assert_status(200);
            }
        }
        assert!(!opens(&test.app.thanks_key(round_id).await.unwrap()));
        assert!(!opens(&test.app.key));
    }
}

/// Of a round that ended before the addresses had a key of their own.
#[tokio::test]
async fn addresses_under_the_key_of_the_application_are_thanked_as_well() {
    let test = TestApp::new().await;
    let (mut noor, round) = test.released(&FRIENDS).await;
    let key = test.app.thanks_key(id(&round)).await.unwrap();
    let row = test.kept(&round).await.unwrap();
    let (id_of_round, random) = (id(&round), &test.app.random);
    let context: [&[u8]; 2] = [b"people", id_of_round.0.as_bytes()];
    let people = key.open(&context, row.sealed.as_ref().unwrap()).unwrap();
    let before = test.app.key.derive("people to thank");
    let mut row = row.into_active_model();
    row.sealed = sea_orm::Set(Some(before.seal(random, &context, &people)));
    row.update(&test.db().read).await.unwrap();
    test.app.keys.destroy_thanks(id_of_round).unwrap();
    thank(&mut noor, &round, WORDS).await;
    test.run_jobs().await;
    assert_eq!(test.letters().len(), COLLEAGUES.len() + FRIENDS.len());
}
