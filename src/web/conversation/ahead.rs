//! What comes towards the two of a conversation, as the manager wrote it: shown where changes in the work are thought over
//! and talked about.

use chrono::Datelike;
use serde::Serialize;

use crate::address::first_name;
use crate::app::App;
use crate::conversation::{Side, outlook};
use crate::error::Result;
use crate::questionnaire::Lang;
use crate::text;
use crate::web::conversation::participant::Participant;
use crate::web::words;

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Ahead {
    /// Who wrote it, and when.
    pub said: String,
    /// For the whole team; empty where the line says all.
    pub team: String,
    /// For the employee; empty when it means nothing of its own for them.
    pub line: String,
    pub employee: String,
}

pub(super) async fn of(app: &App, lang: Lang, participant: &Participant) -> Result<Option<Ahead>> {
    let talk = &participant.conversation;
    let seen = outlook::seen(&app.db.read, &app.key, talk).await?;
    Ok(seen.map(|seen| {
        let day = ("day", text::date(lang, seen.written_on).into());
        let manager = first_name(talk.plan.manager_name.as_str());
        Ahead {
            said: words::say(lang, "outlook-said", &[("name", manager.into()), day]),
            team: seen.team,
            line: seen.line,
            employee: participant.employee.clone(),
        }
    }))
}

/// The year for which the manager has still to write it, or to let the employee read it.
pub(super) fn to_write(participant: &Participant, ahead: Option<&Ahead>) -> Option<i32> {
    let is_managers = participant.side == Side::Manager && ahead.is_none();
    is_managers.then(|| participant.conversation.plan.held_on.year())
}
