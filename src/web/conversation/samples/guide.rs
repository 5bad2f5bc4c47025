//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::{Lang, conversation_guide};
use crate::urls;
use crate::web::conversation::guide::{Guide, Part, Raised};
use crate::web::conversation::samples::agreements::sample_seen;
use crate::web::conversation::samples::outlook::sample_ahead;
use crate::web::samples::{self, say};

impl Samples for Guide {
    fn samples(lang: Lang) -> Vec<Self> {
        let hour = conversation_guide().hour(true).into_iter();
        let parts = hour.map(|(part, minutes)| Part {
            id: part.id.clone(),
            title: part.title.in_(lang).to_owned(),
            minutes,
            opening: part.opening.in_(lang).to_owned(),
            starters: vec![],
            raised: vec![],
            needs: vec![],
            silent: None,
        });
        let bare = Self {
            path: urls::shared(samples::CONVERSATION),
            ending: urls::shared_ending(samples::CONVERSATION),
            conversation: samples::CONVERSATION,
            employee: "Noor de Wit".to_owned(),
            is_employee: false,
            parts: parts.collect(),
            ahead: None,
            outlook_to_write: Some(2027),
            last: vec![],
        };
        let mut full = Self {
            path: urls::conversation(samples::CONVERSATION),
            ending: urls::ending(samples::CONVERSATION),
            conversation: samples::CONVERSATION,
            is_employee: true,
            ahead: Some(sample_ahead(lang)),
            outlook_to_write: None,
            last: vec![sample_seen(lang)],
            ..bare.clone()
        };
        full.parts[2].starters = vec![say(
            lang,
            "Veel mensen zien ‘Rustig’ in jou. Jij koos die niet. Wat zien zij jou doen?",
            "Many people see ‘Calm’ in you. You did not choose it. What do they see you do?",
        )];
        full.parts[4].raised = vec![Raised {
            who: "Samira Bakker".to_owned(),
            label: conversation_guide().manager[2].text.in_(lang).to_owned(),
            text: say(
                lang,
                "We gaan meer samen met de gemeenten doen.",
                "We will do more together with the municipalities.",
            ),
        }];
        full.parts[6].needs = sample_needs(lang);
        vec![bare, full]
    }
}

fn sample_needs(lang: Lang) -> Vec<Raised> {
    [
        (
            "Noor",
            &conversation_guide().employee[11],
            "Iemand die meekijkt.",
            "Someone who looks along with me.",
        ),
        (
            "Samira",
            &conversation_guide().manager[4],
            "Dat je op tijd zegt wat niet lukt.",
            "That you say in time what does not work out.",
        ),
    ]
    .map(|(who, question, nl, en)| Raised {
        who: who.to_owned(),
        label: question.text.in_(lang).to_owned(),
        text: say(lang, nl, en),
    })
    .to_vec()
}
