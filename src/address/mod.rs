//! E-mail addresses, one or a pasted list of them, as people write them: from a mail program, a spreadsheet, by hand.
//!
//! # Why
//! Decision: own splitting. Context: lettre refuses `a@x; b@y`, line breaks and `Name a@x`, all of which people paste.
//! Consequence: a mistake costs its own entry and nothing else, and what was typed can be shown again as it was.
//!
//! Decision: identity is strict, comparison is broad. Context: whether `name+x@` and `name@` are one person only their
//! mail system knows; taking them for one gave an account to whoever could receive a variant. Consequence: an account, an
//! administrator and a manager are a whole address ([`Address::identity`]); cutting tags and dots serves what protects
//! people alone: not twice, not yourself, not your manager, no more letters ([`Address::comparable`]).

mod chat;
mod display_name;
mod entry;
mod first_name;
mod labels;
mod list;
mod parse;
mod plain;
mod row;
mod shown;
mod split;

use std::fmt;
use std::str::FromStr;

pub use self::first_name::first_name;
pub use self::list::{FileFault, MAX_FILE_BYTES, text as text_of_file};
pub use self::parse::domain;
use crate::normalise::NameFault;

/// An address that can be written to. It stays out of debug output and logs.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address(String);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressFault {
    /// There is no address in it.
    Missing,
    /// There are two where one is asked for.
    Several,
    /// Letters such as é or ë, which many relays do not take in an address.
    NotAscii,
    /// What stands before the @ cannot be mailed.
    Mailbox,
    /// Behind the @ is nothing where mail arrives.
    Domain,
    /// Characters that no keyboard makes: someone is trying something.
    ControlCharacter,
    Name(NameFault),
}

/// Someone to invite.
#[derive(Clone, PartialEq, Eq)]
pub struct Invitee {
    pub name: Option<String>,
    pub address: Address,
}

/// One entry of a pasted list.
#[derive(Clone, PartialEq, Eq)]
pub struct Line {
    /// Of the line on which it was pasted, from 1.
    pub number: usize,
    /// To show again beside a fault. It never holds a line break.
    pub typed: String,
    pub outcome: Result<Invitee, AddressFault>,
}

/// Entries of a pasted list. Nobody types more by hand, and a list of all the mistakes in more helps nobody.
pub const MAX_LINES: usize = 200;

/// Reads a pasted list, in whatever form it is. Every person gives a line, in the order pasted;
/// between them nothing is lost but separators, heads and lines of a message that name nobody. It reads one line more
/// than there may be, in a time that grows with the length alone.
pub fn read_list(pasted: &str) -> Vec<Line> {
    list::read(pasted, MAX_LINES + 1)
}

/// Everybody in the text of a file, however many.
pub fn read_file(text: &str) -> Vec<Line> {
    list::read(text, usize::MAX)
}

impl Address {
    /// What somebody typed where one address is asked for, read as a list is: whatever stands around it is forgiven.
    pub fn read(typed: &str) -> Result<Self, AddressFault> {
        list::one(typed)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As people write it. Reading it again gives the same address.
    pub fn shown(&self) -> String {
        let local = self.0.rsplit_once('@').map_or("", |(local, _)| local);
        format!("{local}@{}", shown::domain(self.domain()))
    }

    /// What was typed as it is kept and shown, if it is an address.
    pub fn tidy(typed: &str) -> String {
        Self::read(typed).map_or_else(|_| typed.to_owned(), |address| address.shown())
    }

    /// An address that was kept as text, as people write it.
    pub fn shown_of(text: &str) -> String {
        let address = text.parse::<Self>();
        address.map_or_else(|_| text.to_owned(), |address| address.shown())
    }

    /// In ASCII and small letters.
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }

    /// Who signs in: the whole address in small letters, with its tag and its dots.
    pub fn identity(&self) -> String {
        self.0.to_lowercase()
    }

    /// The same for spellings that reach one person, as far as anybody can know: small letters, without a `+tag`, and
    /// without dots where a provider is known to ignore them. Never to find out who somebody is.
    pub fn comparable(&self) -> String {
        parse::comparable(&self.0)
    }

    /// Of an address that was kept as text. One that would not be taken today is compared as it stands.
    pub fn comparable_of(text: &str) -> String {
        let address = text.parse::<Self>();
        address.map_or_else(|_| text.to_lowercase(), |address| address.comparable())
    }

    /// As [`Self::comparable`] was when dots still counted everywhere: what was kept under it is looked up under both.
    pub fn earlier_comparable(&self) -> String {
        parse::untagged(&self.0)
    }
}

impl Invitee {
    /// A line that is read as the same person.
    pub fn written(&self) -> String {
        let address = self.address.shown();
        let Some(name) = &self.name else {
            return address;
        };
        let is_plain = name.starts_with(char::is_uppercase)
            && name
                .chars()
                .all(|c| c.is_alphabetic() || " .-'".contains(c));
        if is_plain {
            return format!("{name} <{address}>");
        }
        let quoted = name.replace('\\', "\\\\").replace('"', "\\\"");
        format!("\"{quoted}\" <{address}>")
    }
}

impl FromStr for Address {
    type Err = AddressFault;

    /// Forgives white space around it and characters nobody sees, nothing else.
    fn from_str(typed: &str) -> Result<Self, AddressFault> {
        parse::address(typed).map(Self)
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Address(..)")
    }
}

impl fmt::Debug for Invitee {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Invitee(..)")
    }
}

impl fmt::Debug for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Line(..)")
    }
}

#[cfg(test)]
mod tests;
