//! The talent profile of the person who is signed in: the page on which it is read.

use std::collections::BTreeMap;

use axum::extract::{RawQuery, State};
use axum::response::Response;
use serde::Serialize;

use crate::app::App;
use crate::error::Result;
use crate::ids::{ConversationId, RoundId};
use crate::page::Page;
use crate::profile::{self, Profile, reading, reported};
use crate::questionnaire::{Circle, HINDER, Lang, STORY};
use crate::report;
use crate::round::{self, Round, State as RoundState};
use crate::urls;
use crate::web::conversation::next;
use crate::web::extract::{Path, SignedIn};
use crate::web::profile::circles::{Counted, Row, counted, rows};
use crate::web::profile::first::{self, Best, Opening};
use crate::web::profile::flips::{Flip, flip};
use crate::web::profile::hindrances::{Hindered, hindered};
use crate::web::profile::letters::{Letter, letters};
use crate::web::profile::mirror::{Mirror, mirror};
use crate::web::profile::steps::{Progress, progress, steps};
use crate::web::profile::waiting::Waiting;
use crate::web::profile::{present, thanks};
use crate::web::reader::along::{self, Along};
use crate::web::{show, words};

/// How many stories stand at the top; the others fold away.
const AT_FIRST: usize = 2;

/// By question and place: whether an administrator let the text stand.
type Reports = BTreeMap<(String, usize), bool>;

/// Nothing is filled in here: what the owner says is asked at `Quality` and `Portrait`, and read here.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Show {
    pub round: RoundId,
    pub name: String,
    /// When the round was, in words: "december 2026".
    pub title: String,
    pub opening: Option<Opening>,
    pub best: Vec<Best>,
    /// The answers to the story question, word for word: the first of them, and the others.
    pub stories: Vec<Quote>,
    pub more_stories: Vec<Quote>,
    /// Beside each text stands the way to delete or report it. Whoever reads for the first time is not led there.
    pub sorting: bool,
    /// What is said of the whole, in a sentence.
    pub picture: String,
    /// One circle or two. Never an overall beside them.
    pub circles: Vec<Counted>,
    pub rows: Vec<Row>,
    /// The circles that are not counted, whether some of their people answered or none.
    pub uncounted: Vec<Circle>,
    pub mirror: Mirror,
    /// Of people who signed: for this reader, and nobody else.
    pub letters: Vec<Letter>,
    /// The other open questions with the answers, word for word.
    pub texts: Vec<Quoted>,
    pub hindrances: Vec<Hindered>,
    /// What people wrote about that.
    pub hindering: Vec<Quote>,
    /// The other side of up to three listed qualities, as a thought and not as a finding.
    pub flips: Vec<Flip>,
    /// Of what is asked of the owner; none when there is no quality to ask about.
    pub progress: Option<Progress>,
    /// There is an earlier profile to lay beside this one, at `{round}/years`.
    pub years: bool,
    /// Everybody who was invited can still be thanked, at `{round}/thanks`.
    pub thanks: bool,
    /// The conversation to prepare; none as long as there is none.
    pub conversation: Option<ConversationId>,
    /// Who can read something now.
    pub along: Vec<Along>,
}

/// A text on its owner's own page.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Quote {
    pub text: String,
    /// Where it can be hidden or reported.
    pub path: String,
    pub report: Report,
}

/// What became of a text that the owner reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Report {
    None,
    /// An administrator has not looked yet.
    Waiting,
    /// An administrator let it stand.
    Kept,
}

/// The answers to an open question.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Quoted {
    pub title: String,
    pub quotes: Vec<Quote>,
}

impl Page for Show {
    const TEMPLATE: &'static str = "profile/show.html";
}

pub(crate) async fn show_profile(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let round = round::get(&app.db.read, &at.who, id).await?;
    let Some(profile) = profile::read(&app.db.read, &app.scope(&at.who), id).await? else {
        let release = match round.state {
            RoundState::Published { release_at } => {
                Some(words::moment(at.who.lang, release_at, app.config.zone))
            }
            _ => None,
        };
        return show(&app, &at, &Waiting { round: id, release });
    };
    let page = Show {
        sorting: query.as_deref() == Some("texts=sort"),
        ..page(&app, &at, &round, &profile).await?
    };
    show(&app, &at, &page)
}

async fn page(app: &App, at: &SignedIn, round: &Round, profile: &Profile) -> Result<Show> {
    let db = &app.db.read;
    let lang = at.who.lang;
    let published = &profile.published;
    let quotes = Quotes {
        round,
        profile,
        reports: reported::reports(db, round.id).await?,
    };
    let best = first::best(lang, profile);
    let mut stories = quotes.of(STORY);
    let talk = next(app, at).await?;
    let earlier = profile::before(db, &app.scope(&at.who), round).await?;
    let flips = reading::flips(published, &profile.personal.flips);
    let steps = steps(lang, round.id, profile);
    Ok(Show {
        round: round.id,
        name: at.who.name.clone(),
        title: words::date_of(lang, round.created_at, app.config.zone),
        opening: first::opening(lang, &at.who.first_name, profile, &best),
        best,
        more_stories: stories.split_off(stories.len().min(AT_FIRST)),
        stories,
        sorting: false,
        picture: words::say(lang, report::words::picture(published), &[]),
        circles: counted(published),
        rows: rows(lang, round.id, profile),
        uncounted: reading::uncounted(published),
        mirror: mirror(lang, profile),
        letters: letters(app, at, round).await?,
        texts: quotes.others(lang),
        hindrances: hindered(lang, &at.who.first_name, published),
        hindering: quotes.of(HINDER),
        flips: flips.iter().map(|quality| flip(lang, quality)).collect(),
        progress: (!steps.is_empty()).then(|| progress(round.id, &steps)),
        years: earlier.is_some(),
        thanks: thanks::is_possible(app, round.id).await?,
        conversation: talk.map(|conversation| conversation.id),
        along: along::open(app, at).await?,
    })
}

pub(crate) fn report(reports: &Reports, question: &str, place: usize) -> Report {
    match reports.get(&(question.to_owned(), place)) {
        None => Report::None,
        Some(false) => Report::Waiting,
        Some(true) => Report::Kept,
    }
}

/// The texts of a profile, each with the way to hide or report it.
struct Quotes<'a> {
    round: &'a Round,
    profile: &'a Profile,
    reports: Reports,
}

impl Quotes<'_> {
    fn of(&self, question: &str) -> Vec<Quote> {
        let texts = self.profile.published.texts.placed(question);
        texts
            .map(|(place, text)| Quote {
                text: text.to_owned(),
                path: urls::quote(self.round.id, question, place),
                report: report(&self.reports, question, place),
            })
            .collect()
    }

    /// The answers to the open questions that look at what somebody does well and could do.
    fn others(&self, lang: Lang) -> Vec<Quoted> {
        let asked = &self.round.plan.questions;
        let ids = asked
            .ids()
            .into_iter()
            .filter(|id| id != STORY && id != HINDER);
        ids.map(|id| Quoted {
            title: present::heading(lang, asked, &id),
            quotes: self.of(&id),
        })
        .filter(|group| !group.quotes.is_empty())
        .collect()
    }
}
