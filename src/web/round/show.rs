//! A round: start it, look at it, send it.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::Days;

use crate::account;
use crate::app::App;
use crate::error::{Error, Refusal, Result};
use crate::ids::RoundId;
use crate::invitation::{self, Invited};
use crate::page::FieldError;
use crate::profile;
use crate::queue;
use crate::round::{self, Progress, Round, State as RoundState, calendar};
use crate::text;
use crate::web::extract::{Path, SignedIn};
use crate::web::pages::round as page;
use crate::web::round::circles;
use crate::web::round::groups::{by_group, group_name};
use crate::web::{
    show_again, small, timeline,
    words::{self, moment},
};
use crate::workflow;

/// Fewer people than this and five answers are a matter of luck.
const WISE: usize = 10;

pub(crate) async fn create(State(app): State<App>, at: SignedIn) -> Result<Redirect> {
    let (round, _) = app
        .db
        .write(async |tx| {
            account::hold(tx, &at.who).await?;
            workflow::draft(tx, &app.scope(&at.who)).await
        })
        .await?;
    let id = round.id;
    Ok(Redirect::to(&format!("/rounds/{id}/questions")))
}

pub(crate) async fn show(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
) -> Result<Response> {
    let round = round::get(&app.db.read, &at.who, id).await?;
    crate::web::show(&app, &at, &page_of(&app, &at, &round).await?)
}

/// The page of a round, with nothing to mend.
pub(crate) async fn page_of(app: &App, at: &SignedIn, round: &Round) -> Result<page::Show> {
    let state = match round.state {
        RoundState::Draft => page::State::Draft(draft(app, at, round).await?),
        RoundState::Open { .. } => page::State::Open(opened(app, at, round).await?),
        RoundState::Published { release_at } if release_at > app.clock.now() => {
            page::State::Ended {
                release: moment(at.who.lang, release_at, app.config.zone),
            }
        }
        RoundState::Published { .. } => page::State::Published,
        RoundState::NotEnough { .. } | RoundState::Lost { .. } => page::State::NotEnough,
    };
    Ok(page::Show {
        round: path(round.id),
        state,
        errors: vec![],
    })
}

pub(crate) async fn open(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
) -> Result<Response> {
    match workflow::open(&app, &app.scope(&at.who), id).await {
        Err(Error::Refused(Refusal::Round(round::Refusal::TooFewInvited { have, need }))) => {
            let args = [("have", have.into()), ("need", need.into())];
            let told = words::say(at.who.lang, too_few(&app), &args);
            let draft = round::get(&app.db.read, &at.who, id).await?;
            let page = page::Show {
                errors: vec![FieldError::new("people", told)],
                ..page_of(&app, &at, &draft).await?
            };
            show_again(&app, &at, &page)
        }
        opened => opened.map(|()| Redirect::to(&path(id)).into_response()),
    }
}

/// What is said of a list that is too short.
fn too_few(app: &App) -> &'static str {
    if app.config.organisation_domains.is_empty() {
        "refusal-too-few-asked"
    } else {
        "refusal-too-few-invited"
    }
}

pub(crate) fn path(id: RoundId) -> String {
    format!("/rounds/{id}")
}

async fn draft(app: &App, at: &SignedIn, round: &Round) -> Result<page::Draft> {
    let keys = workflow::keys_of(app, round).await?;
    let people = invitation::list(&app.db.read, &keys, round.id).await?;
    let (invited, circles) = (people.len(), circles::on(app, &people));
    let today = calendar::day_of(app.clock.now(), app.config.zone);
    let has_self_view = profile::self_view(&app.db.read, &app.scope(&at.who), round.id)
        .await?
        .is_some();
    let has_questions = !round.plan.note.is_empty();
    Ok(page::Draft {
        has_questions,
        has_self_view,
        invited: small(invited),
        ends: text::day(at.who.lang, today + Days::new(round.plan.days)),
        can_send: has_questions && circles::suffice(&circles),
        circles,
        few: invited < WISE,
    })
}

async fn opened(app: &App, at: &SignedIn, round: &Round) -> Result<page::Open> {
    let RoundState::Open {
        since,
        ends_at,
        extended,
    } = round.state
    else {
        return Err(Error::NotFound);
    };
    let (lang, zone, now) = (at.who.lang, app.config.zone, app.clock.now());
    let keys = workflow::keys_of(app, round).await?;
    let people = invitation::list(&app.db.read, &keys, round.id).await?;
    let waiting = queue::waiting_invitations(&app.db.read, round.id)
        .await?
        .len();
    let undeliverable = people.iter().filter(|person| person.bounced).count();
    let seven = calendar::next_seven(now - chrono::TimeDelta::days(1), zone);
    let as_of = if seven < since { since } else { seven };
    Ok(page::Open {
        time: timeline::of_round(app, at, round),
        standing: match Progress::open(round, &keys)? {
            Progress::None => page::Standing::None,
            Progress::Few => page::Standing::Few,
            Progress::Enough => page::Standing::Enough,
        },
        as_of: moment(lang, as_of, zone),
        ends: words::last_day(lang, ends_at, zone),
        extended,
        has_self_view: profile::self_view(&app.db.read, &app.scope(&at.who), round.id)
            .await?
            .is_some(),
        can_add: round.state.may_add(now).is_ok(),
        add_until: words::last_day(lang, round.state.add_until().unwrap_or(ends_at), zone),
        sent: small(people.len().saturating_sub(waiting + undeliverable)),
        waiting: small(waiting),
        undeliverable: small(undeliverable),
        groups: by_group(&people)
            .into_iter()
            .filter(|(_, people)| !people.is_empty())
            .map(|(group, people)| page::Group {
                name: group_name(lang, group),
                people: people.into_iter().map(line).collect(),
            })
            .collect(),
    })
}

fn line(person: &Invited) -> page::Invited {
    page::Invited {
        key: person.handle.to_string(),
        name: (!person.name.is_empty()).then(|| person.name.clone()),
        address: person.address.clone(),
        undeliverable: person.bounced,
        typed: person.address.clone(),
    }
}
