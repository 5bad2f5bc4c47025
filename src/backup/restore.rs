//! Putting a backup back: what is lost is said before anything else happens, and nothing is left of what is called off.

use std::collections::BTreeMap;
use std::io::{BufRead, Read};
use std::path::Path;

use zeroize::Zeroizing;

use super::folder::Whole;
use super::manifest::{Engine, Manifest};
use super::{Outcome, joined, place, rounds, said};
use crate::app::App;
use crate::config::Config;
use crate::db::copy;
use crate::jobs::restore::{self, OpenRound, Opens};
use crate::keys::{Fingerprint, Private};
use crate::{account, fault, round, start, workflow};

/// Longer than any key.
const MAX_BYTES: u64 = 4096;

/// Whoever sits there, at night.
pub(super) struct Terminal<'a> {
    pub(super) typed: &'a mut dyn BufRead,
    pub(super) say: fn(&str),
    /// Whatever is lost is agreed to.
    pub(super) yes: bool,
}

/// Into an empty place. Says at the end what became of it.
pub(super) async fn restore(
    config: Config,
    from: &Path,
    terminal: &mut Terminal<'_>,
) -> Outcome<String> {
    let whole = Whole::open(from)?;
    let manifest = &whole.manifest;
    check(&config, manifest)?;
    (terminal.say)(&format!(
        "a backup of {}, made by klankbord {} on {} with {}: it is whole, and the keys belong to it",
        manifest.engine,
        manifest.version,
        made_at(&config, manifest),
        rounds(manifest.open_rounds)
    ));
    place::prepare(&config).await?;
    let done = async {
        place::load(&config, &whole).await?;
        fault::point("restore-loaded");
        finish(&config, manifest, terminal).await
    };
    match done.await {
        Ok(report) => Ok(report),
        Err(why) => {
            place::clear(&config).await?;
            Err(format!("{why}. The database is empty again"))
        }
    }
}

/// What can be known before anything is touched.
fn check(config: &Config, manifest: &Manifest) -> Outcome<()> {
    let (engine, own) = (manifest.engine, Engine::of(&config.database_url));
    if engine != own {
        return Err(format!(
            "this backup is of {engine} and KLANKBORD_DATABASE_URL leads to {own}: it goes back to the kind it came from"
        ));
    }
    if !copy::knows(&manifest.schema) {
        return Err(format!(
            "this backup was made by a newer klankbord ({}) than this one: install that one",
            manifest.version
        ));
    }
    let key = start::existing_key(config).map_err(|faults| {
        let why = joined(&faults);
        format!(
            "{why}. Without the keys nobody can read this backup: mount them, or put application.keys back into that \
             folder"
        )
    })?;
    let (there, wanted) = (Fingerprint::of(&key).to_string(), &manifest.key_store);
    if there != *wanted {
        return Err(format!(
            "this backup belongs to another key store ({wanted}) than the one in {} ({there}): nothing in it could be \
             read",
            config.key_dir.display()
        ));
    }
    Ok(())
}

async fn finish(
    config: &Config,
    manifest: &Manifest,
    terminal: &mut Terminal<'_>,
) -> Outcome<String> {
    let db = place::open(config).await?;
    let app = start::over(config.clone(), db).await;
    let app = app.map_err(|faults| joined(&faults))?;
    let finished = decide(&app, manifest, terminal).await;
    app.db.clone().close().await.map_err(said)?;
    finished
}

