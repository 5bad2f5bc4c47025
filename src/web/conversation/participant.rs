//! On which side of a conversation the visitor sits. What both sides do is written once and asks for a participant.

use crate::account;
use crate::address::first_name;
use crate::app::App;
use crate::conversation::{self, Conversation, Side};
use crate::error::Result;
use crate::ids::ConversationId;
use crate::urls;
use crate::web::extract::SignedIn;

pub(crate) struct Participant {
    pub(crate) conversation: Conversation,
    pub(crate) side: Side,
    /// The path of the conversation as this side knows it.
    pub(crate) path: String,
    /// What people call the employee.
    pub(crate) employee: String,
    /// The whole of it.
    pub(crate) employee_name: String,
    /// What people call the one opposite.
    pub(crate) other: String,
}

pub(crate) async fn employee(app: &App, at: &SignedIn, id: ConversationId) -> Result<Participant> {
    let conversation = conversation::get(&app.db.read, &app.scope(&at.who), id).await?;
    Ok(Participant {
        side: Side::Employee,
        path: urls::conversation(id),
        employee: at.who.first_name.clone(),
        employee_name: at.who.name.clone(),
        other: first_name(conversation.plan.manager_name.as_str()),
        conversation,
    })
}

impl Participant {
    /// A manager sees something of the conversation before only if it was with them.
    pub(crate) fn may_see(&self, before: &Conversation) -> bool {
        self.side == Side::Employee
            || (before.known_at.is_some()
                && before.plan.manager_address == self.conversation.plan.manager_address)
    }

    /// The address of the preparation on this side.
    pub(crate) fn preparation(&self) -> String {
        match self.side {
            Side::Employee => urls::preparation(self.conversation.id),
            Side::Manager => urls::shared_preparation(self.conversation.id),
        }
    }

    /// The address of the question at the end of the hour.
    pub(crate) fn ending(&self) -> String {
        match self.side {
            Side::Employee => urls::ending(self.conversation.id),
            Side::Manager => urls::shared_ending(self.conversation.id),
        }
    }

    /// The address of the page that closes it.
    pub(crate) fn closing(&self) -> String {
        match self.side {
            Side::Employee => urls::closing(self.conversation.id),
            Side::Manager => urls::shared_closing(self.conversation.id),
        }
    }
}

/// For anyone but the manager, and as long as they may know nothing of it, the conversation does not exist.
pub(crate) async fn manager(app: &App, at: &SignedIn, id: ConversationId) -> Result<Participant> {
    let conversation = conversation::seen_by_manager(&app.db.read, &app.scope(&at.who), id).await?;
    let employee = account::contact(&app.db.read, conversation.account).await?;
    Ok(Participant {
        side: Side::Manager,
        path: urls::shared(id),
        employee: employee.first_name.clone(),
        employee_name: employee.name,
        other: employee.first_name,
        conversation,
    })
}
