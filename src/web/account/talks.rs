//! Conversations to take along, on both sides of the table.

use crate::account;
use crate::app::App;
use crate::conversation::{self, Conversation, Side, ending, outlook, written};
use crate::error::Result;
use crate::report::archive::Files;
use crate::report::conversation_text::{self, Kept};
use crate::report::own_text;
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
    take_outlooks(app, at, files).await
}

/// What somebody wrote for their team, year by year, with the lines for those who still hold a conversation with them.
async fn take_outlooks(app: &App, at: &SignedIn, files: &mut Files) -> Result<()> {
    let (db, scope, lang) = (&app.db.read, app.scope(&at.who), at.who.lang);
    for (year, kept) in outlook::list(db, &scope).await? {
        let team = outlook::team(db, &scope, year).await?;
        let lines = outlook::lines(db, &scope, (year, &team)).await?;
        let mut people = Vec::new();
        for talk in &team {
            if let Some(line) = lines.get(&talk.id) {
                let name = account::contact(db, talk.account).await?.name;
                people.push(format!("{name}: {line}"));
            }
        }
        let lines = [
            ("outlook-text", kept.text),
            ("outlook-people", people.join("\n")),
        ];
        let text = own_text::outlook(lang, &lines)?;
        let name = name(lang, ("download-outlook", Kind::Text), &year.to_string());
        files.insert(name, text.into_bytes());
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
        ahead: outlook::seen(db, key, talk).await?,
        prepared: &written::prepared(db, key, talk, side).await?,
        agreed: &agreed,
        endings,
    };
    conversation_text::write(at.who.lang, &kept)
}