async fn decide(app: &App, manifest: &Manifest, terminal: &mut Terminal<'_>) -> Outcome<String> {
    let open = restore::look(app).await.map_err(said)?;
    let is_waiting = |round: &&OpenRound| round.opens == Opens::AfterRestoring;
    let waiting = open.iter().filter(is_waiting).count();
    let private = match waiting {
        0 => None,
        waiting => terminal.private_half(waiting, manifest)?,
    };
    let is_lost = |round: &&OpenRound| match round.opens {
        Opens::Now => false,
        Opens::AfterRestoring => private.is_none(),
        Opens::Never => true,
    };
    let lost: Vec<_> = open.iter().filter(is_lost).collect();
    if !lost.is_empty() {
        (terminal.say)(&losses(app, &lost));
        if !terminal.agrees()? {
            return Err("nothing was restored".to_owned());
        }
    }
    if let Some(private) = private {
        let restored = restore::restore(app, private).await.map_err(said)?;
        if restored.refused > 0 {
            return Err(format!(
                "the keys of {} were sealed to another recovery key than the one that was typed",
                rounds(restored.refused)
            ));
        }
    }
    conclude(app, &lost).await.map_err(said)?;
    report(app, manifest, (open.len() - lost.len(), lost.len())).await
}

/// With the same commit nobody is signed in, what is lost is said to be, and the database may be used.
async fn conclude(app: &App, lost: &[&OpenRound]) -> crate::error::Result<()> {
    app.db
        .write(async |tx| {
            account::sign_everybody_out(tx, app.clock.now()).await?;
            for round in lost {
                workflow::give_up(app, tx, round.id).await?;
            }
            Ok(copy::mark_finished(tx).await?)
        })
        .await
}

/// How many, and when they would have ended.
fn losses(app: &App, lost: &[&OpenRound]) -> String {
    let mut days = BTreeMap::new();
    for round in lost {
        let day = round::calendar::last_day(round.ends_at, app.config.zone);
        *days.entry(day).or_insert(0) += 1;
    }
    let days = days
        .iter()
        .map(|(day, count)| format!("  open until {day}: {count}\n"));
    format!(
        "Lost of this backup: {}.\n{}People answered after it was made, or the round ended or was deleted, and the keys of \
         that moment are gone. The service will write to the employees that their answers are lost.",
        rounds(lost.len()),
        days.collect::<String>()
    )
}

async fn report(app: &App, manifest: &Manifest, (open, lost): (usize, usize)) -> Outcome<String> {
    let unknown = restore::unknown_keys(app).await.map_err(said)?;
    let unknown = match unknown {
        0 => String::new(),
        unknown => format!(
            "\nThe key store has the keys of other rounds too ({unknown}), which opened later. They stay, in case the lost \
             database is found (docs/backup.md)."
        ),
    };
    Ok(format!(
        "Open rounds that go on: {open}. Lost: {lost}. Everybody has to sign in again.\n\
         What came in after {} is gone. Whoever answered later can answer again by the same link. Letters that waited \
         then are sent, also those that have left since.{unknown}\nNow start the service.",
        made_at(&app.config, manifest)
    ))
}

/// As the clock on the wall says it.
fn made_at(config: &Config, manifest: &Manifest) -> String {
    let there = manifest.made_at.with_timezone(&config.zone);
    there.format("%Y-%m-%d %H:%M").to_string()
}

impl Terminal<'_> {
    /// None when they have none, and what waits for it is lost.
    fn private_half(&mut self, waiting: usize, manifest: &Manifest) -> Outcome<Option<Private>> {
        let which = manifest.recovery_key.as_deref().unwrap_or("(none was set)");
        (self.say)(&format!(
            "The private half of the recovery key opens {} that were answered since. When the backup was made, the public \
             half was {which}.\nType or pipe it (AGE-SECRET-KEY-..), or an empty line if you do not \
             have it:",
            rounds(waiting)
        ));
        let line = self.line()?;
        if line.trim().is_empty() {
            return Ok(None);
        }
        let private = line.parse();
        private
            .map(Some)
            .map_err(|_| "this is no private half of a recovery key".to_owned())
    }

    fn agrees(&mut self) -> Outcome<bool> {
        if self.yes {
            return Ok(true);
        }
        (self.say)("Go on? Type yes (or run it again with --yes):");
        Ok(self.line()?.trim() == "yes")
    }

    fn line(&mut self) -> Outcome<Zeroizing<String>> {
        let mut line = Zeroizing::new(String::with_capacity(256));
        let typed = self.typed.take(MAX_BYTES).read_line(&mut line);
        typed.map_err(said)?;
        Ok(line)
    }
}
