//! The talent profile of the person who is signed in.

use crate::ids::ConversationId;
use std::collections::BTreeMap;

use axum::extract::{RawQuery, State};
use axum::response::Response;
use serde::Serialize;

use crate::app::App;
use crate::error::Result;
use crate::ids::RoundId;
use crate::page::{FieldError, Page};
use crate::profile::personal::MAX_PORTRAIT;
use crate::profile::{self, Profile, Published, reading, reported};
use crate::questionnaire::{Circle, Lang, STORY};
use crate::round::{self, Round, State as RoundState};
use crate::urls;
use crate::version::Version;
use crate::web::conversation::next;
use crate::web::extract::{Path, SignedIn};
use crate::web::parts::Choice;
use crate::web::profile::column::Column;
use crate::web::profile::flips::{Flip, flip, flip_choices};
use crate::web::profile::letters::{Letter, letters};
use crate::web::profile::mirror::{Mirror, mirror};
use crate::web::profile::taps::{Tap, taps};
use crate::web::profile::waiting::Waiting;
use crate::web::profile::window::Window;
use crate::web::profile::{present, thanks};
use crate::web::stale::Stale;
use crate::web::{show, words};

/// By question and place: whether an administrator let the text stand.
type Reports = BTreeMap<(String, usize), bool>;

/// `POST {round}/taps` with `recognition-{quality id}` = `yes`, `some` or `new` and `energy-{quality id}` = `gives`,
/// `neutral` or `takes`; `POST {round}/flips` with `flip` (repeated); `POST {round}/portrait` with `portrait`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Show {
    pub round: RoundId,
    pub name: String,
    /// When the round was, in words: "december 2026".
    pub title: String,
    /// The answers to the story question, word for word.
    pub stories: Vec<Quote>,
    /// Beside each text stands the way to delete or report it. Whoever reads for the first time is not led there.
    pub sorting: bool,
    /// One column or two. Never an overall beside them.
    pub columns: Vec<Column>,
    /// The circles that are not counted, whether some of their people answered or none.
    pub uncounted: Vec<Circle>,
    pub picture: Option<reading::Picture>,
    /// What one circle lists and the other does not; empty without two columns.
    pub only: Vec<Only>,
    /// The other open questions with the answers, word for word.
    pub texts: Vec<Quoted>,
    /// Of people who signed: for this reader, and nobody else.
    pub letters: Vec<Letter>,
    pub mirror: Mirror,
    /// The same as a drawing.
    pub window: Option<Window>,
    /// What is asked of the owner about each listed quality.
    pub taps: Vec<Tap>,
    /// The qualities that give the owner energy.
    pub talents: Vec<String>,
    /// The other side of up to three listed qualities, as a thought and not as a finding.
    pub flips: Vec<Flip>,
    /// The listed qualities, those of `flips` ticked. The box is `flip-{id}`.
    pub flip_choices: Vec<Choice>,
    /// "At my best ...", as it was typed last.
    pub portrait: String,
    pub portrait_most: usize,
    /// What each of the three forms was made from.
    pub taps_version: Version,
    pub flips_version: Version,
    pub portrait_version: Version,
    pub stale: Option<Stale>,
    /// There is an earlier profile to lay beside this one, at `{round}/years`.
    pub years: bool,
    /// Everybody who was invited can still be thanked, at `{round}/thanks`.
    pub thanks: bool,
    /// The conversation to prepare; none as long as there is none.
    pub conversation: Option<ConversationId>,
    pub errors: Vec<FieldError>,
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

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Only {
    pub view: Circle,
    pub names: Vec<String>,
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
        ..page(&app, &at, &round, &profile, vec![]).await?
    };
    show(&app, &at, &page)
}

/// The whole page; `errors` of the small forms on it.
pub(crate) async fn page(
    app: &App,
    at: &SignedIn,
    round: &Round,
    profile: &Profile,
    errors: Vec<FieldError>,
) -> Result<Show> {
    let db = &app.db.read;
    let lang = at.who.lang;
    let published = &profile.published;
    let mirror = mirror(lang, profile);
    let quotes = Quotes {
        round,
        profile,
        reports: reported::reports(db, round.id).await?,
    };
    let talk = next(app, at).await?;
    let earlier = profile::before(db, &app.scope(&at.who), round).await?;
    let flips = reading::flips(published, &profile.personal.flips);
    Ok(Show {
        round: round.id,
        name: at.who.name.clone(),
        title: words::date_of(lang, round.created_at, app.config.zone),
        stories: quotes.of(STORY),
        sorting: false,
        columns: present::columns(lang, &at.who.first_name, published),
        uncounted: reading::uncounted(published),
        picture: Some(reading::picture(published)),
        only: only(lang, published),
        texts: quotes.others(lang, &at.who.first_name),
        letters: letters(app, at, round).await?,
        window: Window::of(&mirror),
        mirror,
        taps: taps(lang, profile),
        talents: present::talents(lang, &profile.personal),
        flip_choices: flip_choices(lang, published, &flips),
        flips: flips.iter().map(|quality| flip(lang, quality)).collect(),
        portrait: profile.personal.portrait.clone(),
        portrait_most: MAX_PORTRAIT,
        taps_version: profile.taps_version(),
        flips_version: profile.flips_version(),
        portrait_version: profile.portrait_version(),
        stale: None,
        years: earlier.is_some(),
        thanks: thanks::is_possible(app, round.id).await?,
        conversation: talk.map(|conversation| conversation.id),
        errors,
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

    /// The answers to all open questions but the stories.
    fn others(&self, lang: Lang, name: &str) -> Vec<Quoted> {
        let asked = &self.round.plan.questions;
        let ids = asked.ids().into_iter().filter(|id| id != STORY);
        ids.map(|id| Quoted {
            title: present::question_title(lang, name, asked, &id),
            quotes: self.of(&id),
        })
        .filter(|group| !group.quotes.is_empty())
        .collect()
    }
}

fn only(lang: Lang, published: &Published) -> Vec<Only> {
    let of = |kind| Only {
        view: kind,
        names: reading::only_in(published, kind)
            .into_iter()
            .map(|id| present::quality_name(lang, id))
            .collect(),
    };
    [Circle::Inside, Circle::Outside]
        .map(of)
        .into_iter()
        .filter(|only| !only.names.is_empty())
        .collect()
}
