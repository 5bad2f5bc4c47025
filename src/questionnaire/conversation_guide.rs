//! The way through the conversation, and the questions that both think over before it, as
//! `templates/content/conversation.toml` words them.

use serde::Deserialize;

use super::starters::Theme;
use super::words::Words;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConversationGuide {
    #[serde(rename = "topic")]
    pub(crate) topics: Vec<Topic>,
    #[serde(rename = "part")]
    pub(crate) parts: Vec<GuidePart>,
    pub(crate) employee: Vec<SheetQuestion>,
    pub(crate) manager: Vec<SheetQuestion>,
}

/// What belongs together on a sheet.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    pub(crate) id: String,
    pub(crate) themes: Vec<Theme>,
    pub(crate) title: Words,
}

/// A part of the hour.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuidePart {
    pub(crate) id: String,
    /// What is talked about here of all that starters and sheets bring up.
    pub(crate) themes: Vec<Theme>,
    pub(crate) minutes: u32,
    pub(crate) title: Words,
    pub(crate) opening: Words,
}

/// A line of a preparation sheet.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetQuestion {
    pub(crate) id: String,
    pub(crate) theme: Theme,
    /// False: advice, with nothing to fill in.
    #[serde(default = "yes")]
    pub(crate) write: bool,
    pub(crate) text: Words,
}

impl ConversationGuide {
    /// Where something of this theme is talked about.
    pub fn part_of(&self, theme: Theme) -> Option<&GuidePart> {
        self.parts.iter().find(|part| part.themes.contains(&theme))
    }

    /// The parts of the hour with their minutes. In a first conversation there is nothing to look back on, and what comes
    /// next has that time.
    pub fn hour(&self, looks_back: bool) -> Vec<(&GuidePart, u32)> {
        let mut hour = Vec::new();
        let mut spare = 0;
        for part in &self.parts {
            if !looks_back && part.themes.contains(&Theme::LookingBack) {
                spare += part.minutes;
            } else {
                hour.push((part, part.minutes + std::mem::take(&mut spare)));
            }
        }
        hour
    }
}

fn yes() -> bool {
    true
}
