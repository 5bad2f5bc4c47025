//! What a letter puts into a calendar, each calendar takes: dates that move, managers who change to and fro, an end and a
//! new beginning. With `TEST_CALENDAR_DIR` every letter is left there for other programs to read, see `tests/run`.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use klankbord::mail::Letter;
use serde_json::json;

use crate::support::{Person, TestApp};

const NOOR: &str = "noor@provincie.example";
const INGRID: (&str, &str) = ("Ingrid", "ingrid@provincie.example");
const KAREL: (&str, &str) = ("Karel", "karel@provincie.example");

/// As long as Teams writes them, and as full of signs that mean something in a calendar.
const TEAMS: &str = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_NzJkZTg2YjMtMmQ5Mi00YTYyLWE3ZTktMWQ5MmQ0ZjM1YmQw%40thread.v2/0?context=%7b%22Tid%22%3a%228f3e9a40-1c57-4f7e-9a57-0d2f6e2c1b11%22%2c%22Oid%22%3a%2241d0f5d3-6a0b-4a53-8f0a-2a5b3f7a9c77%22%7d&a=1,2;3:4&deeplinkId=0b9a8c7d-6e5f-4a3b-9c2d-1e0f9a8b7c6d";

/// A calendar as RFC 5546 wants it: what has a number it has had is old news.
#[derive(Default)]
struct Calendar {
    /// By the name of the event: its last number, and when it is, unless it was taken out.
    events: BTreeMap<String, (u32, Option<String>)>,
}

impl Calendar {
    fn take(&mut self, file: &str) {
        let text = file.replace("\r\n ", "");
        let value = |name: &str| {
            let line = text.lines().find(|line| line.starts_with(name));
            let line = line.unwrap_or_else(|| panic!("no {name} in {text}"));
            line.split_once(':').unwrap().1.to_owned()
        };
        let number = value("SEQUENCE").parse().unwrap();
        let start = match value("METHOD").as_str() {
            "REQUEST" => Some(value("DTSTART")),
            "CANCEL" => None,
            method => panic!("{method} by letter"),
        };
        let before = self.events.insert(value("UID"), (number, start));
        assert!(
            before.as_ref().is_none_or(|(last, _)| *last < number),
            "{number} after {before:?}: a calendar leaves it"
        );
    }

    /// The one event that is in it.
    fn start(&self) -> Option<&str> {
        assert!(self.events.len() <= 1, "one conversation has one name");
        self.events.values().find_map(|(_, start)| start.as_deref())
    }
}

/// A conversation, and the calendars of everybody who ever got a letter about it.
struct Story {
    name: &'static str,
    test: TestApp,
    noor: Person,
    talk: String,
    place: String,
    calendars: BTreeMap<String, Calendar>,
    letters: usize,
}

impl Story {
    async fn begin(name: &'static str, place: &str, (manager, address): (&str, &str)) -> Self {
        let test = TestApp::new().await;
        let mut noor = test.employee("Noor", NOOR).await;
        let plan = [
            ("date", "2027-01-14"),
            ("time", "14:30"),
            ("place", place),
            ("manager-name", manager),
            ("manager-email", address),
        ];
        let page = noor.browser.post("/conversations", &plan).await;
        page.assert_status(200);
        Self {
            name,
            test,
            noor,
            talk: page.path,
            place: place.to_owned(),
            calendars: BTreeMap::new(),
            letters: 0,
        }
    }

    async fn press(&mut self, button: &str) {
        let path = format!("{}/{button}", self.talk);
        let page = self.noor.browser.post(&path, &[]).await;
        page.assert_status(200);
        self.deliver().await;
    }

    async fn announce(&mut self) {
        self.press("announcement").await;
    }

    async fn change(&mut self, fields: &[(&str, &str)]) {
        let path = format!("{}/edit", self.talk);
        let page = self.noor.browser.get(&path).await;
        let talk = self.talk.clone();
        let page = self.noor.browser.submit(&page, &talk, fields).await;
        page.assert_status(200);
        self.deliver().await;
    }

    async fn pass_on(&mut self, (name, address): (&str, &str)) {
        self.change(&[("manager-name", name), ("manager-email", address)])
            .await;
    }

    async fn deliver(&mut self) {
        self.test.run_jobs().await;
        for letter in self.test.letters() {
            let calendar = self.calendars.entry(letter.to_address.clone()).or_default();
            calendar.take(letter.calendar.as_deref().unwrap());
            let start = calendar.start().map(str::to_owned);
            self.letters += 1;
            leave(self, &letter, start.as_deref());
        }
    }

