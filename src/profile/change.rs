//! What the owner does with a released profile: says what it tells them, hides a text.

use super::personal::MAX_PORTRAIT;
use super::reply::Reply;
use super::{Profile, Refusal, read, reading, reported, signed, store};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::RoundId;
use crate::normalise;
use crate::scope::Scope;
use crate::version::Version;

/// Something the owner says about the profile.
#[derive(Clone, Debug)]
pub enum Change {
    /// Of one quality that others see, by its id.
    Reply(String, Reply),
    Portrait(String),
}

impl Change {
    /// Of the part of a profile that it writes.
    fn version(&self, profile: &Profile) -> Version {
        match self {
            Self::Reply(quality, _) => profile.reply(quality).version(),
            Self::Portrait(_) => profile.portrait_version(),
        }
    }
}

impl Profile {
    pub fn portrait_version(&self) -> Version {
        Version::of(&self.personal.portrait)
    }
}

/// Keeps it. Of a quality that nobody sees there is nothing to say.
pub async fn add(
    tx: &Tx,
    scope: &Scope<'_>,
    round: RoundId,
    change: Change,
    seen: &Version,
) -> Result<()> {
    let mut profile = to_change(tx, scope, round).await?;
    seen.check(&change.version(&profile))?;
    match change {
        Change::Reply(quality, reply) => {
            reading::band(&profile.published, &quality).ok_or(Error::NotFound)?;
            let energy_on = reply.energy.map(|_| scope.today());
            profile.take(&quality, reply)?;
            profile.personal.energy_on = energy_on.or(profile.personal.energy_on);
            store::update_recognition(tx, scope.random, scope.key, round, &profile.recognition)
                .await?;
        }
        Change::Portrait(text) => {
            check_portrait(&text)?;
            profile.personal.portrait = text;
            profile.personal.portrait_on = Some(scope.today());
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
