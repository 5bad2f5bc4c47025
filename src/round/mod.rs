//! A feedback round: prepare, open, extend, end. It knows how many were invited and never who has answered.

pub mod calendar;
pub mod chance;
mod letters;
pub mod missing;
mod note;
mod plan;
mod progress;
pub mod response;
pub mod rest;
mod schedule;
pub mod state;
mod store;
mod working_day;

use chrono::{DateTime, Days, NaiveDate, Utc};
use chrono_tz::Tz;
use sea_orm::ConnectionTrait;

pub use self::letters::{add, send_again, send_example, tell_not_arrived, write_again};
pub use self::note::{MAX_NOTE, check_note, check_words};
pub use self::plan::Plan;
pub use self::progress::{Look, Progress};
pub use self::state::{ENOUGH, Extra, MAX_INVITED, MIN_ASKED, Refusal, State};
pub use self::working_day::next_morning;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, RoundId, Selector};
use crate::keys::RoundKeys;
use crate::questionnaire::{self, Circle, OpenQuestions};
use crate::queue::{self, Job};
use crate::scope::{Moment, Scope};
use crate::version::Version;
use crate::visitor::Visitor;

#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    pub id: RoundId,
    pub account: AccountId,
    pub plan: Plan,
    pub state: State,
    pub invited: usize,
    /// How far it is, for whoever has its keys; see [`Look::open`].
    pub progress: Option<Vec<u8>>,
    /// Bank and version, so that only like is compared with like.
    pub questionnaire: String,
    pub created_at: DateTime<Utc>,
    /// When the letters left. The state of a round that is over no longer says it.
    pub opened_at: Option<DateTime<Utc>>,
}

impl Round {
    /// The last day to answer; of a draft, if it were sent at this moment.
    pub fn last_day(&self, now: DateTime<Utc>, zone: Tz) -> NaiveDate {
        match self.state {
            State::Open { ends_at, .. } => calendar::last_day(ends_at, zone),
            _ => calendar::day_of(self.plan.leaves_at(now, zone), zone) + Days::new(self.plan.days),
        }
    }

    /// When the letters left; for a draft, when it was begun. From here the time to the next round counts: a draft may
    /// lie for months.
    pub fn began_at(&self) -> DateTime<Utc> {
        self.opened_at.unwrap_or(self.created_at)
    }
}

/// Starts a draft. One round at a time.
pub async fn create(tx: &Tx, scope: &Scope<'_>) -> Result<Round> {
    check_rest(&store::list(tx, scope.who.account).await?, scope)?;
    rest::check(tx, scope, &scope.who.address).await?;
    let round = Round {
        id: scope.random.id(),
        account: scope.who.account,
        plan: Plan {
            note: String::new(),
            questions: OpenQuestions::default(),
            days: state::USUAL_DAYS,
            lang: scope.who.lang,
            in_the_morning: false,
        },
        state: State::Draft,
        invited: 0,
        progress: None,
        questionnaire: questionnaire::version(),
        created_at: scope.now,
        opened_at: None,
    };
    store::insert(tx, &round).await?;
    Ok(round)
}

/// The visitor's own round; another's does not exist.
pub async fn get(db: &impl ConnectionTrait, who: &Visitor, id: RoundId) -> Result<Round> {
    store::get_own(db, who.account, id).await
}

/// The same, and nobody else changes the round until the transaction ends.
pub async fn get_to_change(tx: &Tx, who: &Visitor, id: RoundId) -> Result<Round> {
    store::get_own_to_change(tx, who.account, id).await
}

/// For those whose right comes from elsewhere: a reviewer's link, a job.
pub async fn by_id(db: &impl ConnectionTrait, id: RoundId) -> Result<Round> {
    store::get(db, id).await
}

/// The same, and nobody else changes the round until the transaction ends. Whoever also needs the
/// box takes it after the round, so that two never wait for each other.
pub async fn to_change(tx: &Tx, id: RoundId) -> Result<Round> {
    store::get_to_change(tx, id).await
}

/// Newest first.
pub async fn list(db: &impl ConnectionTrait, who: &Visitor) -> Result<Vec<Round>> {
    store::list(db, who.account).await
}

/// Rounds under way that opened when links did not say which round they are for.
pub async fn list_with_short_links(db: &impl ConnectionTrait) -> Result<Vec<RoundId>> {
    store::list_with_short_links(db).await
}

/// All that ever opened, of everybody.
pub async fn list_opened(db: &impl ConnectionTrait) -> Result<Vec<Round>> {
    store::list_opened(db).await
}

/// All that are open, of everybody.
pub async fn list_open(db: &impl ConnectionTrait) -> Result<Vec<Round>> {
    store::list_open(db).await
}

pub async fn count_open(db: &impl ConnectionTrait) -> Result<u64> {
    store::count_open(db).await
}

/// Why a round cannot be started now, if so.
pub fn check_rest(rounds: &[Round], moment: &Moment<'_>) -> Result<(), Refusal> {
    if rounds.iter().any(|round| round.state.is_under_way()) {
        return Err(Refusal::AnotherRound);
    }
    // A round without a profile may be tried again at once.
    let last = rounds
        .iter()
        .find(|round| matches!(round.state, State::Published { .. }));
    let from = last.map(|round| calendar::day_of(round.began_at(), moment.zone) + moment.gap);
    match from {
        Some(from) if moment.today() < from => Err(Refusal::TooSoon { from }),
        _ => Ok(()),
    }
}

