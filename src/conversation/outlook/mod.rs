//! What comes towards a team in the years ahead. Its manager writes it once a year, and a line for whom it means something
//! of its own.
//!
//! # Why
//! Decision: a manager names who reads it. Context: an employee says who their manager is, and nobody checks it; whoever
//! plans a conversation with a stranger is not to read what that one writes for a team. Consequence: whoever comes later
//! is added by the manager, whose pages say so.

mod store;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

use super::store::{delete_paper, find_paper, get_to_change, list_by_manager, save_paper};
use super::{Conversation, Refusal, known_to};
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{AccountId, ConversationId};
use crate::normalise;
use crate::scope::Scope;
use crate::secret::Key;
use crate::version::Version;

/// Characters of what a team reads.
pub const MAX_OUTLOOK: usize = 2000;
/// Characters of a line for one person.
pub const MAX_OUTLOOK_LINE: usize = 300;

/// The sheet of a conversation that says that its employee reads along.
const LINE: &str = "outlook";

/// What a team reads of a year.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outlook {
    pub text: String,
    pub written_on: NaiveDate,
}

/// What one person of the team reads besides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Line {
    /// The manager who wrote it.
    by: AccountId,
    year: i32,
    text: String,
    written_on: NaiveDate,
}

/// What an employee and their manager read before and in the conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// For the whole team; empty where the line says all.
    pub team: String,
    pub written_on: NaiveDate,
    /// For this employee; empty when it means nothing of its own for them.
    pub line: String,
}

/// The lines of those who read along, by conversation.
pub type Lines = BTreeMap<ConversationId, String>;

/// What a manager sends.
pub struct Written {
    pub text: String,
    pub lines: Lines,
    /// What it was made from.
    pub seen: Version,
}

pub fn version(text: &str, lines: &Lines) -> Version {
    Version::of(&(text, lines))
}

/// The team of a year: who holds a conversation with the visitor in it.
pub async fn team(
    db: &impl ConnectionTrait,
    scope: &Scope<'_>,
    year: i32,
) -> Result<Vec<Conversation>> {
    let mut all = known_to(db, scope).await?;
    all.retain(|talk| !talk.cancelled && talk.plan.held_on.year() == year);
    Ok(all)
}

/// What the visitor wrote in all years, the latest first.
pub async fn list(db: &impl ConnectionTrait, scope: &Scope<'_>) -> Result<Vec<(i32, Outlook)>> {
    store::list(db, scope.key, scope.who.account).await
}

/// What the visitor wrote for a year; nothing yet is an empty text.
pub async fn of_year(db: &impl ConnectionTrait, scope: &Scope<'_>, year: i32) -> Result<Outlook> {
    let kept = store::find(db, scope.key, (scope.who.account, year)).await?;
    Ok(kept.unwrap_or_default())
}

/// Those of the team who read what the visitor wrote for a year, each with their line.
pub async fn lines(
    db: &impl ConnectionTrait,
    scope: &Scope<'_>,
    (year, team): (i32, &[Conversation]),
) -> Result<Lines> {
    let mut lines = Lines::new();
    for talk in team {
        let line: Option<Line> = find_paper(db, scope.key, talk.id, LINE).await?;
        if let Some(line) = line.filter(|line| (line.by, line.year) == (scope.who.account, year)) {
            lines.insert(talk.id, line.text);
        }
    }
    Ok(lines)
}

/// Keeps the text and the lines, and takes both away from those of the team who are in no line.
pub async fn write(tx: &Tx, scope: &Scope<'_>, year: i32, written: Written) -> Result<()> {
    check(&written)?;
    let mut team = team(tx, scope, year).await?;
    // In one order for everybody, so that nobody waits for another who waits for them.
    team.sort_by_key(|talk| talk.id);
    for talk in &mut team {
        *talk = get_to_change(tx, scope.key, talk.id).await?;
    }
    // Whose manager is another by now is not of this team.
    team.retain(|talk| talk.plan.manager_address == scope.who.address);
    let before = of_year(tx, scope, year).await?;
    let kept = lines(tx, scope, (year, &team)).await?;
    written.seen.check(&version(&before.text, &kept))?;
    let own = (scope.who.account, year);
    if written.text.is_empty() {
        store::delete(tx, own).await?;
    } else if written.text != before.text {
        let outlook = Outlook {
            text: written.text,
            written_on: scope.today(),
        };
        store::save(tx, (scope.random, scope.key), own, &outlook).await?;
    }
    for talk in team {
        let line = written.lines.get(&talk.id).map(|text| Line {
            by: scope.who.account,
            year,
            text: text.clone(),
            written_on: scope.today(),
        });
        match line {
            Some(line) => {
                save_paper(tx, scope.random, scope.key, talk.id, LINE, &line).await?;
            }
            None => delete_paper(tx, talk.id, LINE).await?,
        }
    }
    Ok(())
}

fn check(written: &Written) -> Result<(), Refusal> {
    let lines = written.lines.values();
    let texts = lines.map(|line| (line, MAX_OUTLOOK_LINE));
    let too_long = |(text, most): (&String, usize)| {
        (normalise::length(text) > most).then_some(Refusal::AnswerTooLong { most })
    };
    let mut faults = [(&written.text, MAX_OUTLOOK)].into_iter().chain(texts);
    faults.find_map(too_long).map_or(Ok(()), Err)
}

/// What its two read in this conversation. The caller has proven that the visitor is one of them.
pub async fn seen(
    db: &impl ConnectionTrait,
    key: &Key,
    conversation: &Conversation,
) -> Result<Option<Seen>> {
    let line: Option<Line> = find_paper(db, key, conversation.id, LINE).await?;
    let Some(line) = line else {
        return Ok(None);
    };
    let team = store::find(db, key, (line.by, line.year)).await?;
    if team.is_none() && line.text.is_empty() {
        return Ok(None);
    }
    let (team, written_on) = team.map_or((String::new(), line.written_on), |team| {
        (team.text, team.written_on)
    });
    Ok(Some(Seen {
        team,
        written_on,
        line: line.text,
    }))
}

/// Another manager writes another one, and the employee reads that of the one before no more.
pub(super) async fn part_with_manager(tx: &Tx, conversation: &Conversation) -> Result<()> {
    delete_paper(tx, conversation.id, LINE).await
}

/// Before a manager is deleted, and what they wrote for their team with them: the lines.
pub(super) async fn leave(tx: &Tx, scope: &Scope<'_>) -> Result<()> {
    for talk in list_by_manager(tx, scope.key, &scope.who.address).await? {
        delete_paper(tx, talk.id, LINE).await?;
    }
    Ok(())
}
