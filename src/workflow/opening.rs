//! A round begins: its keys with the draft, its box when the letters leave.

use super::round_keys::keys_of;
use crate::answer_box;
use crate::app::App;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::RoundId;
use crate::invitation;
use crate::keys::RoundKeys;
use crate::round::{self, Refusal, Round, State};
use crate::scope::Scope;
use crate::secret::Key;
use crate::visitor::Visitor;

/// A draft and its keys. They are durable before the commit: a round must never lack them.
pub async fn draft(tx: &Tx, scope: &Scope<'_>) -> Result<(Round, RoundKeys)> {
    let round = round::create(tx, scope).await?;
    let keys = RoundKeys::unopened(Key::random(scope.random));
    let (store, id, put) = (scope.keys.clone(), round.id, keys.clone());
    tokio::task::spawn_blocking(move || store.put(id, &put)).await??;
    Ok((round, keys))
}

/// Everybody on the list is let into the box, and their letters wait.
pub async fn open(app: &App, who: &Visitor, id: RoundId) -> Result<()> {
    let draft = round::get(&app.db.read, who, id).await?;
    check_draft(&draft)?;
    let keys = keys_of(app, &draft).await?;
    app.db
        .write(async |tx| {
            let scope = &app.scope(who);
            check_draft(&round::get_to_change(tx, who, id).await?)?;
            let people = invitation::list(tx, &keys, id).await?;
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

pub(super) fn check_draft(round: &Round) -> Result<()> {
    match round.state {
        State::Draft => Ok(()),
        _ => Err(Refusal::AlreadyOpen.into()),
    }
}
