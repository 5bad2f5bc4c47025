//! A feedback round: prepare, open, extend, end. It knows how many were invited and never who has answered.

pub mod calendar;
mod letters;
mod note;
mod progress;
pub mod rest;
mod schedule;
pub mod state;
mod store;

use chrono::{DateTime, Days, Utc};
use chrono_tz::Tz;
use sea_orm::ConnectionTrait;

pub use self::letters::{add, send_again, tell_not_arrived, write_again};
pub use self::note::{NOTE_MOST, check_note, check_words};
pub use self::progress::Progress;
pub use self::state::{ENOUGH, LEAST_ASKED, MOST_INVITED, Refusal, State};
use crate::db::Tx;
use crate::dice::Dice;
use crate::error::{Error, Result};
use crate::ids::{AccountId, RoundId, Selector};
use crate::keys::RoundKeys;
use crate::questionnaire::{self, Circle, Lang, OpenQuestions};
use crate::queue::{self, Job};
use crate::secret::Key;
use crate::visitor::Visitor;

#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    pub id: RoundId,
    pub account: AccountId,
    pub plan: Plan,
    pub state: State,
    pub invited: usize,
    /// How far it is, for whoever has its keys; see [`Progress::open`].
    pub progress: Option<Vec<u8>>,
    /// Bank and version, so that only like is compared with like.
    pub questionnaire: String,
    pub created_at: DateTime<Utc>,
    /// When the letters left. The state of a round that is over no longer says it.
    pub opened_at: Option<DateTime<Utc>>,
}

/// What the employee decides before sending.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    pub note: String,
    pub questions: OpenQuestions,
    /// How many days people have, after the day on which the letters leave.
    pub days: u64,
    /// Language of the letters.
    pub lang: Lang,
}

impl Round {
    /// When the letters left; for a draft, when it was begun. From here the time to the next round counts: a draft may
    /// lie for months.
    pub fn began_at(&self) -> DateTime<Utc> {
        self.opened_at.unwrap_or(self.created_at)
    }
}

/// The organisation's choices about rounds.
#[derive(Clone, Copy)]
pub struct Rules<'a> {
    pub zone: Tz,
    /// Days from the opening of one round to the opening of the next.
    pub gap: Days,
    /// The application's: under it a person is known who has left.
    pub key: &'a Key,
}

