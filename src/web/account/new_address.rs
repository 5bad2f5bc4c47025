//! Asking for another address of one's own: a link goes there, and nothing changes before it is opened.

use axum::extract::State;
use axum::response::Response;
use serde::Serialize;

use crate::account::Refusal;
use crate::account::change;
use crate::account::sign_in::NotAsked;
use crate::address::Address;
use crate::app::App;
use crate::error::{self, Error, Result};
use crate::invitation;
use crate::normalise::normalise;
use crate::page::{FieldError, Page};
use crate::round;
use crate::web::extract::{Fields, SignedIn};
use crate::web::{refusal, show, show_again, words};
use crate::workflow;

/// `POST /me/address` with `new-email`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct NewAddress {
    /// The present one.
    pub email: String,
    pub new_email: String,
    /// A letter is on its way, if one may be sent.
    pub sent: bool,
    /// The settings name the administrators by their address.
    pub is_administrator: bool,
    pub errors: Vec<FieldError>,
}

impl Page for NewAddress {
    const TEMPLATE: &'static str = "account/new_address.html";
}

pub(crate) async fn edit(State(app): State<App>, at: SignedIn) -> Result<Response> {
    show(&app, &at, &page(&app, &at, String::new()))
}

/// Says the same whether or not somebody has the address, and whether or not it got too many letters already.
pub(crate) async fn ask(State(app): State<App>, at: SignedIn, fields: Fields) -> Result<Response> {
    let page = page(&app, &at, normalise(fields.get("new-email")));
    let again = |sentence| {
        let errors = vec![FieldError::new("new-email", sentence)];
        show_again(
            &app,
            &at,
            &NewAddress {
                errors,
                ..page.clone()
            },
        )
    };
    let address = match Address::read(&page.new_email) {
        Ok(address) => address,
        Err(fault) => return again(words::address_fault(at.who.lang, fault)),
    };
    if is_asked(&app, &at, &address).await? {
        let told = error::Refusal::Account(Refusal::AddressAsked);
        return again(refusal::sentence(at.who.lang, &told));
    }
    let allowed = &app.config.sign_in_domains;
    let scope = app.scope(&at.who);
    let asked = app
        .db
        .write(async |tx| change::ask(tx, &scope, &address, allowed).await);
    match asked.await {
        Ok(()) | Err(NotAsked::Refused(_)) => {
            let sent = NewAddress {
                new_email: address.shown(),
                sent: true,
                ..page
            };
            show(&app, &at, &sent)
        }
        Err(NotAsked::Failed(Error::Refused(told))) => again(refusal::sentence(at.who.lang, &told)),
        Err(NotAsked::Failed(error)) => Err(error),
    }
}

/// Whether it is the address of somebody on the list of a round that is not over.
pub(super) async fn is_asked(app: &App, at: &SignedIn, address: &Address) -> Result<bool> {
    let rounds = round::list(&app.db.read, &at.who).await?;
    let Some(round) = rounds.iter().find(|round| round.state.is_under_way()) else {
        return Ok(false);
    };
    let Some(keys) = workflow::find_keys(app, round.id).await? else {
        return Ok(false);
    };
    let people = invitation::list(&app.db.read, &keys, round.id).await?;
    let same = |asked: &str| Address::comparable_of(asked) == address.comparable();
    Ok(people.iter().any(|person| same(&person.address)))
}

fn page(app: &App, at: &SignedIn, new_email: String) -> NewAddress {
    NewAddress {
        email: Address::shown_of(&at.who.address),
        new_email,
        sent: false,
        is_administrator: app.config.administrators.contains(&at.who.address),
        errors: vec![],
    }
}
