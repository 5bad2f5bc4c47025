//! All that is one's own: taking it along in one file, and deleting it for good.

use axum::extract::State;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};

use super::conversation::today;
use super::export::{Found, kept};
use super::extract::SignedIn;
use super::pages::own::Leave;
use super::{cookies, show};
use crate::app::App;
use crate::conversation::{self, Side, papers};
use crate::error::Result;
use crate::report::archive::{self, Files};
use crate::report::{pdf, plain_text, talent, talk_text};
use crate::round;
use crate::{account, db, import};

/// Every released profile, every conversation and every profile brought along.
pub(super) async fn take_all(State(app): State<App>, at: SignedIn) -> Result<Response> {
    let mut files = Files::new();
    let (db, key, lang) = (&app.db.read, &app.key, at.who.lang);
    let now = app.clock.now();
    for round in round::list(db, &at.who).await? {
        if round.state.is_released(now) {
            let found = Found::of(&app, &at, round.id).await?;
            let source = found.source(&app, &at);
            let name = format!("talent-profile-{}", source.opened_on());
            let json = serde_json::to_vec_pretty(&talent::document(&source, &found.agreed))?;
            let report = pdf::complete(&source, &app.config.service_name);
            files.insert(format!("{name}.pdf"), pdf::print(report).await?);
            files.insert(format!("{name}.json"), json);
            files.insert(
                format!("{name}.txt"),
                plain_text::write(&source)?.into_bytes(),
            );
        }
    }
    for (place, one) in conversation::list(db, &at.who, key)
        .await?
        .iter()
        .enumerate()
    {
        let sheet = papers::sheet(db, key, (one, Side::Employee)).await?;
        let agreed = papers::agreements(db, key, one).await?;
        let text = talk_text::write(lang, one, (&sheet, &agreed))?;
        let name = format!("conversation-{}-{}.txt", one.plan.held_on, place + 1);
        files.insert(name, text.into_bytes());
    }
    for (place, one) in import::list(db, &at.who, key).await?.iter().enumerate() {
        let (_, document) = import::get(db, &at.who, key, one.id).await?;
        let name = format!("brought-along-{}-{}.json", one.about.opened_on, place + 1);
        files.insert(name, serde_json::to_vec_pretty(&document)?);
    }
    Ok(kept(
        "klankbord.zip",
        "application/zip",
        archive::pack(&files)?,
    ))
}

/// The question before the deed, with what should be settled first.
pub(super) async fn ask_to_leave(State(app): State<App>, at: SignedIn) -> Result<Response> {
    let page = leave(&app, &at).await?;
    show(&app, &at, &page)
}

/// Deletes the account and everything of it. Whoever still has an appointment with somebody calls it off first, so
/// that the other hears of it; what the others keep in their mail and calendar is theirs.
pub(super) async fn leave_for_good(State(app): State<App>, at: SignedIn) -> Result<Response> {
    let page = leave(&app, &at).await?;
    if page.appointment.is_some() {
        return show(&app, &at, &page);
    }
    let rounds = round::list(&app.db.read, &at.who).await?;
    let tx = db::begin(&app.db).await?;
    account::delete(&tx, &at.who).await?;
    tx.commit().await?;
    for round in rounds {
        let (store, id) = (app.keys.clone(), round.id);
        tokio::task::spawn_blocking(move || store.destroy(id)).await??;
    }
    let cookie = [(SET_COOKIE, cookies::no_session(&app))];
    Ok((cookie, Redirect::to("/")).into_response())
}

async fn leave(app: &App, at: &SignedIn) -> Result<Leave> {
    let today = today(app);
    let talks = conversation::list(&app.db.read, &at.who, &app.key).await?;
    let known = talks
        .iter()
        .find(|one| one.is_ahead(today) && one.is_known(today));
    let rounds = round::list(&app.db.read, &at.who).await?;
    Ok(Leave {
        appointment: known.map(|one| format!("/conversations/{}/cancellation", one.id)),
        round_under_way: rounds.iter().any(|round| round.state.is_under_way()),
    })
}
