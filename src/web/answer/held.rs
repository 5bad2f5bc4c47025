//! Holds what a reviewer sent while even the round cannot be read: one button sends all of it again.

use crate::web::extract::Fields;
use crate::web::pages::answer::Held;

pub(crate) fn held(fields: &Fields) -> Held {
    let texts = fields.under("text-").into_values();
    Held {
        fields: fields.pairs().to_vec(),
        texts: texts.filter(|text| !text.trim().is_empty()).collect(),
    }
}