    /// When it is in the calendars of Noor, Ingrid and Karel.
    fn assert_in_calendars(&self, expected: [Option<&str>; 3]) {
        let of = |address: &str| self.calendars.get(address).and_then(Calendar::start);
        assert_eq!([NOOR, INGRID.1, KAREL.1].map(of), expected);
    }
}

/// For readers that are not ours: the letter as it went over the wire, and what they must find in it.
fn leave(story: &Story, letter: &Letter, start: Option<&str>) {
    let Some(folder) = std::env::var_os("TEST_CALENDAR_DIR").map(PathBuf::from) else {
        return;
    };
    let name = format!("{}-{:02}", story.name, story.letters);
    let wire = letter.message().unwrap().formatted();
    fs::write(folder.join(format!("{name}.eml")), wire).unwrap();
    let expected = json!({
        "to": letter.to_address,
        "start": start,
        // Whoever gets a letter that it is off is not told where it is now.
        "places": [story.place, ""],
    });
    fs::write(folder.join(format!("{name}.json")), expected.to_string()).unwrap();
}

const WINTER: Option<&str> = Some("20270114T133000Z");
const SUMMER: Option<&str> = Some("20270610T080000Z");
const DAY: Option<&str> = Some("20270329");

#[tokio::test]
async fn a_manager_who_comes_back_gets_the_date_again_and_so_does_their_calendar() {
    let mut story = Story::begin("back", TEAMS, INGRID).await;
    story.assert_in_calendars([None, None, None]);
    story.announce().await;
    story.assert_in_calendars([WINTER, WINTER, None]);
    for _ in 0..2 {
        story.pass_on(KAREL).await;
        story.assert_in_calendars([WINTER, None, None]);
        story.announce().await;
        story.assert_in_calendars([WINTER, None, WINTER]);
        story.pass_on(INGRID).await;
        story.assert_in_calendars([WINTER, None, None]);
        story.announce().await;
        story.assert_in_calendars([WINTER, WINTER, None]);
    }
    story
        .change(&[("date", "2027-06-10"), ("time", "10:00")])
        .await;
    story.assert_in_calendars([SUMMER, SUMMER, None]);
    story.press("cancellation").await;
    story.assert_in_calendars([None, None, None]);
    story.change(&[("date", "2027-03-29"), ("time", "")]).await;
    story.assert_in_calendars([None, None, None]);
    story.announce().await;
    story.assert_in_calendars([DAY, DAY, None]);
}

#[tokio::test]
async fn the_employees_own_calendar_follows_also_when_the_next_manager_knows_nothing_yet() {
    let mut story = Story::begin("own", "Kamer 2.14; \"de kuil\", 3e\\4e", INGRID).await;
    story.announce().await;
    story.pass_on(KAREL).await;
    story
        .change(&[("date", "2027-06-10"), ("time", "10:00")])
        .await;
    story.assert_in_calendars([SUMMER, None, None]);
    story.press("cancellation").await;
    story.assert_in_calendars([None, None, None]);
    // Once is enough.
    let letters = story.letters;
    story.change(&[("date", "2027-03-29"), ("time", "")]).await;
    story.press("cancellation").await;
    assert_eq!(story.letters, letters);
}

/// Everything changes at once: the date, the place and the manager, more than once before anybody is told.
#[tokio::test]
async fn many_changes_before_a_letter_are_one_step_for_a_calendar() {
    let mut story = Story::begin(
        "many",
        "Zaal Überlingen – 3ᵉ verdieping, vleugel B \u{1f3e0} "
            .repeat(6)
            .trim(),
        KAREL,
    )
    .await;
    story.place = klankbord::normalise::normalise(&story.place);
    for _ in 0..3 {
        story
            .change(&[("date", "2027-06-10"), ("time", "10:00")])
            .await;
        story.pass_on(INGRID).await;
        story
            .change(&[("date", "2027-01-14"), ("time", "14:30")])
            .await;
        story.pass_on(KAREL).await;
    }
    assert_eq!(story.letters, 0);
    story.announce().await;
    story.assert_in_calendars([WINTER, None, WINTER]);
    let changed = [
        ("date", "2027-03-29"),
        ("time", ""),
        ("manager-name", INGRID.0),
        ("manager-email", INGRID.1),
    ];
    story.change(&changed).await;
    story.assert_in_calendars([DAY, None, None]);
    story.announce().await;
    story.assert_in_calendars([DAY, DAY, None]);
}

