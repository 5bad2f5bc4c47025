//! My own details.

use axum::extract::State;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Serialize;

use crate::account::{self, Person};
use crate::address::{Address, first_name};
use crate::app::App;
use crate::error::{Error, Result};
use crate::normalise::{PersonName, normalise};
use crate::page::{FieldError, Page};
use crate::questionnaire::Lang;
use crate::urls;
use crate::version::Version;
use crate::web::extract::{Fields, SignedIn};
use crate::web::stale::{InWords, Stale};
use crate::web::{cookies, show, show_again, show_both, words};

/// `POST /me` with `first-name`, `name`, `manager-name`, `manager-email`, `language`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Me {
    /// Whether this is the first time, so that the page says hello.
    pub first_time: bool,
    pub email: String,
    pub first_name: String,
    pub name: String,
    pub manager_name: String,
    pub manager_email: String,
    pub language: Lang,
    /// Whether what was sent has just been kept.
    pub saved: bool,
    pub version: Version,
    pub stale: Option<Stale>,
    pub errors: Vec<FieldError>,
}

impl Page for Me {
    const TEMPLATE: &'static str = "account/me.html";
}

/// As it was filled in.
struct Typed {
    version: Version,
    first_name: String,
    name: String,
    manager_name: String,
    manager_email: String,
}

impl Typed {
    fn from_fields(fields: &Fields) -> Self {
        Self {
            version: fields.version(),
            first_name: normalise(fields.get("first-name")),
            name: normalise(fields.get("name")),
            manager_name: normalise(fields.get("manager-name")),
            // Without characters that nobody sees, which the address forgives and a database may not.
            manager_email: normalise(fields.get("manager-email")),
        }
    }

    /// The whole name and what people call them. Where one of the two was typed, the other follows from it.
    fn names(&self) -> (&str, String) {
        let (whole, called) = (self.name.as_str(), self.first_name.as_str());
        match (whole, called) {
            ("", called) => (called, called.to_owned()),
            (whole, "") => (whole, first_name(whole)),
            (whole, called) => (whole, called.to_owned()),
        }
    }

    fn in_words(&self, lang: Lang) -> InWords {
        [
            ("person-first-name", self.first_name.clone()),
            ("person-name", self.name.clone()),
            ("person-manager-name", self.manager_name.clone()),
            ("person-manager-email", Address::tidy(&self.manager_email)),
        ]
        .map(|(key, text)| (words::say(lang, key, &[]), text))
        .into()
    }

    fn from_kept(person: &Person) -> Self {
        Self {
            version: person.version(),
            first_name: person.first_name.to_string(),
            name: person.name.to_string(),
            manager_name: person.manager_name.to_string(),
            manager_email: Address::shown_of(&person.manager_address),
        }
    }
}

pub(crate) async fn edit(State(app): State<App>, at: SignedIn) -> Result<Response> {
    let person = account::person(&app.db.read, &at.who).await?;
    show(&app, &at, &page(&at, Typed::from_kept(&person), vec![]))
}

pub(crate) async fn update(
    State(app): State<App>,
    mut at: SignedIn,
    fields: Fields,
) -> Result<Response> {
    let first_time = at.who.name.is_empty();
    let typed = Typed::from_fields(&fields);
    let lang = fields.parsed("language").unwrap_or(at.who.lang);
    let person = match check(&at, &typed) {
        Ok(person) => person,
        Err(errors) => {
            let page = Me {
                language: lang,
                ..page(&at, typed, errors)
            };
            return show_again(&app, &at, &page);
        }
    };
    match describe(&app, &at, &person, lang, &typed.version).await {
        Err(Error::Stale) => {
            let kept = Typed::from_kept(&account::person(&app.db.read, &at.who).await?);
            let in_words = |typed: &Typed| typed.in_words(at.who.lang);
            let stale = Stale::of(in_words(&typed), in_words(&kept), urls::me());
            if stale.is_some() {
                return show_both(&app, &at, stale, &urls::me(), |stale| Me {
                    language: lang,
                    version: kept.version,
                    stale,
                    ..page(&at, typed, vec![])
                });
            }
            // The same words; the language may be another.
            describe(&app, &at, &person, lang, &kept.version).await?;
        }
        described => described?,
    }
    let cookie = [(SET_COOKIE, cookies::language(&app, lang))];
    if first_time {
        return Ok((cookie, Redirect::to("/")).into_response());
    }
    at.who.name = person.name.to_string();
    at.who.first_name = person.first_name.to_string();
    at.who.lang = lang;
    let page = Me {
        saved: true,
        ..page(&at, Typed::from_kept(&person), vec![])
    };
    Ok((cookie, show(&app, &at, &page)?).into_response())
}

async fn describe(
    app: &App,
    at: &SignedIn,
    person: &Person,
    lang: Lang,
    seen: &Version,
) -> Result<()> {
    app.db
        .write(async |tx| account::describe(tx, &at.who, person, lang, seen).await)
        .await
}

/// Another language, and back to the page one was on.
pub(crate) async fn speak(
    State(app): State<App>,
    at: SignedIn,
    fields: Fields,
) -> Result<Response> {
    let lang = fields.parsed("lang").unwrap_or(at.who.lang);
    app.db
        .write(async |tx| account::speak(tx, &at.who, lang).await)
        .await?;
    // Only to a page of ours: `//elsewhere` would leave, and browsers drop a tab between the two.
    let path = fields.get("return");
    let plain = path
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    let ours = plain && path.starts_with('/') && !path.starts_with("//");
    let back = Redirect::to(if ours { path } else { "/" });
    Ok(([(SET_COOKIE, cookies::language(&app, lang))], back).into_response())
}

fn page(at: &SignedIn, typed: Typed, errors: Vec<FieldError>) -> Me {
    Me {
        first_time: at.who.name.is_empty(),
        email: Address::shown_of(&at.who.address),
        first_name: typed.first_name,
        name: typed.name,
        manager_name: typed.manager_name,
        manager_email: typed.manager_email,
        language: at.who.lang,
        saved: false,
        version: typed.version,
        stale: None,
        errors,
    }
}

fn check(at: &SignedIn, typed: &Typed) -> Result<Person, Vec<FieldError>> {
    let lang = at.who.lang;
    let say = |key| words::say(lang, key, &[]);
    let mut errors = Vec::new();
    if typed.name.is_empty() && typed.first_name.is_empty() {
        errors.push(FieldError::new("first-name", say("name-missing")));
    }
    let mut name = |field, typed: &str| {
        PersonName::new(typed)
            .map_err(|fault| errors.push(FieldError::new(field, words::name_fault(lang, fault))))
            .unwrap_or_default()
    };
    let manager = Address::read(&typed.manager_email);
    let (whole, called) = typed.names();
    let person = Person {
        first_name: name("first-name", &called),
        name: name("name", whole),
        manager_name: name("manager-name", &typed.manager_name),
        manager_address: manager.as_ref().map_or("", Address::as_str).to_owned(),
    };
    let mistake = match manager {
        Ok(address) if at.who.is_also(&address) => Some(say("refusal-own-conversation")),
        Err(fault) if !typed.manager_email.is_empty() => Some(words::address_fault(lang, fault)),
        _ => None,
    };
    errors.extend(mistake.map(|sentence| FieldError::new("manager-email", sentence)));
    if errors.is_empty() {
        Ok(person)
    } else {
        Err(errors)
    }
}
