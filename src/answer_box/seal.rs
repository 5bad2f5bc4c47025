//! The box as it lies in the database: encoded, filled up with zeros to a length that says nothing, encrypted with a
//! key of its own.
//!
//! # Why
//! Decision: every version is sealed with a fresh key that seals nothing else, and has the same length. Context: who
//! can compare versions of a box that share a key, or that grow, sees each answer apart. Consequence: every change
//! needs a new key, kept until the version is replaced and its grace is over, and then destroyed.

use std::fmt;
use std::io::Read;

use zeroize::Zeroizing;

use super::answer::SHARE;
use super::tally::Tally;
use crate::error::Error;
use crate::ids::RoundId;
use crate::random::Random;
use crate::secret::{Key, SEAL_OVERHEAD};

const LABEL: &[u8] = b"klankbord box 1";

/// The box holds more than its capacity. Capacity is chosen so that it cannot, as long as no more people are
/// admitted than it was chosen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overfull;

impl fmt::Display for Overfull {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an answer box holds more than its capacity")
    }
}

impl std::error::Error for Overfull {}

/// How many bytes a box needs for this many people, whatever they answer: a share of 4 KiB for each and one for the
/// frame, rounded up to a power of two so that it tells the number of people roughly at best. 14 people: 64 KiB.
///
/// The share of somebody who signed holds the answer, the entry and the selector once more.
/// A person's share holds the answer (at most `MAX_ANSWER_BYTES`), the entry of the person (selector, circle,
/// standing: 35 bytes), and what the counters add: a second mention of five qualities and a head and two bytes for
/// each of 13 counters, below 300 bytes as long as ids are at most 40 bytes. The frame is the names of the fields
/// and the heads of the maps of three circles, below 300 bytes.
///
/// The length must not change while people answer. Where people can be added later, ask for the most there may be.
pub fn capacity(invited: usize) -> usize {
    ((invited + 1) * SHARE).next_power_of_two()
}

/// The capacity of a sealed box, so that the next version can have the same.
pub fn capacity_of(sealed: &[u8]) -> usize {
    sealed.len().saturating_sub(SEAL_OVERHEAD)
}

/// Use the key for this version and for nothing else. The result is [`SEAL_OVERHEAD`] longer than the capacity.
pub fn seal(
    key: &Key,
    random: &Random,
    round: RoundId,
    version: u64,
    capacity: usize,
    tally: &Tally,
) -> Result<Vec<u8>, Overfull> {
    let plain = encode(tally, capacity)?;
    Ok(key.seal(
        random,
        &[LABEL, round.0.as_bytes(), &version.to_be_bytes()],
        &plain,
    ))
}

/// Why a box is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotOpened {
    /// Another key, round or version, or nothing that was sealed here: nobody ever reads it.
    Lost,
    /// It opens, and holds what this program does not know: a newer one wrote it. It is not lost.
    NotUnderstood,
}

impl From<NotOpened> for Error {
    fn from(why: NotOpened) -> Self {
        match why {
            NotOpened::Lost => Error::KeyMissing,
            NotOpened::NotUnderstood => Error::Busy(
                "an answer box was written by a newer program: this one is to be upgraded".into(),
            ),
        }
    }
}

pub fn open(key: &Key, round: RoundId, version: u64, sealed: &[u8]) -> Result<Tally, NotOpened> {
    let plain = key.open(&[LABEL, round.0.as_bytes(), &version.to_be_bytes()], sealed);
    let plain = Zeroizing::new(plain.ok_or(NotOpened::Lost)?);
    decode(&plain).ok_or(NotOpened::NotUnderstood)
}

/// CBOR over sorted maps and lists: the same content is the same bytes. Then zeros.
fn encode(tally: &Tally, capacity: usize) -> Result<Zeroizing<Vec<u8>>, Overfull> {
    let mut plain = Zeroizing::new(vec![0; capacity]);
    ciborium::into_writer(tally, plain.as_mut_slice()).map_err(|_| Overfull)?;
    Ok(plain)
}

