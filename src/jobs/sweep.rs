//! No key and no list of addresses outlives its use, and whatever has a term ends with it. A crash between a commit and
//! the destruction of a key is mended here, at every start.

use super::old_keys::drop_old_keys_of;
use crate::app::App;
use crate::error::{Error, Result};
use crate::invitation::thanks;
use crate::{account, conversation, quota, round, workflow};

/// Destroys the keys of rounds that are over, and of open ones the keys whose grace is over. The keys of a
/// round that this database has never heard of stay: a service started with the wrong database must not
/// destroy what belongs to the right one.
pub async fn sweep(app: &App) -> Result<()> {
    app.check_bond().await?;
    workflow::look_for_keys(app).await?;
    note_rests(app).await?;
    forget_lists(app).await?;
    let store = app.keys.clone();
    for id in tokio::task::spawn_blocking(move || store.rounds()).await?? {
        let store = app.keys.clone();
        let over = match round::by_id(&app.db.read, id).await {
            Ok(round) => !round.state.is_under_way(),
            Err(Error::NotFound) => {
                tracing::warn!(round.id = %id, "the key store holds keys of a round that is not in this database");
                continue;
            }
            Err(other) => return Err(other),
        };
        if over {
            tokio::task::spawn_blocking(move || store.destroy(id)).await??;
            tracing::info!(round.id = %id, "the keys of an ended round were destroyed");
        } else {
            // One that cannot be read keeps nothing from its start: every hour it is tried again.
            if let Err(error) = drop_old_keys_of(app, id).await {
                tracing::error!(round.id = %id, %error, "old keys could not be dropped");
            }
        }
    }
    Ok(())
}

/// The time to the next round, of rounds that opened before it was noted.
async fn note_rests(app: &App) -> Result<()> {
    if !round::rest::is_empty(&app.db.read).await? {
        return Ok(());
    }
    app.db
        .write(async |tx| {
            for round in round::list_opened(tx).await? {
                let address = account::contact(tx, round.account).await?.address;
                round::rest::outlive(tx, &app.moment(), &address, &[round]).await?;
            }
            Ok(())
        })
        .await
}

/// Addresses that have waited long enough, with their keys, and all else whose time is over.
pub(super) async fn forget_lists(app: &App) -> Result<()> {
    end_terms(app).await?;
    destroy_thanks(app).await
}

/// Ends all in the database that has a term, whether anybody comes by or not: links and sessions, what was counted, what
/// is shared until a day, addresses to thank, and the time between two rounds. What else has one has a job for it.
pub(super) async fn end_terms(app: &App) -> Result<()> {
    let (now, lives) = (app.clock.now(), app.config.session);
    let ended = app.db.write(async |tx| {
        account::forget_over(tx, now, lives).await?;
        quota::forget_over(tx, now).await?;
        conversation::end_over(tx, &app.moment()).await?;
        thanks::forget_over(tx, now).await?;
        round::rest::forget_over(tx, &app.moment()).await
    });
    ended.await
}

/// The keys of addresses that wait no more. While a round is under way its end may have made the key already, and not
/// yet the list.
pub(super) async fn destroy_thanks(app: &App) -> Result<()> {
    let store = app.keys.clone();
    for id in tokio::task::spawn_blocking(move || store.thanked()).await?? {
        let over = match round::by_id(&app.db.read, id).await {
            Ok(round) => !round.state.is_under_way(),
            // Of another database, or somebody who left: whoever deleted it destroys the key.
            Err(Error::NotFound) => false,
            Err(other) => return Err(other),
        };
        if over && !thanks::is_waiting(&app.db.read, app.clock.now(), id).await? {
            let store = app.keys.clone();
            tokio::task::spawn_blocking(move || store.destroy_thanks(id)).await??;
        }
    }
    Ok(())
}
