//! Everything people can type or paste that comes near a header, and the letters it becomes: through the same doors
//! as in the service. Shared with the fuzz target.

use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Europe::Amsterdam;
use klankbord::address::{self, Address};
use klankbord::conversation::Plan;
use klankbord::conversation::calendar_file::{self, Entry, Reader};
use klankbord::ids::ConversationId;
use klankbord::mail::Letter;
use klankbord::mail::letters::{self, Asked, ConversationDate, Invitation, Named, Written};
use klankbord::normalise::Place;
use klankbord::page::{Frame, Pages};
use klankbord::questionnaire::Lang;
use klankbord::text;
use klankbord::theme::Theme;

use super::check::{Expected, faults, faults_of_calendar};

const OUR_ADDRESS: &str = "klankbord@example.org";
const HEADERS: [&str; 12] = [
    "From",
    "Reply-To",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "Auto-Submitted",
    "X-Auto-Response-Suppress",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
    "MIME-Version",
    "Content-Type",
];

static PAGES: LazyLock<Pages> =
    LazyLock::new(|| Pages::new(letters::TEMPLATES, &Theme::default()).expect("templates"));

/// Raw, as it comes from a form or from the settings.
#[derive(Clone, Debug, Default)]
pub(crate) struct Typed {
    pub(crate) employee: String,
    pub(crate) manager: String,
    pub(crate) place: String,
    pub(crate) service: String,
    pub(crate) organisation: String,
    pub(crate) note: String,
    /// A name that is read from no list.
    pub(crate) reviewer: String,
    pub(crate) pasted: String,
}

/// How many letters it became, and what is wrong with them.
pub(crate) fn look(typed: &Typed) -> (usize, Vec<String>) {
    let mut found = Vec::new();
    let mut people: Vec<(Option<String>, String)> = address::read_list(&typed.pasted)
        .into_iter()
        .filter_map(|line| line.outcome.ok())
        .map(|entry| (entry.name, entry.address.as_str().to_owned()))
        .collect();
    people.extend(
        typed
            .pasted
            .parse::<Address>()
            .map(|address| (None, address.as_str().to_owned())),
    );
    people.push((Some(typed.reviewer.clone()), "grace@example.net".to_owned()));
    for (name, to) in &people {
        let letter = invitation(typed, name.clone(), to);
        found.extend(faults_of(&letter, &HEADERS));
    }
    let (letter, file) = talk(typed);
    let without_stop: Vec<&str> = HEADERS
        .iter()
        .copied()
        .filter(|name| !name.starts_with("List-"))
        .collect();
    found.extend(faults_of(&letter, &without_stop));
    found.extend(faults_of_calendar(&file, &event_lines(typed)));
    (people.len() + 1, found)
}

fn faults_of(letter: &Letter, headers: &[&str]) -> Vec<String> {
    let Ok(message) = letter.message() else {
        return vec!["it cannot be written".to_owned()];
    };
    let mut found = faults(
        &message.formatted(),
        &Expected {
            headers,
            from: OUR_ADDRESS,
            to: &letter.to_address,
            subject: &read_as(&letter.subject),
        },
    );
    let to: Vec<String> = message
        .envelope()
        .to()
        .iter()
        .map(ToString::to_string)
        .collect();
    let from = message.envelope().from().map(ToString::to_string);
    if to != [letter.to_address.as_str()] || from.as_deref() != Some(OUR_ADDRESS) {
        found.push(format!("the envelope says {from:?} to {to:?}"));
    }
    found
}

/// A subject as people read it: what looks encoded is taken apart, and what is too long is cut.
fn read_as(subject: &str) -> String {
    let apart: String = subject.replace("=?", "= ?").chars().take(300).collect();
    apart.trim_end().to_owned()
}

