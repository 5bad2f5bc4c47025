//! All that the service can make of an address.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;
use klankbord::address::Address;
use klankbord::ids::RoundId;
use klankbord::secret::{self, Key};
use klankbord::workflow;

use super::{ADDRESSES, MARK};
use crate::support::TestApp;

/// Every form of her addresses that the code can make: as text, and the first half of every MAC and hash, by every
/// label of a key there is, of the application's key and of the keys of the round she is asked in.
pub(super) async fn needles(test: &TestApp, others: RoundId) -> Vec<String> {
    let keys = workflow::find_keys(&test.app, others)
        .await
        .unwrap()
        .unwrap();
    let labels = labels();
    assert!(
        labels.contains("quotas") && labels.contains("opt-out"),
        "{labels:?}"
    );
    let mut all: Vec<Key> = labels
        .iter()
        .map(|label| test.app.key.derive(label))
        .collect();
    all.extend([
        test.app.key.clone(),
        keys.addresses(),
        keys.forms(),
        keys.progress(),
    ]);
    let mut needles = vec![MARK.to_owned(), HEXLOWER.encode(MARK.as_bytes())];
    let firsts = first_parts();
    for spelling in ADDRESSES.iter().flat_map(|typed| spellings(typed)) {
        let bytes = spelling.as_bytes();
        let alone = all.iter().map(|key| key.mac(&[bytes]));
        let second = all.iter().flat_map(|key| {
            let firsts = firsts.iter();
            firsts.map(|first| key.mac(&[first.as_bytes(), bytes]))
        });
        let halves = alone.chain(second).chain([secret::fingerprint(&spelling)]);
        needles.extend(halves.map(|mac| HEXLOWER.encode(&mac[..16])));
    }
    needles
}

fn spellings(typed: &str) -> BTreeSet<String> {
    let address: Address = typed.parse().unwrap();
    let forms = [
        address.identity(),
        address.comparable(),
        address.earlier_comparable(),
    ];
    forms.into_iter().chain([typed.to_owned()]).collect()
}

/// Every text in a file that derives a key: the labels are among them.
fn labels() -> BTreeSet<String> {
    let derives = |own: &str| own.contains(".derive(");
    literals(derives, |before| !before.ends_with('b'))
}

/// What a MAC says first, where it says more than one thing.
fn first_parts() -> BTreeSet<String> {
    let parts = literals(|own| own.contains(".mac("), |before| before.ends_with('b'));
    assert!(parts.contains("twice"), "{parts:?}");
    parts
}

/// The short texts in the files of this kind, by what stands before them.
fn literals(is_kind: impl Fn(&str) -> bool, fits: impl Fn(&str) -> bool) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for file in walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let text = fs::read_to_string(file).unwrap();
        let own = text.split("#[cfg(test)]").next().unwrap();
        let pieces: Vec<&str> = own.split('"').collect();
        let pairs = pieces.windows(2).filter(|_| is_kind(own));
        let words = pairs.filter(|pair| fits(pair[0])).map(|pair| pair[1]);
        found.extend(
            words
                .filter(|word| word.len() < 60 && !word.contains('\n'))
                .map(str::to_owned),
        );
    }
    found
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let mut files = Vec::new();
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            files.extend(walk(&path));
        } else {
            files.push(path);
        }
    }
    files
}
