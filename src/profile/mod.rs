//! The talent profile: built once at the end of a round, read by its owner, beside the owner's self-view.

pub mod bands;
mod change;
pub mod disclosure;
#[cfg(test)]
mod disclosure_proof;
pub mod personal;
pub mod published;
mod quotes;
pub mod reading;
mod reply;
pub mod reported;
pub mod self_view;
pub mod signed;
mod store;

use std::collections::BTreeMap;

use sea_orm::ConnectionTrait;

pub use self::change::{Change, add, check_portrait, hide};
use self::disclosure::Said;
pub use self::personal::{Energy, Personal};
pub use self::published::{Outcome, Published};
pub use self::quotes::Quotes;
use self::reading::Recognition;
pub use self::reply::Reply;
use self::self_view::SelfView;
pub use self::signed::{SignedLetter, SignedLetters};
use crate::answer_box::Tally;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::RoundId;
use crate::questionnaire::Circle;
use crate::round::{self, Round, State};
use crate::scope::{Moment, Scope};
use crate::secret::Key;
use crate::version::Version;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The profile is open: the self-view stays as it was, so that the comparison is fair.
    SelfViewFixed,
    /// There is something to mend in it (`SelfView::check`).
    SelfViewFaulty,
    TooManyFlips {
        most: usize,
    },
    ExampleTooLong {
        most: usize,
    },
    PortraitTooLong {
        most: usize,
    },
}

/// What the owner reads.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    pub published: Published,
    pub self_view: Option<SelfView>,
    /// By quality: the owner's answers to "Do you recognise this?".
    pub recognition: BTreeMap<String, Recognition>,
    pub personal: Personal,
}

/// Decides what may be published and keeps it sealed, given how many people of each circle were asked; false when too few people answered.
/// A second profile of the same round cannot be stored.
pub async fn build(
    tx: &Tx,
    moment: &Moment<'_>,
    round: RoundId,
    tally: &Tally,
    asked: &BTreeMap<Circle, u32>,
) -> Result<bool> {
    let counts = Circle::ALL.map(|circle| (circle, tally.counts(circle)));
    let said = counts.each_ref().map(|(of, counts)| Said {
        of: *of,
        asked: asked.get(of).copied().unwrap_or_default(),
        counts,
        texts: tally.texts(*of),
    });
    match disclosure::publish(&said, moment.random) {
        Outcome::NotEnough => Ok(false),
        Outcome::Published(published) => {
            store::insert(tx, moment.random, moment.key, round, &published).await?;
            Ok(true)
        }
    }
}

/// The visitor's own profile; `None` until it is released.
pub async fn read(
    db: &impl ConnectionTrait,
    scope: &Scope<'_>,
    round: RoundId,
) -> Result<Option<Profile>> {
    let round = round::get(db, scope.who, round).await?;
    if !round.state.is_released(scope.now) {
        return Ok(None);
    }
    by_round(db, scope.key, round.id).await.map(Some)
}

/// A text of the visitor's own profile, or a letter, by its question and place.
pub async fn text(
    db: &impl ConnectionTrait,
    scope: &Scope<'_>,
    round: RoundId,
    question: &str,
    place: usize,
) -> Result<Option<String>> {
    if question == signed::LETTERS {
        return Ok(signed::read(db, scope, round).await?.words(place));
    }
    let profile = read(db, scope, round).await?;
    Ok(profile.and_then(|profile| {
        let texts = &profile.published.texts;
        texts.get(question, place).map(str::to_owned)
    }))
}

/// For whoever's right was proven elsewhere: the manager with whom parts are shared.
pub async fn by_round(db: &impl ConnectionTrait, key: &Key, round: RoundId) -> Result<Profile> {
    let (published, recognition, personal) = store::get(db, key, round).await?;
    let self_view = store::find_self_view(db, key, round).await?;
    let self_view = self_view.map(|written| written.view);
    Ok(Profile {
        published,
        self_view,
        recognition,
        personal,
    })
}

/// The visitor's last profile before this round that asked the same, so that the two can be compared.
pub async fn before(
    db: &impl ConnectionTrait,
    scope: &Scope<'_>,
    round: &Round,
) -> Result<Option<(Round, Profile)>> {
    let earlier = round::list(db, scope.who).await?.into_iter().find(|other| {
        other.created_at < round.created_at
            && other.questionnaire == round.questionnaire
            && matches!(other.state, State::Published { .. })
    });
    let Some(earlier) = earlier else {
        return Ok(None);
    };
    let profile = by_round(db, scope.key, earlier.id).await?;
    Ok(Some((earlier, profile)))
}

/// Whether what was sealed here opens with this key; `None` where nothing was.
pub async fn opens_any(db: &impl ConnectionTrait, key: &Key) -> Result<Option<bool>> {
    store::opens_any(db, key).await
}

pub async fn self_view(
    db: &impl ConnectionTrait,
    scope: &Scope<'_>,
    round: RoundId,
) -> Result<Option<SelfView>> {
    let written = self_view_and_day(db, scope, round).await?;
    Ok(written.map(|written| written.view))
}

/// The same, with the day on which it was written.
pub async fn self_view_and_day(
    db: &impl ConnectionTrait,
    scope: &Scope<'_>,
    round: RoundId,
) -> Result<Option<self_view::Written>> {
    let round = round::get(db, scope.who, round).await?;
    store::find_self_view(db, scope.key, round.id).await
}

/// Keeps the self-view. It may change until the profile opens.
pub async fn look_at_self(
    tx: &Tx,
    scope: &Scope<'_>,
    round: RoundId,
    view: &SelfView,
    seen: &Version,
) -> Result<()> {
    let round = round::get_to_change(tx, scope.who, round).await?;
    if round.state.is_released(scope.now) {
        return Err(Refusal::SelfViewFixed.into());
    }
    if !view.check().is_empty() {
        return Err(Refusal::SelfViewFaulty.into());
    }
    let kept = store::find_self_view(tx, scope.key, round.id).await?;
    let kept = kept.map(|written| written.view).unwrap_or_default();
    seen.check(&Version::of(&kept))?;
    let written = self_view::Written {
        view: view.clone(),
        written_on: Some(scope.today()),
    };
    store::save_self_view(tx, scope.random, scope.key, round.id, &written).await
}
