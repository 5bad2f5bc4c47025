//! The story of a letter that comes back: who is marked, what the employee sees, and what nobody may learn from it.

use std::fs;
use std::path::PathBuf;

use chrono::TimeDelta;
use klankbord::answer_box;
use klankbord::entity::answer_box::Entity;
use klankbord::ids::{RoundId, Selector};
use klankbord::invitation::{self, return_path};
use klankbord::jobs::bounces;
use klankbord::mail::{Letter, SendFault};
use klankbord::queue;
use klankbord::secret::Key;
use sea_orm::EntityTrait;

use crate::support::{COLLEAGUES, Given, Page, Person, TestApp, link};

const NOOR: &str = "noor@provincie.example";
const OWN: &str = "klankbord@localhost.localdomain";

/// As a mail system tells that a mailbox does not exist.
pub(crate) fn report(to: &str) -> String {
    format!(
        "From: MAILER-DAEMON@mail.example\nTo: {to}\nSubject: Undelivered\nMIME-Version: 1.0\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\n\n\
         --b\nContent-Type: text/plain\n\nGeheim: zie {to}\n\n\
         --b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example\n\n\
         Final-Recipient: rfc822; somebody@provincie.example\nAction: failed\nStatus: 5.1.1\n\n--b--\n"
    )
}

impl TestApp {
    fn maildir(&self) -> PathBuf {
        let folder = self.folder.path().join("bounces");
        for part in ["new", "cur", "tmp"] {
            fs::create_dir_all(folder.join(part)).unwrap();
        }
        folder
    }

    /// Lets a message arrive in the folder and reads it.
    async fn comes_back(&self, message: &str) {
        let folder = self.maildir();
        fs::write(folder.join("new/1.host"), message).unwrap();
        bounces::empty(&self.app, &folder).await.unwrap();
        assert_eq!(fs::read_dir(folder.join("new")).unwrap().count(), 0);
    }

    async fn whose(&self, letter: &Letter) -> Option<Selector> {
        let key = bounces::key(&self.app.key);
        let mark = return_path::read(&key, &letter.envelope_from)?;
        invitation::find_marked(&self.db().read, &key, &[mark])
            .await
            .unwrap()
    }

    async fn length_of_box(&self, round: &str) -> usize {
        let id: RoundId = round.trim_start_matches("/rounds/").parse().unwrap();
        let row = Entity::find_by_id(id).one(&self.db().read).await.unwrap();
        row.unwrap().sealed.len()
    }
}

impl Person {
    async fn correct(&mut self, round: &str, address: &str) -> Page {
        let page = self.browser.get(round).await;
        let action = format!("{round}/people/correction");
        self.browser
            .submit(&page, &action, &[("address", address)])
            .await
    }
}

fn to<'a>(letters: &'a [Letter], address: &str) -> &'a Letter {
    letters
        .iter()
        .find(|letter| letter.to_address == address)
        .unwrap()
}

#[tokio::test]
async fn only_letters_that_go_to_everybody_name_their_invitation() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    noor.open_round(&COLLEAGUES, &[]).await;
    let invitations = test.invitations().await;
    test.pass(6).await;
    let reminders = test.invitations().await;
    test.pass(9).await;
    let all = test.letters();
    let extensions: Vec<_> = all
        .iter()
        .filter(|letter| letter.text.contains("blijft langer open"))
        .collect();
    assert_eq!([invitations.len(), reminders.len()], [8, 8]);
    assert!(extensions.len() >= 8, "{}", extensions.len());
    for letter in &invitations {
        let own = test.whose(letter).await.unwrap();
        let address = letter.envelope_from.clone();
        assert!(address.starts_with("klankbord+b-"), "{address}");
        assert_eq!(letter.from_address, OWN);
        let later = extensions
            .iter()
            .find(|other| other.to_address == letter.to_address)
            .unwrap();
        assert_eq!(test.whose(later).await, Some(own));
        assert_eq!(later.envelope_from, address, "the same at every letter");
    }
    assert!(reminders.iter().all(|letter| letter.envelope_from == OWN));
    test.pass(8).await;
    let to_employee = test.letters();
    let to_employee: Vec<_> = to_employee
        .iter()
        .filter(|letter| letter.to_address == NOOR)
        .collect();
    assert!(!to_employee.is_empty());
    assert!(to_employee.iter().all(|letter| letter.envelope_from == OWN));
}

