//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::{Circle, Lang};
use crate::urls;
use crate::web::answer::form::{Heading, Obstacle, Quality};
use crate::web::answer::show::Show;
use crate::web::parts::{Choice, TextQuestion};
use crate::web::samples::{ROUND, mistake, sample_areas, say};

impl Samples for Show {
    fn samples(lang: Lang) -> Vec<Self> {
        let fresh = sample(lang, |_| (false, "", false));
        let mut filled = sample(lang, |id| match id {
            "curious" => (true, "right", true),
            "honest" => (true, "too-much", false),
            "calm" => (true, "", false),
            _ => (false, "", false),
        });
        filled.note = None;
        filled.known = Some(9);
        filled.circle = Circle::Outside;
        filled.redisplayed = true;
        filled.before[0]
            .value
            .push_str("Regel één.\n<b>Regel twee</b>");
        filled.obstacle.options[0].checked = true;
        filled.errors = vec![
            mistake(
                lang,
                "dosage-calm",
                "dosage-missing",
                &[("quality", say(lang, "Rustig", "Calm").into())],
            ),
            mistake(lang, "text-story", "text-too-long", &[("max", 600.into())]),
        ];
        let mut too_few = sample(lang, |_| (false, "", false));
        too_few.known = Some(12);
        too_few.circle = Circle::Inside;
        too_few.redisplayed = true;
        too_few.errors = vec![
            mistake(lang, "pick", "pick-too-few", &[("min", 3.into())]),
            mistake(lang, "star", "star-missing", &[]),
            mistake(lang, "hinder", "hinder-too-many", &[("max", 2.into())]),
        ];
        let mut too_many = too_few.clone();
        let alone = say(lang, "Dat weet ik niet", "I do not know");
        too_many.errors = vec![
            mistake(lang, "pick", "pick-too-many", &[("max", 5.into())]),
            mistake(lang, "hinder", "hinder-alone", &[("option", alone.into())]),
        ];
        let nameless = nameless(lang, &filled);
        let unkept = Self {
            unkept: true,
            errors: vec![],
            ..filled.clone()
        };
        let inside = Self {
            known: Some(1),
            circle: Circle::Inside,
            ..fresh.clone()
        };
        let outside = Self {
            known: Some(0),
            circle: Circle::Outside,
            ..fresh.clone()
        };
        let example = example(lang);
        vec![
            fresh, inside, outside, filled, too_few, too_many, unkept, nameless, example,
        ]
    }
}

/// Somebody chose to sign and wrote no name.
fn nameless(lang: Lang, filled: &Show) -> Show {
    Show {
        sign: true,
        errors: vec![mistake(lang, "signature", "sign-name-missing", &[])],
        ..filled.clone()
    }
}

/// As the employee sees it before anything is sent.
fn example(lang: Lang) -> Show {
    Show {
        action: urls::form_example(ROUND),
        example: Some(ROUND),
        ..sample(lang, |_| (false, "", false))
    }
}

