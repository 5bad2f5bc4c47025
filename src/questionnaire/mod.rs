//! The questionnaire: the bank of qualities, the steps and their words. Pure; parsed
//! once from `templates/content`, which is compiled in.
//!
//! # Why
//!
//! The content is data so that people who write texts can read and change it without
//! Rust. It is typed so that a page cannot ask for a text that does not exist, and a test
//! reads all of it, so that a mistake in a text stops the build and never a reviewer.

mod bank;
mod circle;
mod conversation_guide;
mod dosage;
mod open_questions;
mod starters;
mod steps;
mod words;

use std::sync::LazyLock;

pub use bank::{About, Bank, Closeness, Domain, Esco, Quality};
pub use circle::{Circle, Group, UnknownCircle};
pub use conversation_guide::{ConversationGuide, GuidePart, SheetQuestion, Topic};
pub use dosage::{Dosage, UnknownDosage};
pub use open_questions::{
    HINDER, MAX_OWN, MAX_QUESTIONS, OpenQuestion, OpenQuestions, Refusal, STORY,
};
pub use starters::{BandWords, Starter, Starters, Theme};
pub use steps::{
    DosageStep, Extra, GroupText, Hindrance, HindranceKind, ObstacleStep, Questionnaire,
    SelfQuestion, SelfTexts, Step, Steps, TextQuestion, TextStep,
};
pub use words::{Lang, UnknownLang, Words};

const IN_ORDER: &str = "the content is compiled in and a test reads all of it";

static BANK: LazyLock<Bank> = LazyLock::new(|| {
    toml::from_str(include_str!("../../templates/content/qualities.toml")).expect(IN_ORDER)
});

static QUESTIONNAIRE: LazyLock<Questionnaire> = LazyLock::new(|| {
    toml::from_str(include_str!("../../templates/content/questionnaire.toml")).expect(IN_ORDER)
});

static STARTERS: LazyLock<Starters> = LazyLock::new(|| {
    toml::from_str(include_str!("../../templates/content/starters.toml")).expect(IN_ORDER)
});

static TALK: LazyLock<ConversationGuide> = LazyLock::new(|| {
    toml::from_str(include_str!("../../templates/content/conversation.toml")).expect(IN_ORDER)
});

pub fn bank() -> &'static Bank {
    &BANK
}

pub fn questionnaire() -> &'static Questionnaire {
    &QUESTIONNAIRE
}

pub fn starters() -> &'static Starters {
    &STARTERS
}

pub fn conversation_guide() -> &'static ConversationGuide {
    &TALK
}

/// What a round keeps to know later what it asked: `core-48 1.0.0, 1.0.0`, the bank with
/// its version and the version of the questions.
pub fn version() -> String {
    let about = &bank().about;
    format!(
        "{} {}, {}",
        about.id,
        about.version,
        questionnaire().version
    )
}

#[cfg(test)]
mod content_tests;
