//! The time between two rounds of one person, which neither another account nor another spelling of the address cuts
//! short.
//!
//! # Why
//! Decision: with the opening of a round a MAC of the address and the day are noted apart from the account, and stay
//! until the time is over. Context: whoever deletes the account, or signs in as `name+2@`, and asks the same people less
//! one, reads the answers of that one from the difference. Consequence: it is all that stays of a person who has left,
//! as a MAC from which nobody reads the address. A round that ends without a profile tells nothing, and costs no time.

mod store;

use chrono::NaiveDate;
use sea_orm::ConnectionTrait;

use super::state::{Refusal, State};
use super::{Round, calendar, store as rounds};
use crate::address::Address;
use crate::db::Tx;
use crate::error::Result;
use crate::scope::Moment;

/// Whether this person may begin a round on this day.
pub(super) async fn check(
    db: &impl ConnectionTrait,
    moment: &Moment<'_>,
    address: &str,
) -> Result<()> {
    let opened_on = store::find(db, mac(moment, address)).await?;
    Ok(check_day(opened_on, moment)?)
}

/// A round of this person opens on this day. Of two at the same moment the second waits for the first.
pub(super) async fn begin(tx: &Tx, moment: &Moment<'_>, address: &str) -> Result<()> {
    let mac = mac(moment, address);
    let opened_on = store::hold(tx, mac.clone()).await?;
    check_day(Some(opened_on), moment)?;
    store::update(tx, mac, moment.today()).await
}

/// Notes what was not yet noted when these rounds of one person opened, as far as the time is not over: when the account
/// is deleted, and for rounds from before there were notes.
pub async fn outlive(tx: &Tx, moment: &Moment<'_>, address: &str, rounds: &[Round]) -> Result<()> {
    let costs = |round: &&Round| {
        let state = round.state;
        matches!(state, State::Open { .. } | State::Published { .. })
    };
    let Some(last) = rounds.iter().find(costs) else {
        return Ok(());
    };
    let day = calendar::day_of(last.began_at(), moment.zone);
    if check_day(Some(day), moment).is_ok() {
        return Ok(());
    }
    let mac = mac(moment, address);
    let noted = store::hold(tx, mac.clone()).await?;
    store::update(tx, mac, day.max(noted)).await
}

/// Somebody has another address now: what is noted of the one before holds for it as well, and stays where it is.
pub async fn follow(tx: &Tx, moment: &Moment<'_>, from: &str, to: &str) -> Result<()> {
    let Some(day) = store::find(tx, mac(moment, from)).await? else {
        return Ok(());
    };
    let mac = mac(moment, to);
    let noted = store::hold(tx, mac.clone()).await?;
    store::update(tx, mac, day.max(noted)).await
}

/// This round ended without a profile. What another of the person costs stays.
pub async fn lift(tx: &Tx, moment: &Moment<'_>, address: &str, round: &Round) -> Result<()> {
    let day = calendar::day_of(round.began_at(), moment.zone);
    store::delete(tx, mac(moment, address), day).await
}

/// Whether another round of this person ended within the time that lies between two.
pub async fn is_tried_again(tx: &Tx, moment: &Moment<'_>, round: &Round) -> Result<bool> {
    let rounds = rounds::list(tx, round.account).await?;
    let is_over = |other: &Round| {
        let began_on = calendar::day_of(other.began_at(), moment.zone);
        matches!(
            other.state,
            State::Published { .. } | State::NotEnough { .. }
        ) && moment.today() < began_on + moment.gap
    };
    Ok(rounds
        .iter()
        .any(|other| other.id != round.id && is_over(other)))
}

/// Whether nothing is noted of anybody.
pub async fn is_empty(db: &impl ConnectionTrait) -> Result<bool> {
    store::is_empty(db).await
}

/// Deletes every note whose time is over.
pub async fn forget_over(tx: &Tx, moment: &Moment<'_>) -> Result<()> {
    store::delete_until(tx, moment.today() - moment.gap).await
}

fn check_day(
    opened_on: Option<NaiveDate>,
    moment: &Moment<'_>,
) -> std::result::Result<(), Refusal> {
    match opened_on.map(|day| day + moment.gap) {
        Some(from) if moment.today() < from => Err(Refusal::TooSoon { from }),
        _ => Ok(()),
    }
}

/// Of the broad form of the address: one person is one, however they sign in.
fn mac(moment: &Moment<'_>, address: &str) -> Vec<u8> {
    let broad = Address::comparable_of(address);
    let key = moment.key.derive("rest between rounds");
    key.mac(&[broad.as_bytes()]).to_vec()
}
