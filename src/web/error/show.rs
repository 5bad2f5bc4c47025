//! The page of everything that goes wrong.

use serde::Serialize;

use crate::page::Page;

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Show {
    pub status: u16,
    /// What a rule said, in a sentence; otherwise the page has one for the status.
    pub sentence: Option<String>,
    /// The form that was posted, when it could not be taken.
    pub held: Option<Held>,
    /// What to name when asking for help.
    pub request_id: String,
}

/// A form that goes where it came from once more.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Held {
    /// Names and values as they came.
    pub fields: Vec<(String, String)>,
    /// What somebody wrote, to see that it is there and to copy it.
    pub texts: Vec<String>,
}

/// Longer than anything that is chosen from a list.
pub(crate) const TYPED: usize = 40;

impl Held {
    pub(crate) fn of(fields: Vec<(String, String)>) -> Self {
        let is_text = |text: &&str| text.contains(char::is_whitespace) || text.len() > TYPED;
        let texts = fields.iter().map(|(_, value)| value.trim());
        Self {
            texts: texts.filter(is_text).map(str::to_owned).collect(),
            fields,
        }
    }
}

impl Page for Show {
    const TEMPLATE: &'static str = "error/show.html";
}
