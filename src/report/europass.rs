//! A text to copy into a Europass profile: the qualities, each with the term that Europass knows.
//!
//! # Why
//!
//! Decision: a text, not a file. Context: the XML of the older Europass is archived and that of the present one is
//! documented by third parties only. Consequence: it is pasted by hand, and its terms are those of the bank, which
//! has them in English alone; the page says so.

use super::{Source, skills};
use crate::error::Result;

/// Ready to paste; empty when there is no quality to name.
pub fn block(source: &Source<'_>) -> Result<String> {
    let qualities = skills::of(source.profile);
    if qualities.is_empty() {
        return Ok(String::new());
    }
    let mut lines = vec![source.say("europass-title", &[])?, String::new()];
    for quality in qualities {
        let words = [
            ("name", quality.name.in_(source.lang).into()),
            ("about", quality.description.in_(source.lang).into()),
            ("term", quality.esco.label.as_str().into()),
        ];
        lines.push(source.say("europass-line", &words)?);
    }
    Ok(lines.join("\n"))
}
