//! The profile as a card of one page, to keep: who somebody is, in what others see and wrote.
//!
//! # Why
//!
//! Decision: a card has the name, one line on who it is, at most five qualities and at most two stories, and nothing of
//! letters, dosage or hindrances. Context: it hangs on a wall, where others read along. Consequence: the stories are
//! those that its owner chose, word for word; only their line breaks become spaces, so that two of the longest fit.

use chrono::NaiveDate;
use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation;

use super::legible::{self, Care};
use super::parts::{self, Of};
use super::section::numbers;
use crate::profile::reading;
use crate::profile::{Energy, Profile};
use crate::questionnaire::{STORY, bank};
use crate::report::Source;
use crate::text;

/// More would be small print.
pub const MAX_STORIES: usize = 2;
/// Characters: what is read from a wall.
const MAX_LINE: usize = 320;
/// Characters of a story that is chosen before its owner chooses.
const MAX_HANDY: usize = 300;

/// Everything the template is given.
#[derive(Clone, Debug, Serialize)]
pub struct Card {
    lang: crate::questionnaire::Lang,
    /// The name of the service, beside its mark.
    service: String,
    /// What a reader shows in the title bar of its window.
    title: String,
    name: String,
    /// Who it is: in their own words, else in those of the quality that stands out.
    line: String,
    qualities_title: String,
    qualities: Vec<Seen>,
    stories_title: String,
    stories: Vec<String>,
    foot: String,
    #[serde(serialize_with = "numbers")]
    date: NaiveDate,
    /// What the mark for a letter that cannot be printed means.
    unprintable: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct Seen {
    name: String,
    star: bool,
    /// That it gives its owner energy.
    mark: Option<String>,
}

/// `stories` are the places of those that its owner chose; what is no story of theirs is passed over. None when there is
/// nothing to put on a card.
pub fn card(source: &Source<'_>, service: &str, stories: &[usize]) -> Option<Card> {
    let of = Of {
        lang: source.lang,
        name: source.owner.first_name,
    };
    let profile = source.profile;
    let qualities = qualities(of, profile);
    let texts = &profile.published.texts;
    let stories = stories.iter().filter_map(|place| texts.get(STORY, *place));
    let stories: Vec<_> = stories.take(MAX_STORIES).map(on_one_line).collect();
    let line = line(of, profile);
    if line.is_empty() && stories.is_empty() {
        return None;
    }
    let day = text::date(of.lang, source.opened_on);
    Some(Card {
        lang: of.lang,
        service: service.to_owned(),
        title: of.say("card-title-of", &[("name", source.owner.name.into())]),
        name: source.owner.name.to_owned(),
        line,
        qualities_title: of.plain("card-qualities"),
        qualities,
        stories_title: of.plain("card-stories"),
        stories,
        foot: of.say("report-round", &[("date", day.into())]),
        date: source.closed_on,
        unprintable: Some(parts::unprintable(of)),
    })
}

/// The places of the stories that are taken before the owner chooses: the first two that are short enough to be set
/// large and can be printed in full; else the first that there are.
pub fn first_stories(profile: &Profile) -> Vec<usize> {
    let stories = profile.published.texts.placed(STORY);
    let mut stories: Vec<_> = stories
        .map(|(place, text)| (!is_handy(text), place))
        .collect();
    stories.sort_unstable();
    stories.truncate(MAX_STORIES);
    let mut places: Vec<_> = stories.into_iter().map(|(_, place)| place).collect();
    places.sort_unstable();
    places
}

fn is_handy(story: &str) -> bool {
    story.chars().count() <= MAX_HANDY && legible::is_legible(story, Care::Usual)
}

fn qualities(of: Of, profile: &Profile) -> Vec<Seen> {
    let seen = reading::most_seen(&profile.published).into_iter();
    seen.map(|(id, star)| Seen {
        name: of.quality(id),
        star,
        mark: (profile.personal.energy.get(id) == Some(&Energy::Gives))
            .then(|| of.plain("card-energy")),
    })
    .collect()
}

fn line(of: Of, profile: &Profile) -> String {
    let own = &profile.personal.portrait;
    if !own.is_empty() {
        return first_sentences(&on_one_line(own));
    }
    let first = reading::most_seen(&profile.published).into_iter().next();
    let first = first.and_then(|(id, _)| bank().quality(id));
    first.map_or_else(String::new, |quality| {
        quality.description.in_(of.lang).to_owned()
    })
}

/// As many as fit; of a sentence that is too long by itself as many words as fit.
fn first_sentences(text: &str) -> String {
    let whole = fitting(text.split_sentence_bounds(), MAX_LINE);
    if !whole.is_empty() {
        return whole;
    }
    let words = fitting(text.split_word_bounds(), MAX_LINE - 1);
    if !words.is_empty() {
        return words + "…";
    }
    fitting(text.graphemes(true), MAX_LINE - 1) + "…"
}

fn fitting<'a>(pieces: impl Iterator<Item = &'a str>, most: usize) -> String {
    let mut fitting = String::new();
    for piece in pieces {
        if fitting.chars().count() + piece.trim_end().chars().count() > most {
            break;
        }
        fitting.push_str(piece);
    }
    fitting.trim_end().to_owned()
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