#[tokio::test]
async fn a_letter_that_came_back_is_shown_and_corrected_and_the_old_link_is_dead() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    let letters = test.invitations().await;
    let old = to(&letters, COLLEAGUES[0]);
    noor.browser
        .get(&round)
        .await
        .assert_silent("people/correction");
    test.comes_back(&report(&old.envelope_from)).await;
    let page = noor.browser.get(&round).await;
    page.assert_says("niet aan op dit adres");
    let home = noor.browser.get("/").await;
    home.assert_says("Eén mail kwam niet aan");
    let form = page.form(&format!("{round}/people/correction"));
    assert!(form.contains(&("address".into(), COLLEAGUES[0].into())));

    noor.correct(&round, "ada.l@provincie.example")
        .await
        .assert_status(200)
        .assert_silent("people/correction");
    let again = test.invitations().await;
    assert_eq!(again.len(), 1, "one letter, to the new address");
    assert_eq!(again[0].to_address, "ada.l@provincie.example");
    let home = noor.browser.get("/").await;
    home.assert_silent("kwam niet aan");
    let dead = test.browser().get(&link(old, "/r/")).await;
    dead.assert_status(410);
    test.answer(&again[0], &Given::default())
        .await
        .assert_says("Dank je wel");
    // The mail system tells it once more: of an invitation that is gone.
    test.comes_back(&report(&old.envelope_from)).await;
    noor.browser
        .get(&round)
        .await
        .assert_silent("people/correction");
    test.pass(6).await;
    let reminded = test.invitations().await;
    assert_eq!(
        reminded.len(),
        7,
        "neither the old address nor who answered"
    );
}

#[tokio::test]
async fn a_report_that_nobody_could_have_got_marks_nobody() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    let letters = test.invitations().await;
    let selector = test.whose(&letters[0]).await.unwrap();
    let forged = return_path::mark(&Key::from_bytes([1; 32]), OWN, selector).unwrap();
    let mailbox_full_for_now = report(&letters[0].envelope_from).replace("5.1.1", "4.2.2");
    let spam = report(&letters[0].envelope_from).replace("5.1.1", "5.7.1");
    for message in [report(&forged), report(OWN), mailbox_full_for_now, spam] {
        test.comes_back(&message).await;
        noor.browser
            .get(&round)
            .await
            .assert_silent("people/correction");
    }
    test.comes_back(&report(&letters[0].envelope_from)).await;
    let page = noor.browser.get(&round).await;
    assert!(page.body.contains("people/correction"), "the control");
}

/// Only who has not answered is reminded: were a dead address marked then, the list would tell.
#[tokio::test]
async fn a_reminder_that_does_not_arrive_tells_nobody_who_has_answered() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    let letters = test.invitations().await;
    test.answer(&letters[0], &Given::default()).await;
    for address in COLLEAGUES {
        test.outbox.fail(address, Some(SendFault::Undeliverable));
    }
    test.pass(6).await;
    noor.browser
        .get(&round)
        .await
        .assert_silent("people/correction");
    test.assert_nothing_due().await;
}

/// Fifteen fill a box to the brim of its length: one more, and it is twice as long.
#[tokio::test]
async fn a_correction_does_not_tell_whether_somebody_had_answered() {
    let people: Vec<String> = (0..15)
        .map(|number| format!("c{number}@provincie.example"))
        .collect();
    let people: Vec<&str> = people.iter().map(String::as_str).collect();
    let mut seen = Vec::new();
    for answered in [false, true] {
        let test = TestApp::new().await;
        let mut noor = test.employee("Noor", NOOR).await;
        let round = noor.open_round(&people, &[]).await;
        let letters = test.invitations().await;
        let first = to(&letters, people[0]);
        if answered {
            test.answer(first, &Given::default()).await;
        }
        test.comes_back(&report(&first.envelope_from)).await;
        let path = noor.correct(&round, "new@provincie.example").await;
        path.assert_status(200);
        let words = path.text();
        let again = test.invitations().await;
        assert_eq!(again.len(), 1);
        test.answer(&again[0], &Given::default())
            .await
            .assert_says("Dank je wel");
        let id: RoundId = round.trim_start_matches("/rounds/").parse().unwrap();
        let tally = answer_box::open(&test.db().read, &test.app.keys, id)
            .await
            .unwrap();
        let answers = klankbord::questionnaire::Circle::ALL.map(|circle| tally.answers(circle));
        assert_eq!(answers.iter().sum::<u32>(), 1 + u32::from(answered));
        seen.push((test.length_of_box(&round).await, words));
    }
    assert!(seen[0] == seen[1], "{} and {}", seen[0].0, seen[1].0);
}