pub async fn edit(
    tx: &Tx,
    who: &Visitor,
    id: RoundId,
    plan: Plan,
    seen: &Version,
) -> Result<Round> {
    let mut round = store::get_own_to_change(tx, who.account, id).await?;
    if round.state != State::Draft {
        return Err(Refusal::AlreadyOpen.into());
    }
    seen.check(&round.plan.version())?;
    check_note(&plan.note)?;
    state::check_length(plan.days)?;
    round.plan = plan;
    store::update(tx, &round).await?;
    Ok(round)
}

/// Opens the round, from when its letters leave, and plans its end, its daily look and its letters.
pub async fn open(
    tx: &Tx,
    scope: &Scope<'_>,
    id: RoundId,
    people: &[(Selector, Circle)],
) -> Result<Round> {
    // Two drafts that were begun at the same moment are not both opened.
    let all = store::list_to_change(tx, scope.who.account).await?;
    let (this, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|round| round.id == id);
    let mut round = this.into_iter().next().ok_or(Error::NotFound)?;
    let begun: Vec<_> = others
        .into_iter()
        .filter(|round| round.state != State::Draft)
        .collect();
    check_rest(&begun, scope)?;
    rest::begin(tx, scope, &scope.who.address).await?;
    let of = |circle| people.iter().filter(|person| person.1 == circle).count();
    let largest = Circle::ALL.map(of).into_iter().max().unwrap_or(0);
    let leaves_at = round.plan.leaves_at(scope.now, scope.zone);
    round.state = round
        .state
        .open(leaves_at, round.plan.days, largest, scope.zone)?;
    round.opened_at = Some(leaves_at);
    round.invited = people.len();
    store::update(tx, &round).await?;
    schedule::end(tx, scope, &round).await?;
    let selectors: Vec<_> = people.iter().map(|person| person.0).collect();
    schedule::letters(tx, scope, &round, &selectors).await?;
    Ok(round)
}

/// The planned end came and there are too few answers: one more week, with a
/// letter to all and one to the employee, or the end of it.
pub async fn end_without_enough(
    tx: &Tx,
    moment: &Moment<'_>,
    mut round: Round,
    people: &[Selector],
) -> Result<Round> {
    let State::Open { ends_at, .. } = round.state else {
        return Err(Refusal::NotOpen.into());
    };
    // The end is at midnight, and nobody wants letters then.
    let morning = calendar::release_after(ends_at, moment.zone);
    round.state = round.state.end_without_enough(moment.now, moment.zone)?;
    if let State::Open { .. } = round.state {
        schedule::longer(tx, moment, &round, people).await?;
        schedule::tell_longer(tx, moment, &round, people, morning).await?;
        let job = Job::SendExtraWeek { round: round.id };
        queue::push(tx, morning, moment.random, job).await?;
    } else {
        queue::push(
            tx,
            morning,
            moment.random,
            Job::SendTooFew { round: round.id },
        )
        .await?;
    }
    store::update(tx, &round).await?;
    Ok(round)
}

/// The employee leaves it open two weeks more, once, in the extra week and as long as no circle has enough answers by
/// what the page tells; with a letter to all. `keys` open what it tells.
pub async fn prolong(
    tx: &Tx,
    scope: &Scope<'_>,
    id: RoundId,
    people: &[Selector],
    keys: &RoundKeys,
) -> Result<Round> {
    let mut round = store::get_own_to_change(tx, scope.who.account, id).await?;
    let longer = round
        .state
        .prolong(scope.now, round.plan.days, scope.zone)?;
    if Look::open(&round, keys)?.is_some_and(|look| look.is_enough()) {
        return Err(Refusal::NotLonger.into());
    }
    round.state = longer;
    schedule::longer(tx, scope, &round, people).await?;
    let morning = calendar::next_seven(scope.now, scope.zone);
    let week = round.state.extra_time(scope.zone);
    // Before the letters of the extra week have left, these are the letters: they say the last day as it is then.
    if week.map(|from| calendar::release_after(from, scope.zone)) != Some(morning) {
        schedule::tell_longer(tx, scope, &round, people, morning).await?;
    }
    store::update(tx, &round).await?;
    Ok(round)
}

/// Enough people answered: the profile can be read from seven the next morning.
pub async fn publish(tx: &Tx, moment: &Moment<'_>, mut round: Round) -> Result<Round> {
    round.state = round.state.publish(moment.now, moment.zone)?;
    store::update(tx, &round).await?;
    if let State::Published { release_at } = round.state {
        queue::push(
            tx,
            release_at,
            moment.random,
            Job::SendProfileReady { round: round.id },
        )
        .await?;
    }
    Ok(round)
}

pub async fn note_look(
    tx: &Tx,
    moment: &Moment<'_>,
    id: RoundId,
    look: &Look,
    keys: &RoundKeys,
) -> Result<()> {
    store::update_progress(tx, id, look.seal(moment.random, keys, id)).await?;
    let next = calendar::next_seven(moment.now, moment.zone);
    queue::push(tx, next, moment.random, Job::LookAtProgress { round: id }).await
}
