//! The pages, one file a resource: what each page shows, and (beside it) who answers the request.

pub mod administration;
pub mod agreements;
pub mod answer;
pub mod conversation;
pub mod counting;
pub mod decline;
pub mod error;
pub mod export;
pub mod home;
pub mod import;
pub mod letter;
pub mod mailbox;
pub mod one_text;
pub mod own;
pub mod people;
pub mod person;
pub mod preparation;
pub mod privacy;
pub mod profile;
pub mod questions;
pub mod round;
pub mod self_view;
pub mod sharing;
pub mod shelf;
pub mod sign_in;
pub mod stop;
pub mod talk;
pub mod thanks;
pub mod timeline;
pub mod years;

use serde::Serialize;

use crate::page::FieldError;
use crate::questionnaire::{Circle, Lang};
use crate::text;

/// Names every page once: `for_each_page!(do_this)` calls `do_this!(page type)` for each.
macro_rules! for_each_page {
    ($do:ident) => {
        $do!($crate::web::pages::administration::Show);
        $do!($crate::web::pages::agreements::Edit);
        $do!($crate::web::pages::answer::Closed);
        $do!($crate::web::pages::answer::Held);
        $do!($crate::web::pages::answer::Show);
        $do!($crate::web::pages::answer::Thanks);
        $do!($crate::web::pages::conversation::Cancel);
        $do!($crate::web::pages::conversation::Edit);
        $do!($crate::web::pages::conversation::Shared);
        $do!($crate::web::pages::conversation::Show);
        $do!($crate::web::pages::counting::Show);
        $do!($crate::web::pages::decline::Decline);
        $do!($crate::web::pages::decline::Declined);
        $do!($crate::web::pages::error::Error);
        $do!($crate::web::pages::export::Export);
        $do!($crate::web::pages::home::Show);
        $do!($crate::web::pages::import::Delete);
        $do!($crate::web::pages::import::New);
        $do!($crate::web::pages::import::Show);
        $do!($crate::web::pages::letter::Letter);
        $do!($crate::web::pages::mailbox::Index);
        $do!($crate::web::pages::mailbox::Show);
        $do!($crate::web::pages::one_text::Show);
        $do!($crate::web::pages::own::Leave);
        $do!($crate::web::pages::people::Invite);
        $do!($crate::web::pages::person::Person);
        $do!($crate::web::pages::preparation::Show);
        $do!($crate::web::pages::privacy::Show);
        $do!($crate::web::pages::profile::Show);
        $do!($crate::web::pages::profile::Waiting);
        $do!($crate::web::pages::questions::Edit);
        $do!($crate::web::pages::round::Show);
        $do!($crate::web::pages::self_view::SelfView);
        $do!($crate::web::pages::sharing::Share);
        $do!($crate::web::pages::shelf::Shelf);
        $do!($crate::web::pages::sign_in::Sent);
        $do!($crate::web::pages::sign_in::SignIn);
        $do!($crate::web::pages::sign_in::Welcome);
        $do!($crate::web::pages::stop::Stop);
        $do!($crate::web::pages::stop::Stopped);
        $do!($crate::web::pages::talk::Show);
        $do!($crate::web::pages::thanks::Thanks);
        $do!($crate::web::pages::years::Show);
    };
}
pub(crate) use for_each_page;

/// An open question with the text typed so far.
#[derive(Clone, Debug, Serialize)]
pub struct TextQuestion {
    /// The field is called `text-{id}`.
    pub id: String,
    pub label: String,
    pub help: Option<String>,
    pub value: String,
    /// The greatest number of characters.
    pub max: u32,
}

/// One of the six areas with its qualities.
#[derive(Clone, Debug, Serialize)]
pub struct Area<Q> {
    pub id: String,
    pub name: String,
    pub description: String,
    pub qualities: Vec<Q>,
}

/// A check box or radio button.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    pub id: String,
    pub label: String,
    pub checked: bool,
}

/// How many people of a circle are on a list.
#[derive(Clone, Debug, Serialize)]
pub struct InCircle {
    pub of: Circle,
    pub people: u32,
    /// How many more it takes to count this circle.
    pub missing: u32,
}

/// Where somebody stands in a column: two lengths of bar, never a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Band {
    Many,
    Several,
}

