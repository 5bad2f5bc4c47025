//! Parts that several pages show.

use serde::Serialize;

use crate::questionnaire::Circle;
use crate::round::chance::Outlook;

/// An open question with the text typed so far.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct TextQuestion {
    /// The field is called `text-{id}`.
    pub id: String,
    pub label: String,
    pub help: Option<String>,
    pub value: String,
    /// The greatest number of characters.
    pub max: usize,
}

/// One of the six areas with its qualities.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Area<Q> {
    pub id: String,
    pub name: String,
    pub description: String,
    pub qualities: Vec<Q>,
}

/// A check box or radio button.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Choice {
    pub id: String,
    pub label: String,
    pub checked: bool,
}

/// How many people of a circle are on a list.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct InCircle {
    pub of: Circle,
    pub people: usize,
    /// How many more it takes to count this circle.
    pub missing: usize,
    /// How likely it is then that enough of them answer.
    pub outlook: Outlook,
    /// How many more make that likely; none when no list is long enough.
    pub more: Option<usize>,
    /// How many people that are in all.
    pub wise: Option<usize>,
    /// Enough of them answered already, as the page of an open round says.
    pub enough: bool,
}
