//! What the owner does with a released profile: says what it tells them, hides a text.

use std::collections::BTreeMap;

use super::personal::{Energy, MAX_FLIPS, MAX_PORTRAIT};
use super::reading::{self, Recognition};
use super::{Profile, Refusal, read, reported, signed, store};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::RoundId;
use crate::normalise;
use crate::scope::Scope;
use crate::version::Version;

/// Something the owner says about the profile.
#[derive(Clone, Debug)]
pub enum Change {
    /// Of the qualities that others see: "Do you recognise this?" and "Does this give you energy?"
    Taps {
        recognition: BTreeMap<String, Recognition>,
        energy: BTreeMap<String, Energy>,
    },
    /// Which qualities to look at from the other side.
    Flips(Vec<String>),
    Portrait(String),
}

impl Change {
    /// Of the part of a profile that it writes.
    fn version(&self, profile: &Profile) -> Version {
        match self {
            Self::Taps { .. } => profile.taps_version(),
            Self::Flips(_) => profile.flips_version(),
            Self::Portrait(_) => profile.portrait_version(),
        }
    }
}

impl Profile {
    pub fn taps_version(&self) -> Version {
        Version::of(&(&self.recognition, &self.personal.energy))
    }

    pub fn flips_version(&self) -> Version {
        Version::of(&self.personal.flips)
    }

    pub fn portrait_version(&self) -> Version {
        Version::of(&self.personal.portrait)
    }
}

/// Keeps it.
pub async fn add(
    tx: &Tx,
    scope: &Scope<'_>,
    round: RoundId,
    change: Change,
    seen: &Version,
) -> Result<()> {
    let mut profile = to_change(tx, scope, round).await?;
    let listed = |id: &str| reading::band(&profile.published, id).is_some();
    seen.check(&change.version(&profile))?;
    match change {
        Change::Taps {
            recognition,
            energy,
        } => {
            let (recognition, energy) = (
                recognition.into_iter().filter(|(id, _)| listed(id)),
                energy.into_iter().filter(|(id, _)| listed(id)),
            );
            let (recognition, energy): (Vec<_>, Vec<_>) = (recognition.collect(), energy.collect());
            profile.recognition.extend(recognition);
            profile.personal.energy.extend(energy);
            store::update_recognition(tx, scope.random, scope.key, round, &profile.recognition)
                .await?;
        }
        Change::Flips(chosen) => {
            let chosen: Vec<_> = chosen.into_iter().filter(|id| listed(id)).collect();
            if chosen.len() > MAX_FLIPS {
                return Err(Refusal::TooManyFlips { most: MAX_FLIPS }.into());
            }
            profile.personal.flips = chosen;
        }
        Change::Portrait(text) => {
            check_portrait(&text)?;
            profile.personal.portrait = text;
        }
    }
    store::update_personal(tx, scope.random, scope.key, round, &profile.personal).await
}

/// Three to five sentences.
pub fn check_portrait(text: &str) -> Result<(), Refusal> {
    if normalise::length(text) > MAX_PORTRAIT {
        return Err(Refusal::PortraitTooLong { most: MAX_PORTRAIT });
    }
    Ok(())
}

/// Deletes a text or a letter: the owner never sees it again, nor does anybody with whom it was shared.
pub async fn hide(
    tx: &Tx,
    scope: &Scope<'_>,
    round: RoundId,
    question: &str,
    place: usize,
) -> Result<()> {
    if question == signed::LETTERS {
        return signed::hide(tx, scope, round, place).await;
    }
    let mut profile = to_change(tx, scope, round).await?;
    let texts = &mut profile.published.texts;
    if !texts.has_place(question, place) {
        return Err(Error::NotFound);
    }
    if !texts.hide(question, place) {
        // A second click: it is done.
        return Ok(());
    }
    store::update_published(tx, scope.random, scope.key, round, &profile.published).await?;
    reported::forget(tx, round, question, place).await
}

/// The visitor's released profile, held until the transaction ends.
async fn to_change(tx: &Tx, scope: &Scope<'_>, round: RoundId) -> Result<Profile> {
    store::hold(tx, round).await?;
    read(tx, scope, round).await?.ok_or(Error::NotFound)
}
