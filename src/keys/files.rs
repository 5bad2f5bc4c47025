//! Small secret files that survive a crash whole or not at all, and leave as little as possible when they go.

use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use zeroize::Zeroizing;

use super::Fault;

/// Extension of a file that is being written. One that is left over was never promised to anybody.
pub(super) const ASIDE: &str = "new";

/// For a lock. Whoever writes holds it for as long as a disk takes to sync a small file four times.
const MAX_WAIT: Duration = Duration::from_secs(2);
const LOOK_EVERY: Duration = Duration::from_millis(2);

const NEEDS: &str = "the key store needs 0700 for its folder and 0600 for its files";

/// Makes the folder (mode 0700) where it is absent, and refuses one in which others can look.
pub(super) fn open_dir(dir: &Path) -> io::Result<()> {
    if !dir.exists() {
        DirBuilder::new().recursive(true).mode(0o700).create(dir)?;
        sync_parent(dir)?;
    }
    require_private(dir, NEEDS)?;
    list(dir)?
        .iter()
        .try_for_each(|path| require_private(path, NEEDS))
}

pub(super) fn list(dir: &Path) -> io::Result<Vec<PathBuf>> {
    fs::read_dir(dir)?.map(|entry| Ok(entry?.path())).collect()
}

/// `None` where there is no such file.
pub(super) fn read(path: &Path) -> io::Result<Option<Zeroizing<Vec<u8>>>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(Zeroizing::new(bytes))),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Replaces the file. After `Ok` the new content survives a power cut; after `Err`, and after a crash at any step,
/// either the old or the new content is there, whole.
pub(super) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let aside = path.with_extension(ASIDE);
    if let Err(error) = write_aside(&aside, bytes) {
        // The disk may be full: the reason matters to the caller, not that tidying up fails as well.
        let _ = remove(&aside);
        return Err(error);
    }
    publish(&aside, path)
}

/// First half of [`write()`]: nothing that counts has changed yet.
pub(super) fn write_aside(aside: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(aside)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Overwrites and unlinks, so that the next reader of the disk finds no key. Storage that writes every change to a
/// new place (most SSDs, some file systems) may keep the old bytes: there the disk itself has to be encrypted.
pub(super) fn remove(path: &Path) -> io::Result<()> {
    let aside = path.with_extension(ASIDE);
    // Under a name that nobody reads, so that nobody finds the file half overwritten.
    match fs::rename(path, &aside) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        renamed => renamed?,
    }
    if let Some(file) = open_old(&aside)? {
        wipe(file)?;
        fs::remove_file(&aside)?;
    }
    sync_parent(path)
}

/// A lock between threads and between processes; it ends with the value, or with the process. Whoever waits for longer
/// than [`MAX_WAIT`] is told so, for somebody at a browser waits along.
pub(super) fn lock(path: &Path) -> Result<File, Fault> {
    let file = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(false)
        .mode(0o600)
        .open(path)?;
    let until = Instant::now() + MAX_WAIT;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) if Instant::now() < until => thread::sleep(LOOK_EVERY),
            Err(TryLockError::WouldBlock) => return Err(Fault::Locked),
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
    }
}

fn publish(aside: &Path, path: &Path) -> io::Result<()> {
    let old = open_old(path)?;
    fs::rename(aside, path)?;
    sync_parent(path)?;
    old.map_or(Ok(()), wipe)
}

fn open_old(path: &Path) -> io::Result<Option<File>> {
    match OpenOptions::new().write(true).open(path) {
        Ok(file) => Ok(Some(file)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn wipe(mut file: File) -> io::Result<()> {
    let length = usize::try_from(file.metadata()?.len()).map_err(io::Error::other)?;
    file.write_all(&vec![0; length])?;
    file.sync_data()
}

fn sync_parent(path: &Path) -> io::Result<()> {
    path.parent()
        .filter(|dir| !dir.as_os_str().is_empty())
        .map_or(Ok(()), |dir| File::open(dir)?.sync_all())
}

/// An error where others may read, list or enter it. What it needs is told along.
pub fn require_private(path: &Path, needs: &str) -> io::Result<()> {
    let mode = match fs::symlink_metadata(path) {
        Ok(metadata) => metadata.permissions().mode() & 0o777,
        // Another process has just moved or removed it.
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    let others = mode & 0o077;
    if others == 0 {
        return Ok(());
    }
    let reason = format!(
        "{} can be read by others (mode {mode:04o}): {needs}",
        path.display()
    );
    Err(io::Error::new(ErrorKind::PermissionDenied, reason))
}
