//! The two who hold a conversation, as a letter and a calendar know them.

use super::letters::{Envelope, from_us, via};
use super::{Done, limits};
use crate::account;
use crate::address::first_name;
use crate::app::App;
use crate::conversation::calendar_file::{self, Entry, Reader};
use crate::conversation::{Conversation, Plan};
use crate::error::{Error, Result};
use crate::ids::ConversationId;
use crate::mail::letters::Named;
use crate::questionnaire::Lang;
use crate::queue::Claimed;
use crate::text;

/// One of the two who hold a conversation, for a letter to them.
pub(super) struct Recipient {
    pub(super) lang: Lang,
    /// What they are called.
    pub(super) reader: String,
    /// The other one.
    pub(super) opposite: Named,
    pub(super) opposite_address: String,
    pub(super) envelope: Envelope,
    /// The plan, as this one may read it.
    pub(super) plan: Plan,
    /// None for the employee: it is their own conversation.
    pub(super) stop_link: Option<String>,
}

/// Nobody for a manager who wants no letters from us.
pub(super) async fn recipient(
    app: &App,
    claimed: &Claimed,
    conversation: &Conversation,
    to_manager: bool,
) -> Result<Result<Recipient, Done>> {
    let employee = account::contact(&app.db.read, conversation.account).await?;
    let (plan, name) = (&conversation.plan, &employee.name);
    let manager = plan.manager_name.to_string();
    if !to_manager {
        let (address, _) = reader(app, &plan.manager_address, employee.lang).await?;
        return Ok(Ok(Recipient {
            lang: employee.lang,
            reader: employee.first_name.clone(),
            opposite: named(&manager),
            opposite_address: address,
            envelope: from_us(app, Some(name.clone()), employee.address.clone()),
            plan: plan.clone(),
            stop_link: None,
        }));
    }
    let (address, lang) = reader(app, &plan.manager_address, employee.lang).await?;
    let stop_link = match limits::unasked(app, claimed, &employee.address, &address, lang).await? {
        Ok(stop_link) => stop_link,
        Err(done) => return Ok(Err(done)),
    };
    Ok(Ok(Recipient {
        lang,
        reader: first_name(&manager),
        opposite: Named::new(name, &employee.first_name),
        opposite_address: employee.address.clone(),
        envelope: Envelope {
            from_name: via(app, name),
            ..from_us(app, Some(manager), address)
        },
        plan: plan.for_reader(app.config.circle_of(&plan.manager_address)),
        stop_link: Some(stop_link),
    }))
}

/// A manager is known by the one name that the employee wrote.
fn named(manager: &str) -> Named {
    Named::new(manager, &first_name(manager))
}

/// The address and the language of whoever has an account; otherwise the address as it was written, in the language of
/// the one who wrote it.
pub(super) async fn reader(app: &App, identity: &str, otherwise: Lang) -> Result<(String, Lang)> {
    let known = account::owner(&app.db.read, identity).await?;
    Ok(known.unwrap_or_else(|| (identity.to_owned(), otherwise)))
}

/// The conversation in the calendar of one of the two.
pub(super) struct Appointment<'a> {
    pub(super) id: ConversationId,
    pub(super) plan: &'a Plan,
    pub(super) sequence: i32,
    pub(super) cancelled: bool,
    pub(super) reader: Reader<'a>,
    pub(super) with: &'a str,
    pub(super) link: &'a str,
}

impl Appointment<'_> {
    pub(super) fn file(&self, app: &App, claimed: &Claimed, lang: Lang) -> Result<String> {
        let summary = text::strict(lang, "calendar-summary", &[("name", self.with.into())]);
        let entry = Entry {
            id: self.id,
            plan: self.plan,
            sequence: self.sequence,
            cancelled: self.cancelled,
            reader: self.reader,
            summary: &summary.map_err(Error::internal)?,
            link: self.link,
            organizer: &app.config.mail_from,
            stamp: claimed.dated_at,
        };
        Ok(calendar_file::file(&entry, app.config.zone))
    }
}
