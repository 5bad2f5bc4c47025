//! Taking somebody off the list of a draft, and putting them back as they were.

use axum::extract::State;
use axum::response::Response;

use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::RoundId;
use crate::invitation::{self, Handle};
use crate::round;
use crate::web::extract::{Fields, Path, SignedIn};
use crate::web::round::people::{People, list_of, too_late};
use crate::web::round::people_form::{Removed, Typed};
use crate::web::{show, show_again};
use crate::workflow::{self, NotAdded};

/// `person` says whom.
pub(crate) async fn remove(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
    fields: Fields,
) -> Result<Response> {
    let handle: Handle = fields.parsed("person").ok_or(Error::NotFound)?;
    let removed = workflow::remove(&app, &at.who, id, handle).await?;
    let removed = removed.map(Removed::from);
    let mut typed = Typed::from_fields(&fields);
    // As the form tells of them: a change that is not kept yet would be lost, and after a second click they are off
    // already.
    typed.removed = Removed::from_form(&fields, handle).or(removed);
    let round = round::get(&app.db.read, &at.who, id).await?;
    let keys = workflow::keys_of(&app, &round).await?;
    // Shown at once and not after a redirect: an address to put back has no place in a URL.
    let page = list_of(&app, &at, (&round, &keys), &typed, vec![]).await?;
    show(&app, &at, &page)
}

pub(crate) async fn put_back(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
    fields: Fields,
) -> Result<Response> {
    let round = round::get(&app.db.read, &at.who, id).await?;
    let mut typed = Typed::from_fields(&fields);
    let entry = typed.removed.as_ref().and_then(Removed::entry);
    let entry = entry.ok_or(Error::NotFound)?;
    let may_add = round.state.may_add(app.clock.now(), app.config.zone);
    if let Err(refused @ round::Refusal::TooLateToAdd { .. }) = may_add {
        return too_late(&app, &at, &round, &typed, refused).await;
    }
    may_add?;
    let keys = workflow::keys_of(&app, &round).await?;
    let person = [typed
        .removed
        .as_ref()
        .and_then(Removed::guest)
        .ok_or(Error::NotFound)?];
    let refused = match workflow::invite(&app, &at.who, id, &keys, &person).await {
        Ok(_) => vec![],
        Err(NotAdded::Refused(refused)) => refused,
        Err(NotAdded::Failed(error)) => return Err(error),
    };
    let mut refused: Vec<_> = refused.into_iter().map(|(_, why)| why).collect();
    // A second click: they are back.
    refused.retain(|why| *why != invitation::Refusal::Twice);
    let errors: Vec<_> = refused
        .into_iter()
        .map(|why| entry.error(at.who.lang, why))
        .collect();
    if !errors.is_empty() {
        let page = list_of(&app, &at, (&round, &keys), &typed, errors).await?;
        return show_again(&app, &at, &page);
    }
    typed.removed = None;
    let page = People {
        added: Some(1),
        ..list_of(&app, &at, (&round, &keys), &typed, vec![]).await?
    };
    show(&app, &at, &page)
}