/// The date has not moved for whoever reads of it for the first time.
#[tokio::test]
async fn only_who_had_another_date_reads_that_it_moved() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let plan = [
        ("date", "2027-01-14"),
        ("manager-name", "Ingrid"),
        ("manager-email", INGRID.1),
    ];
    let talk = noor.browser.post("/conversations", &plan).await.path;
    let mut subjects = async |changed: &[(&str, &str)], tell: bool| {
        let page = noor.browser.get(&format!("{talk}/edit")).await;
        noor.browser.submit(&page, &talk, changed).await;
        if tell {
            let path = format!("{talk}/announcement");
            noor.browser.post(&path, &[]).await.assert_status(200);
        }
        test.run_jobs().await;
        let mut letters = test.letters();
        letters.sort_by(|letter, other| letter.to_address.cmp(&other.to_address));
        let moved = |letter: &Letter| letter.subject.starts_with("Verplaatst");
        letters
            .iter()
            .map(|letter| {
                (
                    letter.to_address.split('@').next().unwrap().to_owned(),
                    moved(letter),
                )
            })
            .collect::<Vec<_>>()
    };
    let ingrid = || "ingrid".to_owned();
    let own = || "noor".to_owned();
    let first = subjects(&[("date", "2027-01-15")], true).await;
    assert_eq!(first, [(ingrid(), false), (own(), false)]);
    let again = subjects(&[("date", "2027-01-16")], false).await;
    assert_eq!(again, [(ingrid(), true), (own(), true)]);
    let other = [("manager-name", KAREL.0), ("manager-email", KAREL.1)];
    let passed_on = subjects(&other, true).await;
    let karel = "karel".to_owned();
    assert_eq!(
        passed_on,
        [(ingrid(), false), (karel, false), (own(), true)]
    );
}

/// A date that is still on its way when it is off, or off when it is on its way: the last word counts.
#[tokio::test]
async fn letters_that_wait_tell_how_it_is_when_they_leave() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let plan = [
        ("date", "2027-01-14"),
        ("place", TEAMS),
        ("manager-name", "Ingrid"),
        ("manager-email", INGRID.1),
    ];
    let talk = noor.browser.post("/conversations", &plan).await.path;
    let announcement = format!("{talk}/announcement");
    noor.browser
        .post(&announcement, &[])
        .await
        .assert_status(200);
    test.run_jobs().await;
    test.letters();
    for (name, address) in [KAREL, INGRID] {
        let page = noor.browser.get(&format!("{talk}/edit")).await;
        let fields = [("manager-name", name), ("manager-email", address)];
        noor.browser
            .submit(&page, &talk, &fields)
            .await
            .assert_status(200);
    }
    noor.browser
        .post(&announcement, &[])
        .await
        .assert_status(200);
    test.run_jobs().await;
    let letters = test.letters();
    let to_ingrid: Vec<_> = letters
        .iter()
        .filter(|letter| letter.to_address == INGRID.1)
        .collect();
    assert_eq!(to_ingrid.len(), 1, "not that it goes on with somebody else");
    assert!(
        to_ingrid[0]
            .calendar
            .as_deref()
            .unwrap()
            .contains("METHOD:REQUEST")
    );
    assert!(letters.iter().all(|letter| letter.to_address != KAREL.1));
}

/// Whoever the conversation is not with any more keeps no trace of the next date and place.
#[tokio::test]
async fn a_manager_before_learns_nothing_of_the_next_date() {
    let mut story = Story::begin("before", "Kamer 2.14", INGRID).await;
    story.announce().await;
    let changed = [
        ("date", "2027-06-10"),
        ("time", "10:00"),
        ("place", "Kamer 9.99"),
        ("manager-name", KAREL.0),
        ("manager-email", KAREL.1),
    ];
    let page = story
        .noor
        .browser
        .get(&format!("{}/edit", story.talk))
        .await;
    let talk = story.talk.clone();
    story
        .noor
        .browser
        .submit(&page, &talk, &changed)
        .await
        .assert_status(200);
    story.test.run_jobs().await;
    let letter = story.test.letter(INGRID.1, "met iemand anders");
    let file = letter.calendar.as_deref().unwrap();
    assert!(file.contains("DTSTART:20270114T133000Z"), "{file}");
    assert!(!file.contains("LOCATION"), "{file}");
    assert!(letter.text.contains("14 januari 2027") && !letter.text.contains("juni"));
}
