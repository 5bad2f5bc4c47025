//! What the owner says of one quality that others see.

use std::collections::BTreeMap;

use serde::Serialize;

use super::personal::{Energy, MAX_EXAMPLE, MAX_FLIPS};
use super::reading::Recognition;
use super::self_view::Place;
use super::{Profile, Refusal};
use crate::normalise;
use crate::version::Version;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Reply {
    /// "Do you recognise this?"; not asked of what the owner chose beforehand.
    pub recognition: Option<Recognition>,
    /// "Does this give you energy?"
    pub energy: Option<Energy>,
    /// The other side of it is worth a thought.
    pub flip: bool,
    /// A moment of the owner's own; empty when there is none.
    pub example: String,
}

impl Reply {
    pub fn version(&self) -> Version {
        Version::of(self)
    }
}

impl Profile {
    pub fn reply(&self, quality: &str) -> Reply {
        let personal = &self.personal;
        Reply {
            recognition: self.recognition.get(quality).copied(),
            energy: personal.energy.get(quality).copied(),
            flip: personal.flips.iter().any(|id| id == quality),
            example: personal.examples.get(quality).cloned().unwrap_or_default(),
        }
    }

    /// Whether "Do you recognise this?" is a question: there is a self-view, and this is not in it.
    pub fn asks_recognition(&self, quality: &str) -> bool {
        let own = self.self_view.as_ref();
        own.is_some_and(|own| own.place(quality) == Place::None)
    }

    /// Whether everything that is to be ticked of a quality is.
    pub fn is_replied(&self, quality: &str) -> bool {
        let reply = self.reply(quality);
        reply.energy.is_some() && (reply.recognition.is_some() || !self.asks_recognition(quality))
    }

    /// Takes the place of what was said of it before.
    pub(super) fn take(&mut self, quality: &str, reply: Reply) -> Result<(), Refusal> {
        if normalise::length(&reply.example) > MAX_EXAMPLE {
            return Err(Refusal::ExampleTooLong { most: MAX_EXAMPLE });
        }
        let personal = &mut self.personal;
        personal.flips.retain(|id| id != quality);
        if reply.flip && personal.flips.len() >= MAX_FLIPS {
            return Err(Refusal::TooManyFlips { most: MAX_FLIPS });
        }
        if reply.flip {
            personal.flips.push(quality.to_owned());
        }
        put(&mut self.recognition, quality, reply.recognition);
        put(&mut personal.energy, quality, reply.energy);
        let example = Some(reply.example).filter(|text| !text.is_empty());
        put(&mut personal.examples, quality, example);
        Ok(())
    }
}

/// None: there is nothing any more.
fn put<T>(all: &mut BTreeMap<String, T>, id: &str, value: Option<T>) {
    match value {
        Some(value) => all.insert(id.to_owned(), value),
        None => all.remove(id),
    };
}
