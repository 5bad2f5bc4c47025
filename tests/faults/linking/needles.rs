//! Looking for many secrets in many bytes at once, as they are and as the hexadecimal text of a dump.

use aho_corasick::AhoCorasick;

use crate::evidence::{SPELLINGS, spellings};

/// What is recognised, by its place in the list it comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Name {
    Person(usize),
    Text(usize),
    /// A link or an address, which lies nowhere.
    Secret,
}

pub(super) struct Needles {
    /// In the order of what is looked for.
    names: Vec<Name>,
    finder: AhoCorasick,
}

impl Needles {
    pub(super) fn new(names: impl IntoIterator<Item = (Name, Vec<u8>)>) -> Self {
        let (names, secrets): (Vec<_>, Vec<_>) = names.into_iter().unzip();
        let finder = AhoCorasick::new(secrets.iter().flat_map(|secret| spellings(secret)));
        Self {
            names,
            finder: finder.unwrap(),
        }
    }

    /// Everything that is found, with where it begins and ends.
    pub(super) fn find(&self, bytes: &[u8]) -> Vec<(Name, usize, usize)> {
        self.finder
            .find_overlapping_iter(bytes)
            .map(|hit| {
                let name = self.names[hit.pattern().as_usize() / SPELLINGS];
                (name, hit.start(), hit.end())
            })
            .collect()
    }

    /// How often something is found that should lie nowhere.
    pub(super) fn leaks(&self, bytes: &[u8]) -> usize {
        let found = self.find(bytes).into_iter();
        found
            .filter(|(name, ..)| !matches!(name, Name::Person(_)))
            .count()
    }
}
