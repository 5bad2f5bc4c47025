//! For somebody whose letter came back: another address, with a new link and the old one dead, or the same once more.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

use crate::app::App;
use crate::error::{Error, Refusal, Result};
use crate::ids::RoundId;
use crate::invitation::Handle;
use crate::page::FieldError;
use crate::round::{self, Round};
use crate::urls;
use crate::web::extract::{Fields, Path, SignedIn};
use crate::web::round::show::{self, Stage};
use crate::web::{refusal, show_again, words};
use crate::workflow::{self, NotAdded, NotCorrected};

pub(crate) async fn correct(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
    fields: Fields,
) -> Result<Response> {
    let person: Handle = fields.parsed("person").ok_or(Error::NotFound)?;
    let round = round::get(&app.db.read, &at.who, id).await?;
    let typed = fields.get("address").trim();
    match workflow::correct(&app, &at.who, id, person, typed).await {
        Ok(()) => Ok(Redirect::to(&urls::round(id)).into_response()),
        Err(NotCorrected::NoAddress(fault)) => {
            let sentence = words::address_fault(at.who.lang, fault);
            mistaken(&app, &at, &round, person, typed, sentence).await
        }
        Err(NotCorrected::NotAdded(NotAdded::Refused(refused))) => {
            let sentences = refused
                .into_iter()
                .map(|(_, why)| refusal::sentence(at.who.lang, &Refusal::Invitation(why)));
            mistaken(&app, &at, &round, person, typed, sentences.collect()).await
        }
        Err(NotCorrected::NotAdded(NotAdded::Failed(Error::Refused(
            refused @ Refusal::Round(round::Refusal::TooLateToAdd { .. }),
        )))) => {
            let sentence = refusal::sentence(at.who.lang, &refused);
            mistaken(&app, &at, &round, person, typed, sentence).await
        }
        Err(NotCorrected::NotAdded(NotAdded::Failed(error))) => Err(error),
    }
}

/// The page of the round again, with what was typed and what is wrong with it.
async fn mistaken(
    app: &App,
    at: &SignedIn,
    round: &Round,
    person: Handle,
    typed: &str,
    sentence: String,
) -> Result<Response> {
    let key = person.to_string();
    let mut page = show::page_of(app, at, round).await?;
    page.errors = vec![FieldError::new(format!("address-{key}"), sentence)];
    if let Stage::Open(open) = &mut page.state {
        let people = open.groups.iter_mut().flat_map(|group| &mut group.people);
        for person in people.filter(|person| person.key == key) {
            typed.clone_into(&mut person.typed);
        }
    }
    show_again(app, at, &page)
}
