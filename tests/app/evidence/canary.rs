//! Texts that occur nowhere else, and every place in which one could turn up.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use aho_corasick::AhoCorasick;
use klankbord::mail::Letter;
use klankbord::random::Random;

use super::{Log, dump};
use crate::support::{Page, TestApp};

/// Secrets of one test.
#[derive(Default)]
pub(crate) struct Canaries(Vec<String>);

impl Canaries {
    /// A fresh one, of letters only, so that nothing on its way rewrites it.
    pub(crate) fn hatch(&mut self) -> String {
        let letters = Random::System
            .bytes::<24>()
            .map(|byte| char::from(b'a' + byte % 26));
        let canary: String = "kanarie".chars().chain(letters).collect();
        self.0.push(canary.clone());
        canary
    }

    /// A secret that is there already, such as a link.
    pub(crate) fn add(&mut self, secret: &str) {
        assert!(secret.len() >= 16, "too short to be found nowhere else");
        self.0.push(secret.to_owned());
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// Where one was found, as text or as the hexadecimal bytes of a dump.
    pub(crate) fn found(&self, places: &Places) -> Vec<String> {
        let all = self
            .0
            .iter()
            .flat_map(|canary| spellings(canary.as_bytes()));
        let finder = AhoCorasick::new(all).unwrap();
        let mut found = Vec::new();
        for (place, text) in &places.0 {
            for hit in finder.find_overlapping_iter(text) {
                let canary = &self.0[hit.pattern().as_usize() / SPELLINGS];
                found.push(format!("{canary} in {place}"));
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    #[track_caller]
    pub(crate) fn assert_nowhere(&self, places: &Places) {
        assert_eq!(self.found(places), Vec::<String>::new());
    }
}

/// Named places with what is in them; what is not text becomes as much of it as there is.
#[derive(Default)]
pub(crate) struct Places(Vec<(String, String)>);

impl Places {
    /// The files of the service (database, write-ahead log, key store) and a dump of its tables.
    pub(crate) async fn of(test: &TestApp) -> Self {
        let mut places = Self::default();
        places.add_files(test.folder.path());
        for row in dump(&test.db().read).await {
            places.add(&format!("a row of {}", row.table), row.text);
        }
        places
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    fn add(&mut self, name: &str, text: String) {
        self.0.push((name.to_owned(), text));
    }

    pub(crate) fn add_log(&mut self, log: &Log) {
        self.add("the log", log.text());
    }

    pub(crate) fn add_pages(&mut self, pages: &[Page]) {
        for page in pages {
            self.add(&format!("the page {}", page.path), page.body.clone());
        }
    }

    pub(crate) fn add_letters(&mut self, letters: &[Letter]) {
        for letter in letters {
            let parts = [&letter.subject, &letter.text, &letter.html].map(String::as_str);
            self.add(
                &format!("a letter to {}", letter.to_address),
                parts.join("\n"),
            );
        }
    }

    pub(crate) fn add_files(&mut self, folder: &Path) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                self.add_files(&path);
            } else {
                let bytes = fs::read(&path).unwrap();
                self.add(
                    &path.display().to_string(),
                    String::from_utf8_lossy(&bytes).into_owned(),
                );
            }
        }
    }
}

pub(crate) const SPELLINGS: usize = 3;

/// As it is, and as the hexadecimal text of a dump.
pub(crate) fn spellings(secret: &[u8]) -> [Vec<u8>; SPELLINGS] {
    let hex = secret.iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").unwrap();
        hex
    });
    [
        secret.to_vec(),
        hex.to_uppercase().into_bytes(),
        hex.into_bytes(),
    ]
}