#[tokio::test]
async fn a_correction_that_cannot_be_is_refused_with_a_sentence_and_what_was_typed() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let mut sam = test.employee("Sam", "sam@provincie.example").await;
    let other = sam
        .open_round(
            &[
                "stop@provincie.example",
                "ada@x.example",
                "b@x.example",
                "c@x.example",
                "d@x.example",
                "e@x.example",
                "f@x.example",
                "g@x.example",
                "h@x.example",
            ],
            &[],
        )
        .await;
    assert!(!other.is_empty());
    let letters = test.invitations().await;
    let stop = link(to(&letters, "stop@provincie.example"), "/stop/");
    let action = stop.split('?').next().unwrap().to_owned();
    test.browser().post(&action, &[]).await.assert_status(200);

    let round = noor.open_round(&COLLEAGUES, &[]).await;
    let letters = test.invitations().await;
    let old = to(&letters, COLLEAGUES[0]);
    test.comes_back(&report(&old.envelope_from)).await;
    for (typed, words) in [
        ("ada@", "achter de @"),
        ("", "geen mailadres"),
        (NOOR, "je eigen adres"),
        ("ingrid@provincie.example", "leidinggevende"),
        (COLLEAGUES[1], "staat al op je lijst"),
        ("stop@provincie.example", "kunnen we niet uitnodigen"),
    ] {
        let page = noor.correct(&round, typed).await;
        page.assert_status(422).assert_says(words);
        let form = page.form(&format!("{round}/people/correction"));
        assert!(form.contains(&("address".into(), typed.into())), "{typed}");
        assert_eq!(test.invitations().await.len(), 0, "{typed}");
    }
    let form = noor.browser.get(&round).await;
    let action = format!("{round}/people/correction");
    let stranger = sam
        .browser
        .post(&action, &[("person", "x"), ("address", "new@x.example")])
        .await;
    stranger.assert_status(404);
    let new = [("address", "new@provincie.example")];
    noor.browser
        .submit(&form, &action, &new)
        .await
        .assert_status(200);
    let twice = noor.browser.submit(&form, &action, &new).await;
    twice.assert_status(200);
    assert_eq!(test.invitations().await.len(), 1, "sent twice is sent once");
}

#[tokio::test]
async fn the_folder_is_emptied_of_everything_and_a_fault_of_ours_leaves_it() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    let letters = test.invitations().await;
    let folder = test.maildir();
    fs::write(
        folder.join("new/1.host"),
        "Subject: Afwezig\n\nIk ben er niet.\n",
    )
    .unwrap();
    fs::write(folder.join("new/2.host"), vec![0xff_u8; 2 << 20]).unwrap();
    fs::write(
        folder.join("cur/3.host:2,S"),
        report(&letters[0].envelope_from),
    )
    .unwrap();
    fs::write(folder.join("tmp/4.host"), report(&letters[1].envelope_from)).unwrap();
    fs::create_dir(folder.join("new/folder")).unwrap();
    // Two nodes at once.
    let (first, other) = tokio::join!(
        bounces::empty(&test.app, &folder),
        bounces::empty(&test.app, &folder)
    );
    first.and(other).unwrap();
    let files = |part: &str| fs::read_dir(folder.join(part)).unwrap().count();
    assert_eq!([files("new"), files("cur"), files("tmp")], [1, 0, 1]);
    let page = noor.browser.get(&round).await;
    assert_eq!(page.body.matches("people/correction").count(), 1);

    fs::write(folder.join("new/5.host"), report(&letters[1].envelope_from)).unwrap();
    test.db().clone().close().await.unwrap();
    bounces::empty(&test.app, &folder).await.unwrap_err();
    assert!(folder.join("new/5.host").exists(), "for the next time");
}

/// A relay that lets its login send from one address only.
#[tokio::test]
async fn a_relay_that_takes_no_marked_sender_gets_the_letter_from_the_plain_one() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    test.outbox.fail("klankbord+b-", Some(SendFault::Refused));
    noor.open_round(&COLLEAGUES, &[]).await;
    let letters = test.invitations().await;
    assert_eq!(letters.len(), COLLEAGUES.len());
    assert!(letters.iter().all(|letter| letter.envelope_from == OWN));
}

const TOLD: &str = "kwam onze mail terug";

