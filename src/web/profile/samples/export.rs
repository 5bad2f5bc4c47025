//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::web::profile::card::{Card, Story};
use crate::web::profile::export::{About, Export, about_label};
use crate::web::samples::{self, say};

impl Samples for Export {
    fn samples(lang: Lang) -> Vec<Self> {
        let full = Self {
            round: samples::ROUND,
            conversation: Some(samples::CONVERSATION),
            title: say(lang, "1 december 2026", "1 December 2026"),
            has_skills: true,
            europass: say(
                lang,
                "Kwaliteiten die anderen in mij zien\n\n- Nieuwsgierig (ESCO: demonstrate curiosity)",
                "Qualities that others see in me\n\n- Curious (ESCO: demonstrate curiosity)",
            ),
            about: Lang::ALL.map(|of| about(lang, of)).into(),
            card: Some(card(lang, 2)),
            errors: vec![],
        };
        let too_many = Self {
            card: Some(card(lang, 3)),
            errors: vec![samples::mistake(
                lang,
                "stories",
                "card-too-many",
                &[("most", 2.into())],
            )],
            ..full.clone()
        };
        let without = Self {
            conversation: None,
            has_skills: false,
            europass: String::new(),
            about: vec![],
            card: None,
            ..full.clone()
        };
        vec![full, too_many, without]
    }
}

fn about(reader: Lang, lang: Lang) -> About {
    About {
        lang,
        label: about_label(reader, lang),
        text: say(
            lang,
            "Op mijn best breng ik rust.\n\nVeel mensen zien deze kwaliteiten in mij: kalm en nieuwsgierig.",
            "At my best I bring calm.\n\nMany people see these qualities in me: calm and curious.",
        ),
    }
}

/// With three stories, of which so many are chosen.
fn card(lang: Lang, chosen: usize) -> Card {
    let texts = [
        say(lang, "Ze bleef rustig.", "She stayed calm."),
        say(lang, "Ze belde terug.", "She rang back."),
        say(lang, "Ze vroeg door.", "She kept asking."),
    ];
    let stories = texts.into_iter().enumerate();
    Card {
        query: "?card=1&story=0&story=1".to_owned(),
        stories: stories
            .map(|(place, text)| Story {
                place,
                text,
                chosen: place < chosen,
            })
            .collect(),
        too_many: chosen > 2,
        most: 2,
    }
}
