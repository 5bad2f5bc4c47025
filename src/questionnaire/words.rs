//! The languages, and a text that always exists in all of them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language in which everything can be read.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    #[default]
    Nl,
    En,
}

impl Lang {
    pub const ALL: [Lang; 2] = [Lang::Nl, Lang::En];

    /// Of all of them, in their order.
    pub const TAGS: [&'static str; Lang::ALL.len()] = {
        let mut tags = [""; Lang::ALL.len()];
        let mut place = 0;
        while place < tags.len() {
            tags[place] = Lang::ALL[place].as_str();
            place += 1;
        }
        tags
    };

    /// The BCP 47 tag, as in `<html lang>` and in stored rows.
    pub const fn as_str(self) -> &'static str {
        match self {
            Lang::Nl => "nl",
            Lang::En => "en",
        }
    }

    /// As its speakers call it.
    pub fn name(self) -> &'static str {
        match self {
            Lang::Nl => "Nederlands",
            Lang::En => "English",
        }
    }

    /// The words of a sample, which somebody might have written in this language: no text of ours.
    pub(crate) fn sample(self, nl: &str, en: &str) -> String {
        match self {
            Lang::Nl => nl.to_owned(),
            Lang::En => en.to_owned(),
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text names no language that we have words for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownLang;

impl fmt::Display for UnknownLang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("we have no words in this language")
    }
}

impl std::error::Error for UnknownLang {}

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(tag: &str) -> Result<Lang, UnknownLang> {
        Lang::ALL
            .into_iter()
            .find(|lang| lang.as_str() == tag)
            .ok_or(UnknownLang)
    }
}

/// One text in every language. It may hold places to fill, such as `{name}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    nl: String,
    en: String,
}

impl Words {
    /// A text that somebody wrote in one language and that is shown in all as it is.
    pub fn untranslated(text: &str) -> Words {
        Words {
            nl: text.to_owned(),
            en: text.to_owned(),
        }
    }

    pub fn in_(&self, lang: Lang) -> &str {
        match lang {
            Lang::Nl => &self.nl,
            Lang::En => &self.en,
        }
    }

    /// Fills every `{key}`. What is filled in is not looked at again, so a person who is
    /// called "{star}" stays called that. A place without a value stays as it is.
    pub fn fill(&self, lang: Lang, values: &[(&str, &str)]) -> String {
        let value_of = |key: &str| values.iter().find(|(name, _)| *name == key);
        let mut filled = String::new();
        for part in parts(self.in_(lang)) {
            match part {
                Part::Text(text) => filled.push_str(text),
                Part::Place(key) => match value_of(key) {
                    Some((_, value)) => filled.push_str(value),
                    None => filled.extend(["{", key, "}"]),
                },
            }
        }
        filled
    }
}

enum Part<'a> {
    Text(&'a str),
    Place(&'a str),
}

/// Cuts a text at its places; braces that do not close are plain text.
fn parts(text: &str) -> Vec<Part<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((key, tail)) = after.split_once('}') else {
            break;
        };
        found.push(Part::Text(before));
        found.push(Part::Place(key));
        rest = tail;
    }
    found.push(Part::Text(rest));
    found
}

#[cfg(test)]
impl Words {
    /// The names of the places in one language, for the tests that look for unknown ones.
    pub(super) fn places(&self, lang: Lang) -> std::collections::BTreeSet<&str> {
        parts(self.in_(lang))
            .into_iter()
            .filter_map(|part| match part {
                Part::Place(key) => Some(key),
                Part::Text(_) => None,
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(nl: &str) -> Words {
        Words {
            nl: nl.to_owned(),
            en: "x".to_owned(),
        }
    }

    #[test]
    fn a_value_is_never_filled_a_second_time() {
        let asked = words("{name} koos {star}.");
        let filled = asked.fill(Lang::Nl, &[("name", "{star}"), ("star", "Kalm")]);
        assert_eq!(filled, "{star} koos Kalm.");
    }

    #[test]
    fn a_place_without_a_value_and_a_loose_brace_stay_as_they_are() {
        let filled = words("a {n} b {loose").fill(Lang::Nl, &[]);
        assert_eq!(filled, "a {n} b {loose");
    }

    #[test]
    fn a_language_reads_back_from_its_own_tag() {
        for lang in Lang::ALL {
            assert_eq!(lang.as_str().parse(), Ok(lang));
        }
        assert_eq!("de".parse::<Lang>(), Err(UnknownLang));
    }
}
