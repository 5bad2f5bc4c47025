//! A signed letter in words of the reader's language: the same for the page, the paper and the text.

use serde::Serialize;

use crate::profile::SignedLetter;
use crate::questionnaire::{
    Dosage, HindranceKind, Lang, OpenQuestions, STORY, bank, questionnaire,
};
use crate::text;

#[derive(Clone, Debug, Serialize)]
pub struct Letter {
    /// Whose it is, by the name that the employee uses.
    pub from: String,
    /// The employee wrote down no name: `from` is what its writer says.
    pub unnamed: bool,
    /// The quality that fits best.
    pub star: String,
    /// The other qualities.
    pub qualities: Vec<String>,
    /// How much of a quality its writer sees, where that is not just right: "Calm: could be more".
    pub dosed: Vec<String>,
    pub obstacles: Vec<String>,
    /// What was written, under the question that was asked, where it is ours as its writer would put it.
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
    /// The text that heads it; wants a `name`.
    pub fn heading(&self) -> &'static str {
        if self.unnamed {
            "signed-by"
        } else {
            "signed-from"
        }
    }

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
            let ours = match id.as_str() {
                STORY => Some("signed-story"),
                "future" => Some("signed-future"),
                "tip" => Some("signed-tip"),
                _ => None,
            };
            let ours = ours.and_then(|key| text::get(lang, key, &[]));
            let title = ours.or_else(|| Some(asked.title(&id)?.fill(lang, &[("name", name)])))?;
            Some(Answered { title, text })
        });
        Self {
            from: letter.name().to_owned(),
            unnamed: letter.from.is_empty(),
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
