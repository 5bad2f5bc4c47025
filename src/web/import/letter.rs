//! A signed letter out of a file.

use crate::import::document::{self, Picked};
use crate::questionnaire::Lang;
use crate::report::letter::{Answered, Letter, dosed};

pub(crate) fn letter(lang: Lang, letter: &document::Letter) -> Letter {
    let name = |picked: &Picked| picked.name.in_(lang).to_owned();
    let (best, others): (Vec<_>, Vec<_>) =
        letter.qualities.iter().partition(|picked| picked.best_fit);
    let qualities = letter.qualities.iter();
    let texts = letter.texts.iter();
    Letter {
        from: letter.from.clone(),
        unnamed: false,
        star: best.first().map(|picked| name(picked)).unwrap_or_default(),
        qualities: others.into_iter().map(name).collect(),
        dosed: qualities
            .filter_map(|picked| dosed(lang, &name(picked), picked.dosage))
            .collect(),
        obstacles: letter
            .hindrances
            .iter()
            .map(|named| named.label.in_(lang).to_owned())
            .collect(),
        texts: texts
            .map(|answer| Answered {
                title: answer.title.in_(lang).to_owned(),
                text: answer.text.clone(),
            })
            .collect(),
        signature: letter.signature.clone(),
    }
}
