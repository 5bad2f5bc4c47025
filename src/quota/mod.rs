//! How much there may be of something in a stretch of time, counted in the database: so it holds over several nodes.

mod store;
mod unasked;

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::ConnectionTrait;

pub use self::unasked::{MAX_REACHED, MAX_TALKS, Sort, Unasked};
use crate::address::Address;
use crate::db::Tx;
use crate::error::Result;
use crate::secret::Key;

/// What is counted. The stretch of time is fixed: it begins for everybody at the same moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters to sign in, an hour: for one address, from one network, and for one from the other.
    SignIns,
    /// Letters about a new address that one person causes, a week.
    Moves,
    /// Invitations that one employee sends to themselves to look at, an hour.
    Examples,
    /// Letters of the whole service, a minute.
    Relay,
    /// Letters about rounds that one employee causes, an hour.
    Invitations,
    /// Rounds for which one address is asked, a week.
    Asked,
    /// Letters about conversations that one employee causes, a week.
    Talks,
    /// Letters to one address that did not ask for them, from everybody together, a week.
    Reached,
}

impl Kind {
    const ALL: [Self; 8] = [
        Self::SignIns,
        Self::Moves,
        Self::Examples,
        Self::Relay,
        Self::Invitations,
        Self::Asked,
        Self::Talks,
        Self::Reached,
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::SignIns => "sign-ins",
            Self::Moves => "moves",
            Self::Examples => "examples",
            Self::Relay => "relay",
            Self::Invitations => "invitations",
            Self::Asked => "asked",
            Self::Talks => "talks",
            Self::Reached => "reached",
        }
    }

    fn length(self) -> TimeDelta {
        match self {
            Self::Relay => TimeDelta::minutes(1),
            Self::SignIns | Self::Examples | Self::Invitations => TimeDelta::hours(1),
            Self::Moves | Self::Asked | Self::Talks | Self::Reached => TimeDelta::weeks(1),
        }
    }

    /// When the present stretch began.
    fn since(self, now: DateTime<Utc>) -> DateTime<Utc> {
        let seconds = self.length().num_seconds();
        let begun = now.timestamp().div_euclid(seconds) * seconds;
        DateTime::from_timestamp(begun, 0).unwrap_or(now)
    }
}

/// Takes one of `most`. When all are used up, returns the moment at which there is room again; the caller rolls back.
pub async fn take(
    tx: &Tx,
    now: DateTime<Utc>,
    kind: Kind,
    subject: &[u8],
    most: u32,
) -> Result<Option<DateTime<Utc>>> {
    let since = kind.since(now);
    let used = store::add(tx, kind.as_str(), subject, since, 1).await?;
    let fits = u32::try_from(used).is_ok_and(|used| used <= most);
    Ok((!fits).then(|| since + kind.length()))
}

/// Whether [`take`] would take one now. It takes nothing, so it is for a page that tells what is to be expected.
async fn has_room(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    kind: Kind,
    subject: &[u8],
    most: u32,
) -> Result<bool> {
    let used = store::used(db, kind.as_str(), subject, kind.since(now)).await?;
    Ok(u32::try_from(used).is_ok_and(|used| used < most))
}

/// Whose a count is: a MAC of the broad form of the address, so what is counted does not tell whose it is. Where it also
/// counts what else belongs to it, such as the network that asked, half of it says so: all that is counted of one address
/// begins alike, and is found by it.
pub fn subject(key: &Key, address: &str, and: &[&[u8]]) -> [u8; 32] {
    let key = key.derive("quotas");
    let broad = Address::comparable_of(address);
    let mut subject = key.mac(&[broad.as_bytes()]);
    if !and.is_empty() {
        subject[WHOSE..].copy_from_slice(&key.mac(and)[WHOSE..]);
    }
    subject
}

/// So many bytes of a subject say whose it is.
const WHOSE: usize = 16;

/// What was counted of one address is counted of another from now on, as far as both are not the same mailbox.
pub async fn follow(tx: &Tx, key: &Key, from: &str, to: &str) -> Result<()> {
    let (old, new) = (subject(key, from, &[]), subject(key, to, &[]));
    if old == new {
        return Ok(());
    }
    for (kind, since, used) in store::list(tx, &old).await? {
        store::add(tx, &kind, &new, since, used).await?;
    }
    forget(tx, key, from).await
}

/// Deletes all that is counted of an address.
pub async fn forget(tx: &Tx, key: &Key, address: &str) -> Result<()> {
    let (mut first, mut last) = (subject(key, address, &[]), subject(key, address, &[]));
    first[WHOSE..].fill(0);
    last[WHOSE..].fill(u8::MAX);
    store::delete_between(tx, &first, &last).await
}

/// Deletes what was counted in stretches of time that are over.
pub async fn forget_over(tx: &Tx, now: DateTime<Utc>) -> Result<()> {
    for kind in Kind::ALL {
        store::delete_before(tx, kind.as_str(), kind.since(now)).await?;
    }
    Ok(())
}
