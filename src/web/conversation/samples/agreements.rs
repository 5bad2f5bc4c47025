//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::{Lang, conversation_guide};
use crate::version::Version;
use crate::web::conversation::agreements::{Agreements, Filled};
use crate::web::conversation::commitment::Seen;
use crate::web::conversation::facilities::Offer;
use crate::web::conversation::preparation::Read;
use crate::web::parts::Choice;
use crate::web::samples::{self, mistake, say};

impl Samples for Agreements {
    fn samples(lang: Lang) -> Vec<Self> {
        let empty = |place| sample_form(lang, place);
        let seen = sample_seen(lang);
        let filled = Filled {
            what: seen.what,
            about: sample_about(lang, true),
            whereabouts: sample_where(lang, "here"),
            first_step: seen.first_step,
            support: seen.support,
            noticed_by: seen.noticed_by,
            kept: true,
            confirmed: true,
            ..empty(0)
        };
        let new = Self {
            conversation: samples::CONVERSATION,
            manager: "Samira".to_owned(),
            forms: vec![empty(0), empty(1), empty(2)],
            most: 300,
            no_letters: false,
            facilities: vec![],
            wishes: vec![],
            version: Version::said("version"),
            stale: None,
            errors: vec![],
        };
        let made = Self {
            forms: vec![filled, empty(1), empty(2)],
            facilities: sample_offers(lang),
            wishes: sample_wishes(lang),
            ..new.clone()
        };
        let faulty = Self {
            errors: vec![
                mistake(lang, "what-0", "agreement-what-missing", &[]),
                mistake(lang, "check-on-0", "date-invalid", &[]),
            ],
            ..new.clone()
        };
        let quiet = Self {
            no_letters: true,
            ..new.clone()
        };
        let overtaken = Self {
            stale: samples::stale(lang),
            ..new.clone()
        };
        vec![new, faulty, made, quiet, overtaken]
    }
}

pub(crate) fn sample_offers(lang: Lang) -> Vec<Offer> {
    vec![
        Offer {
            title: say(lang, "Stage", "Internship"),
            what: say(
                lang,
                "Werk een paar weken mee in een ander team of bij een andere organisatie.",
                "Work in another team or another organisation for a few weeks.",
            ),
            link: "https://intranet.example/stage".to_owned(),
        },
        Offer {
            title: say(lang, "Loopbaanadviseur", "Career adviser"),
            what: say(
                lang,
                "Denk samen na over werk dat bij je past.",
                "Think together about work that suits you.",
            ),
            link: "mailto:loopbaan@provincie.example".to_owned(),
        },
    ]
}

fn sample_form(lang: Lang, place: usize) -> Filled {
    Filled {
        place,
        what: String::new(),
        about: sample_about(lang, false),
        whereabouts: sample_where(lang, ""),
        first_step: String::new(),
        support: String::new(),
        noticed_by: String::new(),
        budget: String::new(),
        check_on: "2027-04-14".to_owned(),
        status: "open".to_owned(),
        shared: true,
        kept: false,
        confirmed: false,
    }
}

fn sample_where(lang: Lang, chosen: &str) -> Vec<Choice> {
    let all = [
        ("here", "Hier", "Here"),
        ("elsewhere", "Ergens anders", "Elsewhere"),
        ("both", "Allebei", "Both"),
    ];
    let all = all.into_iter().map(|(id, nl, en)| Choice {
        id: id.to_owned(),
        label: say(lang, nl, en),
        checked: id == chosen,
    });
    all.collect()
}

fn sample_wishes(lang: Lang) -> Vec<Read> {
    let wish = |id: &str, nl, en| {
        let mut asked = conversation_guide().employee.iter();
        let asked = asked.find(|question| question.id == id);
        Read {
            label: asked.map_or_else(String::new, |question| question.text.in_(lang).to_owned()),
            text: say(lang, nl, en),
        }
    };
    vec![
        wish("three-years", "Een groep leiden.", "Leading a group."),
        wish(
            "elsewhere",
            "Een halfjaar bij een gemeente meewerken.",
            "Working at a municipality for half a year.",
        ),
    ]
}

pub(crate) fn sample_about(lang: Lang, chosen: bool) -> Vec<Choice> {
    vec![
        Choice {
            id: "part.development".to_owned(),
            label: say(
                lang,
                "Leren, en wat je nodig hebt",
                "Learning, and what you need",
            ),
            checked: chosen,
        },
        Choice {
            id: "quality.calm".to_owned(),
            label: say(lang, "Kalm", "Calm"),
            checked: false,
        },
    ]
}

pub(crate) fn sample_seen(lang: Lang) -> Seen {
    Seen {
        words: Version::said("words"),
        what: say(
            lang,
            "Ik leid dit kwartaal zelf het overleg met de gemeenten.",
            "This quarter I chair the meeting with the municipalities myself.",
        ),
        about: say(lang, "Kalm", "Calm"),
        whereabouts: say(lang, "Hier", "Here"),
        first_step: say(
            lang,
            "De agenda maken voor 25 januari.",
            "Drawing up the agenda by 25 January.",
        ),
        support: say(
            lang,
            "Samira kijkt de eerste keer mee.",
            "Samira sits in the first time.",
        ),
        noticed_by: say(
            lang,
            "De gemeenten bellen mij en niet haar.",
            "The municipalities ring me and not her.",
        ),
        budget: String::new(),
        check_on: say(lang, "woensdag 14 april 2027", "Wednesday 14 April 2027"),
        status: "going",
        confirmed: false,
    }
}
