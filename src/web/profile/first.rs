//! The first screen of a profile: a person, and not a method.

use serde::Serialize;

use crate::profile::personal::Energy;
use crate::profile::{Profile, reading};
use crate::questionnaire::{Lang, bank};

/// One of the few qualities that most people see.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Best {
    pub id: String,
    pub name: String,
    /// Several people name this as what fits best.
    pub star: bool,
    /// It gives the owner energy.
    pub talent: bool,
}

/// Who somebody is, in a line.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Opening {
    pub text: String,
    /// In the owner's own words; else it is made from what is published.
    pub own: bool,
}

/// None when there is neither a portrait nor anything to make one from.
pub(crate) fn opening(lang: Lang, name: &str, profile: &Profile, best: &[Best]) -> Option<Opening> {
    let own = profile.personal.portrait.clone();
    let text = if own.is_empty() {
        portrait(lang, name, best)
    } else {
        own
    };
    (!text.is_empty()).then_some(Opening {
        text,
        own: !profile.personal.portrait.is_empty(),
    })
}

pub(crate) fn best(lang: Lang, profile: &Profile) -> Vec<Best> {
    let most = reading::most_seen(&profile.published).into_iter();
    most.filter_map(|(id, star)| {
        let quality = bank().quality(id)?;
        Some(Best {
            id: quality.id.clone(),
            name: quality.name.in_(lang).to_owned(),
            star,
            talent: profile.personal.energy.get(id) == Some(&Energy::Gives),
        })
    })
    .collect()
}

/// As long as the owner has written no portrait: what the first of these qualities looks like, said of somebody with this
/// name. Every description in the bank begins with its verb. Empty when nothing is listed.
fn portrait(lang: Lang, name: &str, best: &[Best]) -> String {
    let first = best.first().and_then(|best| bank().quality(&best.id));
    first.map_or_else(String::new, |quality| {
        let seen = quality.description.in_(lang);
        let mut letters = seen.chars();
        let verb = letters.next().map(char::to_lowercase);
        let verb: String = verb.into_iter().flatten().collect();
        format!("{name} {verb}{}", letters.as_str())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_portrait_is_made_from_what_is_seen_first_and_from_nothing_else() {
        let best = |id: &str| Best {
            id: id.to_owned(),
            name: String::new(),
            star: false,
            talent: false,
        };
        let made = |lang| portrait(lang, "Noor", &[best("calm"), best("curious")]);
        assert_eq!(
            made(Lang::Nl),
            "Noor blijft rustig en geduldig als het druk of spannend wordt."
        );
        assert_eq!(
            made(Lang::En),
            "Noor stays quiet and patient when things get busy or tense."
        );
        assert_eq!(portrait(Lang::Nl, "Noor", &[]), "");
    }
}
