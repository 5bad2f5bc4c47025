//! Two weeks more, which the employee may ask for once.

use axum::extract::State;
use axum::response::Redirect;

use crate::app::App;
use crate::error::{Error, Refusal, Result};
use crate::ids::RoundId;
use crate::round::{self, Extra, State as RoundState};
use crate::urls;
use crate::web::extract::{Path, SignedIn};
use crate::workflow;

pub(crate) async fn prolong(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
) -> Result<Redirect> {
    let error = match workflow::prolong(&app, &at.who, id).await {
        Ok(()) => return Ok(Redirect::to(&urls::round(id))),
        Err(error) => error,
    };
    // Of somebody else it stays what it is: not found.
    let round = round::get(&app.db.read, &at.who, id).await?;
    let is_done = match (&error, round.state) {
        (_, RoundState::Draft) => false,
        // A second click.
        (
            Error::Refused(Refusal::Round(round::Refusal::NotLonger)),
            RoundState::Open { extra, .. },
        ) => extra == Extra::ThreeWeeks,
        (_, RoundState::Open { .. }) => false,
        // The page was from before the end: the round says what became of it. Its keys are gone.
        (Error::NotFound | Error::Refused(_), _) => true,
        _ => false,
    };
    if is_done {
        Ok(Redirect::to(&urls::round(id)))
    } else {
        Err(error)
    }
}
