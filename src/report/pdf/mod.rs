//! The profile on paper: all of it for the employee, and just the chosen parts for the conversation.
//!
//! # Why
//!
//! Decision: a report is a list of finished sections, and Typst sets it as a PDF that is both PDF/UA-1 and PDF/A-2a.
//! Context: a document leaves the house, is kept for years and is read aloud by machines; what it must not tell
//! may not be in it in any form. Consequence: what is not chosen never becomes a section, so that no template can
//! leave a heading, a number or a field of metadata behind; and what people wrote travels as data, never as markup.

mod card;
mod complete;
mod conversation;
mod fonts;
mod legible;
mod parts;
mod press;
pub mod samples;
mod section;
mod world;

pub use self::card::{Card, MAX_STORIES, card, first_stories};
pub use self::complete::complete;
pub use self::conversation::{Hour, for_conversation};
pub use self::press::{draw_card, paint_card, print, print_card, set, set_card};
pub use self::section::Report;

#[cfg(test)]
mod tests;
