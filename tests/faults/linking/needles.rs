//! Looking for many secrets in many bytes at once, as they are and as the hexadecimal text of a dump.

use std::fmt::Write as _;

/// What is recognised, by its place in the list it comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Name {
    Person(usize),
    Text(usize),
    /// A link or an address, which lies nowhere.
    Secret,
}

pub(super) struct Needles {
    spellings: Vec<(Name, Vec<u8>)>,
    /// Which pairs of bytes a spelling begins with: nearly every place is passed over by one look.
    starts: Vec<bool>,
}

impl Needles {
    pub(super) fn new(names: impl IntoIterator<Item = (Name, Vec<u8>)>) -> Self {
        let mut spellings = Vec::new();
        for (name, bytes) in names {
            let hex = hex(&bytes);
            spellings.push((name, hex.to_uppercase().into_bytes()));
            spellings.push((name, hex.into_bytes()));
            spellings.push((name, bytes));
        }
        let mut starts = vec![false; 1 << 16];
        for (_, spelling) in &spellings {
            starts[pair(spelling, 0)] = true;
        }
        Self { spellings, starts }
    }

    /// Everything that is found, with where it begins and ends.
    pub(super) fn find(&self, bytes: &[u8]) -> Vec<(Name, usize, usize)> {
        let mut found = Vec::new();
        for at in 0..bytes.len().saturating_sub(1) {
            if !self.starts[pair(bytes, at)] {
                continue;
            }
            for (name, spelling) in &self.spellings {
                if bytes[at..].starts_with(spelling) {
                    found.push((*name, at, at + spelling.len()));
                }
            }
        }
        found
    }

    /// How often something is found that should lie nowhere.
    pub(super) fn leaks(&self, bytes: &[u8]) -> usize {
        let found = self.find(bytes).into_iter();
        found
            .filter(|(name, ..)| !matches!(name, Name::Person(_)))
            .count()
    }
}

fn pair(bytes: &[u8], at: usize) -> usize {
    (usize::from(bytes[at]) << 8) | usize::from(bytes[at + 1])
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").unwrap();
        hex
    })
}
