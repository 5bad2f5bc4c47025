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
    match workflow::prolong(&app, &at.who, id).await {
        Err(error @ Error::Refused(Refusal::Round(round::Refusal::NotLonger))) => {
            let round = round::get(&app.db.read, &at.who, id).await?;
            let is_longer = matches!(
                round.state,
                RoundState::Open {
                    extra: Extra::ThreeWeeks,
                    ..
                }
            );
            // A second click: it is done.
            if is_longer {
                Ok(Redirect::to(&urls::round(id)))
            } else {
                Err(error)
            }
        }
        prolonged => prolonged.map(|()| Redirect::to(&urls::round(id))),
    }
}
