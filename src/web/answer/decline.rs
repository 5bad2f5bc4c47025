//! Rather not taking part. The employee does not see it, and nor does anybody else.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Serialize;

use crate::account;
use crate::app::App;
use crate::error::{Error, Result};
use crate::page::Page;
use crate::urls;
use crate::web::answer::closed::closed;
use crate::web::answer::show;
use crate::web::extract::{Fields, Path, Reader};
use crate::web::{greet, turns};
use crate::workflow::{Act, Opened, Refusal};

/// `POST {action}` declines; only this second step does.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Decline {
    /// Path of this page: `/r/{token}/decline`.
    pub action: String,
    /// Path of the questionnaire: `/r/{token}`.
    pub back: String,
    /// The first name of the employee.
    pub name: String,
}

impl Page for Decline {
    const TEMPLATE: &'static str = "answer/decline.html";
}

pub(crate) async fn show(
    State(app): State<App>,
    mut at: Reader,
    Path(token): Path<String>,
) -> Result<Response> {
    let Some(Opened { round, token, .. }) = Opened::to_look(&app, &token).await? else {
        return closed(&app, &at);
    };
    at.lang = at.chosen.unwrap_or(round.plan.lang);
    let employee = account::contact(&app.db.read, round.account).await?;
    let page = Decline {
        action: urls::decline(&token),
        back: urls::in_language(&urls::answer(&token), at.lang),
        name: employee.first_name,
    };
    greet(&app, &at, &page)
}

/// A link of a letter only leads to the question; the answer takes a person.
pub(crate) async fn decline(
    State(app): State<App>,
    at: Reader,
    Path(token): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let _turn = turns::answering().await?;
    let Some(opened) = Opened::by(&app, &token).await? else {
        return closed(&app, &at);
    };
    let lang = fields
        .parsed("lang")
        .or(at.chosen)
        .unwrap_or(opened.round.plan.lang);
    match show::save(&app, &opened, Act::Decline).await {
        Ok(Err(Refusal::Unknown)) | Err(Error::NotFound) => return closed(&app, &at),
        // Whoever has answered or declined already has nothing left to do: the same page.
        kept => kept?.ok(),
    };
    Ok(Redirect::to(&urls::in_language(&urls::declined(), lang)).into_response())
}
