//! Deleting everything of one's own.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Serialize;

use crate::account;
use crate::app::App;
use crate::conversation;
use crate::error::{Error, Result};
use crate::page::Page;
use crate::profile::reported;
use crate::queue;
use crate::quota;
use crate::round;
use crate::urls;
use crate::web::extract::SignedIn;
use crate::web::{cookies, show};

/// `POST /me/deletion`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Deletion {
    /// Where to call off a conversation that the manager counts on; none: everything can be deleted.
    pub appointment: Option<String>,
    /// People are being asked now; their answers go too.
    pub round_under_way: bool,
}

impl Page for Deletion {
    const TEMPLATE: &'static str = "account/deletion.html";
}

/// The question before the deed, with what should be settled first.
pub(crate) async fn ask_to_leave(State(app): State<App>, at: SignedIn) -> Result<Response> {
    let page = leave(&app, &at).await?;
    show(&app, &at, &page)
}

/// Deletes the account and everything of it. Whoever still has an appointment with somebody calls it off first, so
/// that the other hears of it; what the others keep in their mail and calendar is theirs.
pub(crate) async fn leave_for_good(
    State(app): State<App>,
    at: Option<SignedIn>,
) -> Result<Response> {
    let Some(at) = at else {
        // A second click: it is done.
        return Ok(Redirect::to(&urls::home()).into_response());
    };
    let page = leave(&app, &at).await?;
    if page.appointment.is_some() {
        return show(&app, &at, &page);
    }
    let deleted = app.db.write(async |tx| {
        account::hold(tx, &at.who).await?;
        let scope = &app.scope(&at.who);
        let rounds = round::list(tx, &at.who).await?;
        round::rest::outlive(tx, scope, &at.who.address, &rounds).await?;
        queue::forget(tx, &rounds.iter().map(|round| round.id.0).collect()).await?;
        for round in &rounds {
            reported::leave(tx, round.id).await?;
        }
        conversation::leave(tx, scope).await?;
        account::delete(tx, scope).await?;
        quota::forget(tx, &app.key, &at.who.address).await?;
        Ok::<_, Error>(rounds)
    });
    let rounds = deleted.await?;
    let store = app.keys.clone();
    // All of them, also when one fails or the browser goes away: nothing else will find them.
    let destroy = move || {
        let done = rounds.iter().flat_map(|round| {
            let id = round.id;
            [store.destroy(id), store.destroy_thanks(id)]
        });
        done.fold(Ok(()), Result::and)
    };
    tokio::task::spawn_blocking(destroy).await??;
    Ok((cookies::farewell(&app), Redirect::to(&urls::home())).into_response())
}

async fn leave(app: &App, at: &SignedIn) -> Result<Deletion> {
    let today = app.moment().today();
    let talks = conversation::list(&app.db.read, &app.scope(&at.who)).await?;
    let known = talks
        .iter()
        .find(|conversation| conversation.is_ahead(today) && conversation.is_known(today));
    let rounds = round::list(&app.db.read, &at.who).await?;
    Ok(Deletion {
        appointment: known.map(|conversation| urls::cancellation(conversation.id)),
        round_under_way: rounds.iter().any(|round| round.state.is_under_way()),
    })
}
