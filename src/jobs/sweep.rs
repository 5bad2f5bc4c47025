//! At every start: no key and no list of addresses outlives its use. A crash between a commit and the destruction of a key is mended here.

use super::old_keys::drop_old_keys_of;
use crate::app::App;
use crate::error::{Error, Result};
use crate::invitation::thanks;
use crate::{account, round};

/// Destroys the keys of rounds that are over, and of open ones the keys whose grace is over. The keys of a
/// round that this database has never heard of stay: a service started with the wrong database must not
/// destroy what belongs to the right one.
pub async fn sweep(app: &App) -> Result<()> {
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
            drop_old_keys_of(app, id).await?;
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

/// Addresses that have waited long enough, and who has rested long enough. Each list has a job for that; here it is made
/// sure of.
pub(super) async fn forget_lists(app: &App) -> Result<()> {
    let forgotten = app.db.write(async |tx| {
        thanks::forget_over(tx, app.clock.now()).await?;
        round::rest::forget_over(tx, &app.moment()).await
    });
    forgotten.await?;
    destroy_thanks(app).await
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
