//! With whom something is shared: the manager of a conversation, or somebody who reads along. The page asks no further.

use chrono::NaiveDate;

use crate::app::App;
use crate::conversation::reader::{self, Reader};
use crate::conversation::{self, Choice, Conversation, Share};
use crate::error::Result;
use crate::ids::{ConversationId, ReaderId};
use crate::normalise::PersonName;
use crate::urls;
use crate::web::extract::SignedIn;

pub(crate) enum With {
    Manager(Box<Conversation>),
    Reader(Box<Reader>),
}

/// Where the pages of sharing are, for this one.
pub(super) struct Ways {
    /// The choice itself, and where it is sent.
    pub(super) form: String,
    pub(super) taking_back: String,
    /// Where one comes from, and goes to when it is done.
    pub(super) back: String,
}

impl With {
    pub(crate) async fn manager(app: &App, at: &SignedIn, id: ConversationId) -> Result<Self> {
        let found = conversation::get(&app.db.read, &app.scope(&at.who), id).await?;
        Ok(Self::Manager(Box::new(found)))
    }

    pub(crate) async fn reader(app: &App, at: &SignedIn, id: ReaderId) -> Result<Self> {
        let found = reader::get(&app.db.read, &app.scope(&at.who), id).await?;
        Ok(Self::Reader(Box::new(found)))
    }

    /// As it is now.
    pub(super) async fn again(&self, app: &App, at: &SignedIn) -> Result<Self> {
        match self {
            Self::Manager(conversation) => Self::manager(app, at, conversation.id).await,
            Self::Reader(reader) => Self::reader(app, at, reader.id).await,
        }
    }

    pub(super) fn is_manager(&self) -> bool {
        matches!(self, Self::Manager(_))
    }

    pub(super) fn share(&self) -> &Share {
        match self {
            Self::Manager(conversation) => &conversation.share,
            Self::Reader(reader) => &reader.share,
        }
    }

    pub(super) fn name(&self) -> &PersonName {
        match self {
            Self::Manager(conversation) => &conversation.plan.manager_name,
            Self::Reader(reader) => &reader.name,
        }
    }

    pub(super) fn address(&self) -> &str {
        match self {
            Self::Manager(conversation) => &conversation.plan.manager_address,
            Self::Reader(reader) => &reader.address,
        }
    }

    /// What goes along with whatever is chosen.
    pub(super) fn topic(&self) -> &str {
        match self {
            Self::Manager(conversation) => &conversation.wish,
            Self::Reader(_) => "",
        }
    }

    /// What the form proposes as the last day.
    pub(super) fn until(&self, today: NaiveDate) -> NaiveDate {
        match self {
            Self::Manager(conversation) => conversation.until(today),
            Self::Reader(reader) => reader.share.until(today, today),
        }
    }

    pub(super) fn ways(&self) -> Ways {
        match self {
            Self::Manager(conversation) => Ways {
                form: urls::sharing(conversation.id),
                taking_back: urls::withdrawal(conversation.id),
                back: urls::conversation(conversation.id),
            },
            Self::Reader(reader) => Ways {
                form: urls::reader_sharing(reader.id),
                taking_back: urls::reader_stop(reader.id),
                back: urls::readers(),
            },
        }
    }

    /// `talk`: the conversation for which the chosen words were written.
    pub(super) async fn save(
        &self,
        app: &App,
        at: &SignedIn,
        choice: &Choice,
        talk: Option<ConversationId>,
    ) -> Result<()> {
        let saved = app.db.write(async |tx| {
            let (scope, choice) = (&app.scope(&at.who), choice.clone());
            match self {
                Self::Manager(to) => {
                    let shared = conversation::share(tx, scope, to.id, choice).await;
                    shared.map(|_| ())
                }
                Self::Reader(to) => reader::share(tx, scope, to.id, choice, talk).await,
            }
        });
        saved.await
    }
}
