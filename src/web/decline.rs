//! Rather not taking part. The employee does not see it, and nor does anybody else.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

use super::extract::{Fields, Path, Reader};
use super::pages::decline::{Decline, Declined};
use super::{answer, greet, turns};
use crate::app::App;
use crate::error::{Error, Result};
use crate::invitation::link;
use crate::{account, answer_box, db};

pub(super) async fn show(
    State(app): State<App>,
    mut at: Reader,
    Path(token): Path<String>,
) -> Result<Response> {
    let Some((round, _)) = answer::redeem(&app, &token).await? else {
        return answer::closed(&app, &at);
    };
    at.lang = at.chosen.unwrap_or(round.plan.lang);
    let employee = account::reach(&app.db.read, round.account).await?;
    let page = Decline {
        action: format!("/r/{}/decline", link::clean(&token)),
        back: format!("/r/{}?lang={}", link::clean(&token), at.lang.as_str()),
        name: employee.name,
    };
    greet(&app, &at, &page)
}

/// A link of a letter only leads to the question; the answer takes a person.
pub(super) async fn decline(
    State(app): State<App>,
    at: Reader,
    Path(token): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let _turn = turns::answering().await?;
    let Some((round, selector)) = answer::redeem(&app, &token).await? else {
        return answer::closed(&app, &at);
    };
    let lang = fields
        .parsed("lang")
        .or(at.chosen)
        .unwrap_or(round.plan.lang);
    let tx = db::begin(&app.db).await?;
    let now = app.clock.now();
    match answer_box::decline(&tx, now, &app.dice, &app.keys, (round.id, selector)).await {
        Ok(changed) => {
            tx.commit().await?;
            changed.settle(&app.keys, app.config.key_grace).await;
        }
        // Whoever has answered or declined already has nothing left to do: the same page.
        Err(Error::Refused(_)) => {}
        Err(Error::BoxLost) => {
            tx.rollback().await?;
            answer::mark_lost(&app, round.id).await?;
            return Err(Error::BoxLost);
        }
        Err(other) => return Err(other),
    }
    Ok(Redirect::to(&format!("/declined?lang={}", lang.as_str())).into_response())
}

pub(super) async fn declined(State(app): State<App>, at: Reader) -> Result<Response> {
    greet(&app, &at, &Declined {})
}
