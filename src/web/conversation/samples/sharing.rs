//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::urls;
use crate::version::Version;
use crate::web::conversation::brought::Shown;
use crate::web::conversation::preparation::Read;
use crate::web::conversation::samples::agreements::sample_seen;
use crate::web::conversation::sharing::{Line, PartGroup, Preview, Sharing};
use crate::web::profile::column::Texts;
use crate::web::profile::samples::column::sample_inside;
use crate::web::profile::show;
use crate::web::reader::samples::along::sample_along;
use crate::web::samples::{self, mistake, say};

impl Samples for Sharing {
    fn samples(lang: Lang) -> Vec<Self> {
        let choosing = Self {
            form: urls::sharing(samples::CONVERSATION),
            taking_back: urls::withdrawal(samples::CONVERSATION),
            back: urls::conversation(samples::CONVERSATION),
            is_manager: true,
            reader: "Samira".to_owned(),
            reader_name: "Samira Bakker".to_owned(),
            groups: sample_groups(lang, false),
            preview: None,
            shared: false,
            until: "2027-02-19".to_owned(),
            until_words: String::new(),
            no_letters: false,
            along: vec![],
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
        let others = for_others(lang, &previewing);
        let all = vec![choosing, faulty, previewing, shared, bare, overtaken];
        [all, others].concat()
    }
}

/// The same page for a manager who wants no letters, and for somebody who is in no conversation: before sharing, and
/// after.
fn for_others(lang: Lang, previewing: &Sharing) -> Vec<Sharing> {
    let along = Sharing {
        form: urls::reader_sharing(samples::READER),
        taking_back: urls::reader_stop(samples::READER),
        back: urls::readers(),
        is_manager: false,
        reader: "Bram".to_owned(),
        reader_name: "Bram Jansen".to_owned(),
        along: sample_along(lang),
        preview: Some(Preview {
            parts: vec!["inside".to_owned()],
            topic: String::new(),
            brought: sample_written(lang, sample_brought(lang)),
        }),
        ..previewing.clone()
    };
    let along_open = Sharing {
        preview: None,
        shared: true,
        until_words: say(lang, "19 februari 2027", "19 February 2027"),
        ..along.clone()
    };
    let quiet = Sharing {
        no_letters: true,
        ..previewing.clone()
    };
    vec![quiet, along, along_open]
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
        ..Shown::default()
    }
}

/// With what was written for a conversation.
pub(crate) fn sample_written(lang: Lang, profile: Shown) -> Shown {
    Shown {
        answers: vec![Read {
            label: say(
                lang,
                "Wat wil ik het komende jaar leren?",
                "What do I want to learn in the year to come?",
            ),
            text: say(
                lang,
                "Een groep leiden, ook als het schuurt.",
                "To lead a group, also when there is friction.",
            ),
        }],
        agreements: vec![sample_seen(lang)],
        ..profile
    }
}
