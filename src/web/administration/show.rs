//! The administrators' page: what people chose to show them, and whether letters leave. Nothing of anybody else.

use axum::extract::State;
use axum::response::{Redirect, Response};
use serde::Serialize;

use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::ReportedTextId;
use crate::mail::{Reason, SendFault};
use crate::page::Page;
use crate::profile::reported;
use crate::profile::signed::LETTERS;
use crate::questionnaire::{Lang, questionnaire};
use crate::queue::{self, Waiting};
use crate::round::missing::{self, Missing};
use crate::urls;
use crate::web::extract::{Path, SignedIn};
use crate::web::{show, words};

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Show {
    /// About rounds whose key is missing or was lost.
    pub keys: Vec<Keys>,
    /// Letters that wait, by what held them up; `POST /administration/letters` tries them again.
    pub letters: Vec<Letters>,
    pub texts: Vec<Reported>,
}

/// Finished sentences. Whose rounds they are stands nowhere.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Keys {
    pub what: String,
    pub more: String,
}

/// Finished sentences. Of a letter nobody sees here to whom it goes, or what it is about.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Letters {
    pub count: String,
    pub why: String,
    /// Empty when they were not tried yet.
    pub next: String,
    pub held_up: bool,
}

/// `POST {reported_text_deletion}` deletes it, `POST {reported_text_keeping}` lets it stand.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Reported {
    pub id: ReportedTextId,
    /// What it answers, without the name that the question was asked about.
    pub question: String,
    pub text: String,
}

impl Page for Show {
    const TEMPLATE: &'static str = "administration/show.html";
}

pub(crate) async fn show_all(State(app): State<App>, at: SignedIn) -> Result<Response> {
    check(&app, &at)?;
    let waiting = reported::waiting(&app.db.read, &app.key).await?;
    let now = app.clock.now();
    let letters = queue::waiting(&app.db.read, now).await?.into_iter();
    let missing = missing::count(&app.db.read, now).await?;
    let page = Show {
        keys: keys_lines(&app, at.who.lang, &missing),
        letters: letters
            .map(|waiting| letters_line(&app, at.who.lang, &waiting))
            .collect(),
        texts: waiting
            .into_iter()
            .map(|text| Reported {
                id: text.id,
                question: question(at.who.lang, &text.question),
                text: text.text,
            })
            .collect(),
    };
    show(&app, &at, &page)
}

pub(crate) async fn delete(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ReportedTextId>,
) -> Result<Redirect> {
    check(&app, &at)?;
    let deleted = app
        .db
        .write(async |tx| reported::delete(tx, &app.moment(), id).await);
    done(deleted.await)?;
    Ok(Redirect::to(&urls::administration()))
}

pub(crate) async fn keep(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ReportedTextId>,
) -> Result<Redirect> {
    check(&app, &at)?;
    let kept = app.db.write(async |tx| reported::keep(tx, id).await);
    done(kept.await)?;
    Ok(Redirect::to(&urls::administration()))
}

/// By a second click, or by another administrator meanwhile.
fn done(decided: Result<()>) -> Result<()> {
    match decided {
        Err(Error::NotFound) => Ok(()),
        decided => decided,
    }
}

/// In the words that everybody is asked it in. Nobody is named, and a question of somebody's own stays with them: both
/// would say whose profile it is.
fn question(lang: Lang, id: &str) -> String {
    if id == LETTERS {
        return words::say(lang, "administration-letter", &[]);
    }
    let somebody = words::say(lang, "administration-somebody", &[]);
    let known = questionnaire().text_question(id);
    known.map_or_else(
        || words::say(lang, "administration-own-question", &[]),
        |known| known.title.fill(lang, &[("name", &somebody)]),
    )
}

/// Every letter that was held up leaves now, if it can.
pub(crate) async fn send_again(State(app): State<App>, at: SignedIn) -> Result<Redirect> {
    check(&app, &at)?;
    app.db
        .write(async |tx| queue::try_again(tx, app.clock.now()).await)
        .await?;
    Ok(Redirect::to(&urls::administration()))
}

fn keys_lines(app: &App, lang: Lang, missing: &Missing) -> Vec<Keys> {
    let waiting = missing.since.map(|since| {
        let moment = words::moment(lang, since, app.config.zone);
        Keys {
            what: words::say(lang, "keys-missing", &[("n", missing.rounds.into())]),
            more: words::say(lang, "keys-missing-more", &[("moment", moment.into())]),
        }
    });
    let lost = || Keys {
        what: words::say(lang, "keys-lost", &[("n", missing.lost.into())]),
        more: words::say(lang, "keys-lost-more", &[]),
    };
    let lost = (missing.lost > 0).then(lost);
    waiting.into_iter().chain(lost).collect()
}

fn letters_line(app: &App, lang: Lang, waiting: &Waiting) -> Letters {
    let next = match (&waiting.fault, waiting.next) {
        (None, _) => String::new(),
        (Some(_), None) => words::say(lang, "sending-aside", &[]),
        (Some(_), Some(next)) => {
            let next = words::moment(lang, next, app.config.zone);
            words::say(lang, "sending-next", &[("moment", next.into())])
        }
    };
    Letters {
        count: words::say(lang, "sending-letters", &[("n", waiting.letters.into())]),
        why: words::say(lang, why(waiting.fault.as_deref()), &[]),
        next,
        held_up: waiting.fault.is_some(),
    }
}

/// The sentence for what held letters up, and what to do about it.
fn why(fault: Option<&str>) -> &'static str {
    let Some(word) = fault else {
        return "sending-new";
    };
    let fault = SendFault::ALL
        .into_iter()
        .find(|fault| fault.as_str() == word);
    match fault {
        Some(SendFault::Undeliverable) => "sending-undeliverable",
        Some(SendFault::Refused) => "sending-refused",
        Some(SendFault::Later(reason)) => match reason {
            Reason::Network => "sending-network",
            Reason::Timeout => "sending-timeout",
            Reason::Tls => "sending-tls",
            Reason::Login => "sending-login",
            Reason::Busy => "sending-busy",
            Reason::Settings => "sending-settings",
            Reason::Disk => "sending-disk",
        },
        None => "sending-own",
    }
}

/// For everybody else the page does not exist.
fn check(app: &App, at: &SignedIn) -> Result<()> {
    let is_one = app.config.administrators.contains(&at.who.address);
    is_one.then_some(()).ok_or(Error::NotFound)
}
