//! Where a person is on the way from a round to a conversation: the one next step of the first page.

use chrono::NaiveDate;

use super::extract::SignedIn;
use super::pages::home::{Next, Round as Line};
use super::{small, words};
use crate::app::App;
use crate::conversation::Conversation;
use crate::error::Result;
use crate::round::calendar;
use crate::round::{self, ENOUGH, Refusal, Round, State};
use crate::text;
use crate::{invitation, keys, profile};

/// The next step and the round it is about.
pub(super) async fn of(
    app: &App,
    at: &SignedIn,
    rounds: &[Round],
    conversations: &[Conversation],
) -> Result<(Next, Option<Line>)> {
    let Some(round) = rounds.first() else {
        return Ok((Next::Start, None));
    };
    let lang = at.who.lang;
    let zone = app.config.zone;
    let now = app.clock.now();
    let today = calendar::day_of(now, zone);
    let (next, done, day) = match round.state {
        State::Draft => {
            let (next, done) = draft(app, at, round).await?;
            (next, done, String::new())
        }
        State::Open { ends_at, .. } => {
            let seen = profile::self_view(&app.db.read, &at.who, &app.key, round.id).await?;
            let next = if seen.is_some() {
                Next::Wait
            } else {
                Next::SelfView
            };
            (next, 2, words::last_day(lang, ends_at, zone))
        }
        State::Published { release_at } if release_at > now => {
            (Next::Release, 3, words::day_of(lang, release_at, zone))
        }
        State::Published { release_at } => {
            let since = calendar::day_of(release_at, zone);
            match after_release(conversations, since, today) {
                Some((next, done)) => (next, done, String::new()),
                None => match round::check_rest(rounds, now, app.rules()) {
                    Err(Refusal::TooSoon { from }) => (Next::Rest, 6, text::day(lang, from)),
                    _ => return Ok((Next::Start, None)),
                },
            }
        }
        State::NotEnough { .. } | State::Lost { .. } => (Next::NotEnough, 2, String::new()),
    };
    let invited = if round.state == State::Draft {
        invitation::count(&app.db.read, round.id).await?
    } else {
        round.invited
    };
    let path = format!("/rounds/{}", round.id);
    Ok((
        next,
        Some(Line {
            path,
            done,
            day,
            invited: small(invited),
        }),
    ))
}

async fn draft(app: &App, at: &SignedIn, round: &Round) -> Result<(Next, u8)> {
    if round.plan.note.is_empty() {
        return Ok((Next::Questions, 0));
    }
    if profile::self_view(&app.db.read, &at.who, &app.key, round.id)
        .await?
        .is_none()
    {
        return Ok((Next::SelfView, 0));
    }
    let invited = invitation::count(&app.db.read, round.id).await?;
    Ok((
        if invited < ENOUGH {
            Next::Invite
        } else {
            Next::Send
        },
        1,
    ))
}

/// `None` when the conversation about this profile has been.
fn after_release(
    conversations: &[Conversation],
    released: NaiveDate,
    today: NaiveDate,
) -> Option<(Next, u8)> {
    let coming = conversations.iter().find(|one| one.is_ahead(today));
    match coming {
        Some(one) if one.shared_at.is_some() => Some((Next::Talk, 5)),
        Some(_) => Some((Next::Prepare, 3)),
        None if held(conversations, released) => None,
        None => Some((Next::Read, 3)),
    }
}

fn held(conversations: &[Conversation], since: NaiveDate) -> bool {
    let mut true_ones = conversations.iter().filter(|one| !one.cancelled);
    true_ones.any(|one| one.plan.held_on >= since)
}

/// The keys of a round that is under way.
pub(super) async fn keys(app: &App, round: &Round) -> Result<keys::RoundKeys> {
    let (store, id) = (app.keys.clone(), round.id);
    let keys = tokio::task::spawn_blocking(move || store.load(id)).await??;
    keys.ok_or(crate::error::Error::BoxLost)
}
