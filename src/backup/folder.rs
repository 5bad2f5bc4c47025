//! The folder of a backup. It has its name only when all of it is on the disk, so whatever has the name is whole.

use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDateTime, Utc};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::manifest::{Engine, Manifest};
use super::{Outcome, said};

const MANIFEST: &str = "manifest.json";
/// As `sha256sum -c` reads it.
const SUMS: &str = "SHA256SUMS";
const NAME: &str = "klankbord-%Y%m%dT%H%M%SZ";
const UNFINISHED: &str = "unfinished";

/// A backup that is being written. Unless it is finished, nothing of it stays.
pub(super) struct Begun {
    /// Locked, so that what else is unfinished in it is left over.
    parent: File,
    aside: PathBuf,
    whole: PathBuf,
}

/// A backup that was looked at and is as it was written.
pub(super) struct Whole {
    folder: PathBuf,
    pub(super) manifest: Manifest,
}

impl Begun {
    pub(super) fn new(to: &Path, now: DateTime<Utc>) -> Outcome<Self> {
        let refuse = |error: io::Error| format!("{} cannot be used: {error}", to.display());
        DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(to)
            .map_err(refuse)?;
        let parent = File::open(to).map_err(refuse)?;
        // A volume that knows no locks can be written all the same.
        if matches!(parent.try_lock(), Err(TryLockError::WouldBlock)) {
            return Err(format!(
                "another backup is being written to {}",
                to.display()
            ));
        }
        let whole = to.join(now.format(NAME).to_string());
        if whole.exists() {
            return Err(format!("there is a backup in {} already", whole.display()));
        }
        let aside = whole.with_extension(UNFINISHED);
        DirBuilder::new()
            .mode(0o700)
            .create(&aside)
            .map_err(refuse)?;
        Ok(Self {
            parent,
            aside,
            whole,
        })
    }

    /// A new file in it, which is nobody else's.
    pub(super) fn create(&self, name: &str) -> io::Result<File> {
        new_file(&self.aside.join(name))
    }

    pub(super) fn path(&self, engine: Engine) -> PathBuf {
        self.aside.join(engine.file())
    }

    /// Writes what belongs to the database that lies in it, and returns when a power cut leaves all of it.
    pub(super) fn finish(self, manifest: &Manifest) -> io::Result<PathBuf> {
        let database = manifest.engine.file();
        self.create(MANIFEST)?
            .write_all(manifest.write()?.as_bytes())?;
        let sums = sums(&self.aside, database)?;
        self.create(SUMS)?.write_all(sums.as_bytes())?;
        for name in [database, MANIFEST, SUMS] {
            File::open(self.aside.join(name))?.sync_all()?;
        }
        File::open(&self.aside)?.sync_all()?;
        fs::rename(&self.aside, &self.whole)?;
        self.parent.sync_all()?;
        Ok(self.whole.clone())
    }
}

impl Drop for Begun {
    fn drop(&mut self) {
        // What could not be written cannot be told either; the next one clears it away.
        let _ = fs::remove_dir_all(&self.aside);
    }
}

/// Removes all but the newest, and whatever was never finished. Call it while nothing else is written there.
pub(super) fn prune(to: &Path, keep: usize) -> io::Result<usize> {
    let (mut whole, mut left_over) = (Vec::new(), Vec::new());
    for path in list(to)?.into_iter().filter(|path| is_backup(path)) {
        match path.extension() {
            Some(end) if end == UNFINISHED => left_over.push(path),
            None if path.join(MANIFEST).is_file() => whole.push(path),
            _ => {}
        }
    }
    // Names are in the order of time.
    whole.sort();
    whole.truncate(whole.len().saturating_sub(keep));
    for path in whole.iter().chain(&left_over) {
        fs::remove_dir_all(path)?;
    }
    Ok(whole.len())
}

