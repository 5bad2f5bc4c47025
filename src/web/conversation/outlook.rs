//! What comes towards a team: the manager's page on which it is written once a year.

use std::collections::BTreeSet;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use chrono::Datelike;
use serde::Serialize;

use crate::account;
use crate::app::App;
use crate::conversation::outlook::{self, MAX_OUTLOOK, MAX_OUTLOOK_LINE, Outlook as Kept};
use crate::conversation::{self, Conversation};
use crate::error::{Error, Result};
use crate::ids::ConversationId;
use crate::page::{Done, FieldError, Page};
use crate::text;
use crate::urls;
use crate::version::Version;
use crate::web::conversation::earlier::Earlier;
use crate::web::conversation::outlook_form::Typed;
use crate::web::extract::{Fields, Path, SignedIn};
use crate::web::stale::Stale;
use crate::web::{lead, show, show_again, show_both, words};

/// `POST /outlooks/{year}` with `text`, `reads` (repeated, a conversation) and `line-{conversation}` keeps it; with
/// `take` it keeps nothing, and shows the form with the words of the year before in it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Outlook {
    pub year: i32,
    /// All for which there is a conversation or a text, the latest first.
    pub years: Vec<Year>,
    pub text: String,
    /// What was written for the year before, as long as nothing is written for this one.
    pub earlier: Option<Earlier>,
    /// By name.
    pub people: Vec<Person>,
    /// The greatest number of characters of the text, and of a line.
    pub most: usize,
    pub most_line: usize,
    pub version: Version,
    pub stale: Option<Stale>,
    pub errors: Vec<FieldError>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Year {
    pub year: i32,
    pub written: bool,
}

/// Somebody of the team.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Person {
    pub conversation: ConversationId,
    pub name: String,
    /// The day of the conversation, in words.
    pub date: String,
    pub reads: bool,
    /// Something was kept for the team, and this one does not read it.
    pub left_out: bool,
    pub line: String,
}

impl Page for Outlook {
    const TEMPLATE: &'static str = "conversation/outlook.html";
}

/// What is kept of a year, and for whom.
struct Found {
    year: i32,
    years: Vec<Year>,
    kept: Kept,
    /// Of the year before.
    before: Option<Kept>,
    lines: outlook::Lines,
    team: Vec<Conversation>,
}

pub(crate) async fn edit(
    State(app): State<App>,
    at: SignedIn,
    Path(year): Path<i32>,
) -> Result<Response> {
    let found = find(&app, &at, year).await?;
    let typed = found.typed();
    show(&app, &at, &page(&app, &at, &found, typed).await?)
}

pub(crate) async fn update(
    State(app): State<App>,
    at: SignedIn,
    Path(year): Path<i32>,
    fields: Fields,
) -> Result<Response> {
    let found = find(&app, &at, year).await?;
    let mut typed = Typed::from_fields(&fields, &found.team);
    let seen = fields.version();
    if let Some(before) = found.before.as_ref().filter(|_| fields.has("take")) {
        typed.take_over(&before.text);
        let page = page(&app, &at, &found, typed).await?;
        return show(
            &app,
            &at,
            &Outlook {
                version: seen,
                ..page
            },
        );
    }
    let people = people(&app, &at, &found, &typed).await?;
    let errors = typed.faults(at.who.lang, &people);
    if !errors.is_empty() {
        let page = page(&app, &at, &found, typed).await?;
        let page = Outlook {
            version: seen,
            errors,
            ..page
        };
        return show_again(&app, &at, &page);
    }
    let written = app
        .db
        .write(async |tx| {
            let written = typed.written(seen.clone());
            outlook::write(tx, &app.scope(&at.who), year, written).await
        })
        .await;
    match written {
        Err(Error::Stale) => stale(&app, &at, year, typed).await,
        written => written.map(|()| lead(&urls::outlook(year), Done::Saved).into_response()),
    }
}

/// What was typed, beside what was kept meanwhile.
async fn stale(app: &App, at: &SignedIn, year: i32, typed: Typed) -> Result<Response> {
    let found = find(app, at, year).await?;
    let people = people(app, at, &found, &typed).await?;
    let in_words = |typed: &Typed| typed.in_words(at.who.lang, &people);
    let stale = Stale::of(
        in_words(&typed),
        in_words(&found.typed()),
        urls::outlook(year),
    );
    let page = page(app, at, &found, typed).await?;
    show_both(app, at, stale, &urls::outlook(year), |stale| Outlook {
        stale,
        ..page
    })
}

/// A year in which nothing is written and nobody holds a conversation with the visitor does not exist.
async fn find(app: &App, at: &SignedIn, year: i32) -> Result<Found> {
    let (db, scope) = (&app.db.read, app.scope(&at.who));
    let written = outlook::list(db, &scope).await?;
    let known = conversation::known_to(db, &scope).await?;
    let held = known.iter().filter(|talk| !talk.cancelled);
    let held = held.map(|talk| talk.plan.held_on.year());
    let years: BTreeSet<i32> = held.chain(written.iter().map(|(year, _)| *year)).collect();
    if !years.contains(&year) {
        return Err(Error::NotFound);
    }
    let of = |wanted: i32| written.iter().find(|(year, _)| *year == wanted);
    let team = outlook::team(db, &scope, year).await?;
    Ok(Found {
        year,
        kept: of(year).map(|(_, kept)| kept.clone()).unwrap_or_default(),
        before: written
            .iter()
            .find(|(earlier, _)| *earlier < year)
            .map(|(_, kept)| kept.clone()),
        lines: outlook::lines(db, &scope, (year, &team)).await?,
        years: years
            .iter()
            .rev()
            .map(|year| Year {
                year: *year,
                written: of(*year).is_some(),
            })
            .collect(),
        team,
    })
}

impl Found {
    /// As it is when nobody has touched it. Whoever is there when it is written for the first time reads along.
    fn typed(&self) -> Typed {
        let mut lines = self.lines.clone();
        if self.is_new() {
            lines.extend(self.team.iter().map(|talk| (talk.id, String::new())));
        }
        Typed::new(self.kept.text.clone(), lines)
    }

    fn is_new(&self) -> bool {
        self.kept.text.is_empty() && self.lines.is_empty()
    }
}

async fn people(app: &App, at: &SignedIn, found: &Found, typed: &Typed) -> Result<Vec<Person>> {
    let mut people = Vec::new();
    for talk in &found.team {
        people.push(Person {
            conversation: talk.id,
            name: account::contact(&app.db.read, talk.account).await?.name,
            date: text::date(at.who.lang, talk.plan.held_on),
            reads: typed.reads(talk.id),
            left_out: !found.is_new() && !found.lines.contains_key(&talk.id),
            line: typed.line(talk.id),
        });
    }
    people.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(people)
}

async fn page(app: &App, at: &SignedIn, found: &Found, typed: Typed) -> Result<Outlook> {
    let lang = at.who.lang;
    let earlier = found
        .before
        .as_ref()
        .filter(|before| found.kept.text.is_empty() && !typed.text.contains(&before.text));
    Ok(Outlook {
        year: found.year,
        years: found.years.clone(),
        earlier: earlier.map(|before| Earlier {
            said: words::say(
                lang,
                "preparation-said",
                &[("day", text::date(lang, before.written_on).into())],
            ),
            text: before.text.clone(),
        }),
        people: people(app, at, found, &typed).await?,
        text: typed.text,
        most: MAX_OUTLOOK,
        most_line: MAX_OUTLOOK_LINE,
        version: outlook::version(&found.kept.text, &found.lines),
        stale: None,
        errors: vec![],
    })
}
