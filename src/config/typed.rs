//! What was typed, without what shells, editors and files of variables leave around a value. The one place that cleans:
//! all else checks and uses what comes from here.

use std::path::{Path, PathBuf};

use clap::builder::{OsStringValueParser, Resettable, TypedValueParser};
use clap::{Args, Command, FromArgMatches};

use super::Settings;
use crate::normalise::is_invisible;

/// A quote and the one that closes it. Some mark their files of variables up like a text.
const QUOTES: [(char, char); 5] = [('"', '"'), ('\'', '\''), ('“', '”'), ('„', '”'), ('‘', '’')];

/// Also an empty one, which the parser of paths refuses.
pub(super) fn path() -> impl TypedValueParser<Value = PathBuf> {
    OsStringValueParser::new().map(PathBuf::from)
}

/// Without white space and what nobody sees at its ends, and without quotes around it.
pub(super) fn clean(typed: &str) -> &str {
    let bare = typed.trim_matches(|c: char| c.is_whitespace() || is_invisible(c));
    let unquoted = QUOTES.iter().find_map(|(open, close)| {
        let inner = bare.strip_prefix(*open)?.strip_suffix(*close)?;
        // Otherwise they are two quoted words.
        (!inner.contains([*open, *close])).then_some(inner)
    });
    unquoted.map_or(bare, clean)
}

fn maybe(typed: Option<&String>) -> Option<String> {
    let clean = typed.map(|typed| clean(typed))?;
    (!clean.is_empty()).then(|| clean.to_owned())
}

fn text(typed: &str, default: &str) -> String {
    match clean(typed) {
        "" => default.to_owned(),
        clean => clean.to_owned(),
    }
}

/// What is no text stays as it is.
fn maybe_path(typed: Option<&Path>) -> Option<PathBuf> {
    let typed = typed?;
    match typed.to_str().map(clean) {
        Some("") => None,
        Some(clean) => Some(clean.into()),
        None => Some(typed.to_owned()),
    }
}

impl Settings {
    /// With an empty value as with none: so does a file of variables take a setting back.
    pub(super) fn cleaned(&self) -> Self {
        let default = Self::default_values();
        Self {
            listen: text(&self.listen, &default.listen),
            base_url: maybe(self.base_url.as_ref()),
            data_dir: maybe_path(Some(&self.data_dir)).unwrap_or(default.data_dir),
            database_url: maybe(self.database_url.as_ref()),
            database_connections: text(&self.database_connections, &default.database_connections),
            database_acquire: text(&self.database_acquire, &default.database_acquire),
            database_statement: text(&self.database_statement, &default.database_statement),
            database_lock: text(&self.database_lock, &default.database_lock),
            key_dir: maybe_path(self.key_dir.as_deref()),
            recovery_key: text(&self.recovery_key, &default.recovery_key),
            key_grace: text(&self.key_grace, &default.key_grace),
            smtp_url: maybe(self.smtp_url.as_ref()),
            mail_from: text(&self.mail_from, &default.mail_from),
            bounce_dir: maybe_path(self.bounce_dir.as_deref()),
            contact: maybe(self.contact.as_ref()),
            security_contact: maybe(self.security_contact.as_ref()),
            security_expires: maybe(self.security_expires.as_ref()),
            relay_per_minute: text(&self.relay_per_minute, &default.relay_per_minute),
            letters_per_hour: text(&self.letters_per_hour, &default.letters_per_hour),
            rounds_per_week: text(&self.rounds_per_week, &default.rounds_per_week),
            requests_per_minute: text(&self.requests_per_minute, &default.requests_per_minute),
            service_name: text(&self.service_name, &default.service_name),
            organisation: text(&self.organisation, &default.organisation),
            theme: maybe_path(self.theme.as_deref()),
            facilities: maybe_path(self.facilities.as_deref()),
            sign_in_domains: text(&self.sign_in_domains, &default.sign_in_domains),
            organisation_domains: text(&self.organisation_domains, &default.organisation_domains),
            administrators: text(&self.administrators, &default.administrators),
            time_zone: text(&self.time_zone, &default.time_zone),
            session_idle: text(&self.session_idle, &default.session_idle),
            session_life: text(&self.session_life, &default.session_life),
            round_gap_days: text(&self.round_gap_days, &default.round_gap_days),
            keep_years: text(&self.keep_years, &default.keep_years),
            trusted_proxy_hops: text(&self.trusted_proxy_hops, &default.trusted_proxy_hops),
            clock_offset: text(&self.clock_offset, &default.clock_offset),
            log: text(&self.log, &default.log),
        }
    }

