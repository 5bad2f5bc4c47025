//! How much there may be of something in a stretch of time, counted in the database: so it holds over several nodes.

mod store;
mod unasked;

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::ConnectionTrait;

pub use self::unasked::{MAX_REACHED, MAX_TALKS, Sort, Unasked};
use crate::db::Tx;
use crate::error::Result;

/// What is counted. The stretch of time is fixed: it begins for everybody at the same moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters to sign in, an hour: for one address, from one network, and for one from the other.
    SignIns,
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
    fn as_str(self) -> &'static str {
        match self {
            Self::SignIns => "sign-ins",
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
            Self::SignIns | Self::Invitations => TimeDelta::hours(1),
            Self::Asked | Self::Talks | Self::Reached => TimeDelta::weeks(1),
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
/// What was counted in earlier stretches is forgotten on the way.
pub async fn take(
    tx: &Tx,
    now: DateTime<Utc>,
    kind: Kind,
    subject: &[u8],
    most: u32,
) -> Result<Option<DateTime<Utc>>> {
    let since = kind.since(now);
    let used = store::count(tx, kind.as_str(), subject, since).await?;
    if used == 1 {
        store::delete_before(tx, kind.as_str(), since).await?;
    }
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
