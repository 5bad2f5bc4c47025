//! What the key store asks of a volume, tried out: so that one that cannot do it is known before there are keys on it.

use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, FileExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use rustix::fs::statfs;

use super::files;

/// With which the other program of the trial of locks ends when it is kept out.
pub const KEPT_OUT: i32 = 1;

/// One thing that a volume has to do.
type Deed = fn(&Path) -> io::Result<bool>;

/// What it does, and what is said when it does not.
const DEEDS: [(Deed, &str); 6] = [
    (make, "it makes no files: the service cannot write its keys"),
    (
        rights,
        "it does not keep rights: others could read the keys",
    ),
    (
        lock,
        "a lock does not keep out another program: two nodes would lose each other's keys",
    ),
    (
        replace,
        "a file cannot be put in another's place: a crash could leave half a key",
    ),
    (
        sync,
        "it does not say when a file is on the disk: a power cut could lose a key",
    ),
    (
        overwrite,
        "a file cannot be overwritten where it lies: a key that is destroyed would stay readable",
    ),
];

/// Tries everything in a folder of its own below this one, and takes it away again. Returns a sentence for each thing
/// that the volume cannot do.
pub fn trial(dir: &Path) -> Vec<String> {
    let place = dir.join(format!("trial-{}", std::process::id()));
    let made = DirBuilder::new().recursive(true).mode(0o700).create(&place);
    if let Err(error) = made {
        return vec![format!("no folder can be made in it: {error}")];
    }
    let cannot = |(deed, sentence): (Deed, &str)| match deed(&place) {
        Ok(true) => None,
        Ok(false) => Some(sentence.to_owned()),
        Err(error) => Some(format!("{sentence} ({error})")),
    };
    let mut faults: Vec<_> = DEEDS.into_iter().filter_map(cannot).collect();
    if let Err(error) = fs::remove_dir_all(&place) {
        faults.push(format!("what lies in it cannot be taken away: {error}"));
    }
    faults
}

/// For the other program of the trial: whether the lock can be had.
pub fn may_lock(path: &Path) -> io::Result<bool> {
    match File::open(path)?.try_lock() {
        Ok(()) => Ok(true),
        Err(TryLockError::WouldBlock) => Ok(false),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// What the volume is by its nature, which no trial shows. These are risks, and no faults.
pub fn nature(dir: &Path) -> Option<&'static str> {
    // As they stand in linux/magic.h.
    const TMPFS: u32 = 0x0102_1994;
    const OVERLAY: u32 = 0x794c_7630;
    const COPIES: [u32; 4] = [0x9123_683e, 0x2fc1_2fc1, 0xf2f5_2010, 0xca45_1a4e];
    // Beyond 32 bits there is nothing in it, whatever its type is on this machine.
    let kind = u32::try_from(statfs(dir).ok()?.f_type & 0xffff_ffff).ok()?;
    match kind {
        TMPFS => Some("it lies in memory: after a restart all keys are gone"),
        OVERLAY => Some("it lies in a layer of a container: the keys go with the container"),
        kind if COPIES.contains(&kind) => Some(
            "it writes every change to a new place, so that a destroyed key stays on the disk: the disk has to be \
             encrypted",
        ),
        _ => None,
    }
}

fn new(path: &Path) -> io::Result<File> {
    OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(path)
}

fn make(place: &Path) -> io::Result<bool> {
    let path = place.join("made");
    new(&path)?.write_all(b"made")?;
    Ok(fs::read(path)? == b"made")
}

fn rights(place: &Path) -> io::Result<bool> {
    let mode = |path: &Path| Ok::<_, io::Error>(fs::metadata(path)?.permissions().mode() & 0o777);
    Ok(mode(place)? == 0o700 && mode(&place.join("made"))? == 0o600)
}

/// Another program is kept out as long as the lock is held, and no longer.
fn lock(place: &Path) -> io::Result<bool> {
    let path = place.join("lock");
    let file = new(&path)?;
    file.try_lock()?;
    let kept_out = !other_may_lock(&path)?;
    drop(file);
    Ok(kept_out && other_may_lock(&path)?)
}

fn other_may_lock(path: &Path) -> io::Result<bool> {
    let ended = Command::new(std::env::current_exe()?)
        .args(["check", "keys", "--may-lock"])
        .arg(path)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()?;
    match ended.code() {
        Some(0) => Ok(true),
        Some(KEPT_OUT) => Ok(false),
        _ => Err(io::Error::other("another program could not be started")),
    }
}

/// Whoever has the old one open goes on reading it, and whoever opens it finds the new one.
fn replace(place: &Path) -> io::Result<bool> {
    let [path, aside] = ["name", "name.new"].map(|name| place.join(name));
    new(&path)?.write_all(b"old")?;
    let old = File::open(&path)?;
    new(&aside)?.write_all(b"new")?;
    fs::rename(&aside, &path)?;
    let mut bytes = [0; 3];
    old.read_exact_at(&mut bytes, 0)?;
    Ok(&bytes == b"old" && fs::read(&path)? == b"new" && !aside.try_exists()?)
}

fn sync(place: &Path) -> io::Result<bool> {
    let path: PathBuf = place.join("synced");
    files::write(&path, b"synced")?;
    Ok(fs::read(path)? == b"synced")
}

fn overwrite(place: &Path) -> io::Result<bool> {
    let [path, link] = ["over", "link"].map(|name| place.join(name));
    new(&path)?.write_all(b"key")?;
    let before = fs::metadata(&path)?.ino();
    // By another name it is the same file only when it is overwritten where it lies.
    let linked = fs::hard_link(&path, &link).is_ok();
    let file = OpenOptions::new().write(true).open(&path)?;
    file.write_all_at(&[0; 3], 0)?;
    file.sync_data()?;
    let same = fs::metadata(&path)?.ino() == before;
    Ok(same && fs::read(if linked { link } else { path })? == [0; 3])
}
