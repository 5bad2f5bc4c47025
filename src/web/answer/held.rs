//! Holds what a reviewer sent while even the round cannot be read: one button sends all of it again.

use serde::Serialize;

use crate::page::Page;
use crate::web::extract::Fields;

/// Holds what a reviewer sent while even the round cannot be read: one button sends all of it again.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Held {
    /// Names and values as they came; they go where they came from.
    pub fields: Vec<(String, String)>,
    /// What they wrote themselves, to see that it is there.
    pub texts: Vec<String>,
}

impl Page for Held {
    const TEMPLATE: &'static str = "answer/held.html";
}

pub(crate) fn held(fields: &Fields) -> Held {
    Held {
        fields: fields.pairs().to_vec(),
        texts: texts(fields),
    }
}

/// What a reviewer wrote.
pub(crate) fn texts(fields: &Fields) -> Vec<String> {
    let texts = fields.under("text-").into_values();
    texts.filter(|text| !text.trim().is_empty()).collect()
}
