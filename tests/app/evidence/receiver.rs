//! A mail receiver of a test's own, which misbehaves when it is asked to.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

pub(crate) struct Receiver {
    child: Child,
    folder: TempDir,
    port: u16,
}

/// A letter that arrived.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Kept {
    pub(crate) to: String,
    pub(crate) bytes: Vec<u8>,
}

impl Receiver {
    /// With options of `tests/smtp_receiver.py`. It stands in the Python that `tests/run` installs.
    pub(crate) fn start(options: &[String]) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = tempfile::tempdir().unwrap();
        let mut child = Command::new(root.join("target/test-tools/python/bin/python"))
            .arg(root.join("tests/smtp_receiver.py"))
            .arg(folder.path())
            .args(options)
            .stdout(Stdio::piped())
            .spawn()
            .expect("`tests/run` installs the Python of the mail receiver");
        let mut port = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut port)
            .unwrap();
        Self {
            child,
            folder,
            port: port.trim().parse().unwrap(),
        }
    }

    pub(crate) fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// Changes how it behaves from now on: `calm` or `slow`.
    pub(crate) fn set(&self, mood: &str, on: bool) {
        let flag = self.folder.path().join(mood);
        if on {
            fs::write(flag, "").unwrap();
        } else {
            fs::remove_file(flag).unwrap();
        }
    }

    /// All letters it took, in the order in which they came.
    pub(crate) fn letters(&self) -> Vec<Kept> {
        let entries = fs::read_dir(self.folder.path().join("new")).unwrap();
        let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        paths.iter().map(|path| Kept::read(path)).collect()
    }

    pub(crate) fn count(&self) -> usize {
        fs::read_dir(self.folder.path().join("new"))
            .unwrap()
            .count()
    }
}

impl Drop for Receiver {
    fn drop(&mut self) {
        let _ = self.child.kill();
        self.child.wait().unwrap();
    }
}

impl Kept {
    fn read(path: &Path) -> Self {
        let bytes = fs::read(path).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        let to = text
            .lines()
            .find_map(|line| line.strip_prefix("X-Envelope-To: "))
            .unwrap();
        Self {
            to: to.to_owned(),
            bytes,
        }
    }
}
