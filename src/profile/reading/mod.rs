//! Reads a published profile beside the self-view: what is recognised, what surprises,
//! what changed. It sees nothing but what is published, so it can give nothing away.

mod most_seen;
mod starters;
mod whole;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

pub use self::most_seen::{is_starred, most_seen};
pub use self::starters::{Chosen, starters, starters_of_part, starters_since};
pub use self::whole::{Likeness, Whole, whole};
use super::personal::MAX_FLIPS;
use super::published::{Band, DosageStatement, Published};
use super::self_view::{Place, SelfView};
use crate::questionnaire::{Circle, Quality, bank};

/// How much the reviewers agree, said of the whole list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Picture {
    /// Three or more qualities that many people name.
    Shared,
    /// One or two.
    Clear,
    /// None: people see different sides, which is neither good nor bad.
    Varied,
}

/// With two columns a quality counts once, by its stronger word.
pub fn picture(published: &Published) -> Picture {
    picture_of(seen(published).into_iter().map(|(_, band)| band))
}

fn picture_of(bands: impl Iterator<Item = Band>) -> Picture {
    match bands.filter(|band| *band == Band::Many).count() {
        0 => Picture::Varied,
        1 | 2 => Picture::Clear,
        _ => Picture::Shared,
    }
}

/// Every quality that is listed in any column, once, by its stronger word: `Many` first,
/// then in the order of the bank.
pub fn seen(published: &Published) -> Vec<(&'static str, Band)> {
    let of = |id: &'static str| Some((id, band(published, id)?));
    let ids = bank().qualities.iter().map(|quality| quality.id.as_str());
    let mut seen: Vec<_> = ids.filter_map(of).collect();
    seen.sort_by_key(|(_, band)| std::cmp::Reverse(*band));
    seen
}

/// The stronger word for a quality over all columns; none if nobody lists it.
pub fn band(published: &Published, quality: &str) -> Option<Band> {
    let listed = published
        .columns
        .iter()
        .flat_map(|column| &column.qualities);
    let bands = listed.filter(|line| line.id == quality);
    bands.map(|line| line.band).max()
}

/// What is said about dosage, if the columns that say something say the same.
pub fn dosage(published: &Published, quality: &str) -> Option<DosageStatement> {
    let listed = published
        .columns
        .iter()
        .flat_map(|column| &column.qualities);
    let of_quality = listed.filter(|line| line.id == quality);
    let said: BTreeSet<_> = of_quality.filter_map(|line| line.dosage).collect();
    match said.len() {
        1 => said.into_iter().next(),
        _ => None,
    }
}

/// The qualities whose other side is worth a thought: those that the owner chose; before that the first few seen.
pub fn flips(published: &Published, chosen: &[String]) -> Vec<&'static Quality> {
    let known = |id: &str| bank().quality(id);
    if chosen.is_empty() {
        let seen = seen(published).into_iter();
        return seen
            .filter_map(|(id, _)| known(id))
            .take(MAX_FLIPS)
            .collect();
    }
    chosen.iter().filter_map(|id| known(id)).collect()
}

/// The circles that are not counted where another is. They are named whether some of their people answered or none,
/// so that nobody learns whether the only person of them who was asked did.
pub fn uncounted(published: &Published) -> Vec<Circle> {
    let counted = |of| published.column(of).is_some();
    let apart = counted(Circle::Inside) || counted(Circle::Outside);
    let is_said = |of: &Circle| match of {
        Circle::Inside | Circle::Outside => apart && !counted(*of),
        Circle::Asked => published.words_only.contains(of),
    };
    Circle::ALL.into_iter().filter(is_said).collect()
}

/// The qualities that one circle lists and the other does not. Without two columns there
/// is nothing to compare.
pub fn only_in(published: &Published, of: Circle) -> Vec<&'static str> {
    let other = match of {
        Circle::Inside => Circle::Outside,
        Circle::Outside => Circle::Inside,
        Circle::Asked => return Vec::new(),
    };
    let (Some(here), Some(there)) = (published.column(of), published.column(other)) else {
        return Vec::new();
    };
    let absent = |id: &str| !there.qualities.iter().any(|line| line.id == id);
    let listed = here.qualities.iter().filter(|line| absent(&line.id));
    let known = listed.filter_map(|line| bank().quality(&line.id));
    known.map(|quality| quality.id.as_str()).collect()
}

/// The employee's answer to "Do you recognise this?".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Recognition {
    Yes,
    Some,
    New,
}

impl Recognition {
    pub const ALL: [Recognition; 3] = [Recognition::Yes, Recognition::Some, Recognition::New];

    pub fn as_str(self) -> &'static str {
        match self {
            Recognition::Yes => "yes",
            Recognition::Some => "some",
            Recognition::New => "new",
        }
    }
}

/// The text is none of yes, some, new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownRecognition;

