//! The demonstration: a small organisation to look around in, in a folder of its own.
//!
//! Its people live through their weeks as people do: letters leave, answers go into the box,
//! rounds end by their own jobs (`past`). So it shows the service as it is, and proves it.

mod cast;
mod conversation;
mod past;

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::LazyLock;

use self::cast::cast;
use self::past::Past;
use crate::account;
use crate::app::App;
use crate::config::{Config, Role};
use crate::db;
use crate::error::{Error, Result};
use crate::facilities::{self, Facility};

const FOLDER: &str = "demo";
const DATABASE: &str = "klankbord.db";

/// The same settings with database, keys and mailbox in a folder of their own, which `fresh` empties first.
///
/// The letters must not leave this machine: a relay is refused here, and without a relay
/// [`Config::check`] lets nothing but a local address through.
pub fn config(config: Config, fresh: bool) -> Result<Config> {
    if config.smtp_url.is_some() {
        return Err(Error::internal(
            "KLANKBORD_SMTP_URL is set; the demonstration writes to made-up addresses and needs the built-in mailbox",
        ));
    }
    if config.database_url.starts_with("postgres") {
        return Err(Error::internal(
            "KLANKBORD_DATABASE_URL is set; the demonstration keeps its people in a SQLite file of its own",
        ));
    }
    let folder = config.data_dir.join(FOLDER);
    if fresh {
        throw_away(&folder)?;
    }
    Ok(Config {
        database_url: db::url_of(&folder.join(DATABASE)),
        key_dir: folder.join("keys"),
        data_dir: folder,
        // What comes back belongs to the service itself.
        bounce_dir: None,
        organisation: cast().organisation.clone(),
        // Everybody may try it with an address of their own.
        sign_in_domains: Vec::new(),
        organisation_domains: vec![cast().administrator.domain().to_owned()],
        administrators: vec![cast().administrator.identity()],
        facilities: facilities(config.facilities)?,
        roles: &ROLES,
        ..config
    })
}

/// What is offered by setting, else the example, so that there is something to see.
fn facilities(offered: Vec<Facility>) -> Result<Vec<Facility>> {
    if !offered.is_empty() {
        return Ok(offered);
    }
    let example = include_str!("../../docs/facilities.example.toml");
    facilities::parse(example, Path::new("the example"))
        .map_err(|faults| Error::internal(faults.join("; ")))
}

/// Brings the people to life, unless they are there already.
pub async fn people(app: &App) -> Result<()> {
    let people = &cast().people;
    let mut missing = Vec::new();
    for person in people {
        if account::owner(&app.db.read, &person.address.identity())
            .await?
            .is_none()
        {
            missing.push(person);
        }
    }
    if missing.len() == people.len() {
        for person in people {
            Past::new(app, person.joined)?.live(person).await?;
        }
    } else if !missing.is_empty() {
        // They come one by one; whoever is missing was still to come when the program was stopped.
        return Err(Error::internal(
            "the demonstration was stopped while it was made; begin anew with: demo --fresh",
        ));
    }
    Ok(())
}

/// In the order in which they are shown.
static ROLES: LazyLock<Vec<Role>> = LazyLock::new(|| {
    let people = cast().people.iter();
    people
        .map(|person| Role {
            name: person.name.clone(),
            about: person.about.clone(),
            address: person.address.clone(),
        })
        .collect()
});

/// Deletes what an earlier demonstration left, and nothing that is not one.
fn throw_away(folder: &Path) -> Result<()> {
    let mut entries = match fs::read_dir(folder) {
        Err(fault) if fault.kind() == ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    if entries.next().is_some() && !folder.join(DATABASE).is_file() {
        let refusal = format!(
            "{} is not a demonstration, so it is not thrown away",
            folder.display()
        );
        return Err(Error::internal(refusal));
    }
    Ok(fs::remove_dir_all(folder)?)
}

#[cfg(test)]
mod tests;
