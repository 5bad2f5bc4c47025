//! Who asks, when and where, by which keys and rules: what nearly every room has to know, as one value.

use std::ops::Deref;

use chrono::{DateTime, Days, Months, NaiveDate, Utc};
use chrono_tz::Tz;
use uuid::Uuid;

use crate::keys::KeyStore;
use crate::random::Random;
use crate::secret::Key;
use crate::visitor::Visitor;

/// What holds for everybody at this moment: for jobs, and for whatever is asked by a link.
#[derive(Clone, Copy)]
pub struct Moment<'a> {
    pub now: DateTime<Utc>,
    /// The organisation's.
    pub zone: Tz,
    pub random: &'a Random,
    /// The application's key: profiles, self-views, conversations, sign-in links, and who has left.
    pub key: &'a Key,
    /// The keys of open rounds.
    pub keys: &'a KeyStore,
    /// From the opening of one round of a person to the opening of the next.
    pub gap: Days,
    /// How long a conversation is kept, after its day.
    pub keep: Months,
}

impl Moment<'_> {
    pub fn today(&self) -> NaiveDate {
        self.now.with_timezone(&self.zone).date_naive()
    }
}

/// The same for a signed-in person, who sees and changes what is theirs.
#[derive(Clone, Copy)]
pub struct Scope<'a> {
    pub who: &'a Visitor,
    pub moment: Moment<'a>,
}

impl Scope<'_> {
    /// The id of what the visitor makes with a form that carries `token`, so that the same form sent twice makes one
    /// thing. Without a token it is random.
    pub fn id_once<Id: From<Uuid>>(&self, token: &str) -> Id {
        if token.is_empty() {
            return self.random.id();
        }
        let account = self.who.account.0;
        let mac = self
            .key
            .derive("made once")
            .mac(&[account.as_bytes(), token.as_bytes()]);
        let mut id = [0; 16];
        id.copy_from_slice(&mac[..16]);
        Id::from(uuid::Builder::from_custom_bytes(id).into_uuid())
    }
}

impl<'a> Deref for Scope<'a> {
    type Target = Moment<'a>;

    fn deref(&self) -> &Self::Target {
        &self.moment
    }
}
