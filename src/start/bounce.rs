//! A message that came back, handed over by a mail system beside the running service.

use std::io::{self, Read};

use super::binding;
use crate::config::Config;
use crate::invitation::return_path::Mark;
use crate::jobs::bounces;
use crate::mail::bounce::MAX_BYTES;
use crate::secret::Key;

/// Says in one line what was done, and never of whom.
pub async fn note(config: &Config, to: Option<&str>) -> Result<&'static str, Vec<String>> {
    let message = piped().map_err(|error| vec![error.to_string()])?;
    let application = super::existing_key(config)?;
    let key = bounces::key(&application);
    let marks = bounces::marks(&key, &message, to);
    if marks.is_empty() || !noted(config, &application, &marks).await? {
        return Ok("dropped: it is no report about an address that we wrote to");
    }
    Ok("noted: a mailbox takes no letters")
}

async fn noted(config: &Config, application: &Key, marks: &[Mark]) -> Result<bool, Vec<String>> {
    let (db, now) = (super::database(config).await?, config.clock.now());
    binding::check(config, &db, application).await?;
    let key = bounces::key(application);
    let noted = bounces::note(&db, now, config.zone, &key, marks).await;
    let noted = noted.map_err(|error| vec![error.to_string()])?;
    let closed = db.close().await;
    closed.map_err(|error| vec![error.to_string()])?;
    Ok(noted)
}

/// As much of the message as may be read. The rest is passed over: a mail system may take a pipe that closes early
/// for a failure.
fn piped() -> io::Result<Vec<u8>> {
    let mut input = io::stdin().lock();
    let mut message = Vec::new();
    input
        .by_ref()
        .take(MAX_BYTES + 1)
        .read_to_end(&mut message)?;
    io::copy(&mut input, &mut io::sink())?;
    Ok(message)
}