#[expect(clippy::too_many_lines, reason = "it is the text of one sample")]
pub(crate) fn sample(lang: Lang, values: impl Fn(&str) -> (bool, &'static str, bool)) -> Show {
    Show {
        action: urls::answer("Zm9vYmFy"),
        decline: urls::in_language(&urls::decline("Zm9vYmFy"), lang),
        name: "Noor de Wit".to_owned(),
        first_name: "Noor".to_owned(),
        note: Some(say(
            lang,
            "Jij hebt me het afgelopen jaar van dichtbij zien werken. Ik ben benieuwd wat je ziet, ook als het me zal verrassen.",
            "You have seen me work from close by this past year. I am curious what you see, even if it surprises me.",
        )),
        minutes: 7,
        invited: 13,
        known: None,
        circle: Circle::Asked,
        min_total: 5,
        until: say(lang, "vrijdag 11 december 2026", "Friday 11 December 2026"),
        pick: heading(
            lang,
            ("Wat zie jij in Noor?", "What do you see in Noor?"),
            (
                "Kies de kwaliteiten die het best bij Noor passen. Kies er 3 tot 5. Denk aan wat je Noor echt hebt zien doen.",
                "Choose the qualities that fit Noor best. Choose 3 to 5. Think of things you have really seen Noor do.",
            ),
        ),
        dosage: heading(
            lang,
            ("Hoeveel zie je hiervan?", "How much of this do you see?"),
            (
                "Een kwaliteit kan ook te weinig of te veel te zien zijn. Wat vind jij?",
                "A quality can show too little or too much. What do you think?",
            ),
        ),
        dosages: vec![
            choice("more", say(lang, "Mag vaker", "Could be more")),
            choice("right", say(lang, "Precies goed", "Just right")),
            choice("too-much", say(lang, "Soms te veel", "Sometimes too much")),
        ],
        min_picks: 3,
        max_picks: 5,
        areas: sample_areas(lang, |id, name, description| {
            let (picked, dosage, star) = values(id);
            Quality {
                id: id.to_owned(),
                name,
                description,
                picked,
                dosage: dosage.to_owned(),
                star,
            }
        }),
        before: vec![
            question(
                "story",
                say(
                    lang,
                    "Vertel kort over een moment waarop je dit zag",
                    "Tell us briefly about a moment when you saw this",
                ),
                600,
            ),
            question(
                "future",
                say(
                    lang,
                    "Het werk verandert. In welk werk of bij welke taak zie jij Noor opbloeien?",
                    "Work is changing. In what kind of work or task would you see Noor thrive?",
                ),
                400,
            ),
        ],
        obstacle: sample_obstacle(lang),
        after: vec![question(
            "tip",
            say(
                lang,
                "Eén tip voor het komende jaar: wat kan Noor vaker doen of eens uitproberen?",
                "One tip for the coming year: what could Noor do more often or try out?",
            ),
            300,
        )],
        sign: false,
        signature: String::new(),
        max_name: 80,
        redisplayed: false,
        example: None,
        unkept: false,
        errors: vec![],
    }
}

#[expect(clippy::too_many_lines, reason = "it is the text of one sample")]
pub(crate) fn sample_obstacle(lang: Lang) -> Obstacle {
    Obstacle {
        title: say(
            lang,
            "Wat houdt Noor soms tegen?",
            "What sometimes holds Noor back?",
        ),
        help: say(
            lang,
            "Kies er hooguit twee. Het kan aan Noor liggen, maar ook aan het werk.",
            "Choose two at most. It can be something about Noor, but also about the work.",
        ),
        max: 2,
        options: vec![
            choice(
                "too-much-work",
                say(lang, "Neemt te veel op zich", "Takes on too much"),
            ),
            choice(
                "low-visibility",
                say(
                    lang,
                    "Laat eigen kwaliteiten te weinig zien",
                    "Shows own qualities too little",
                ),
            ),
            choice(
                "no-room",
                say(
                    lang,
                    "Te weinig tijd, ruimte of steun",
                    "Too little time, room or support",
                ),
            ),
            choice(
                "unclear",
                say(
                    lang,
                    "Onduidelijk wat er verwacht wordt",
                    "Unclear what is expected",
                ),
            ),
        ],
        exclusive: vec![
            choice(
                "nothing",
                say(
                    lang,
                    "Ik zie niets dat tegenhoudt",
                    "I see nothing that holds Noor back",
                ),
            ),
            choice("unknown", say(lang, "Dat weet ik niet", "I do not know")),
        ],
        explanation: question(
            "hinder",
            say(
                lang,
                "Wil je iets toelichten? Beschrijf wat je ziet gebeuren, niet hoe iemand is.",
                "Would you like to explain? Describe what you see happening, not what someone is like.",
            ),
            300,
        ),
    }
}

pub(crate) fn heading(lang: Lang, title: (&str, &str), help: (&str, &str)) -> Heading {
    Heading {
        title: say(lang, title.0, title.1),
        help: say(lang, help.0, help.1),
    }
}

pub(crate) fn choice(id: &str, label: String) -> Choice {
    Choice {
        id: id.to_owned(),
        label,
        checked: false,
    }
}

pub(crate) fn question(id: &str, label: String, max: usize) -> TextQuestion {
    TextQuestion {
        id: id.to_owned(),
        label,
        help: None,
        value: String::new(),
        max,
    }
}
