//! The recovery key at the terminal: it is made once, and asked for when a database was put back from a backup.

use std::io::{BufRead, Read};

use zeroize::Zeroizing;

use crate::app::App;
use crate::config::Config;
use crate::jobs::restore::{self, Restored};
use crate::keys::Private;

/// Longer than any key.
const MAX_BYTES: u64 = 4096;

/// A new one, in words for whoever sets up the service. It is shown this once and stored nowhere.
pub fn make() -> Zeroizing<String> {
    let private = Private::generate();
    Zeroizing::new(format!(
        "The private half. It is shown this once: keep it where neither the database nor the keys are, such as in a \
         safe.\n\n{}\n\nThe public half, for the settings of the service:\n\nKLANKBORD_RECOVERY_KEY={}",
        private.reveal().as_str(),
        private.public()
    ))
}

/// Says in one line what became of the open rounds, and of none which it is.
pub async fn restore(config: Config, typed: &mut impl BufRead) -> Result<String, Vec<String>> {
    let mut line = Zeroizing::new(String::new());
    let read = typed.take(MAX_BYTES).read_line(&mut line);
    read.map_err(|error| vec![error.to_string()])?;
    let no_key = |_| vec!["this is no private half of a recovery key".to_owned()];
    let private: Private = line.parse().map_err(no_key)?;
    let app = super::app(config).await?;
    let restored = restore::restore(&app, private).await;
    let Restored {
        opened,
        refused,
        lost,
    } = restored.map_err(|error| vec![error.to_string()])?;
    let closed = app.db.clone().close().await;
    closed.map_err(|error| vec![error.to_string()])?;
    if refused > 0 {
        return Err(vec![format!(
            "the keys of {refused} open rounds were sealed to another recovery key"
        )]);
    }
    Ok(format!(
        "{opened} open rounds can be read again, {lost} are older than what is kept of keys"
    ))
}

/// Boxes that are older than their keys open for whoever has the recovery key: that comes before anything is called
/// lost.
pub async fn check(app: &App) -> Result<(), Vec<String>> {
    if app.config.recovery_key.is_none() {
        return Ok(());
    }
    let waiting = restore::waiting(app).await;
    match waiting.map_err(|error| vec![error.to_string()])? {
        0 => Ok(()),
        waiting => Err(vec![format!(
            "the database is older than the keys: {waiting} open rounds can be read again with the recovery key \
             (`klankbord restore`). To give them up instead, start once without KLANKBORD_RECOVERY_KEY"
        )]),
    }
}
