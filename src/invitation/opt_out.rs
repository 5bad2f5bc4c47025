//! Who wants no letters from us: links to stop them, and the list.

use sea_orm::ConnectionTrait;

use super::{link, store};
use crate::address::Address;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::secret::Key;

/// All that is kept of somebody who wants no letters: a MAC, from which nobody reads the address.
pub struct AddressHash([u8; 32]);

/// The hash of the address behind a link that stops all letters; `None` when we did not make it.
pub fn read_stop(pepper: &Key, token: &str) -> Option<AddressHash> {
    link::read_stop(&link_key(pepper), token).map(AddressHash)
}

/// The secret part of the link to stop all letters to this address.
pub fn stop_token(pepper: &Key, address: &str) -> Result<String> {
    let hash = hash_of(pepper, address)?;
    Ok(link::stop_token(&link_key(pepper), &hash.0))
}

/// Remembers that an address never wants a letter again.
pub async fn opt_out(tx: &Tx, hash: &AddressHash) -> Result<()> {
    store::insert_opt_out(tx, hash.0.to_vec()).await
}

/// Somebody has another address now: whoever wanted no letters at the one before wants none at this one either.
pub async fn follow(tx: &Tx, pepper: &Key, from: &str, to: &str) -> Result<()> {
    let Ok(before) = from.parse() else {
        return Ok(());
    };
    if wants_no_letters(tx, pepper, &before).await? {
        opt_out(tx, &hash_of(pepper, to)?).await?;
    }
    Ok(())
}

pub async fn is_opted_out(db: &impl ConnectionTrait, pepper: &Key, address: &str) -> Result<bool> {
    let address: Address = address.parse().map_err(|_| Error::NotFound)?;
    wants_no_letters(db, pepper, &address).await
}

/// Also under the form in which addresses were compared before.
pub(super) async fn wants_no_letters(
    db: &impl ConnectionTrait,
    pepper: &Key,
    address: &Address,
) -> Result<bool> {
    let forms = [address.comparable(), address.earlier_comparable()];
    store::is_opted_out(db, forms.map(|form| opt_out_mac(pepper, &form).to_vec())).await
}

fn hash_of(pepper: &Key, address: &str) -> Result<AddressHash> {
    let address: Address = address.parse().map_err(|_| Error::NotFound)?;
    Ok(AddressHash(opt_out_mac(pepper, &address.comparable())))
}

fn opt_out_mac(pepper: &Key, comparable: &str) -> [u8; 32] {
    pepper.derive("opt-out").mac(&[comparable.as_bytes()])
}

fn link_key(pepper: &Key) -> Key {
    pepper.derive("lasting stop links")
}