fn decode(mut plain: &[u8]) -> Option<Tally> {
    let mut scratch = Zeroizing::new([0; 4096]);
    let tally =
        ciborium::de::from_reader_with_buffer(plain.by_ref(), scratch.as_mut_slice()).ok()?;
    // Without leaving early: the compiler turns it into few instructions.
    (plain.iter().fold(0, |all, byte| all | byte) == 0).then_some(tally)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use rand::rngs::StdRng;
    use rand::seq::{IndexedRandom, SliceRandom};
    use rand::{RngExt, SeedableRng};

    use super::*;
    use crate::answer_box::answer::{Answer, MAX_ANSWER_BYTES};
    use crate::ids::Selector;
    use crate::normalise::PersonName;
    use crate::questionnaire::{Circle, Dosage};

    const DOSAGES: [Dosage; 3] = [Dosage::More, Dosage::Right, Dosage::TooMuch];
    const QUESTIONS: [&str; 4] = ["story", "future", "hinder", "tip"];
    const ANSWER_SETS: u64 = 10_000;
    const ORDERS: usize = 3;

    type People = Vec<(Selector, Circle, Option<Answer>)>;

    fn round() -> RoundId {
        Random::from_seed(1).id()
    }

    fn key() -> Key {
        Key::from_bytes([7; 32])
    }

    fn sealed(version: u64, capacity: usize, tally: &Tally) -> Vec<u8> {
        seal(&key(), &Random::System, round(), version, capacity, tally).unwrap()
    }

    /// So many ids that 50 people need not share one, each as long as an id may be.
    fn bank() -> Vec<String> {
        (0..250)
            .map(|number| format!("{number:03}-{}", "q".repeat(36)))
            .collect()
    }

    fn random_answer(rng: &mut StdRng, bank: &[String]) -> Answer {
        let count = rng.random_range(3..=5);
        let picked: Vec<String> = bank.sample(rng, count).cloned().collect();
        let star = picked[0].clone();
        let picks = picked
            .into_iter()
            .map(|id| (id, DOSAGES[rng.random_range(0..3)]))
            .collect();
        let count = rng.random_range(0..=2);
        let hindrances = bank.sample(rng, count).cloned().collect();
        let mut texts = BTreeMap::new();
        for question in QUESTIONS {
            if rng.random() {
                // Few different texts, so that some are the same.
                texts.insert(
                    question.to_owned(),
                    format!("text {}", rng.random_range(0..20)),
                );
            }
        }
        Answer {
            picks,
            star,
            hindrances,
            texts,
            signature: None,
        }
    }

    fn sign(answer: &mut Answer, number: usize) {
        let name = format!("{number:02}{}", "\u{1f331}".repeat(78));
        answer.signature = Some(PersonName::new(&name).unwrap());
    }

    fn random_people(rng: &mut StdRng, bank: &[String]) -> People {
        let circles = [Circle::Inside, Circle::Outside];
        (0..rng.random_range(1..=14))
            .map(|number| {
                let circle = circles[rng.random_range(0..2)];
                let mut answer = rng.random_bool(0.8).then(|| random_answer(rng, bank));
                let signs = circle == Circle::Outside && rng.random_bool(0.3);
                if let Some(answer) = answer.as_mut().filter(|_| signs) {
                    sign(answer, number);
                }
                (Selector(rng.random()), circle, answer)
            })
            .collect()
    }

    /// Everyone is invited, then answers or declines, in the order given.
    fn tally(people: &People) -> Tally {
        let mut tally = Tally::default();
        for &(selector, circle, _) in people {
            tally.admit(selector, circle);
        }
        for (selector, _, answer) in people {
            match answer {
                Some(answer) => tally.add(*selector, answer).unwrap(),
                None => tally.decline(*selector).unwrap(),
            }
        }
        tally
    }

    /// How many of the answer sets give other bytes in another order.
    fn sets_that_tell_their_order(encode: impl Fn(&People) -> Vec<u8>) -> usize {
        let bank: Vec<String> = (0..24).map(|number| format!("quality-{number}")).collect();
        let mut rng = StdRng::seed_from_u64(5);
        (0..ANSWER_SETS)
            .filter(|_| {
                let mut people = random_people(&mut rng, &bank);
                let first = encode(&people);
                (1..ORDERS).any(|_| {
                    people.shuffle(&mut rng);
                    encode(&people) != first
                })
            })
            .count()
    }

    /// As large as an answer may be, and nothing in it shared with any of 50 others.
    fn full_answer(number: usize, bank: &[String]) -> Answer {
        let picked = &bank[5 * number..5 * number + 5];
        let picks = picked
            .iter()
            .map(|id| (id.clone(), Dosage::TooMuch))
            .collect();
        let star = picked[0].clone();
        let hindrances = bank[2 * number..2 * number + 2].iter().cloned().collect();
        let texts = QUESTIONS
            .map(|question| (question.to_owned(), "x".repeat(300)))
            .into();
        let mut answer = Answer {
            picks,
            star,
            hindrances,
            texts,
            signature: None,
        };
        // Those at every second place outside.
        if number % 4 == 3 {
            sign(&mut answer, number);
        }
        let room = MAX_ANSWER_BYTES - answer.size();
        answer
            .texts
            .get_mut("tip")
            .unwrap()
            .push_str(&"x".repeat(room));
        assert_eq!(answer.size(), MAX_ANSWER_BYTES);
        answer
    }

    fn full_people(count: usize) -> People {
        let (bank, mut rng) = (bank(), StdRng::seed_from_u64(count as u64));
        let circle = |number: usize| {
            if number.is_multiple_of(2) {
                Circle::Inside
            } else {
                Circle::Outside
            }
        };
        (0..count)
            .map(|number| {
                (
                    Selector(rng.random()),
                    circle(number),
                    Some(full_answer(number, &bank)),
                )
            })
            .collect()
    }

    #[test]
    fn a_box_opens_with_its_own_key_round_and_version_only() {
        let tally = tally(&full_people(3));
        let sealed = sealed(4, capacity(3), &tally);
        assert!(open(&key(), round(), 4, &sealed) == Ok(tally));
        assert!(open(&key(), round(), 5, &sealed) == Err(NotOpened::Lost));
        assert!(open(&key(), Random::from_seed(2).id(), 4, &sealed) == Err(NotOpened::Lost));
        assert!(open(&Key::random(&Random::System), round(), 4, &sealed) == Err(NotOpened::Lost));
        assert!(open(&key(), round(), 4, &sealed[1..]) == Err(NotOpened::Lost));
    }

    #[test]
    fn the_same_answers_make_the_same_bytes_in_whatever_order_they_came() {
        assert_eq!(
            sets_that_tell_their_order(|people| encode(&tally(people), 2 * SHARE)
                .unwrap()
                .to_vec()),
            0
        );
    }

    /// The control of the test above: a box that keeps its texts as they come is caught.
    #[test]
    fn a_box_that_kept_the_order_would_be_noticed() {
        let unsorted = |people: &People| {
            let answers = people.iter().filter_map(|(_, _, answer)| answer.as_ref());
            let texts: Vec<&String> = answers.flat_map(|answer| answer.texts.values()).collect();
            let mut bytes = Vec::new();
            ciborium::into_writer(&texts, &mut bytes).unwrap();
            bytes
        };
        assert!(sets_that_tell_their_order(unsorted) > 8_000);
    }

    #[test]
    fn a_box_has_one_length_from_empty_to_full() {
        let people = full_people(14);
        let mut tally = Tally::default();
        let length = |tally: &Tally| sealed(1, capacity(14), tally).len();
        let mut lengths = vec![length(&tally)];
        for &(selector, circle, _) in &people {
            tally.admit(selector, circle);
            lengths.push(length(&tally));
        }
        for (selector, _, answer) in &people {
            tally.add(*selector, answer.as_ref().unwrap()).unwrap();
            lengths.push(length(&tally));
        }
        lengths.dedup();
        assert_eq!(lengths, [64 * 1024 + SEAL_OVERHEAD]);
    }

    #[test]
    fn everybody_fits_with_the_largest_answer_there_is() {
        for count in 1..=50 {
            let tally = tally(&full_people(count));
            // Not only in the power of two, but in the shares that it is rounded up from.
            assert!(
                encode(&tally, (count + 1) * SHARE).is_ok(),
                "{count} people"
            );
            let sealed = sealed(1, capacity(count), &tally);
            assert!(open(&key(), round(), 1, &sealed) == Ok(tally));
        }
    }

    #[test]
    fn capacity_is_the_power_of_two_above_a_share_each_and_one_for_the_frame() {
        assert_eq!(capacity(0), 4 * 1024);
        assert_eq!(capacity(1), 8 * 1024);
        assert_eq!(capacity(14), 64 * 1024);
        assert_eq!(capacity(15), 64 * 1024);
        assert_eq!(capacity(16), 128 * 1024);
        assert_eq!(capacity(50), 256 * 1024);
        assert_eq!(
            capacity_of(&sealed(1, capacity(14), &Tally::default())),
            capacity(14)
        );
    }

    #[test]
    fn a_box_is_refused_rather_than_cut_or_stretched() {
        let tally = tally(&full_people(20));
        assert_eq!(encode(&tally, capacity(14)).err(), Some(Overfull));
        let roomy = encode(&tally, capacity(20)).unwrap();
        let exact = 1 + roomy.iter().rposition(|&byte| byte != 0).unwrap();
        assert_eq!(encode(&tally, exact - 1).err(), Some(Overfull));
        assert!(decode(&encode(&tally, exact).unwrap()) == Some(tally));
    }

    #[test]
    fn what_follows_the_content_must_be_zero() {
        let mut plain = encode(&tally(&full_people(2)), capacity(2)).unwrap();
        assert!(decode(&plain).is_some());
        *plain.last_mut().unwrap() = 1;
        assert!(decode(&plain).is_none());
        assert!(decode(&[]).is_none());
    }
}
