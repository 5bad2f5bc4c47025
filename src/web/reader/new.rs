//! Choosing somebody who may read along: who they are. What they read is chosen on the next page.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Serialize;

use crate::account::{self, sign_in};
use crate::address::Address;
use crate::app::App;
use crate::conversation::Refusal as Refused;
use crate::conversation::reader::{self, Chosen, Role};
use crate::error::{Error, Refusal, Result};
use crate::normalise::{PersonName, normalise};
use crate::page::{FieldError, Page};
use crate::questionnaire::Lang;
use crate::urls;
use crate::web::extract::{Fields, SignedIn};
use crate::web::parts::Choice;
use crate::web::reader::along;
use crate::web::{refusal, show, show_again, words};

/// `POST /readers` with `name`, `email` and `role`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct New {
    pub name: String,
    pub email: String,
    pub roles: Vec<Choice>,
    pub errors: Vec<FieldError>,
}

impl Page for New {
    const TEMPLATE: &'static str = "reader/new.html";
}

pub(crate) async fn ask(State(app): State<App>, at: SignedIn) -> Result<Response> {
    show(&app, &at, &Typed::default().page(at.who.lang, vec![]))
}

pub(crate) async fn create(
    State(app): State<App>,
    at: SignedIn,
    fields: Fields,
) -> Result<Response> {
    let typed = Typed::from_fields(&fields);
    let lang = at.who.lang;
    let (name, address) = match typed.check(&app, lang) {
        Ok(chosen) => chosen,
        Err(errors) => return show_again(&app, &at, &typed.page(lang, errors)),
    };
    let chosen = app.db.write(async |tx| {
        account::hold(tx, &at.who).await?;
        let chosen = Chosen {
            name: name.clone(),
            address: address.clone(),
            role: typed.role.unwrap_or_default(),
        };
        reader::choose(tx, &app.scope(&at.who), chosen).await
    });
    match chosen.await {
        Err(Error::Refused(
            refused @ Refusal::Conversation(Refused::OwnReader | Refused::TooManyReaders { .. }),
        )) => {
            let error = FieldError::new("email", refusal::sentence(lang, &refused));
            show_again(&app, &at, &typed.page(lang, vec![error]))
        }
        chosen => {
            chosen.map(|reader| Redirect::to(&urls::reader_sharing(reader.id)).into_response())
        }
    }
}

/// As it was filled in.
#[derive(Default)]
struct Typed {
    name: String,
    email: String,
    role: Option<Role>,
}

impl Typed {
    fn from_fields(fields: &Fields) -> Self {
        Self {
            name: normalise(fields.get("name")),
            email: fields.get("email").trim().to_owned(),
            role: Role::named(fields.get("role")),
        }
    }

    fn check(&self, app: &App, lang: Lang) -> Result<(PersonName, Address), Vec<FieldError>> {
        let mut errors = Vec::new();
        let mut mistake = |field, sentence| errors.push(FieldError::new(field, sentence));
        let name = PersonName::new(&self.name);
        match &name {
            Ok(name) if name.is_empty() => {
                mistake("name", words::say(lang, "reader-name-missing", &[]));
            }
            Ok(_) => {}
            Err(fault) => mistake("name", words::name_fault(lang, *fault)),
        }
        let address = Address::read(&self.email);
        match &address {
            Ok(address) if sign_in::may_sign_in(address, &app.config.sign_in_domains) => {}
            // A letter to somebody who cannot sign in here would lead nowhere.
            Ok(_) => mistake("email", words::say(lang, "reader-domain", &[])),
            Err(fault) => mistake("email", words::address_fault(lang, *fault)),
        }
        if self.role.is_none() {
            mistake("roles", words::say(lang, "reader-role-missing", &[]));
        }
        match (name, address, errors.is_empty()) {
            (Ok(name), Ok(address), true) => Ok((name, address)),
            _ => Err(errors),
        }
    }

    fn page(&self, lang: Lang, errors: Vec<FieldError>) -> New {
        let roles = Role::ALL.into_iter().map(|role| Choice {
            id: role.as_str().to_owned(),
            label: along::role(lang, role),
            checked: self.role == Some(role),
        });
        New {
            name: self.name.clone(),
            email: self.email.clone(),
            roles: roles.collect(),
            errors,
        }
    }
}
