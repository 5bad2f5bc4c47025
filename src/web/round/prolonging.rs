//! Two weeks more, which the employee may ask for once.

use axum::extract::State;
use axum::response::Redirect;

use crate::app::App;
use crate::error::{Error, Result};
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
    let is_longer = matches!(
        round.state,
        RoundState::Open {
            extra: Extra::ThreeWeeks,
            ..
        }
    );
    // A second click; or the page was from before the end, and the round says what became of it.
    let is_done = is_longer || !round.state.is_under_way();
    match error {
        Error::NotFound | Error::Refused(_) if is_done => Ok(Redirect::to(&urls::round(id))),
        error => Err(error),
    }
}
