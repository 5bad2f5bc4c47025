//! The letters of the samples.

use super::profiles::STORIES;
use crate::normalise::PersonName;
use crate::profile::signed::Answer;
use crate::profile::{SignedLetter, SignedLetters};
use crate::questionnaire::{Dosage, Lang};

/// One of a friend, and one with a name alone.
pub(super) fn letters(lang: Lang) -> SignedLetters {
    let [story, tip] = [STORIES[0], STORIES[2]].map(|words| words[usize::from(lang == Lang::En)]);
    let letter = |from: &str, signature: &str, texts: &[(&str, &str)]| SignedLetter {
        from: from.to_owned(),
        answer: Answer {
            picks: [
                ("humorous", Dosage::Right),
                ("calm", Dosage::More),
                ("helpful", Dosage::Right),
            ]
            .map(|(id, said)| (id.to_owned(), said))
            .into(),
            star: "humorous".to_owned(),
            hindrances: ["high-bar".to_owned()].into(),
            texts: texts
                .iter()
                .map(|&(id, words)| (id.to_owned(), words.to_owned()))
                .collect(),
            signature: PersonName::new(signature).ok(),
        },
    };
    let texts = [("story", story), ("tip", tip)];
    SignedLetters::new(vec![
        letter("Oma Riet", "Je oma", &texts),
        letter("Fatima de Vries", "Faatje", &texts[..1]),
    ])
}