fn invitation(typed: &Typed, reader: Option<String>, to: &str) -> Letter {
    let site = "https://klankbord.example";
    let content = Invitation {
        asked: Asked {
            reader: reader.clone(),
            employee: Named::new(&typed.employee, &typed.employee),
            minutes: 7,
            close_date: "12 december 2026".to_owned(),
            link: format!("{site}/r/abc"),
            decline_link: format!("{site}/r/abc/decline"),
            privacy_link: format!("{site}/privacy"),
            stop_link: format!("{site}/stop/abc"),
        },
        note: Some(typed.note.clone()),
    };
    let written = letters::write(&PAGES, &frame(typed), &content).expect("a letter can be written");
    Letter {
        list_unsubscribe: Some(content.asked.stop_link),
        ..letter(typed, written, reader, to)
    }
}

fn talk(typed: &Typed) -> (Letter, String) {
    let content = ConversationDate {
        reader: typed.manager.clone(),
        opposite: Named::new(&typed.employee, &typed.employee),
        date: "20 januari 2027 om 14:30".to_owned(),
        place: Place::read(&typed.place),
        link: "https://klankbord.example/shared/7f".to_owned(),
        to_manager: true,
        moved: false,
        stop_link: Some("https://klankbord.example/stop/abc".to_owned()),
    };
    let written = letters::write(&PAGES, &frame(typed), &content).expect("a letter can be written");
    let plan = Plan {
        held_on: NaiveDate::from_ymd_opt(2027, 1, 20).expect("a day"),
        at: NaiveTime::from_hms_opt(14, 30, 0),
        place: typed.place.clone(),
        manager_name: typed.manager.clone().into(),
        manager_address: "ingrid@example.net".to_owned(),
    };
    let name = [("name", typed.employee.as_str().into())];
    let file = calendar_file::file(
        &Entry {
            id: ConversationId::from(uuid::Uuid::nil()),
            plan: &plan,
            sequence: 0,
            cancelled: false,
            reader: Reader::Manager("ingrid@example.net"),
            summary: &text::strict(Lang::Nl, "calendar-summary", &name).expect("a text"),
            link: &content.link,
            organizer: OUR_ADDRESS,
            stamp: at(),
        },
        Amsterdam,
    );
    let to = plan.manager_address.clone();
    let letter = Letter {
        calendar: Some(file.clone()),
        ..letter(typed, written, Some(typed.manager.clone()), &to)
    };
    (letter, file)
}

/// The lines of an entry: a place has one when there is one.
fn event_lines(typed: &Typed) -> Vec<&'static str> {
    let mut lines = vec![
        "BEGIN",
        "VERSION",
        "PRODID",
        "CALSCALE",
        "METHOD",
        "BEGIN",
        "DTEND",
        "DTSTAMP",
        "DTSTART",
        "LOCATION",
        "ORGANIZER",
        "SEQUENCE",
        "STATUS",
        "SUMMARY",
        "UID",
        "URL",
        "ATTENDEE",
        "END",
        "END",
    ];
    if Place::read(&typed.place).is_empty() {
        lines.retain(|line| *line != "LOCATION");
    }
    lines
}

fn letter(typed: &Typed, written: Written, to_name: Option<String>, to: &str) -> Letter {
    Letter {
        from_name: format!("{} via {}", typed.employee, typed.service),
        from_address: OUR_ADDRESS.to_owned(),
        reply_to: "contact@example.org".to_owned(),
        to_name,
        to_address: to.to_owned(),
        envelope_from: OUR_ADDRESS.to_owned(),
        subject: written.subject,
        text: written.text,
        html: written.html,
        message_id: "9f86d081884c7d65@example.org".to_owned(),
        date: at(),
        list_unsubscribe: None,
        calendar: None,
    }
}

fn frame(typed: &Typed) -> Frame {
    Frame {
        lang: Lang::Nl,
        service: typed.service.clone(),
        organisation: typed.organisation.clone(),
        base_url: "https://klankbord.example".to_owned(),
        path: String::new(),
        person: None,
        done: None,
        mailbox: false,
        demo: false,
        theme: None,
        logo: None,
    }
}

fn at() -> DateTime<Utc> {
    Utc.timestamp_opt(1_796_112_000, 0)
        .single()
        .expect("an instant")
}
