//! One letter of thanks to everybody who was invited, and the addresses that wait for it.
//!
//! The list holds names and addresses, sorted by address, and nothing else: not how somebody was known, not
//! whether a letter arrived, and least of all who answered, which died with the box. Its key is its own, and destroyed
//! with it: in no copy of the database it can be read any more.

mod store;

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

use super::Invited;
use super::guest::{SEALED_LENGTH, called};
use crate::db::Tx;
use crate::error::Result;
use crate::ids::RoundId;
use crate::questionnaire::Lang;
use crate::queue::{self, Job};
use crate::random::Random;
use crate::round;
use crate::scope::Moment;
use crate::secret::Key;

/// How long the addresses wait, from the moment at which the profile can be read.
pub const LIFE: TimeDelta = TimeDelta::days(30);
/// Characters of the employee's words.
pub const MAX_WORDS: usize = 600;
/// Room for the longest words, of up to four bytes a character.
const WORDS_LENGTH: usize = 2432;

/// How far the thank-you of a round is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// It can be sent, to so many people.
    Possible {
        people: usize,
    },
    Sent,
    /// The time is over, or there never was a list.
    Over,
}

/// One of those who get the letter.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Thanked {
    pub address: String,
    /// Empty when not given.
    pub name: String,
    /// What they are called; empty where their name tells it.
    #[serde(default)]
    first_name: String,
    /// In which language they are written to; none: in that of the round.
    #[serde(default)]
    pub lang: Option<Lang>,
}

impl Thanked {
    /// What they are called.
    pub fn first_name(&self) -> String {
        called(&self.name, self.first_name.clone())
    }
}

/// At the end of a round with a profile: its people, until the day on which they are forgotten at the latest.
pub async fn save(
    tx: &Tx,
    random: &Random,
    key: &Key,
    round: RoundId,
    release_at: DateTime<Utc>,
    people: Vec<Invited>,
) -> Result<()> {
    let until = release_at + LIFE;
    let list = list(people);
    let mut plain = serde_json::to_vec(&list)?;
    // As long as for any other list of as many: the round itself knows how many.
    plain.resize(plain.len().max(list.len() * SEALED_LENGTH), b' ');
    let sealed = key.seal(random, &[b"people", round.0.as_bytes()], &plain);
    store::insert(tx, round, sealed, until).await?;
    queue::push(tx, until, random, Job::ForgetInvited { round }).await
}

pub async fn offer(
    db: &impl ConnectionTrait,
    key: &Key,
    now: DateTime<Utc>,
    round: RoundId,
) -> Result<Offer> {
    let row = store::find(db, round, now).await?;
    offer_of(key, round, row.as_ref())
}

/// Queues the letters, in an order by chance. `false` when that has been done before, or can no longer be done.
pub async fn send(
    tx: &Tx,
    moment: &Moment<'_>,
    key: &Key,
    round: RoundId,
    words: &str,
) -> Result<bool> {
    round::check_words(words, MAX_WORDS)?;
    let row = store::find_to_change(tx, round, moment.now).await?;
    let Offer::Possible { people } = offer_of(key, round, row.as_ref())? else {
        return Ok(false);
    };
    let mut plain = serde_json::to_vec(words)?;
    plain.resize(plain.len().max(WORDS_LENGTH), b' ');
    let sealed = key.seal(moment.random, &[b"words", round.0.as_bytes()], &plain);
    let waiting = i32::try_from(people).unwrap_or(i32::MAX);
    store::set_words(tx, round, sealed, waiting).await?;
    let mut places: Vec<usize> = (0..people).collect();
    moment.random.shuffle(&mut places);
    for place in places {
        queue::push(
            tx,
            moment.now,
            moment.random,
            Job::SendThanks { round, place },
        )
        .await?;
    }
    Ok(true)
}

/// To whom the letter at this place of the list goes, and what it says. `None` once that is over.
pub async fn letter(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    key: &Key,
    round: RoundId,
    place: usize,
) -> Result<Option<(Thanked, String)>> {
    let Some(row) = store::find(db, round, now).await? else {
        return Ok(None);
    };
    let (Some(sealed), Some(words)) = (row.sealed, row.words) else {
        return Ok(None);
    };
    let words = key.open(&[b"words", round.0.as_bytes()], &words);
    let (Some(words), Some(people)) = (words, open(key, round, &sealed)?) else {
        return Ok(None);
    };
    let words: String = serde_json::from_slice(&words)?;
    let person = people.into_iter().nth(place);
    Ok(person.map(|person| (person, words)))
}

/// One letter is done. With the last one addresses and words are deleted; that there was a letter stays.
pub async fn left(tx: &Tx, round: RoundId) -> Result<()> {
    store::count_down(tx, round).await?;
    store::empty_when_done(tx, round).await
}

/// Whether addresses of this round wait still.
pub async fn is_waiting(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    round: RoundId,
) -> Result<bool> {
    let row = store::find(db, round, now).await?;
    Ok(row.is_some_and(|row| row.sealed.is_some()))
}

/// Deletes every list whose time is over.
pub async fn forget_over(tx: &Tx, now: DateTime<Utc>) -> Result<()> {
    store::delete_over(tx, now).await
}

/// By address: an order that everybody could make, and that tells nothing.
fn list(people: Vec<Invited>) -> Vec<Thanked> {
    let mut list: Vec<Thanked> = people
        .into_iter()
        .map(|person| Thanked {
            address: person.address,
            name: person.name,
            first_name: person.first_name,
            lang: person.lang,
        })
        .collect();
    list.sort_by(|a, b| a.address.cmp(&b.address));
    list
}

fn offer_of(key: &Key, round: RoundId, row: Option<&store::Row>) -> Result<Offer> {
    Ok(match row {
        None => Offer::Over,
        Some(store::Row {
            sealed: Some(sealed),
            words: None,
        }) => match open(key, round, sealed)? {
            Some(people) => Offer::Possible {
                people: people.len(),
            },
            None => Offer::Over,
        },
        Some(_) => Offer::Sent,
    })
}

/// `None` for a list that came out of a backup, when its key was destroyed meanwhile.
fn open(key: &Key, round: RoundId, sealed: &[u8]) -> Result<Option<Vec<Thanked>>> {
    let plain = key.open(&[b"people", round.0.as_bytes()], sealed);
    Ok(plain
        .map(|plain| serde_json::from_slice(&plain))
        .transpose()?)
}