/// How firm the picture is: 5 to 7 answers, 8 or 9, 10 or more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reliability {
    First,
    Fair,
    Firm,
}

/// The words of a sample in this language.
fn say(lang: Lang, nl: &str, en: &str) -> String {
    match lang {
        Lang::Nl => nl.to_owned(),
        Lang::En => en.to_owned(),
    }
}

/// A mistake in a sample, in the words a form uses.
fn mistake(
    lang: Lang,
    field: &str,
    key: &str,
    args: &[(&'static str, text::Value<'static>)],
) -> FieldError {
    FieldError::new(field, text::get(lang, key, args).unwrap_or_default())
}

/// Three areas of the bank, enough to see how a list of qualities looks.
fn sample_areas<Q>(lang: Lang, quality: impl Fn(&str, String, String) -> Q) -> Vec<Area<Q>> {
    SAMPLE_AREAS
        .iter()
        .map(|(id, name, description, qualities)| Area {
            id: (*id).to_owned(),
            name: say(lang, name.0, name.1),
            description: say(lang, description.0, description.1),
            qualities: qualities
                .iter()
                .map(|(id, name, about)| {
                    quality(id, say(lang, name.0, name.1), say(lang, about.0, about.1))
                })
                .collect(),
        })
        .collect()
}

type Both = (&'static str, &'static str);
type SampleArea = (&'static str, Both, Both, [(&'static str, Both, Both); 3]);

const SAMPLE_AREAS: [SampleArea; 3] = [
    (
        "thinking",
        ("Denkkracht", "Thinking"),
        (
            "Hoe je begrijpt wat er speelt.",
            "How you make sense of what is going on.",
        ),
        [
            (
                "analytical",
                ("Analytisch", "Analytical"),
                (
                    "Haalt een lastig vraagstuk uit elkaar en laat zien waar het echt om draait.",
                    "Takes a difficult question apart and shows what it is really about.",
                ),
            ),
            (
                "curious",
                ("Nieuwsgierig", "Curious"),
                (
                    "Vraagt door uit echte belangstelling en duikt graag in wat nog onbekend is.",
                    "Keeps asking out of real interest and likes to dive into the unknown.",
                ),
            ),
            (
                "nuanced",
                ("Genuanceerd", "Nuanced"),
                (
                    "Belicht meer kanten van een zaak en zegt vaker 'en' dan 'of'.",
                    "Shows several sides of a matter and says 'and' more often than 'or'.",
                ),
            ),
        ],
    ),
    (
        "connection",
        ("Verbinding", "Connection"),
        ("Hoe je met anderen omgaat.", "How you relate to others."),
        [
            (
                "listening",
                ("Luisterend", "Listening"),
                (
                    "Geeft anderen de tijd en hoort ook wat niet gezegd wordt.",
                    "Gives others time and also hears what is not said.",
                ),
            ),
            (
                "helpful",
                ("Behulpzaam", "Helpful"),
                (
                    "Ziet wanneer iemand vastloopt en steekt een hand toe.",
                    "Sees when someone is stuck and lends a hand.",
                ),
            ),
            (
                "bridging",
                ("Verbindend", "Bridging"),
                (
                    "Brengt mensen bij elkaar die elkaar anders niet waren tegengekomen.",
                    "Brings people together who would not have met otherwise.",
                ),
            ),
        ],
    ),
    (
        "character",
        ("Stevigheid", "Steadiness"),
        (
            "Waar je voor staat en hoe je overeind blijft.",
            "What you stand for and how you keep going.",
        ),
        [
            (
                "calm",
                ("Rustig", "Calm"),
                (
                    "Blijft helder als het spannend wordt en brengt anderen tot rust.",
                    "Stays clear when things get tense and calms others down.",
                ),
            ),
            (
                "honest",
                ("Eerlijk", "Honest"),
                (
                    "Zegt wat er is, ook als dat ongemakkelijk is, en blijft daarbij vriendelijk.",
                    "Says what is so, even when it is awkward, and stays kind about it.",
                ),
            ),
            (
                "reliable",
                ("Betrouwbaar", "Reliable"),
                (
                    "Doet wat is afgesproken en zegt het op tijd als dat niet lukt.",
                    "Does what was agreed and says so in time when it will not work.",
                ),
            ),
        ],
    ),
];

#[cfg(test)]
mod tests;
