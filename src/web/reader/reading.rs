//! What somebody reads whom an employee lets read along: the chosen parts, and no trace of anything left out.

use axum::extract::State;
use axum::response::Response;
use serde::Serialize;

use crate::account;
use crate::app::App;
use crate::conversation::reader::{self, Reader};
use crate::error::Result;
use crate::ids::ReaderId;
use crate::page::Page;
use crate::questionnaire::Lang;
use crate::text;
use crate::urls;
use crate::web::conversation::brought::{self, Shown};
use crate::web::extract::{Path, SignedIn};
use crate::web::show;

/// There is nothing to fill in: who reads along writes nothing.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Reading {
    /// The employee's whole name.
    pub name: String,
    /// What people call them.
    pub first_name: String,
    /// The last day to read it, in words.
    pub until: String,
    pub brought: Shown,
}

impl Page for Reading {
    const TEMPLATE: &'static str = "reader/reading.html";
}

/// On somebody's first page: whose words they may read.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Line {
    pub path: String,
    pub name: String,
    /// The last day, in words.
    pub until: String,
}

pub(crate) async fn read(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ReaderId>,
) -> Result<Response> {
    let lang = at.who.lang;
    let reader = reader::seen_by(&app.db.read, &app.scope(&at.who), id).await?;
    let employee = account::contact(&app.db.read, reader.account).await?;
    let mut shown = brought::brought(&app, lang, &employee.first_name, &reader.share).await?;
    let words = reader::words(&app.db.read, &app.key, &reader).await?;
    shown.add_words(lang, &words.cut(&reader.share.parts));
    let page = Reading {
        name: employee.name,
        first_name: employee.first_name,
        until: until(lang, &reader),
        brought: shown,
    };
    show(&app, &at, &page)
}

/// All that others let the visitor read today.
pub(crate) async fn lines(app: &App, at: &SignedIn) -> Result<Vec<Line>> {
    let mut lines = Vec::new();
    for reader in reader::known_to(&app.db.read, &app.scope(&at.who)).await? {
        lines.push(Line {
            path: urls::reading(reader.id),
            name: account::contact(&app.db.read, reader.account).await?.name,
            until: until(at.who.lang, &reader),
        });
    }
    Ok(lines)
}

fn until(lang: Lang, reader: &Reader) -> String {
    let last = reader.share.until;
    last.map_or_else(String::new, |last| text::day(lang, last))
}
