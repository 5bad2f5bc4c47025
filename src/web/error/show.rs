//! The page of everything that goes wrong.

use serde::Serialize;

use crate::page::Page;

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Show {
    pub status: u16,
    /// What a rule said, in a sentence; otherwise the page has one for the status.
    pub sentence: Option<String>,
    /// Whoever is signed in and finds nothing, perhaps by the wrong one of their addresses.
    pub as_whom: Option<AsWhom>,
    /// The form that was posted, when it could not be taken.
    pub held: Option<Held>,
    /// What to name when asking for help.
    pub request_id: String,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct AsWhom {
    pub address: String,
    /// The page to come back to, by another address.
    pub wanted: Option<String>,
}

/// A form that was posted.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Held {
    /// It goes where it came from once more. Where that is in vain, only its texts are shown.
    pub again: bool,
    /// Names and values as they came.
    pub fields: Vec<(String, String)>,
    /// What somebody wrote, to see that it is there and to copy it.
    pub texts: Vec<String>,
    /// The end of it did not come in.
    pub is_cut: bool,
}

/// Longer than anything that is chosen from a list.
pub(crate) const TYPED: usize = 40;

impl Held {
    /// `None` when it would show nothing and send nothing.
    pub(crate) fn of(fields: Vec<(String, String)>, again: bool, is_cut: bool) -> Option<Self> {
        let texts = fields.iter().map(|(_, value)| value.trim());
        let texts: Vec<_> = texts
            .filter(|text| is_typed(text))
            .map(str::to_owned)
            .collect();
        (again || !texts.is_empty()).then_some(Self {
            again,
            fields,
            texts,
            is_cut,
        })
    }
}

/// What a person wrote, as far as can be told: no choice from a list, and no mark of ours, which is one long word.
fn is_typed(text: &str) -> bool {
    let is_mark = |text: &str| {
        text.bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
    };
    text.contains(char::is_whitespace)
        || text.contains('@')
        || (text.len() > TYPED && !is_mark(text))
}

impl Page for Show {
    const TEMPLATE: &'static str = "error/show.html";
}
