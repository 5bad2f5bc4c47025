//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::urls;
use crate::web::conversation::closing::{Answer, Closing, Next};
use crate::web::conversation::samples::agreements::sample_seen;
use crate::web::conversation::samples::ending::sample_energy;
use crate::web::samples::{self, say};

impl Samples for Closing {
    fn samples(lang: Lang) -> Vec<Self> {
        let energy = sample_energy(lang);
        let answers = ["Noor", "Samira"].into_iter().zip(energy);
        let answers = answers.map(|(name, energy)| Answer {
            name: name.to_owned(),
            energy: Some(energy),
        });
        let seen = sample_seen(lang);
        let employee = Self {
            path: urls::conversation(samples::CONVERSATION),
            ending: urls::ending(samples::CONVERSATION),
            conversation: samples::CONVERSATION,
            date: say(
                lang,
                "donderdag 14 januari 2027",
                "Thursday 14 January 2027",
            ),
            name: "Noor".to_owned(),
            other: "Samira".to_owned(),
            is_employee: true,
            agreed: vec![seen.clone()],
            kept_back: true,
            looks_back: Some(seen.check_on),
            answers: answers.collect(),
            answered: true,
            next: Next::FirstStep(seen.first_step),
        };
        let begin = Self {
            next: Next::Begin,
            ..employee.clone()
        };
        let mut bare = Self {
            agreed: vec![],
            kept_back: false,
            looks_back: None,
            answered: false,
            next: Next::Agree,
            ..employee.clone()
        };
        bare.answers[0].energy = None;
        let manager = |next| Self {
            path: urls::shared(samples::CONVERSATION),
            ending: urls::shared_ending(samples::CONVERSATION),
            name: "Samira".to_owned(),
            other: "Noor".to_owned(),
            is_employee: false,
            kept_back: false,
            next,
            ..employee.clone()
        };
        let managers = [Next::Confirm, Next::Support(seen.support), Next::Ask].map(manager);
        [vec![employee, begin, bare], managers.into()].concat()
    }
}
