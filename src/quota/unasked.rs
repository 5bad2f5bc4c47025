//! Letters to people who did not ask for them: each counts for whoever causes it and for the address it goes to.
//!
//! # Why
//! Decision: both are counted by the broad form of their address. Context: whoever can sign in as `name+1@` can do so
//! as `name+2@`, and all tags of an address end in one mailbox. Consequence: what one person causes and what one mailbox
//! gets has an end, whoever writes and however the address is spelled. Whoever deletes an account takes along what it
//! caused; what a mailbox got stays, so nobody gets more by that.

use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;

use super::{Kind, has_room, subject, take};
use crate::db::Tx;
use crate::error::Result;
use crate::secret::Key;

/// To one address in a week, all letters of all people together: three for each of the five rounds that may ask it, and
/// some about conversations. A manager with more employees than that hears the rest from themselves.
pub const MAX_REACHED: u32 = 20;
/// About conversations by one employee in a week: all that one conversation can cause, calling off included.
pub const MAX_TALKS: u32 = 24;

/// Addresses as they were written.
#[derive(Clone, Copy)]
pub struct Unasked<'a> {
    /// The employee who causes it.
    pub by: &'a str,
    pub to: &'a str,
    pub sort: Sort,
}

/// What the letter is about, and the limits that are settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    Talk,
    Round {
        letters_per_hour: u32,
        /// For the letter that asks; what follows it belongs to the same round.
        rounds_per_week: Option<u32>,
    },
}

/// What it counts in, whose, and how much of it there is.
type Counted = (Kind, [u8; 32], u32);

impl Unasked<'_> {
    /// Counts it. When there is no room for it, returns the moment at which there is; the caller rolls back, or sends
    /// nothing. The sender comes first: whoever has used up their own cannot use up the reader's.
    pub async fn take(
        &self,
        tx: &Tx,
        now: DateTime<Utc>,
        key: &Key,
    ) -> Result<Option<DateTime<Utc>>> {
        for (kind, subject, most) in self.counted(key) {
            let room_at = take(tx, now, kind, &subject, most).await?;
            if room_at.is_some() {
                return Ok(room_at);
            }
        }
        Ok(None)
    }

    /// Whether there is room now; nothing is counted.
    pub async fn has_room(
        &self,
        db: &impl ConnectionTrait,
        now: DateTime<Utc>,
        key: &Key,
    ) -> Result<bool> {
        for (kind, subject, most) in self.counted(key) {
            if !has_room(db, now, kind, &subject, most).await? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Always in this order: two letters at the same instant wait for each other, and never in a ring.
    fn counted(&self, key: &Key) -> Vec<Counted> {
        let (by, to) = (subject(key, self.by, &[]), subject(key, self.to, &[]));
        let mut counted = match self.sort {
            Sort::Talk => vec![(Kind::Talks, by, MAX_TALKS)],
            Sort::Round {
                letters_per_hour,
                rounds_per_week,
            } => {
                let rounds = rounds_per_week.map(|most| (Kind::Asked, to, most));
                let letters = [(Kind::Invitations, by, letters_per_hour)];
                letters.into_iter().chain(rounds).collect()
            }
        };
        counted.push((Kind::Reached, to, MAX_REACHED));
        counted
    }
}
