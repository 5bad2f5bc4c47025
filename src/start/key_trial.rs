//! Whether the volume of the key store does what keys need, for whoever is about to put some there.

use std::fmt::Write;
use std::path::Path;
use std::process::ExitCode;

use super::fault;
use crate::config::Config;
use crate::keys::trial::{self, KEPT_OUT};
use crate::keys::{Fingerprint, KeyStore};

/// Says that all is well, with what to take care of; or what the volume cannot do.
pub fn check(config: &Config) -> Result<String, Vec<String>> {
    let dir = &config.key_dir;
    let told = |why: String| fault("The key store", &dir.display(), &why);
    let found = KeyStore::find_application(dir).map_err(|error| told(error.to_string()))?;
    let was_there = dir.exists();
    let faults = trial::trial(dir);
    let nature = trial::nature(dir);
    if !was_there {
        // The service makes it, with the rights that it needs; and where it cannot, that is told above.
        let _ = std::fs::remove_dir(dir);
    }
    if !faults.is_empty() {
        return Err(faults.into_iter().flat_map(told).collect());
    }
    let mut said = format!(
        "The key store {} can be used: its volume makes files and keeps their rights, locks out other programs, \
         replaces, syncs and overwrites.",
        dir.display()
    );
    if let Some(nature) = nature {
        let _ = write!(said, "\nTake care: {nature}.");
    }
    if let Some(key) = found {
        let shown = Fingerprint::of(&key);
        let _ = write!(
            said,
            "\nIts fingerprint is {shown}: it is the same for every node."
        );
    }
    Ok(said)
}

/// The other program of the trial of locks.
pub fn other(path: &Path) -> ExitCode {
    match trial::may_lock(path) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(u8::try_from(KEPT_OUT).unwrap_or(1)),
        Err(_) => ExitCode::from(2),
    }
}
