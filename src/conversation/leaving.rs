//! Who leaves, and who has another address from now on.

use super::{Side, ending, outlook, reader, store};
use crate::db::Tx;
use crate::error::Result;
use crate::queue;
use crate::scope::Scope;

/// Before the visitor is deleted, and their conversations with them: the letters that wait, and what they wrote as a
/// manager in conversations of others.
pub async fn leave(tx: &Tx, scope: &Scope<'_>) -> Result<()> {
    let own = store::list_by_account(tx, scope.key, scope.who.account).await?;
    queue::forget(tx, &own.iter().map(|one| one.id.0).collect()).await?;
    for one in store::list_by_manager(tx, scope.key, &scope.who.address).await? {
        for kind in [Side::Manager.as_str(), ending::kind(Side::Manager)] {
            store::delete_paper(tx, one.id, kind).await?;
        }
    }
    outlook::leave(tx, scope).await?;
    reader::leave(tx, scope).await
}

/// Whoever was recognised as the manager or a reader by one address is by another. Both in small letters.
pub async fn follow(tx: &Tx, from: &str, to: &str) -> Result<()> {
    store::update_manager(tx, from, to).await?;
    reader::follow(tx, from, to).await
}
