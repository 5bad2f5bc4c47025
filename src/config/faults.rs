//! Reading what was typed, and collecting what is wrong with it.

use std::path::Path;
use std::time::Duration;

use chrono::TimeDelta;
use tracing::Level;

use crate::address::{self, Address};
use crate::clock::Clock;
use crate::facilities::{self, Facility};
use crate::mail::bounce::FOLDERS;
use crate::theme::Theme;

/// One sentence for each wrong setting.
#[derive(Default)]
pub(super) struct Faults(pub Vec<String>);

impl Faults {
    pub(super) fn add(&mut self, name: &str, what: &str) {
        self.0.push(format!("{name} {what}"));
    }

    pub(super) fn parsed<T: std::str::FromStr>(
        &mut self,
        name: &str,
        text: &str,
        wanted: &str,
    ) -> Option<T> {
        let value = text.parse().ok();
        if value.is_none() {
            self.add(name, &format!("should be {wanted}"));
        }
        value
    }

    /// What people are protected by can be made stricter, and not weaker.
    pub(super) fn quota(&mut self, name: &str, text: &str, most: u32) -> u32 {
        let wanted = format!("a number from 1 to {most}");
        let value = self.parsed(name, text, &wanted).unwrap_or(1);
        if !(1..=most).contains(&value) {
            self.add(name, &format!("should be {wanted}"));
        }
        value
    }

    /// A number followed by d, h, m or s; a bare 0 is no time at all.
    pub(super) fn span(&mut self, name: &str, text: &str) -> TimeDelta {
        let span = read_span(text);
        if span.is_none() {
            self.add(name, "should be a time like 15d, 36h or 90m");
        }
        span.unwrap_or_default()
    }

    /// How much is logged.
    pub(super) fn level(&mut self, name: &str, text: &str) -> Level {
        let level = self.parsed(name, text, "error, warn, info or debug");
        level.unwrap_or(Level::INFO)
    }

    pub(super) fn address(&mut self, name: &str, text: &str) -> String {
        if let Ok(address) = text.parse::<Address>() {
            return address.as_str().to_owned();
        }
        self.add(name, "should be a mail address");
        String::new()
    }

    /// A folder that the mail system makes, and not we: it would be ours and not its own.
    pub(super) fn maildir(&mut self, name: &str, folder: &Path) {
        if !FOLDERS.iter().all(|part| folder.join(part).is_dir()) {
            self.add(
                name,
                "should be a Maildir that is there, with new and cur in it",
            );
        }
    }

    /// A time that is not over at once.
    pub(super) fn life(&mut self, name: &str, text: &str) -> TimeDelta {
        let life = self.span(name, text);
        if life.is_zero() && read_span(text).is_some() {
            self.add(name, "should be more than nothing, like 30d");
        }
        life
    }

    /// A time for which somebody may sit and wait.
    pub(super) fn patience(&mut self, name: &str, text: &str) -> Duration {
        const MAX_SECONDS: i64 = 3600;
        let patience = self.span(name, text);
        let is_sane = (1..=MAX_SECONDS).contains(&patience.num_seconds());
        if !is_sane && read_span(text).is_some() {
            self.add(name, "should be from 1s to 60m");
        }
        patience.to_std().unwrap_or_default()
    }

    pub(super) fn clock(&mut self, offset: &str, local: bool) -> Clock {
        const NAME: &str = "KLANKBORD_CLOCK_OFFSET";
        let offset = self.span(NAME, offset);
        if !offset.is_zero() && !local {
            self.add(
                NAME,
                "is only for trying out, with a base URL on this machine",
            );
        }
        Clock::System { offset }
    }

    pub(super) fn theme(&mut self, file: Option<&Path>) -> Theme {
        let read = file.map_or_else(|| Ok(Theme::default()), Theme::read);
        read.unwrap_or_else(|faults| {
            for fault in faults {
                self.add("KLANKBORD_THEME", &fault);
            }
            Theme::default()
        })
    }

    pub(super) fn facilities(&mut self, file: Option<&Path>) -> Vec<Facility> {
        let read = file.map_or_else(|| Ok(vec![]), facilities::read);
        read.unwrap_or_else(|faults| {
            for fault in faults {
                self.add("KLANKBORD_FACILITIES", &fault);
            }
            vec![]
        })
    }

    /// Several, separated by commas, as people are recognised by them.
    pub(super) fn addresses(&mut self, name: &str, text: &str) -> Vec<String> {
        let mut all = Vec::new();
        let typed = text.split(',').map(str::trim);
        for address in typed.filter(|address| !address.is_empty()) {
            match address.parse::<Address>() {
                Ok(address) => all.push(address.identity()),
                Err(_) => self.add(name, "should be mail addresses, separated by commas"),
            }
        }
        all
    }

    /// `*` alone is every domain, and so is nothing while nobody else can reach the service.
    pub(super) fn sign_in_domains(&mut self, name: &str, text: &str, local: bool) -> Vec<String> {
        let words = words(text);
        if words.is_empty() && !local {
            self.add(
                name,
                "is needed: the mail domains that may sign in, or * when anybody on earth may",
            );
        }
        if words == ["*"] {
            return Vec::new();
        }
        let wanted = "mail domains like provincie.example, separated by commas, or * alone";
        self.domains(name, &words, wanted)
    }

    /// Nothing is the domains that may sign in.
    pub(super) fn organisation_domains(
        &mut self,
        name: &str,
        text: &str,
        sign_in: &[String],
    ) -> Vec<String> {
        let words = words(text);
        if words.is_empty() {
            return sign_in.to_vec();
        }
        let wanted = "mail domains like provincie.example, separated by commas";
        self.domains(name, &words, wanted)
    }

    fn domains(&mut self, name: &str, words: &[&str], wanted: &str) -> Vec<String> {
        let mut domains = Vec::new();
        for word in words {
            let Some(domain) = address::domain(word.trim_start_matches('@')) else {
                let meant = meant(word).map(|domain| format!(": for {word} write {domain}"));
                self.add(
                    name,
                    &format!("should be {wanted}{}", meant.unwrap_or_default()),
                );
                return Vec::new();
            };
            domains.push(domain);
        }
        domains
    }
}

/// What to write for a domain that stands in something else.
fn meant(word: &str) -> Option<String> {
    if let Some(above) = word.strip_prefix("*.").or_else(|| word.strip_prefix('.')) {
        let domain = address::domain(above)?;
        return Some(format!(
            "{domain}, and each domain below it, like mail.{domain}, by its own name"
        ));
    }
    let (_, behind) = word.split_once("://").unwrap_or(("", word));
    let (_, behind) = behind.rsplit_once('@').unwrap_or(("", behind));
    let end = behind.find(['/', ':', '?', '#']).unwrap_or(behind.len());
    address::domain(behind[..end].trim_matches(['.', '<', '>', '"', '\'']))
}

fn words(text: &str) -> Vec<&str> {
    let words = text.split([',', ';']).flat_map(str::split_whitespace);
    words.collect()
}

fn read_span(text: &str) -> Option<TimeDelta> {
    if text == "0" {
        return Some(TimeDelta::zero());
    }
    let (number, unit) = text.split_at_checked(text.len().checked_sub(1)?)?;
    let seconds: u64 = match unit {
        "d" => 86_400,
        "h" => 3_600,
        "m" => 60,
        "s" => 1,
        _ => return None,
    };
    let span = number.parse::<u64>().ok()?.checked_mul(seconds)?;
    // A century is more than anybody tries out, and keeps every later sum in range.
    (span <= 100 * 366 * 86_400).then(|| TimeDelta::from_std(Duration::from_secs(span)).ok())?
}
