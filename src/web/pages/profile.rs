//! The talent profile: stories first, then what several people see, beside the own view.

use serde::Serialize;

use super::{Band, Reliability, View, say};
use crate::page::Page;
use crate::questionnaire::Lang;

/// `POST {round}/recognition` with `recognition-{quality id}` = `yes`, `some` or `new`.
#[derive(Clone, Debug, Serialize)]
pub struct Show {
    /// Path of the round: `/rounds/{id}`.
    pub round: String,
    pub name: String,
    /// When the round was, in words: "december 2026".
    pub title: String,
    /// The answers to the story question, word for word.
    pub stories: Vec<String>,
    /// One column, two, or the pooled list. Never a column and an overall together.
    pub columns: Vec<Column>,
    /// The circle that was too small to be counted and gave words only.
    pub words_only: Option<View>,
    pub picture: Option<Picture>,
    /// The other open questions with the answers, word for word.
    pub texts: Vec<Texts>,
    pub mirror: Mirror,
    /// The other side of up to three listed qualities, as a thought and not as a finding.
    pub flips: Vec<Flip>,
    /// Path of the conversation, to prepare it; none as long as there is none.
    pub conversation: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Column {
    pub view: View,
    pub reliability: Reliability,
    pub qualities: Vec<Seen>,
    pub hindrances: Vec<Hindrance>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Seen {
    pub name: String,
    pub description: String,
    pub band: Band,
    /// Several people name this as what fits best.
    pub star: bool,
    pub dosage: Option<Dosed>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Dosed {
    More,
    TooMuch,
}

#[derive(Clone, Debug, Serialize)]
pub struct Hindrance {
    pub label: String,
    pub band: Band,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Picture {
    Shared,
    ClearLine,
    ManySides,
}

#[derive(Clone, Debug, Serialize)]
pub struct Texts {
    pub title: String,
    pub texts: Vec<String>,
}

/// The own view beside that of others.
#[derive(Clone, Debug, Serialize)]
pub struct Mirror {
    /// Without a self-view there is nothing to compare.
    pub has_self_view: bool,
    pub recognised: Vec<String>,
    pub surprises: Vec<Surprise>,
    pub not_yet_visible: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Surprise {
    pub id: String,
    pub name: String,
    /// `yes`, `some` or `new`; empty as long as the employee has not said.
    pub recognised: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Flip {
    pub quality: String,
    pub pitfall: String,
    pub challenge: String,
    pub allergy: String,
}

impl Page for Show {
    const TEMPLATE: &'static str = "profile/show.html";

    fn samples(lang: Lang) -> Vec<Self> {
        let two = sample(lang, vec![sample_inside(lang), sample_outside(lang)]);
        let one = Self {
            columns: vec![sample_inside(lang)],
            words_only: Some(View::Outside),
            picture: Some(Picture::ClearLine),
            ..two.clone()
        };
        let pooled = Self {
            stories: vec![],
            columns: vec![Column {
                view: View::Pooled,
                reliability: Reliability::First,
                qualities: vec![],
                hindrances: vec![],
            }],
            words_only: None,
            picture: Some(Picture::ManySides),
            texts: vec![],
            mirror: Mirror {
                has_self_view: false,
                recognised: vec![],
                surprises: vec![],
                not_yet_visible: vec![],
            },
            flips: vec![],
            conversation: None,
            ..two.clone()
        };
        vec![two, one, pooled]
    }
}

/// The round is over and the profile opens at this moment.
#[derive(Clone, Debug, Serialize)]
pub struct Waiting {
    /// Path of the round: `/rounds/{id}`.
    pub round: String,
    /// In words; none as long as the round is open.
    pub release: Option<String>,
}

impl Page for Waiting {
    const TEMPLATE: &'static str = "profile/waiting.html";

    fn samples(lang: Lang) -> Vec<Self> {
        let release = say(
            lang,
            "zaterdag 12 december 2026 om 07:00",
            "Saturday 12 December 2026 at 07:00",
        );
        [None, Some(release)]
            .map(|release| Self {
                round: "/rounds/7f".to_owned(),
                release,
            })
            .into()
    }
}

#[expect(clippy::too_many_lines, reason = "it is the text of one sample")]
fn sample(lang: Lang, columns: Vec<Column>) -> Show {
    Show {
        round: "/rounds/7f".to_owned(),
        name: "Noor de Wit".to_owned(),
        title: say(lang, "december 2026", "December 2026"),
        stories: vec![
            say(
                lang,
                "In de raadsvergadering stelde ze één vraag, en toen viel het stil. Iedereen zag opeens waar we omheen draaiden.",
                "In the council meeting she asked one question, and then it went quiet. Everyone suddenly saw what we were going around.",
            ),
            say(
                lang,
                "Toen het systeem eruit lag, zette ze koffie, pakte een stift en schreef op wat we wél wisten.\n\nNa een half uur wist iedereen wat hij moest doen.",
                "When the system was down, she made coffee, took a marker and wrote down what we did know.\n\nAfter half an hour everyone knew what to do.",
            ),
            say(
                lang,
                "Ze belde mijn moeder terug. Dat had niemand anders gedaan.",
                "She rang my mother back. Nobody else would have.",
            ),
        ],
        columns,
        words_only: None,
        picture: Some(Picture::Shared),
        texts: vec![
            Texts {
                title: say(
                    lang,
                    "In welk werk zien mensen jou opbloeien?",
                    "In what work do people see you thrive?",
                ),
                texts: vec![
                    say(
                        lang,
                        "Iets met inwoners, aan tafel, niet achter een scherm.",
                        "Something with residents, at the table, not behind a screen.",
                    ),
                    say(
                        lang,
                        "Het opleiden van nieuwe collega's.",
                        "Training new colleagues.",
                    ),
                ],
            },
            Texts {
                title: say(
                    lang,
                    "Tips voor het komende jaar",
                    "Tips for the coming year",
                ),
                texts: vec![say(
                    lang,
                    "Presenteer dat plan eens zelf aan het team.",
                    "Present that plan to the team yourself.",
                )],
            },
        ],
        mirror: Mirror {
            has_self_view: true,
            recognised: vec![
                say(lang, "Nieuwsgierig", "Curious"),
                say(lang, "Eerlijk", "Honest"),
            ],
            surprises: vec![
                surprise("calm", say(lang, "Rustig", "Calm"), ""),
                surprise("bridging", say(lang, "Verbindend", "Bridging"), "some"),
            ],
            not_yet_visible: vec![say(lang, "Genuanceerd", "Nuanced")],
        },
        flips: vec![Flip {
            quality: say(lang, "Nieuwsgierig", "Curious"),
            pitfall: say(lang, "Van het pad afdwalen", "Wandering off track"),
            challenge: say(
                lang,
                "Bij de hoofdzaak blijven",
                "Staying with the main point",
            ),
            allergy: say(lang, "Alleen nog één ding zien", "Seeing only one thing"),
        }],
        conversation: Some("/conversations/3a".to_owned()),
    }
}

fn sample_inside(lang: Lang) -> Column {
    Column {
        view: View::Inside,
        reliability: Reliability::Fair,
        qualities: vec![
            seen(
                say(lang, "Nieuwsgierig", "Curious"),
                say(
                    lang,
                    "Vraagt door uit echte belangstelling en duikt graag in wat nog onbekend is.",
                    "Keeps asking out of real interest and likes to dive into the unknown.",
                ),
                Band::Many,
                true,
                Some(Dosed::More),
            ),
            seen(
                say(lang, "Rustig", "Calm"),
                say(
                    lang,
                    "Blijft helder als het spannend wordt en brengt anderen tot rust.",
                    "Stays clear when things get tense and calms others down.",
                ),
                Band::Many,
                false,
                None,
            ),
            seen(
                say(lang, "Eerlijk", "Honest"),
                say(
                    lang,
                    "Zegt wat er is, ook als dat ongemakkelijk is.",
                    "Says what is so, even when it is awkward.",
                ),
                Band::Several,
                false,
                Some(Dosed::TooMuch),
            ),
        ],
        hindrances: vec![Hindrance {
            label: say(
                lang,
                "Laat eigen kwaliteiten te weinig zien",
                "Shows own qualities too little",
            ),
            band: Band::Several,
        }],
    }
}

fn sample_outside(lang: Lang) -> Column {
    Column {
        view: View::Outside,
        reliability: Reliability::First,
        qualities: vec![seen(
            say(lang, "Verbindend", "Bridging"),
            say(
                lang,
                "Brengt mensen bij elkaar die elkaar anders niet waren tegengekomen.",
                "Brings people together who would not have met otherwise.",
            ),
            Band::Several,
            false,
            None,
        )],
        hindrances: vec![],
    }
}

fn seen(name: String, description: String, band: Band, star: bool, dosage: Option<Dosed>) -> Seen {
    Seen {
        name,
        description,
        band,
        star,
        dosage,
    }
}

fn surprise(id: &str, name: String, recognised: &str) -> Surprise {
    Surprise {
        id: id.to_owned(),
        name,
        recognised: recognised.to_owned(),
    }
}
