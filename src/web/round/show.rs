//! A round: start it, look at it, send it.

use axum::extract::State;
use axum::response::{Redirect, Response};
use serde::Serialize;

use crate::account;
use crate::address::Address;
use crate::app::App;
use crate::error::{Error, Refusal, Result};
use crate::ids::RoundId;
use crate::invitation::{self, Invited};
use crate::page::{FieldError, Page};
use crate::profile;
use crate::questionnaire::Lang;
use crate::queue;
use crate::round::{self, Extra, Look, Round, State as RoundState};
use crate::text;
use crate::urls;
use crate::version::Version;
use crate::web::extract::{Path, SignedIn};
use crate::web::parts::InCircle;
use crate::web::round::circles;
use crate::web::round::groups::{by_group, group_name};
use crate::web::round::not_enough::{self, NotEnough};
use crate::web::round::standing::{self, Standing};
use crate::web::timeline::Timeline;
use crate::web::{
    timeline,
    words::{self, moment},
};
use crate::workflow;

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Show {
    /// Path of the round: `/rounds/{id}`.
    pub round: RoundId,
    pub state: Stage,
    pub errors: Vec<FieldError>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(crate) enum Stage {
    Draft(Draft),
    Open(Open),
    /// The time is over and the profile opens at this moment, in words.
    Ended {
        release: String,
    },
    NotEnough(NotEnough),
    /// The profile can be read at `{round}/profile`.
    Published,
}

/// `POST {round}/opening` sends the letters.
#[derive(Clone, Debug, Serialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one line of a list of things to do"
)]
pub(crate) struct Draft {
    pub has_questions: bool,
    pub has_self_view: bool,
    pub invited: usize,
    pub circles: Vec<InCircle>,
    /// When the letters leave, where they wait for a morning, in words.
    pub leaves: Option<String>,
    /// The last day to answer if the round is sent now, in words.
    pub ends: String,
    /// Nothing is missing: the button that sends is there.
    pub can_send: bool,
    /// A circle will not be counted: a page says so before the letters leave.
    pub has_uncounted: bool,
    /// What is told of the circles.
    pub version: Version,
}

/// `POST {round}/people/correction` with `person` and `address` mends an undeliverable address.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Open {
    pub standing: Standing,
    pub time: Option<Timeline>,
    /// When the letters leave, in words, as long as they wait for that morning.
    pub leaves: Option<String>,
    /// The last day to answer, in words.
    pub ends: String,
    pub extra: Extra,
    /// The last day if the employee leaves it open two weeks more, in words; none when that cannot be asked.
    pub longer_until: Option<String>,
    pub has_self_view: bool,
    pub can_add: bool,
    /// The last day to add somebody, in words.
    pub add_until: String,
    pub sent: usize,
    pub waiting: usize,
    pub undeliverable: usize,
    pub groups: Vec<Group>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Group {
    pub name: String,
    pub people: Vec<Person>,
}

/// The field to mend the address is `address-{key}`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Person {
    pub key: String,
    pub name: Option<String>,
    pub address: String,
    pub undeliverable: bool,
    /// What was typed to mend the address; the address itself at first.
    pub typed: String,
}

impl Page for Show {
    const TEMPLATE: &'static str = "round/show.html";
}

pub(crate) async fn create(State(app): State<App>, at: SignedIn) -> Result<Redirect> {
    let made = app.db.write(async |tx| {
        account::hold(tx, &at.who).await?;
        workflow::draft(tx, &app.scope(&at.who)).await
    });
    let id = match made.await {
        // A second click, or a page from before: there is one draft, and here it is.
        Err(error @ Error::Refused(Refusal::Round(round::Refusal::AnotherRound))) => {
            let rounds = round::list(&app.db.read, &at.who).await?;
            let draft = rounds.iter().find(|round| round.state == RoundState::Draft);
            draft.map(|draft| draft.id).ok_or(error)?
        }
        made => made?.0.id,
    };
    Ok(Redirect::to(&urls::questions(id)))
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
pub(crate) async fn page_of(app: &App, at: &SignedIn, round: &Round) -> Result<Show> {
    let state = match round.state {
        RoundState::Draft => Stage::Draft(draft(app, at, round).await?),
        RoundState::Open { .. } => Stage::Open(opened(app, at, round).await?),
        RoundState::Published { release_at } if release_at > app.clock.now() => Stage::Ended {
            release: moment(at.who.lang, release_at, app.config.zone),
        },
        RoundState::Published { .. } => Stage::Published,
        RoundState::NotEnough { .. } | RoundState::Lost { .. } => {
            Stage::NotEnough(not_enough::of(app, at, round).await?)
        }
    };
    Ok(Show {
        round: round.id,
        state,
        errors: vec![],
    })
}

async fn draft(app: &App, at: &SignedIn, round: &Round) -> Result<Draft> {
    let keys = workflow::keys_of(app, round).await?;
    let people = invitation::list(&app.db.read, &keys, round.id).await?;
    let (invited, circles) = (people.len(), circles::on(app, &people).await?);
    let (lang, now, zone) = (at.who.lang, app.clock.now(), app.config.zone);
    let waits = round.plan.in_the_morning;
    let has_self_view = profile::self_view(&app.db.read, &app.scope(&at.who), round.id)
        .await?
        .is_some();
    let has_questions = !round.plan.note.is_empty();
    Ok(Draft {
        has_questions,
        has_self_view,
        invited,
        leaves: waits.then(|| moment(lang, round.plan.leaves_at(now, zone), zone)),
        ends: text::day(lang, round.last_day(now, zone)),
        can_send: has_questions && circles::suffice(&circles),
        has_uncounted: !circles::uncounted(&circles).is_empty(),
        version: circles::version(app, &people),
        circles,
    })
}

async fn opened(app: &App, at: &SignedIn, round: &Round) -> Result<Open> {
    let RoundState::Open {
        since,
        ends_at,
        extra,
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
    let look = Look::open(round, &keys)?;
    let look = look.as_ref();
    let is_enough = look.is_some_and(Look::is_enough);
    Ok(Open {
        time: timeline::of_round(app, at, round, is_enough),
        standing: standing::of(app, at, round, &people, look).await?,
        longer_until: longer_until(app, lang, round).filter(|_| !is_enough),
        leaves: (since > now).then(|| moment(lang, since, zone)),
        ends: words::last_day(lang, ends_at, zone),
        extra,
        has_self_view: profile::self_view(&app.db.read, &app.scope(&at.who), round.id)
            .await?
            .is_some(),
        can_add: round.state.may_add(now, zone).is_ok(),
        add_until: words::day_to_add(lang, round, zone),
        sent: people.len().saturating_sub(waiting + undeliverable),
        waiting,
        undeliverable,
        groups: by_group(&people)
            .into_iter()
            .filter(|(_, people)| !people.is_empty())
            .map(|(group, people)| Group {
                name: group_name(lang, group),
                people: people.into_iter().map(line).collect(),
            })
            .collect(),
    })
}

fn longer_until(app: &App, lang: Lang, round: &Round) -> Option<String> {
    let (now, zone) = (app.clock.now(), app.config.zone);
    let longer = round.state.prolong(now, round.plan.days, zone).ok()?;
    let RoundState::Open { ends_at, .. } = longer else {
        return None;
    };
    Some(words::last_day(lang, ends_at, app.config.zone))
}

fn line(person: &Invited) -> Person {
    Person {
        key: person.handle.to_string(),
        name: (!person.name.is_empty()).then(|| person.name.clone()),
        address: Address::shown_of(&person.address),
        undeliverable: person.bounced,
        typed: Address::shown_of(&person.address),
    }
}
