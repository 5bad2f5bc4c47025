//! Samples of the page.

use crate::normalise::Place;
use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::web::conversation::brought::Shown;
use crate::web::conversation::ending::End;
use crate::web::conversation::samples::agreements::sample_seen;
use crate::web::conversation::samples::sharing::sample_brought;
use crate::web::conversation::shared::Shared;
use crate::web::samples::{self, say};

impl Samples for Shared {
    fn samples(lang: Lang) -> Vec<Self> {
        let full = Self {
            conversation: samples::CONVERSATION,
            name: "Noor de Wit".to_owned(),
            first_name: "Noor".to_owned(),
            date: say(
                lang,
                "donderdag 14 januari 2027",
                "Thursday 14 January 2027",
            ),
            is_ahead: true,
            place: Place::read(&say(
                lang,
                "Online: https://teams.example/l/meetup-join/19",
                "Online: https://teams.example/l/meetup-join/19",
            )),
            readable: true,
            until: Some(say(
                lang,
                "zaterdag 13 februari 2027",
                "Saturday 13 February 2027",
            )),
            topic: say(
                lang,
                "Ik wil meer voor de groep staan.",
                "I want to stand before the group more often.",
            ),
            brought: sample_brought(lang),
            agreements: vec![sample_seen(lang)],
            end: End::Open,
            changed: false,
        };
        let mut hindrances_only = full.brought.columns[0].clone();
        hindrances_only.qualities.clear();
        let bare = Self {
            is_ahead: false,
            topic: String::new(),
            brought: Shown {
                columns: vec![hindrances_only],
                ..Shown::default()
            },
            agreements: vec![],
            ..full.clone()
        };
        let date_only = Self {
            is_ahead: true,
            readable: false,
            until: None,
            brought: Shown::default(),
            ..bare.clone()
        };
        let changed = Self {
            changed: true,
            end: End::Closed,
            ..full.clone()
        };
        vec![full, bare, date_only, changed]
    }
}