impl fmt::Display for UnknownRecognition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the word is none of yes, some, new")
    }
}

impl std::error::Error for UnknownRecognition {}

impl FromStr for Recognition {
    type Err = UnknownRecognition;

    fn from_str(word: &str) -> Result<Recognition, UnknownRecognition> {
        let mut all = Recognition::ALL.into_iter();
        all.find(|said| said.as_str() == word)
            .ok_or(UnknownRecognition)
    }
}

/// The window of self and others (Johari). The words of the export are those in which the
/// method is known; a page never says "blind".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Quadrant {
    #[serde(rename = "open")]
    Recognised,
    #[serde(rename = "blind")]
    Surprise,
    #[serde(rename = "hidden")]
    NotYetVisible,
    #[serde(rename = "unknown")]
    YetToDiscover,
}

/// What others see and the employee did not choose is a surprise only until the employee
/// says "yes": with five choices a person who knows themselves well would
/// still miss half of what others see (method 5.6).
pub fn quadrant(
    published: &Published,
    own: &SelfView,
    recognition: &BTreeMap<String, Recognition>,
    quality: &str,
) -> Quadrant {
    let said_yes = recognition.get(quality) == Some(&Recognition::Yes);
    match (band(published, quality), own.place(quality)) {
        (Some(_), Place::Top | Place::Also) => Quadrant::Recognised,
        (Some(_), Place::None) if said_yes => Quadrant::Recognised,
        (Some(_), Place::None) => Quadrant::Surprise,
        (None, Place::Top) => Quadrant::NotYetVisible,
        (None, _) => Quadrant::YetToDiscover,
    }
}

/// The window as three lists of qualities. `recognised` and `surprises` stand in the
/// order of `seen`, `not_yet_visible` in that of the self-view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Window {
    pub recognised: Vec<String>,
    /// Those that wait for the question as well as those that are answered "a little" or
    /// "new to me".
    pub surprises: Vec<String>,
    pub not_yet_visible: Vec<String>,
}

pub fn window(
    published: &Published,
    own: &SelfView,
    recognition: &BTreeMap<String, Recognition>,
) -> Window {
    let of = |id: &str| quadrant(published, own, recognition, id);
    let mut window = Window::default();
    for (id, _) in seen(published) {
        match of(id) {
            Quadrant::Recognised => window.recognised.push(id.to_owned()),
            _ => window.surprises.push(id.to_owned()),
        }
    }
    let hidden = own.top.iter();
    window.not_yet_visible = hidden
        .filter(|id| of(id) == Quadrant::NotYetVisible)
        .cloned()
        .collect();
    window
}

/// How a quality is named compared with the round before. Always put as a question: other
/// people may have taken part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Trend {
    New,
    Stronger,
    Still,
    Weaker,
    Gone,
}

impl Trend {
    /// In the order in which they are read: the growing first.
    pub const ALL: [Trend; 5] = [
        Trend::New,
        Trend::Stronger,
        Trend::Still,
        Trend::Weaker,
        Trend::Gone,
    ];
}

/// Every quality that is listed in either round, in the order of the bank. None when the
/// columns are not of the same kinds: one circle cannot be compared with the other.
/// The caller sees to it that both rounds used the same bank.
pub fn trends(before: &Published, now: &Published) -> Option<Vec<(&'static str, Trend)>> {
    let kinds = |published: &Published| -> BTreeSet<_> {
        published.columns.iter().map(|column| column.of).collect()
    };
    if kinds(before) != kinds(now) {
        return None;
    }
    let ids = bank().qualities.iter().map(|quality| quality.id.as_str());
    let changes = ids.filter_map(|id| Some((id, trend(band(before, id), band(now, id))?)));
    Some(changes.collect())
}

/// The same by word; a word of which there is nothing to say is left out.
pub fn changes(before: &Published, now: &Published) -> Option<Vec<(Trend, Vec<&'static str>)>> {
    let all = trends(before, now)?;
    let of = |wanted: Trend| -> Vec<_> {
        let with_it = all.iter().filter(|(_, trend)| *trend == wanted);
        with_it.map(|(id, _)| *id).collect()
    };
    let groups = Trend::ALL.into_iter().map(|trend| (trend, of(trend)));
    Some(groups.filter(|(_, ids)| !ids.is_empty()).collect())
}

fn trend(before: Option<Band>, now: Option<Band>) -> Option<Trend> {
    match (before, now) {
        (None, None) => None,
        (None, Some(_)) => Some(Trend::New),
        (Some(_), None) => Some(Trend::Gone),
        (Some(before), Some(now)) if now > before => Some(Trend::Stronger),
        (Some(before), Some(now)) if now < before => Some(Trend::Weaker),
        (Some(_), Some(_)) => Some(Trend::Still),
    }
}

#[cfg(test)]
mod tests;