/// Starts a draft. One round at a time.
pub async fn create(
    tx: &Tx,
    who: &Visitor,
    now: DateTime<Utc>,
    dice: &Dice,
    rules: Rules<'_>,
) -> Result<Round> {
    check_rest(&store::list(tx, who.account).await?, now, rules)?;
    let today = calendar::day_of(now, rules.zone);
    rest::check(tx, rules, (&who.address, today)).await?;
    let round = Round {
        id: dice.id(),
        account: who.account,
        plan: Plan {
            note: String::new(),
            questions: OpenQuestions::default(),
            days: state::USUAL_DAYS,
            lang: who.lang,
        },
        state: State::Draft,
        invited: 0,
        progress: None,
        questionnaire: questionnaire::version(),
        created_at: now,
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

/// Why a round cannot be started now, if so.
pub fn check_rest(rounds: &[Round], now: DateTime<Utc>, rules: Rules<'_>) -> Result<(), Refusal> {
    if rounds.iter().any(|round| round.state.is_under_way()) {
        return Err(Refusal::AnotherRound);
    }
    // A round without a profile may be tried again at once.
    let last = rounds
        .iter()
        .find(|round| matches!(round.state, State::Published { .. }));
    let from = last.map(|round| calendar::day_of(round.began_at(), rules.zone) + rules.gap);
    match from {
        Some(from) if calendar::day_of(now, rules.zone) < from => Err(Refusal::TooSoon { from }),
        _ => Ok(()),
    }
}

pub async fn edit(tx: &Tx, who: &Visitor, id: RoundId, plan: Plan) -> Result<Round> {
    let mut round = store::get_own_to_change(tx, who.account, id).await?;
    if round.state != State::Draft {
        return Err(Refusal::AlreadyOpen.into());
    }
    check_note(&plan.note)?;
    state::check_length(plan.days)?;
    round.plan = plan;
    store::update(tx, &round).await?;
    Ok(round)
}

/// Opens the round and plans its end, its daily look and its letters.
pub async fn open(
    tx: &Tx,
    who: &Visitor,
    now: DateTime<Utc>,
    dice: &Dice,
    (id, people, rules): (RoundId, &[(Selector, Circle)], Rules<'_>),
) -> Result<Round> {
    // Two drafts that were begun at the same moment are not both opened.
    let all = store::list_to_change(tx, who.account).await?;
    let (this, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|round| round.id == id);
    let mut round = this.into_iter().next().ok_or(Error::NotFound)?;
    let begun: Vec<_> = others
        .into_iter()
        .filter(|round| round.state != State::Draft)
        .collect();
    check_rest(&begun, now, rules)?;
    let today = calendar::day_of(now, rules.zone);
    rest::begin(tx, rules, (&who.address, today)).await?;
    let of = |circle| people.iter().filter(|person| person.1 == circle).count();
    let largest = Circle::ALL.map(of).into_iter().max().unwrap_or(0);
    round.state = round
        .state
        .open(now, round.plan.days, largest, rules.zone)?;
    round.opened_at = Some(now);
    round.invited = people.len();
    store::update(tx, &round).await?;
    schedule::end(tx, now, dice, &round, rules.zone).await?;
    let selectors: Vec<_> = people.iter().map(|person| person.0).collect();
    schedule::letters(tx, now, dice, &round, (&selectors, rules.zone)).await?;
    Ok(round)
}

/// The planned end came and there are too few answers: one more week, with a
/// letter to all, or the end of it.
pub async fn end_without_enough(
    tx: &Tx,
    now: DateTime<Utc>,
    dice: &Dice,
    (mut round, people, zone): (Round, &[Selector], Tz),
) -> Result<Round> {
    let State::Open { ends_at, .. } = round.state else {
        return Err(Refusal::NotOpen.into());
    };
    // The end is at midnight, and nobody wants letters then.
    let morning = calendar::release_after(ends_at, zone);
    round.state = round.state.end_without_enough(now, zone)?;
    if let State::Open { .. } = round.state {
        schedule::end(tx, now, dice, &round, zone).await?;
        for selector in people {
            let job = Job::SendExtension {
                round: round.id,
                selector: *selector,
            };
            queue::push(tx, morning, dice, job).await?;
        }
    } else {
        queue::push(tx, morning, dice, Job::SendTooFew { round: round.id }).await?;
    }
    store::update(tx, &round).await?;
    Ok(round)
}

/// Enough people answered: the profile can be read from seven the next morning.
pub async fn publish(
    tx: &Tx,
    now: DateTime<Utc>,
    dice: &Dice,
    (mut round, zone): (Round, Tz),
) -> Result<Round> {
    round.state = round.state.publish(now, zone)?;
    store::update(tx, &round).await?;
    if let State::Published { release_at } = round.state {
        queue::push(
            tx,
            release_at,
            dice,
            Job::SendProfileReady { round: round.id },
        )
        .await?;
    }
    Ok(round)
}

/// The key of the box is gone; the employee can start again.
pub async fn lose(tx: &Tx, now: DateTime<Utc>, id: RoundId) -> Result<()> {
    let mut round = store::get_to_change(tx, id).await?;
    round.state = round.state.lose(now)?;
    store::update(tx, &round).await
}

pub async fn note_progress(
    tx: &Tx,
    now: DateTime<Utc>,
    dice: &Dice,
    (id, progress, zone): (RoundId, Progress, Tz),
    keys: &RoundKeys,
) -> Result<()> {
    store::update_progress(tx, id, progress.seal(dice, keys, id)).await?;
    let next = calendar::next_seven(now, zone);
    queue::push(tx, next, dice, Job::LookAtProgress { round: id }).await
}
