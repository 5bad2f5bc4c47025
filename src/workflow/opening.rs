//! A round begins: its keys with the draft, its box when the letters leave.

use super::round_keys::keys_of;
use crate::answer_box;
use crate::app::App;
use crate::config::Config;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::RoundId;
use crate::invitation::{self, Invited};
use crate::keys::RoundKeys;
use crate::questionnaire::Circle;
use crate::round::{self, MIN_ASKED, Refusal, Round, State};
use crate::scope::Scope;
use crate::secret::Key;
use crate::version::Version;
use crate::visitor::Visitor;

/// A draft and its keys. They are durable before the commit: a round must never lack them. What is begun anew leaves keys
/// of a round that never was, with which nothing was sealed.
pub async fn draft(tx: &Tx, scope: &Scope<'_>) -> Result<(Round, RoundKeys)> {
    let round = round::create(tx, scope).await?;
    let keys = RoundKeys::unopened(Key::random(scope.random));
    let (store, id, put) = (scope.keys.clone(), round.id, keys.clone());
    tokio::task::spawn_blocking(move || store.put(id, &put)).await??;
    Ok((round, keys))
}

/// Everybody on the list is let into the box, and their letters wait. `seen` is the [`uncounted`] that its employee knows
/// of: while they looked, somebody may have been put on the list or taken off it in another tab.
pub async fn open(app: &App, who: &Visitor, id: RoundId, seen: &Version) -> Result<()> {
    let draft = round::get(&app.db.read, who, id).await?;
    check_draft(&draft)?;
    let keys = keys_of(app, &draft).await?;
    app.db
        .write(async |tx| {
            let scope = &app.scope(who);
            check_draft(&round::get_to_change(tx, who, id).await?)?;
            let people = invitation::list(tx, &keys, id).await?;
            check_seen(&app.config, &people, seen)?;
            // Selectors and circles, no more.
            let admitted: Vec<_> = people
                .iter()
                .map(|person| (person.selector, app.config.circle_of(&person.address)))
                .collect();
            round::open(tx, scope, id, &admitted).await?;
            answer_box::create(tx, scope, id, &admitted).await
        })
        .await
}

/// The circles that are too small to be counted, and how many people of each are asked. Whose letter came back counts as
/// nobody.
pub fn uncounted(config: &Config, people: &[Invited]) -> Vec<(Circle, usize)> {
    let reached = people.iter().filter(|person| !person.bounced);
    let circles: Vec<_> = reached
        .map(|person| config.circle_of(&person.address))
        .collect();
    let count = |of: &Circle| circles.iter().filter(|circle| *circle == of).count();
    let all = config.circles().iter().map(|of| (*of, count(of)));
    all.filter(|(_, people)| *people < MIN_ASKED).collect()
}

/// Where all are counted nothing is lost, and where none is the round refuses.
fn check_seen(config: &Config, people: &[Invited], seen: &Version) -> Result<()> {
    let uncounted = uncounted(config, people);
    if uncounted.is_empty() || uncounted.len() == config.circles().len() {
        return Ok(());
    }
    seen.check(&Version::of(&uncounted))
}

pub(super) fn check_draft(round: &Round) -> Result<()> {
    match round.state {
        State::Draft => Ok(()),
        _ => Err(Refusal::AlreadyOpen.into()),
    }
}
