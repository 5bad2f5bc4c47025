//! The daily look: how far each circle of a round is, for its employee, in three steps.

use super::asked::reached;
use super::round_keys::find_keys;
use crate::answer_box;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::RoundId;
use crate::invitation;
use crate::questionnaire::Circle;
use crate::queue;
use crate::round::{self, Look, State};

/// Once a day, so that nobody can see by the clock who has just answered.
pub async fn look_at_progress(app: &App, id: RoundId) -> Result<()> {
    app.db
        .write(async |tx| {
            // Held, so that no look is planned for a round that ends in this very moment.
            let round = round::to_change(tx, id).await?;
            if !matches!(round.state, State::Open { .. }) {
                return Ok(());
            }
            let tally = answer_box::open(tx, &app.keys, id).await?;
            let keys = find_keys(app, id).await?.ok_or(Error::KeyMissing)?;
            let people = invitation::list(tx, &keys, id).await?;
            let waiting = queue::waiting_invitations(tx, id).await?;
            let asked = reached(&app.config, &tally, &people, &waiting);
            let number = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
            let circles = Circle::ALL.map(|circle| {
                let asked = asked.get(&circle).copied().unwrap_or_default();
                (circle, number(asked), number(tally.answers(circle)))
            });
            round::note_look(tx, &app.moment(), id, &Look::of(&circles), &keys).await
        })
        .await
}
