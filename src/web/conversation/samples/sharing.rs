//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::version::Version;
use crate::web::conversation::brought::Shown;
use crate::web::conversation::sharing::{Line, PartGroup, Preview, Sharing};
use crate::web::profile::column::Texts;
use crate::web::profile::samples::column::sample_inside;
use crate::web::profile::show;
use crate::web::samples::{self, mistake, say};

impl Samples for Sharing {
    fn samples(lang: Lang) -> Vec<Self> {
        let choosing = Self {
            conversation: samples::CONVERSATION,
            manager: "Samira".to_owned(),
            manager_name: "Samira Bakker".to_owned(),
            groups: sample_groups(lang, false),
            preview: None,
            shared: false,
            until: "2027-02-19".to_owned(),
            until_words: String::new(),
            no_letters: false,
            version: Version::said("version"),
            stale: None,
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
            until_words: say(lang, "vrijdag 19 februari 2027", "Friday 19 February 2027"),
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
                brought: Shown::default(),
            }),
            ..choosing.clone()
        };
        let overtaken = Self {
            stale: samples::stale(lang),
            ..choosing.clone()
        };
        vec![choosing, faulty, previewing, shared, bare, quiet, overtaken]
    }
}

pub(crate) fn sample_groups(lang: Lang, checked: bool) -> Vec<PartGroup> {
    let part = |id: &str, label: String, checked| Line {
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
pub(crate) fn sample_brought(lang: Lang) -> Shown {
    let profile = show::Show::samples(lang).swap_remove(0);
    Shown {
        stories: vec![profile.stories[0].text.clone()],
        columns: vec![sample_inside(lang)],
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
        talents: vec![say(lang, "Nieuwsgierig", "Curious")],
        portrait: profile.opening.map(|opening| opening.text),
    }
}
