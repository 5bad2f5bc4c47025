//! Over the years: one profile beside the profile before it.

use axum::extract::State;
use axum::response::Response;
use serde::Serialize;

use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::RoundId;
use crate::page::Page;
use crate::profile::published::Band;
use crate::profile::{self, Published, reading};
use crate::questionnaire::Lang;
use crate::round;
use crate::urls;
use crate::web::extract::{Path, SignedIn};
use crate::web::profile::present;
use crate::web::{show, words};

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Years {
    /// Path of the round: `/rounds/{id}`.
    pub round: RoundId,
    /// When the two rounds were, in words.
    pub before: String,
    pub now: String,
    /// None when the two counted other circles, so that nothing can be laid side by side.
    pub changes: Option<Vec<Change>>,
    /// Path of the page that compares the profile before with the one before that.
    pub further: Option<String>,
}

/// The qualities of which one word can be said. Never empty.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Change {
    pub trend: Trend,
    pub qualities: Vec<Changed>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Changed {
    pub name: String,
    /// None: not listed.
    pub before: Option<Band>,
    pub now: Option<Band>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Trend {
    New,
    Stronger,
    Still,
    Weaker,
    Gone,
}

impl Page for Years {
    const TEMPLATE: &'static str = "profile/years.html";
}

pub(crate) async fn show_changes(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
) -> Result<Response> {
    let (db, who, lang) = (&app.db.read, &at.who, at.who.lang);
    let round = round::get(db, who, id).await?;
    let now = profile::read(db, &app.scope(who), id).await?;
    let now = now.ok_or(Error::NotFound)?;
    let before = profile::before(db, &app.scope(who), &round).await?;
    let (earlier, before) = before.ok_or(Error::NotFound)?;
    let further = profile::before(db, &app.scope(who), &earlier).await?;
    let when = |round: &round::Round| words::date_of(lang, round.created_at, app.config.zone);
    let page = Years {
        round: id,
        before: when(&earlier),
        now: when(&round),
        changes: changes(lang, &before.published, &now.published),
        further: further.map(|_| urls::years(earlier.id)),
    };
    show(&app, &at, &page)
}

fn changes(lang: Lang, before: &Published, now: &Published) -> Option<Vec<Change>> {
    let band = |published, id| reading::band(published, id);
    let changed = |id| Changed {
        name: present::quality_name(lang, id),
        before: band(before, id),
        now: band(now, id),
    };
    let groups = reading::changes(before, now)?.into_iter();
    Some(
        groups
            .map(|(trend, ids)| Change {
                trend: word(trend),
                qualities: ids.into_iter().map(changed).collect(),
            })
            .collect(),
    )
}

fn word(trend: reading::Trend) -> Trend {
    match trend {
        reading::Trend::New => Trend::New,
        reading::Trend::Stronger => Trend::Stronger,
        reading::Trend::Still => Trend::Still,
        reading::Trend::Weaker => Trend::Weaker,
        reading::Trend::Gone => Trend::Gone,
    }
}
