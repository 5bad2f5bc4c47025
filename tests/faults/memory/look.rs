//! Looking through the memory of a running process, as an administrator of its machine can.

use std::collections::BTreeSet;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use aho_corasick::AhoCorasick;

use super::Asked;

/// So near to each other a text and a link may come from one request.
const NEAR: u64 = 64 * 1024;
/// A service that is slow to close is not one that remembers; what stays longer has no reason to go.
const REST: Duration = Duration::from_secs(8);

/// What is looked for: by person, two texts and a link.
pub(super) struct Secrets(AhoCorasick);

const OF_A_PERSON: usize = 3;
const LINK: usize = 2;

impl Secrets {
    pub(super) fn new(people: &[Asked]) -> Self {
        let secrets = people.iter().flat_map(|person| {
            let [story, tip] = &person.texts;
            [story, tip, person.path.trim_start_matches("/r/")]
        });
        Self(AhoCorasick::new(secrets).unwrap())
    }
}

/// How much of it was found.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) texts: usize,
    pub(super) links: usize,
    /// People of whom a text lies near their link.
    pub(super) beside: usize,
}

impl Found {
    pub(super) fn add(&mut self, other: &Self) {
        self.texts += other.texts;
        self.links += other.links;
        self.beside += other.beside;
    }

    fn is_nothing(&self) -> bool {
        (self.texts, self.links) == (0, 0)
    }
}

/// Looks until nothing is found, or for as long as a process at rest is given; and how long that was.
pub(super) fn until_forgotten(id: u32, secrets: &Secrets) -> (Found, Duration) {
    let began = Instant::now();
    loop {
        let found = look(id, secrets);
        if found.is_nothing() || began.elapsed() > REST {
            return (found, began.elapsed());
        }
        thread::sleep(Duration::from_millis(100));
    }
}

pub(super) fn look(id: u32, secrets: &Secrets) -> Found {
    let (mut texts, mut links, mut bytes) = (Vec::new(), Vec::new(), 0);
    for (from, to) in writable(id) {
        let content = read(id, (from, to));
        bytes += content.len();
        for hit in secrets.0.find_iter(&content) {
            let (person, what) = (
                hit.pattern().as_usize() / OF_A_PERSON,
                hit.pattern().as_usize() % OF_A_PERSON,
            );
            let kind = if what == LINK { &mut links } else { &mut texts };
            kind.push((person, from + hit.start() as u64));
        }
    }
    assert!(bytes > 1024 * 1024, "only {bytes} bytes were read");
    let near = |(person, at): &&(usize, u64)| {
        let of_them = links.iter().filter(|(other, _)| other == person);
        of_them.clone().any(|(_, link)| link.abs_diff(*at) <= NEAR)
    };
    let beside: BTreeSet<_> = texts
        .iter()
        .filter(near)
        .map(|(person, _)| person)
        .collect();
    Found {
        beside: beside.len(),
        texts: texts.len(),
        links: links.len(),
    }
}

/// From and to, of everything that the process may write.
fn writable(id: u32) -> Vec<(u64, u64)> {
    let maps = as_root("cat", &[format!("/proc/{id}/maps")]);
    let maps = String::from_utf8(maps).unwrap();
    let range = |line: &str| {
        let (range, rest) = line.split_once(' ')?;
        let (from, to) = range.split_once('-')?;
        let [from, to] = [from, to].map(|end| u64::from_str_radix(end, 16).unwrap());
        rest.starts_with("rw").then_some((from, to))
    };
    maps.lines().filter_map(range).collect()
}

/// Nothing of what was given back meanwhile.
fn read(id: u32, (from, to): (u64, u64)) -> Vec<u8> {
    let args = [
        format!("if=/proc/{id}/mem"),
        "bs=65536".to_owned(),
        "iflag=skip_bytes,count_bytes".to_owned(),
        format!("skip={from}"),
        format!("count={}", to - from),
        "status=none".to_owned(),
    ];
    as_root("dd", &args)
}

/// The memory of a process that takes care of it is nobody else's to read, not even its own user's.
fn as_root(program: &str, args: &[String]) -> Vec<u8> {
    let mut command = if rustix::process::getuid().is_root() {
        Command::new(program)
    } else {
        let mut sudo = Command::new("sudo");
        sudo.args(["-n", program]);
        sudo
    };
    command.args(args).output().unwrap().stdout
}
