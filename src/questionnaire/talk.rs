//! The way through the conversation, and the questions that both think over before it, as
//! `templates/content/conversation.toml` words them.

use serde::Deserialize;

use super::starters::Theme;
use super::words::Words;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Talk {
    pub version: String,
    #[serde(rename = "part")]
    pub parts: Vec<TalkPart>,
    pub employee: Vec<SheetQuestion>,
    pub manager: Vec<SheetQuestion>,
}

/// A part of the hour.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TalkPart {
    pub id: String,
    /// What is talked about here of all that starters and sheets bring up.
    pub themes: Vec<Theme>,
    pub minutes: u32,
    pub title: Words,
    pub opening: Words,
}

/// A line of a preparation sheet.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetQuestion {
    pub id: String,
    pub theme: Theme,
    /// False: advice, with nothing to fill in.
    #[serde(default = "yes")]
    pub write: bool,
    pub text: Words,
}

impl Talk {
    /// Where something of this theme is talked about.
    pub fn part_of(&self, theme: Theme) -> Option<&TalkPart> {
        self.parts.iter().find(|part| part.themes.contains(&theme))
    }
}

fn yes() -> bool {
    true
}
