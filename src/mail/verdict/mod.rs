//! What it means when a mail system will not take a letter: one table for the dialogue with our relay and for the
//! reports that come later (pure).
//!
//! # Why
//! Decision: what is said of policy outweighs everything, codes outweigh words, and where nobody says anything of the
//! mailbox only a bare no to the recipient counts. Context: a wrong "this address does not exist" makes an employee
//! write off somebody who is there, and gateways write spam and policy with the code of a mailbox that is not.
//! Consequence: some dead addresses are not told of; nobody is told to be dead for what a filter thought of us.

use std::str::FromStr;

/// An enhanced code (RFC 3463): class, subject and detail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Code(u16, u16, u16);

/// What a mail system said when it refused.
pub(super) struct Refusal<'a> {
    /// The code that a report gives apart from the words.
    pub(super) status: Option<Code>,
    /// The words, with the number of the reply before them where there is one.
    pub(super) words: &'a str,
    /// Whether it was the answer to the recipient, before anybody saw the letter.
    pub(super) of_recipient: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Meaning {
    /// The mailbox or its domain is not there, or takes no letters.
    Address,
    /// Policy, the network, the letter, us; or it may pass.
    Other,
    /// Nothing: others have to say it.
    Vague,
}

impl Refusal<'_> {
    /// Whether the address is the reason, for good.
    pub(super) fn is_about_address(&self) -> bool {
        let codes = codes(self.words).into_iter().chain(self.status);
        let meanings: Vec<Meaning> = codes.map(Code::meaning).collect();
        let (reply, words) = (reply(self.words), plain(self.words));
        let may_pass = reply.is_some_and(|reply| reply < 500);
        if may_pass || meanings.contains(&Meaning::Other) || is_policy(&words) {
            return false;
        }
        meanings.contains(&Meaning::Address)
            || says(&words, MAILBOX)
            || self.of_recipient && matches!(reply, Some(550..=553))
    }
}

impl Code {
    /// By the registry of enhanced codes, with what Exchange Online adds: 5.4.1 for a person it does not know, 5.1.351
    /// for the same elsewhere, 5.4.310 for a domain that is not there.
    fn meaning(self) -> Meaning {
        match self {
            Self(5, 1, 0..=4 | 6 | 10 | 351) | Self(5, 2, 0..=2) | Self(5, 4, 1 | 4 | 310) => {
                Meaning::Address
            }
            // 5.5.1: a command that came after the refusal.
            Self(5, 0, _) | Self(5, 3..=5, 0) | Self(5, 5, 1) => Meaning::Vague,
            _ => Meaning::Other,
        }
    }
}

impl FromStr for Code {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let numbers: Vec<&str> = text.split('.').collect();
        let [class @ ("2" | "4" | "5"), subject, detail] = numbers[..] else {
            return Err(());
        };
        let number = |text: &str| match text.len() {
            1..=3 if text.bytes().all(|c| c.is_ascii_digit()) => text.parse().map_err(|_| ()),
            _ => Err(()),
        };
        match (number(class)?, number(subject)?, number(detail)?) {
            // Beyond that it is the version of a program.
            (class, subject @ ..=7, detail) => Ok(Self(class, subject, detail)),
            _ => Err(()),
        }
    }
}

/// The first enhanced code in words: for a log, as it holds nothing of anybody.
pub(super) fn code_in(words: &str) -> Option<Code> {
    codes(words).into_iter().next()
}

/// Whether there is an enhanced code in it, or the number of a reply.
pub(super) fn has_code(words: &str) -> bool {
    code_in(words).is_some() || reply(words).is_some()
}

/// However they are written: `5.1.1`, `(#5.1.1)`, `550-5.1.1`, `[5.1.1]`.
fn codes(words: &str) -> Vec<Code> {
    numbers(words)
        .filter_map(|word| word.parse().ok())
        .collect()
}

/// The number of a reply, like 550.
fn reply(words: &str) -> Option<u16> {
    let mut numbers = numbers(words).filter(|word| word.starts_with(['4', '5']) && word.len() == 3);
    numbers.find_map(|word| word.parse().ok())
}

/// What may be a number, with its dots.
fn numbers(words: &str) -> impl Iterator<Item = &str> {
    let words =
        own_words(words).flat_map(|word| word.split(|c: char| !c.is_alphanumeric() && c != '.'));
    words.map(|word| word.trim_matches('.'))
}

fn is_policy(plain: &str) -> bool {
    let cleared = HARMLESS.iter().fold(plain.to_owned(), |words, phrase| {
        words.replace(phrase, " - ")
    });
    says(&cleared, POLICY)
}

/// Each phrase begins where a word begins, and may go on.
fn says(plain: &str, phrases: &str) -> bool {
    phrases
        .lines()
        .any(|phrase| plain.contains(&format!(" {phrase}")))
}

/// Small letters and digits with one blank around each word, without names of machines and people: in those anything may
/// stand.
pub(super) fn plain(words: &str) -> String {
    let mut plain = " ".to_owned();
    for word in own_words(words).filter(|word| !is_host(word)) {
        let word = word.to_lowercase().replace(['\'', '’', '`'], "");
        for part in word
            .split(|c: char| !c.is_alphanumeric())
            .filter(|part| !part.is_empty())
        {
            plain.extend([part, " "]);
        }
    }
    plain
}

/// Without addresses of mail, of the web and of machines.
fn own_words(words: &str) -> impl Iterator<Item = &str> {
    let is_number_of_machine = |word: &str| word.matches(':').count() > 2;
    let words = words.split_whitespace();
    words.filter(move |word| {
        !word.contains('@') && !word.contains("://") && !is_number_of_machine(word)
    })
}

/// Like `mx.spam.example[192.0.2.1]:`. A dot at the end of a sentence has nothing behind it.
fn is_host(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    letters.iter().any(|c| c.is_alphabetic())
        && letters.windows(3).any(|place| {
            place[1] == '.' && place[0].is_alphanumeric() && place[2].is_alphanumeric()
        })
}

/// What says something of the recipient, or of nothing, with a word of policy in it.
const HARMLESS: [&str; 9] = [
    " recipient address rejected access denied ",
    " recipient addresses rejected access denied ",
    " mailbox name not allowed ",
    " returned to sender ",
    " return to sender ",
    " notify the sender ",
    " original message sender ",
    " notify sender ",
    " inform the sender ",
];

/// Words by which a mail system says that it does not want us, the letter or the sender.
const POLICY: &str = include_str!("policy.txt");

/// Words by which it says that the mailbox is not there or takes nothing, or that its domain is not there.
const MAILBOX: &str = include_str!("mailbox.txt");

#[cfg(test)]
mod tests;