#[tokio::test]
async fn the_employee_hears_the_next_morning_once_and_of_nobody() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    test.outbox
        .fail(COLLEAGUES[0], Some(SendFault::Undeliverable));
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    let letters = test.invitations().await;
    for came_back in &letters[..2] {
        test.comes_back(&report(&came_back.envelope_from)).await;
        // Mail systems repeat themselves.
        test.comes_back(&report(&came_back.envelope_from)).await;
    }
    test.run_jobs().await;
    assert!(test.letters().is_empty(), "not the same day");
    test.pass(1).await;
    let notices = test.letters();
    assert_eq!(notices.len(), 1, "one letter about all of a day");
    let letter = &notices[0];
    assert_eq!(letter.to_address, NOOR);
    assert_eq!(letter.subject, "3 mails van je ronde kwamen niet aan");
    assert_eq!(link(letter, "/rounds/"), round);
    for invited in COLLEAGUES {
        assert!(!letter.text.contains(invited), "it names nobody: {invited}");
    }
    test.pass(1).await;
    assert!(test.letters().is_empty(), "said once");
    test.assert_nothing_due().await;

    test.comes_back(&report(&letters[2].envelope_from)).await;
    test.pass(1).await;
    assert!(test.letter(NOOR, TOLD).text.contains("Bij 4 van hen"));
}

#[tokio::test]
async fn an_address_that_was_mended_in_time_needs_no_letter() {
    for mends in [true, false] {
        let test = TestApp::new().await;
        let mut noor = test.employee("Noor", NOOR).await;
        let round = noor.open_round(&COLLEAGUES, &[]).await;
        let letters = test.invitations().await;
        test.comes_back(&report(&letters[0].envelope_from)).await;
        if mends {
            noor.correct(&round, "new@provincie.example").await;
            assert_eq!(test.invitations().await.len(), 1);
        }
        test.pass(1).await;
        assert_eq!(test.letters().len(), usize::from(!mends));
    }
}

#[tokio::test]
async fn what_comes_back_while_the_letter_leaves_is_told_the_morning_after() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    noor.open_round(&COLLEAGUES, &[]).await;
    let letters = test.invitations().await;
    test.comes_back(&report(&letters[0].envelope_from)).await;
    test.app.clock.advance(TimeDelta::days(1));
    let tx = test.db().begin().await.unwrap();
    let in_hand = queue::claim(&tx, test.now(), 4).await.unwrap();
    tx.commit().await.unwrap();
    test.comes_back(&report(&letters[1].envelope_from)).await;
    let tx = test.db().begin().await.unwrap();
    for claimed in in_hand {
        queue::finish(&tx, &claimed).await.unwrap();
    }
    tx.commit().await.unwrap();
    test.pass(1).await;
    assert!(test.letter(NOOR, TOLD).text.contains("Bij 2 van hen"));
}

#[tokio::test]
async fn an_address_that_was_right_is_written_to_again_by_the_same_link() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    let letters = test.invitations().await;
    let first = to(&letters, COLLEAGUES[0]);
    test.comes_back(&report(&first.envelope_from)).await;
    let page = noor.correct(&round, "ADA@provincie.example").await;
    page.assert_status(200).assert_silent("people/correction");
    let again = test.invitations().await;
    assert_eq!(again.len(), 1);
    assert_eq!(link(&again[0], "/r/"), link(first, "/r/"));
    assert_eq!(again[0].to_address, COLLEAGUES[0]);
    test.comes_back(&report(&again[0].envelope_from)).await;
    let page = noor.browser.get(&round).await;
    assert!(page.body.contains("people/correction"), "it may come back");
    noor.correct(&round, COLLEAGUES[0]).await.assert_status(200);
    let again = test.invitations().await;
    test.answer(&again[0], &Given::default())
        .await
        .assert_says("Dank je wel");
    test.pass(6).await;
    assert_eq!(
        test.invitations().await.len(),
        COLLEAGUES.len() - 1,
        "one reminder each"
    );
}

/// Nothing in this folder of the system can be deleted, whoever tries.
#[tokio::test]
async fn one_file_that_cannot_be_taken_keeps_no_other_waiting() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    let letters = test.invitations().await;
    let folder = test.maildir();
    fs::remove_dir(folder.join("new")).unwrap();
    std::os::unix::fs::symlink("/proc/self/attr", folder.join("new")).unwrap();
    let message = report(&to(&letters, COLLEAGUES[0]).envelope_from);
    fs::write(folder.join("cur/1.host"), message).unwrap();
    let outcome = bounces::empty(&test.app, &folder).await;
    assert!(outcome.is_err(), "it is told of");
    assert_eq!(fs::read_dir(folder.join("cur")).unwrap().count(), 0);
    noor.browser
        .get(&round)
        .await
        .assert_says("niet aan op dit adres");
}
