//! My own details.

use axum::extract::State;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};

use super::extract::{Fields, SignedIn};
use super::pages::person::Person as Page;
use super::{cookies, show, show_again, words};
use crate::account::{self, Person};
use crate::address::Address;
use crate::app::App;
use crate::db;
use crate::error::Result;
use crate::page::FieldError;
use crate::plain::{self, normalise};

/// Characters of a name: enough for every name, too few for a letter.
const NAME_MOST: usize = 80;

pub(super) async fn edit(State(app): State<App>, at: SignedIn) -> Result<Response> {
    let person = account::person(&app.db.read, &at.who).await?;
    show(&app, &at, &page(&at, &person, vec![]))
}

pub(super) async fn update(
    State(app): State<App>,
    mut at: SignedIn,
    fields: Fields,
) -> Result<Response> {
    let first_time = at.who.name.is_empty();
    let person = Person {
        name: normalise(fields.get("name")),
        manager_name: normalise(fields.get("manager-name")),
        // Without characters that nobody sees, which the address forgives and a database may not.
        manager_address: normalise(fields.get("manager-email")),
    };
    let lang = fields.parsed("language").unwrap_or(at.who.lang);
    let errors = faults(&at, &person);
    if !errors.is_empty() {
        return show_again(
            &app,
            &at,
            &Page {
                language: lang,
                ..page(&at, &person, errors)
            },
        );
    }
    let tx = db::begin(&app.db).await?;
    account::describe(&tx, &at.who, &person, lang).await?;
    tx.commit().await?;
    let cookie = [(SET_COOKIE, cookies::language(&app, lang))];
    if first_time {
        return Ok((cookie, Redirect::to("/")).into_response());
    }
    (at.who.name, at.who.lang) = (person.name.clone(), lang);
    let page = Page {
        saved: true,
        ..page(&at, &person, vec![])
    };
    Ok((cookie, show(&app, &at, &page)?).into_response())
}

/// Another language, and back to the page one was on.
pub(super) async fn speak(
    State(app): State<App>,
    at: SignedIn,
    fields: Fields,
) -> Result<Response> {
    let lang = fields.parsed("lang").unwrap_or(at.who.lang);
    let tx = db::begin(&app.db).await?;
    account::speak(&tx, &at.who, lang).await?;
    tx.commit().await?;
    // Only to a page of ours: `//elsewhere` would leave, and browsers drop a tab between the two.
    let path = fields.get("return");
    let plain = path
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    let ours = plain && path.starts_with('/') && !path.starts_with("//");
    let back = Redirect::to(if ours { path } else { "/" });
    Ok(([(SET_COOKIE, cookies::language(&app, lang))], back).into_response())
}

fn page(at: &SignedIn, person: &Person, errors: Vec<FieldError>) -> Page {
    Page {
        first_time: at.who.name.is_empty(),
        email: at.who.address.clone(),
        name: person.name.clone(),
        manager_name: person.manager_name.clone(),
        manager_email: person.manager_address.clone(),
        language: at.who.lang,
        saved: false,
        errors,
    }
}

fn faults(at: &SignedIn, person: &Person) -> Vec<FieldError> {
    let lang = at.who.lang;
    let say = |key| words::say(lang, key, &[]);
    let too_long = || words::say(lang, "text-too-long", &[("max", NAME_MOST.into())]);
    let mut errors = Vec::new();
    if person.name.is_empty() {
        errors.push(FieldError::new("name", say("name-missing")));
    } else if person.name.chars().count() > NAME_MOST {
        errors.push(FieldError::new("name", too_long()));
    } else if plain::has_web_address(&person.name) {
        // It stands in the subject of every letter; the manager's in the greeting.
        errors.push(FieldError::new("name", say("name-has-link")));
    }
    if person.manager_name.chars().count() > NAME_MOST {
        errors.push(FieldError::new("manager-name", too_long()));
    } else if plain::has_web_address(&person.manager_name) {
        errors.push(FieldError::new("manager-name", say("name-has-link")));
    }
    match person.manager_address.parse::<Address>() {
        Ok(address) if at.who.is_also(&address) => {
            errors.push(FieldError::new(
                "manager-email",
                say("refusal-own-conversation"),
            ));
        }
        Err(_) if !person.manager_address.is_empty() => {
            errors.push(FieldError::new("manager-email", say("invalid-email")));
        }
        _ => {}
    }
    errors
}