impl Whole {
    /// Refused unless it has what a backup has, all of it as it was written, and nothing else.
    pub(super) fn open(folder: &Path) -> Outcome<Self> {
        let at = folder.display();
        if folder.extension().is_some_and(|end| end == UNFINISHED) {
            return Err(format!("{at} was never finished: take another"));
        }
        let mut names: Vec<_> = list(folder)
            .map_err(|error| format!("{at} cannot be read: {error}"))?
            .iter()
            .filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned()))
            .collect();
        if !names.iter().any(|name| name == MANIFEST) {
            return Err(not_a_backup(folder));
        }
        let sums_said = fs::read_to_string(folder.join(SUMS)).unwrap_or_default();
        let changed = || format!("{at} is not as it was written (SHA256SUMS): take another backup");
        let newer =
            || format!("{at} is of another version of klankbord, and this one cannot read it");
        let of_manifest = line(&sha256(&folder.join(MANIFEST)).map_err(said)?, MANIFEST);
        if !sums_said.contains(&of_manifest) {
            return Err(changed());
        }
        let text = fs::read_to_string(folder.join(MANIFEST)).map_err(said)?;
        let manifest = Manifest::read(&text).ok_or_else(newer)?;
        let database = manifest.engine.file();
        names.retain(|name| ![database, MANIFEST, SUMS].contains(&name.as_str()));
        if !names.is_empty() {
            names.sort();
            let names = names.join(", ");
            return Err(format!(
                "in {at} there is something that belongs to no backup: {names}. If it is keys, they must not lie there"
            ));
        }
        match sums(folder, database) {
            Ok(sums) if sums == sums_said => {}
            _ => return Err(changed()),
        }
        Ok(Self {
            folder: folder.to_owned(),
            manifest,
        })
    }

    pub(super) fn database(&self) -> PathBuf {
        self.folder.join(self.manifest.engine.file())
    }
}

/// The folder above is named more easily than the one that is meant.
fn not_a_backup(folder: &Path) -> String {
    let mut backups = list(folder).unwrap_or_default();
    backups.retain(|path| path.join(MANIFEST).is_file());
    backups.sort();
    let at = folder.display();
    match backups.last() {
        Some(newest) => format!(
            "{at} holds backups: name one, such as the newest, {}",
            newest.display()
        ),
        None => format!("{at} is no backup of klankbord: it has no {MANIFEST}"),
    }
}

/// By its name, up to a dot.
fn is_backup(path: &Path) -> bool {
    let name = path.file_stem().map(|name| name.to_string_lossy());
    name.is_some_and(|name| NaiveDateTime::parse_from_str(&name, NAME).is_ok())
}

fn sums(folder: &Path, database: &str) -> io::Result<String> {
    let mut lines = String::new();
    for name in [database, MANIFEST] {
        lines.push_str(&line(&sha256(&folder.join(name))?, name));
    }
    Ok(lines)
}

fn line(sum: &str, name: &str) -> String {
    format!("{sum}  {name}\n")
}

/// By pieces, for a database may be larger than memory.
fn sha256(path: &Path) -> io::Result<String> {
    let (mut file, mut hash) = (File::open(path)?, Sha256::new());
    let mut piece = vec![0; 1 << 16];
    loop {
        match file.read(&mut piece)? {
            0 => return Ok(HEXLOWER.encode(&hash.finalize())),
            length => hash.update(&piece[..length]),
        }
    }
}

/// Refused where there is one.
pub(super) fn new_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true).mode(0o600).open(path)
}

fn list(folder: &Path) -> io::Result<Vec<PathBuf>> {
    fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_at_once_and_two_in_one_second_are_refused_and_the_first_is_unharmed() {
        let folder = tempfile::tempdir().unwrap();
        let now = DateTime::UNIX_EPOCH;
        let begin = || Begun::new(folder.path(), now);
        let first = begin().unwrap();
        assert!(
            begin()
                .err()
                .unwrap()
                .starts_with("another backup is being")
        );
        fs::rename(&first.aside, &first.whole).unwrap();
        drop(first);
        assert!(begin().err().unwrap().starts_with("there is a backup in"));
        assert_eq!(list(folder.path()).unwrap().len(), 1);
    }

    #[test]
    fn what_is_not_finished_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let begun = Begun::new(folder.path(), DateTime::UNIX_EPOCH).unwrap();
        begun.create("klankbord.db").unwrap();
        assert_eq!(list(folder.path()).unwrap().len(), 1, "the control");
        drop(begun);
        assert!(list(folder.path()).unwrap().is_empty());
    }
}
