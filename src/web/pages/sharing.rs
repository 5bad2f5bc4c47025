//! Choosing what goes along to the conversation, and seeing exactly that before it is shared.

use serde::Serialize;

use super::profile::{Column, Texts};
use super::{mistake, say};
use crate::page::{FieldError, Page};
use crate::questionnaire::Lang;

/// `GET {conversation}/sharing?part=..&part=..&look=1` shows the preview and keeps nothing.
/// `POST {conversation}/sharing` with `part` (repeated) and `until` shares just what the preview showed.
/// `POST {conversation}/withdrawal` takes it back.
#[derive(Clone, Debug, Serialize)]
pub struct Share {
    /// Path of the conversation: `/conversations/{id}`.
    pub conversation: String,
    pub manager: String,
    pub groups: Vec<PartGroup>,
    /// What the manager would see of the ticked parts.
    pub preview: Option<Preview>,
    /// The manager can read something now.
    pub shared: bool,
    /// The last day to read, as the browser writes it: `2027-02-19`.
    pub until: String,
    /// The same in words, once something was shared.
    pub until_words: String,
    /// The manager wants no letters from us.
    pub no_letters: bool,
    pub errors: Vec<FieldError>,
}

#[derive(Clone, Debug, Serialize)]
pub struct PartGroup {
    pub title: String,
    pub parts: Vec<Part>,
}

/// The box is `part-{id}`.
#[derive(Clone, Debug, Serialize)]
pub struct Part {
    pub id: String,
    /// What it is, or the text itself.
    pub label: String,
    pub checked: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct Preview {
    /// The ids of exactly these parts.
    pub parts: Vec<String>,
    /// What the conversation is to be about: whoever shares anything shares this too.
    pub topic: String,
    pub brought: Brought,
}

/// The chosen parts. An empty list leaves nothing behind on the page, not even a heading.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Brought {
    pub stories: Vec<String>,
    pub columns: Vec<Column>,
    pub texts: Vec<Texts>,
    /// The sentence about the whole picture, finished.
    pub picture: Option<String>,
    /// What the employee chose as fitting most.
    pub self_view: Vec<String>,
    /// What gives the employee energy.
    pub talents: Vec<String>,
    /// "At my best ..."
    pub portrait: Option<String>,
}

impl Page for Share {
    const TEMPLATE: &'static str = "conversation/share.html";

    fn samples(lang: Lang) -> Vec<Self> {
        let choosing = Self {
            conversation: "/conversations/3a".to_owned(),
            manager: "Samira Bakker".to_owned(),
            groups: sample_groups(lang, false),
            preview: None,
            shared: false,
            until: "2027-02-19".to_owned(),
            until_words: String::new(),
            no_letters: false,
            errors: vec![],
        };
        let faulty = Self {
            errors: vec![
                mistake(lang, "parts", "parts-none", &[]),
                mistake(lang, "until", "refusal-until-in-past", &[]),
            ],
            ..choosing.clone()
        };
        let previewing = Self {
            groups: sample_groups(lang, true),
            preview: Some(Preview {
                parts: vec!["inside".to_owned(), "story-0".to_owned()],
                topic: String::new(),
                brought: sample_brought(lang),
            }),
            ..choosing.clone()
        };
        let shared = Self {
            shared: true,
            until_words: say(lang, "19 februari 2027", "19 February 2027"),
            ..previewing.clone()
        };
        let quiet = Self {
            no_letters: true,
            ..previewing.clone()
        };
        let bare = Self {
            preview: Some(Preview {
                parts: vec![],
                topic: say(
                    lang,
                    "Ik wil meer voor de groep staan.",
                    "I want to stand before the group more often.",
                ),
                brought: Brought::default(),
            }),
            ..choosing.clone()
        };
        vec![choosing, faulty, previewing, shared, bare, quiet]
    }
}

fn sample_groups(lang: Lang, checked: bool) -> Vec<PartGroup> {
    let part = |id: &str, label: String, checked| Part {
        id: id.to_owned(),
        label,
        checked,
    };
    vec![
        PartGroup {
            title: say(lang, "Kwaliteiten", "Qualities"),
            parts: vec![
                part(
                    "inside",
                    say(
                        lang,
                        "Wat mensen op het werk zien",
                        "What people at work see",
                    ),
                    checked,
                ),
                part(
                    "outside",
                    say(
                        lang,
                        "Wat mensen buiten het werk zien",
                        "What people outside work see",
                    ),
                    false,
                ),
            ],
        },
        PartGroup {
            title: say(lang, "Verhalen", "Stories"),
            parts: vec![
                part(
                    "story-0",
                    say(
                        lang,
                        "In de raadsvergadering stelde ze één vraag, en toen viel het stil.",
                        "In the council meeting she asked one question, and then it went quiet.",
                    ),
                    checked,
                ),
                part(
                    "story-1",
                    say(
                        lang,
                        "Ze belde mijn moeder terug.",
                        "She rang my mother back.",
                    ),
                    false,
                ),
            ],
        },
    ]
}

/// What a filled page of the manager holds.
pub(super) fn sample_brought(lang: Lang) -> Brought {
    let profile = super::profile::Show::samples(lang).swap_remove(0);
    Brought {
        stories: vec![profile.stories[0].text.clone()],
        columns: profile.columns[..1].to_vec(),
        texts: profile.texts[1..]
            .iter()
            .map(|group| Texts {
                title: group.title.clone(),
                texts: group
                    .quotes
                    .iter()
                    .map(|quote| quote.text.clone())
                    .collect(),
            })
            .collect(),
        picture: Some(say(
            lang,
            "Veel mensen zien hetzelfde in mij.",
            "Many people see the same in me.",
        )),
        self_view: profile.mirror.recognised,
        talents: profile.talents,
        portrait: Some(profile.portrait),
    }
}
