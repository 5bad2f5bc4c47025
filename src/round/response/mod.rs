//! Which part of those who are asked answers, in all rounds of an organisation together: the advice follows it.
//!
//! # Why
//! Decision: when a round is over, one place of a table goes up by one: of this circle, so many were asked, and the
//! answers were in this band. The table is one sealed row of constant length and knows no round, account or day. Context:
//! the number of answers must not outlive a round, and whoever lays the table of before beside that of after reads what
//! was added. Consequence: that is the band, which the profile under the same key says too (or that there was none, which
//! the round itself says), and how many were asked in a circle, which all who were asked were told. Without the key
//! nobody sees more than that a round ended, and the advice that everybody reads changes by ten rounds together and no
//! fewer. The exact part is not known, so the likeliest is taken ([`Responses::of`]). What is counted stays when an
//! account goes: it is of nobody.

mod store;

use sea_orm::ConnectionTrait;

use super::chance::Response;
use super::state::{MAX_INVITED, MIN_ASKED};
use crate::db::Tx;
use crate::error::Result;
use crate::questionnaire::Circle;
use crate::scope::Moment;
use crate::secret::Key;

/// So many rounds are told of together, and the first time when there are so many: fewer are chance, and who knows which
/// round ended last night must not read from the advice how it went.
const TOGETHER: u32 = 10;
/// What is usual counts beside what was seen as this many people, or five rounds: a row of lucky rounds must not make
/// the advice careless.
const USUAL_WEIGHS: f64 = 60.0;

/// So often a circle tells nothing: somebody asked addresses that nobody reads, or all of a team that has just left.
/// Without it one such round of fifty people would outweigh a hundred others; with it a round can
/// make no part more than fifty times as likely as another.
const TELLS_NOTHING: f64 = 0.02;

/// What may be known of the number of answers: at least and at most so many.
pub type Band = (usize, usize);
const BANDS: [Band; 6] = [(0, 4), (5, 7), (8, 9), (10, 50), (5, 50), (8, 50)];

/// How often a circle of so many people gave answers in each band.
type Row = [u32; BANDS.len()];
const ROWS: usize = MAX_INVITED + 1;

/// By circle and by how many were asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Responses {
    told: Vec<Row>,
    /// Of the rounds since then.
    waiting: Vec<Row>,
}

impl Default for Responses {
    fn default() -> Self {
        let none = vec![Row::default(); Circle::ALL.len() * ROWS];
        Self {
            told: none.clone(),
            waiting: none,
        }
    }
}

/// Of all rounds that are over.
pub async fn read(db: &impl ConnectionTrait, key: &Key) -> Result<Responses> {
    let sealed = store::find(db).await?;
    Ok(sealed.map(|sealed| open(key, &sealed)).unwrap_or_default())
}

/// A round is over.
pub async fn note(tx: &Tx, moment: &Moment<'_>, circles: &[(Circle, usize, Band)]) -> Result<()> {
    let sealed = store::hold(tx).await?;
    let mut all = open(moment.key, &sealed);
    for &(of, asked, band) in circles {
        all.count(of, asked, band);
    }
    let sealed = key_of(moment.key).seal(moment.random, &[], &all.to_bytes());
    store::update(tx, sealed).await
}

/// What does not open was sealed by another key, and is begun anew: no round may fail to end by it.
fn open(key: &Key, sealed: &[u8]) -> Responses {
    let plain = key_of(key).open(&[], sealed);
    plain
        .and_then(|plain| Responses::from_bytes(&plain))
        .unwrap_or_default()
}

fn key_of(key: &Key) -> Key {
    key.derive("response of rounds")
}

impl Responses {
    /// A circle that is too small to be counted says nothing.
    pub fn count(&mut self, of: Circle, asked: usize, band: Band) {
        let place = BANDS.iter().position(|known| *known == band);
        let (Some(place), true) = (place, (MIN_ASKED..ROWS).contains(&asked)) else {
            return;
        };
        let own = of as usize * ROWS..(of as usize + 1) * ROWS;
        let (told, waiting) = (&mut self.told[own.clone()], &mut self.waiting[own]);
        waiting[asked][place] += 1;
        if waiting.iter().flatten().sum::<u32>() >= TOGETHER {
            let both = told.iter_mut().flatten().zip(waiting.iter_mut().flatten());
            for (told, waiting) in both {
                *told = told.saturating_add(std::mem::take(waiting));
            }
        }
    }

    /// The part by which what was seen is likeliest, in steps of one in a hundred.
    pub fn of(&self, circle: Circle) -> Response {
        let rows = self.told.chunks(ROWS).nth(circle as usize);
        let rows = rows.unwrap_or_default();
        if rows.iter().flatten().all(|rounds| *rounds == 0) {
            return Response::USUAL;
        }
        let parts = (10..=95).map(|part| Response(f64::from(part) / 100.0));
        let likely = |part: &Response| likelihood(rows, *part);
        parts
            .max_by(|one, other| likely(one).total_cmp(&likely(other)))
            .unwrap_or(Response::USUAL)
    }

    fn to_bytes(&self) -> Vec<u8> {
        let numbers = self.told.iter().chain(&self.waiting).flatten();
        numbers.flat_map(|number| number.to_le_bytes()).collect()
    }

    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (numbers, []) = bytes.as_chunks::<4>() else {
            return None;
        };
        let numbers: Vec<_> = numbers
            .iter()
            .map(|number| u32::from_le_bytes(*number))
            .collect();
        let (rows, []) = numbers.as_chunks::<{ BANDS.len() }>() else {
            return None;
        };
        let half = Circle::ALL.len() * ROWS;
        (rows.len() == 2 * half).then(|| Self {
            told: rows[..half].to_vec(),
            waiting: rows[half..].to_vec(),
        })
    }
}

/// The logarithm of it, with what is usual beside what was seen.
fn likelihood(rows: &[Row], part: Response) -> f64 {
    let (Response(usual), Response(answers)) = (Response::USUAL, part);
    let usual = USUAL_WEIGHS * (usual * answers.ln() + (1.0 - usual) * (1.0 - answers).ln());
    let of_row = |(asked, row): (usize, &Row)| -> f64 {
        let bands = BANDS.iter().zip(row).filter(|(_, rounds)| **rounds > 0);
        bands
            .map(|(&(least, most), rounds)| {
                let chance = part.between(asked, least, most);
                f64::from(*rounds) * (TELLS_NOTHING + (1.0 - TELLS_NOTHING) * chance).ln()
            })
            .sum()
    };
    usual + rows.iter().enumerate().map(of_row).sum::<f64>()
}

#[cfg(test)]
mod tests;
