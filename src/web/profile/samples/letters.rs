//! Sample letters.

use crate::profile::signed::LETTERS;
use crate::questionnaire::Lang;
use crate::report::letter::{Answered, Letter as Words};
use crate::urls;
use crate::web::profile::letters::Letter;
use crate::web::profile::show::Report;
use crate::web::samples::{self, say};

pub(crate) fn sample_letters(lang: Lang) -> Vec<Letter> {
    let letter = |place, words, report| Letter {
        words,
        path: urls::quote(samples::ROUND, LETTERS, place),
        report,
    };
    vec![
        letter(0, sample_letter(lang), Report::None),
        letter(1, short_letter(lang), Report::Waiting),
    ]
}

pub(crate) fn sample_letter(lang: Lang) -> Words {
    Words {
        from: "Fatima de Vries".to_owned(),
        unnamed: false,
        star: say(lang, "Zorgzaam", "Caring"),
        qualities: vec![say(lang, "Eerlijk", "Honest"), say(lang, "Rustig", "Calm")],
        dosed: vec![say(lang, "Eerlijk: mag vaker", "Honest: could be more")],
        obstacles: vec![say(lang, "Neemt te veel op zich", "Takes on too much")],
        texts: vec![Answered {
            title: say(
                lang,
                "Vertel kort over een moment waarop je dit zag",
                "Tell us briefly about a moment when you saw this",
            ),
            text: say(
                lang,
                "Toen mijn vader ziek was, stond jij elke dinsdag met soep voor de deur.\nDat vergeet ik nooit.",
                "When my father was ill, you stood at the door with soup every Tuesday.\nI will never forget that.",
            ),
        }],
        signature: "Faatje".to_owned(),
    }
}

fn short_letter(lang: Lang) -> Words {
    Words {
        from: "Oma Riet".to_owned(),
        unnamed: true,
        qualities: vec![],
        dosed: vec![],
        obstacles: vec![],
        texts: vec![],
        signature: say(lang, "Je oma", "Your grandmother"),
        ..sample_letter(lang)
    }
}
