//! Conversations to take along, on both sides of the table.

use crate::account;
use crate::app::App;
use crate::conversation::{self, Conversation, Side, ending, written};
use crate::error::Result;
use crate::report::archive::Files;
use crate::report::conversation_text::{self, Kept};
use crate::web::extract::SignedIn;
use crate::web::files::{Kind, name};

/// One's own, and those that one holds as somebody's manager.
pub(super) async fn take(app: &App, at: &SignedIn, files: &mut Files) -> Result<()> {
    let (db, scope) = (&app.db.read, app.scope(&at.who));
    for (place, talk) in conversation::list(db, &scope).await?.iter().enumerate() {
        let with = talk.plan.manager_name.as_str();
        let text = text(app, at, talk, (Side::Employee, with)).await?;
        keep(at, files, ("download-conversation", place), (talk, text));
    }
    for (place, talk) in conversation::known_to(db, &scope).await?.iter().enumerate() {
        let employee = account::contact(db, talk.account).await?;
        let text = text(app, at, talk, (Side::Manager, &employee.name)).await?;
        keep(at, files, ("download-as-manager", place), (talk, text));
    }
    Ok(())
}

fn keep(
    at: &SignedIn,
    files: &mut Files,
    (key, place): (&str, usize),
    (talk, text): (&Conversation, String),
) {
    let mark = format!("{}-{}", talk.plan.held_on, place + 1);
    let name = name(at.who.lang, (key, Kind::Text), &mark);
    files.insert(name, text.into_bytes());
}

/// What this side wrote, and what it may read of the other.
async fn text(
    app: &App,
    at: &SignedIn,
    talk: &Conversation,
    (side, with): (Side, &str),
) -> Result<String> {
    let (db, key) = (&app.db.read, &app.key);
    let mut agreed = written::agreements(db, key, talk).await?;
    agreed.retain(|commitment| commitment.shared || side == Side::Employee);
    let own = ending::of_side(db, key, talk, side).await?.energy;
    let theirs = ending::of_side(db, key, talk, side.other()).await?;
    let theirs = theirs.on_the_table().unwrap_or_default().to_owned();
    let mut endings = vec![(at.who.name.clone(), own), (with.to_owned(), theirs)];
    endings.retain(|(_, energy)| !energy.is_empty());
    let kept = Kept {
        side,
        conversation: talk,
        with,
        prepared: &written::prepared(db, key, talk, side).await?,
        agreed: &agreed,
        endings,
    };
    conversation_text::write(at.who.lang, &kept)
}