    /// As if nothing were typed anywhere.
    fn default_values() -> Self {
        let command = Self::augment_args(Command::new("klankbord"));
        let command = command.mut_args(|setting| setting.env(Resettable::Reset));
        let nothing = command.get_matches_from(["klankbord"]);
        Self::from_arg_matches(&nothing).expect("every setting has a default or needs none")
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use super::*;

    #[test]
    fn a_value_is_what_stands_between_blanks_and_quotes() {
        for typed in [
            "a b",
            " a b",
            "a b ",
            "a b\r",
            "a b\r\n",
            "\ta b\n",
            "\"a b\"",
            "'a b'",
            " \"a b\" ",
            "\"a b\"\r",
            "\" a b \"",
            "“a b”",
            "„a b”",
            "‘a b’",
            "'\"a b\"'",
            "\"'a b'\"",
            "\u{feff}a b",
            "a b\u{200b}",
            "\u{a0}a b\u{a0}",
        ] {
            assert_eq!(clean(typed), "a b", "{typed:?}");
        }
        for typed in [
            "", " ", "\r", "\"\"", "''", "\" \"", "'\"\"'", "\r\n", "\u{200b}",
        ] {
            assert_eq!(clean(typed), "", "{typed:?}");
        }
        for typed in [
            "\"a",
            "a\"",
            "'",
            "\"",
            "a \"b\" c",
            "\"a\" \"b\"",
            "O'Neill",
            "'s-Hertogenbosch",
        ] {
            assert_eq!(clean(typed), typed, "no pair around all of it");
        }
    }

    /// Every setting, with a value that differs from the default.
    const VALUES: [(&str, &str); 30] = [
        ("--listen", "127.0.0.1:4000"),
        ("--base-url", "https://klankbord.example"),
        ("--data-dir", "other data"),
        ("--database-url", "postgres://db/k"),
        ("--database-connections", "3"),
        ("--key-dir", "other keys"),
        ("--key-grace", "3h"),
        ("--smtp-url", "smtp://relay.example"),
        ("--mail-from", "k@provincie.example"),
        ("--contact", "hulp@provincie.example"),
        ("--security-contact", "cert@provincie.example"),
        ("--relay-per-minute", "7"),
        ("--letters-per-hour", "70"),
        ("--rounds-per-week", "2"),
        ("--requests-per-minute", "99"),
        ("--service-name", "Spiegel"),
        ("--organisation", "Provincie Voorbeeld"),
        ("--sign-in-domains", "provincie.example"),
        ("--organisation-domains", "b.example"),
        ("--administrators", "a@provincie.example"),
        ("--time-zone", "Europe/Paris"),
        ("--session-idle", "2d"),
        ("--session-life", "4d"),
        ("--round-gap-days", "9"),
        ("--keep-years", "2"),
        ("--trusted-proxy-hops", "1"),
        ("--clock-offset", "0s"),
        ("--log", "warn"),
        ("--recovery-key", ""),
        ("--security-expires", ""),
    ];

    fn with(around: impl Fn(&str) -> String) -> String {
        let flags: Vec<String> = VALUES
            .iter()
            .map(|(flag, value)| format!("{flag}={}", around(value)))
            .collect();
        let flags: Vec<&str> = flags.iter().map(String::as_str).collect();
        let config = check(&flags).unwrap();
        // All of it, but for what its debug output hides.
        format!(
            "{config:?} {} {:?} {:?}",
            config.database_url, config.smtp_url, config.key_dir
        )
    }

    #[test]
    fn what_was_checked_is_what_is_used() {
        let plain = with(str::to_owned);
        assert!(
            plain.contains("Spiegel") && plain.contains("other data"),
            "{plain}"
        );
        let forms: [fn(&str) -> String; 6] = [
            |value| format!(" {value} "),
            |value| format!("\"{value}\""),
            |value| format!("'{value}'"),
            |value| format!("{value}\r"),
            |value| format!("\"{value}\"\r\n"),
            |value| format!("\u{feff} ' {value} ' "),
        ];
        for form in forms {
            assert_eq!(with(form), plain);
        }
    }

    #[test]
    fn an_empty_value_is_none_at_all() {
        let none = format!("{:?}", check(&[]).unwrap());
        for empty in ["", " ", "\"\"", "''", "\r"] {
            let flags: Vec<String> = VALUES
                .iter()
                .map(|(flag, _)| format!("{flag}={empty}"))
                .collect();
            let flags: Vec<&str> = flags
                .iter()
                .map(String::as_str)
                .chain(["--theme=", "--facilities=", "--bounce-dir="])
                .collect();
            assert_eq!(format!("{:?}", check(&flags).unwrap()), none, "{empty:?}");
        }
    }
}
