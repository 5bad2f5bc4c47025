//! Samples of the page.

use crate::normalise::Place;
use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::urls;
use crate::web::conversation::ending::End;
use crate::web::conversation::samples::agreements::sample_seen;
use crate::web::conversation::show::{Show, Stage};
use crate::web::leaf::Leaf;
use crate::web::samples::{self, say};
use crate::web::timeline::Timeline;

impl Samples for Show {
    fn samples(lang: Lang) -> Vec<Self> {
        let new = new(lang);
        let ready = Self {
            place: Place::read(&say(lang, "Kamer 2.14", "Room 2.14")),
            topic: say(
                lang,
                "Ik wil meer voor de groep staan.",
                "I want to stand before the group more often.",
            ),
            profile: Some(urls::profile(samples::ROUND)),
            announced: true,
            ..new.clone()
        };
        let shared = Self {
            shared_until: Some(say(
                lang,
                "zaterdag 13 februari 2027",
                "Saturday 13 February 2027",
            )),
            prepared: true,
            ..ready.clone()
        };
        let held = Self {
            stage: Stage::Held,
            agreed: vec![sample_seen(lang).what],
            end: End::Closed,
            ..shared.clone()
        };
        let off = Self {
            stage: Stage::Cancelled,
            ..new.clone()
        };
        let untold = Self {
            untold: Some(off.manager.clone()),
            ..off.clone()
        };
        let quiet = Self {
            no_letters: true,
            ..new.clone()
        };
        let quiet_held = Self {
            no_letters: true,
            end: End::Open,
            ..held.clone()
        };
        vec![new, ready, shared, held, off, untold, quiet, quiet_held]
    }
}

fn new(lang: Lang) -> Show {
    Show {
        conversation: samples::CONVERSATION,
        leaf: Leaf::sample(lang, "2027-01-14"),
        date: sample_date(lang),
        place: Place::default(),
        manager: "Samira".to_owned(),
        manager_name: "Samira Bakker".to_owned(),
        topic: String::new(),
        profile: None,
        shared_until: None,
        announced: false,
        no_letters: false,
        untold: None,
        stage: Stage::Ahead,
        prepared: false,
        agreed: vec![],
        end: End::Open,
        time: sample_time(lang),
    }
}

fn sample_date(lang: Lang) -> String {
    say(
        lang,
        "donderdag 14 januari 2027",
        "Thursday 14 January 2027",
    )
}

pub(crate) fn sample_time(lang: Lang) -> Timeline {
    Timeline::sample(
        lang,
        &[
            ("2026-12-17", "Lees je profiel", "Read your profile"),
            ("2026-12-31", "Bereid je voor", "Prepare"),
            ("2027-01-14", "Het Goede Gesprek", "Het Goede Gesprek"),
            (
                "2027-04-14",
                "Kijk terug op de afspraken",
                "Look back on the agreements",
            ),
        ],
    )
}
