//! "What we agreed": how it stands with the agreements of the last conversation, and when they come back.

use serde::Serialize;

use crate::address::first_name;
use crate::app::App;
use crate::conversation::next_step::{self, Agreed};
use crate::conversation::{Conversation, deadlines, written};
use crate::error::Result;
use crate::ids::ConversationId;
use crate::text;
use crate::web::extract::SignedIn;

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Card {
    pub conversation: ConversationId,
    /// What people call the manager.
    pub manager: String,
    /// The day of the conversation, in words.
    pub held_on: String,
    pub state: Agreed,
    pub many: usize,
    /// The manager sees one of them at least.
    pub shared: bool,
    /// The next day on which there is something to look back on, in words.
    pub next: Option<String>,
}

/// Of the last conversation that was held.
pub(crate) async fn card(
    app: &App,
    at: &SignedIn,
    conversations: &[Conversation],
) -> Result<Option<Card>> {
    let (today, lang) = (app.moment().today(), at.who.lang);
    let Some(conversation) = next_step::held(conversations, today) else {
        return Ok(None);
    };
    let all = written::agreements(&app.db.read, &app.key, conversation).await?;
    let check_in = deadlines::check_in_on(conversation);
    let next = next_step::looks_back_on(&all, check_in, today);
    Ok(Some(Card {
        conversation: conversation.id,
        manager: first_name(conversation.plan.manager_name.as_str()),
        held_on: text::date(lang, conversation.plan.held_on),
        state: Agreed::of(&all, check_in, today),
        many: all.len(),
        shared: all.iter().any(|commitment| commitment.shared),
        next: next.map(|day| text::day(lang, day)),
    }))
}
