//! The end of the hour: what each of the two sets to work on with energy, in words of their own.

use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

use super::written::get_as;
use super::{Conversation, Refusal, Side, store};
use crate::db::Tx;
use crate::error::Result;
use crate::normalise;
use crate::scope::Moment;
use crate::secret::Key;
use crate::version::Version;

/// Characters of an answer: a few sentences.
pub const MAX_ENERGY: usize = 600;

/// What one of the two answered. Each writes and changes their own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ending {
    /// Empty as long as nothing was answered.
    pub energy: String,
    /// The other reads it.
    pub shared: bool,
}

impl Ending {
    pub fn version(&self) -> Version {
        Version::of(self)
    }

    /// What lies on a table where both look.
    pub fn on_the_table(&self) -> Option<&str> {
        Some(self.energy.as_str()).filter(|energy| self.shared && !energy.is_empty())
    }
}

/// The caller has proven that the visitor is that side, or shows what is [`Ending::on_the_table`].
pub async fn of_side(
    db: &impl ConnectionTrait,
    key: &Key,
    conversation: &Conversation,
    side: Side,
) -> Result<Ending> {
    let kept = store::find_paper(db, key, conversation.id, kind(side)).await?;
    Ok(kept.unwrap_or_default())
}

/// Keeps what one side answered; nothing is no answer. The caller has proven that the visitor is that side.
pub async fn answer(
    tx: &Tx,
    moment: &Moment<'_>,
    conversation: &Conversation,
    side: Side,
    (ending, seen): (&Ending, &Version),
) -> Result<()> {
    if normalise::length(&ending.energy) > MAX_ENERGY {
        return Err(Refusal::AnswerTooLong { most: MAX_ENERGY }.into());
    }
    let now = get_as(tx, moment, conversation, side).await?;
    let before = of_side(tx, moment.key, &now, side).await?;
    seen.check(&before.version())?;
    if ending.energy.is_empty() {
        return store::delete_paper(tx, now.id, kind(side)).await;
    }
    store::save_paper(tx, moment.random, moment.key, now.id, kind(side), ending).await
}

/// What a manager answered goes with them, and what they read of the employee's ends.
pub(super) async fn part_with_manager(
    tx: &Tx,
    moment: &Moment<'_>,
    conversation: &Conversation,
) -> Result<()> {
    store::delete_paper(tx, conversation.id, kind(Side::Manager)).await?;
    let own = of_side(tx, moment.key, conversation, Side::Employee).await?;
    if !own.shared {
        return Ok(());
    }
    let hidden = Ending {
        shared: false,
        ..own
    };
    let kind = kind(Side::Employee);
    store::save_paper(
        tx,
        moment.random,
        moment.key,
        conversation.id,
        kind,
        &hidden,
    )
    .await
}

/// The name of the sheet.
pub(super) fn kind(side: Side) -> &'static str {
    match side {
        Side::Employee => "ending-employee",
        Side::Manager => "ending-manager",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_answer_that_is_shared_lies_on_the_table() {
        let ending = |energy: &str, shared| Ending {
            energy: energy.to_owned(),
            shared,
        };
        let table = [
            ("Begin.", true, Some("Begin.")),
            ("Begin.", false, None),
            ("", true, None),
        ];
        for (energy, shared, read) in table {
            assert_eq!(ending(energy, shared).on_the_table(), read);
        }
    }
}
