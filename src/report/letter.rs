//! A signed letter in words of the reader's language: the same for the page, the paper and the text.

use serde::Serialize;

use crate::profile::SignedLetter;
use crate::questionnaire::{Dosage, HindranceKind, Lang, OpenQuestions, bank, questionnaire};

#[derive(Clone, Debug, Serialize)]
pub struct Letter {
    /// Whose it is, by the name that the employee uses.
    pub from: String,
    /// The quality that fits best.
    pub star: String,
    /// The other qualities.
    pub qualities: Vec<String>,
    /// How much of a quality its writer sees, where that is not just right: "Calm: could be more".
    pub dosed: Vec<String>,
    pub obstacles: Vec<String>,
    /// What was written, under the question that was asked.
    pub texts: Vec<Answered>,
    /// As its writer put it.
    pub signature: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Answered {
    pub title: String,
    pub text: String,
}

impl Letter {
    /// `name` is that of the employee, whom the questions are about.
    pub fn of(lang: Lang, name: &str, asked: &OpenQuestions, letter: &SignedLetter) -> Self {
        let answer = &letter.answer;
        let quality = |id: &str| match bank().quality(id) {
            Some(quality) => quality.name.in_(lang).to_owned(),
            None => id.to_owned(),
        };
        let obstacle = &questionnaire().steps.obstacle;
        let others = answer.picks.keys().filter(|id| **id != answer.star);
        let picks = answer.picks.iter();
        let obstacles = answer.hindrances.iter();
        let texts = asked.ids().into_iter().filter_map(|id| {
            let text = answer.texts.get(&id)?.clone();
            let title = asked.title(&id)?.fill(lang, &[("name", name)]);
            Some(Answered { title, text })
        });
        Self {
            from: letter.name().to_owned(),
            star: quality(&answer.star),
            qualities: others.map(|id| quality(id)).collect(),
            dosed: picks
                .filter_map(|(id, said)| dosed(lang, &quality(id), *said))
                .collect(),
            obstacles: obstacles
                .filter_map(|id| obstacle.option(id))
                .filter(|option| option.kind != HindranceKind::Exclusive)
                .map(|option| option.words.fill(lang, &[("name", name)]))
                .collect(),
            texts: texts.collect(),
            signature: letter.signature().to_owned(),
        }
    }
}

/// "Calm: could be more"; nothing where it is just right.
pub fn dosed(lang: Lang, quality: &str, said: Dosage) -> Option<String> {
    let words = questionnaire().steps.dosage.words(said).in_(lang);
    (said != Dosage::Right).then(|| format!("{quality}: {}", words.to_lowercase()))
}
