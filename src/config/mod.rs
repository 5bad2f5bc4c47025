//! Settings: flags and `KLANKBORD_*` variables become one checked `Config`, and every fault is told at once.

mod calendar;
mod circle;
mod database;
mod disclosure;
mod faults;
mod keys;
mod limits;
mod names;
mod risks;
mod role;
mod site;
mod table;
mod typed;

use std::fmt;
use std::net::SocketAddr;
use std::path::PathBuf;

use chrono::{Days, Months, TimeDelta};
use chrono_tz::Tz;
use clap::Args;

pub use self::disclosure::Disclosure;
use self::faults::Faults;
pub use self::limits::Limits;
pub use self::role::Role;
pub use self::table::table;
use crate::account::session::Lives;
use crate::clock::Clock;
use crate::db;
use crate::facilities::Facility;
use crate::keys::Recovery;
use crate::theme::Theme;

/// As typed. The doc comments are the program's help and, from there, the README's table.
#[derive(Args, Clone)]
#[command(next_help_heading = "Settings")]
pub struct Settings {
    /// Address and port on which the pages are served
    #[arg(long, env = "KLANKBORD_LISTEN", default_value = "127.0.0.1:3000")]
    pub listen: String,
    /// Public address of the service, as it stands in letters [default: `http://` and the listening address]
    #[arg(long, env = "KLANKBORD_BASE_URL")]
    pub base_url: Option<String>,
    /// Folder for the SQLite file, the keys and the built-in mailbox
    #[arg(long, env = "KLANKBORD_DATA_DIR", value_parser = typed::path(), default_value = "data")]
    pub data_dir: PathBuf,
    /// Database: `sqlite://FILE` or `postgres://USER:PASSWORD@HOST/NAME`, where there may be several hosts (see docs/postgresql.md) [default: klankbord.db in the data folder]
    #[arg(long, env = "KLANKBORD_DATABASE_URL", hide_env_values = true)]
    pub database_url: Option<String>,
    /// Connections to a PostgreSQL server that one node keeps at most
    #[arg(long, env = "KLANKBORD_DATABASE_CONNECTIONS", default_value = "16")]
    pub database_connections: String,
    /// How long somebody waits for one of those connections before being asked to try again
    #[arg(long, env = "KLANKBORD_DATABASE_ACQUIRE", default_value = "5s")]
    pub database_acquire: String,
    /// How long a statement may run on a PostgreSQL server
    #[arg(long, env = "KLANKBORD_DATABASE_STATEMENT", default_value = "15s")]
    pub database_statement: String,
    /// How long a statement may wait there for a row that somebody else is changing
    #[arg(long, env = "KLANKBORD_DATABASE_LOCK", default_value = "5s")]
    pub database_lock: String,
    /// Folder of the key store; keep it out of backups [default: keys in the data folder]
    #[arg(long, env = "KLANKBORD_KEY_DIR", value_parser = typed::path())]
    pub key_dir: Option<PathBuf>,
    /// Public half of the recovery key, to which the old keys of open rounds are sealed; `klankbord recovery-key` makes one [default: none: an old key is destroyed at once]
    #[arg(long, env = "KLANKBORD_RECOVERY_KEY", default_value = "")]
    pub recovery_key: String,
    /// How long a sealed old key is kept at most, so that last night's backup still opens; nothing is kept without a recovery key
    #[arg(long, env = "KLANKBORD_KEY_GRACE", default_value = "26h")]
    pub key_grace: String,
    /// Mail relay: `smtp://HOST` or `smtps://HOST`, with `USER:PASSWORD@` before the host if needed [default: a built-in mailbox on this machine]
    #[arg(long, env = "KLANKBORD_SMTP_URL", hide_env_values = true)]
    pub smtp_url: Option<String>,
    /// Address from which letters come
    #[arg(
        long,
        env = "KLANKBORD_MAIL_FROM",
        default_value = "klankbord@localhost.localdomain"
    )]
    pub mail_from: String,
    /// Maildir in which the mail system puts letters that come back; everything in it is read and deleted [default: none]
    #[arg(long, env = "KLANKBORD_BOUNCE_DIR", value_parser = typed::path())]
    pub bounce_dir: Option<PathBuf>,
    /// Address at which people reach those who run the service [default: the address letters come from]
    #[arg(long, env = "KLANKBORD_CONTACT")]
    pub contact: Option<String>,
    /// Mail address or page on https:// at which a fault in the protection is reported, for security.txt [default: the contact]
    #[arg(long, env = "KLANKBORD_SECURITY_CONTACT")]
    pub security_contact: Option<String>,
    /// Last day on which that contact is looked after, like 2027-06-30, within a year [default: always half a year from today]
    #[arg(long, env = "KLANKBORD_SECURITY_EXPIRES")]
    pub security_expires: Option<String>,
    /// Letters a minute that the relay takes; more wait; 0: as many as come
    #[arg(long, env = "KLANKBORD_RELAY_PER_MINUTE", default_value = "0")]
    pub relay_per_minute: String,
    /// Letters an hour about one employee's rounds to the people they ask; more wait; 500 at most
    #[arg(long, env = "KLANKBORD_LETTERS_PER_HOUR", default_value = "500")]
    pub letters_per_hour: String,
    /// Rounds for which one address is asked in a week; more wait; 5 at most
    #[arg(long, env = "KLANKBORD_ROUNDS_PER_WEEK", default_value = "5")]
    pub rounds_per_week: String,
    /// Requests a minute of one signed-in person; 0: as many as come
    #[arg(long, env = "KLANKBORD_REQUESTS_PER_MINUTE", default_value = "240")]
    pub requests_per_minute: String,
    /// Name of the service, as people read it
    #[arg(long, env = "KLANKBORD_SERVICE_NAME", default_value = "Klankbord")]
    pub service_name: String,
    /// Name of the organisation that runs it
    #[arg(long, env = "KLANKBORD_ORGANISATION", default_value = "")]
    pub organisation: String,
    /// File with the organisation's colours and logo (see docs/theme.md) [default: the service's own]
    #[arg(long, env = "KLANKBORD_THEME", value_parser = typed::path())]
    pub theme: Option<PathBuf>,
    /// File with what the organisation offers to whoever wants to learn (see docs/facilities.example.toml) [default: nothing is shown]
    #[arg(long, env = "KLANKBORD_FACILITIES", value_parser = typed::path())]
    pub facilities: Option<PathBuf>,
    /// Mail domains that may sign in, separated by commas; `*`: anybody on earth [default: anybody while the base URL is on this machine; elsewhere it must be set]
    #[arg(long, env = "KLANKBORD_SIGN_IN_DOMAINS", default_value = "")]
    pub sign_in_domains: String,
    /// Mail domains of the organisation, separated by commas: who has an address there is inside, all others are outside [default: the domains that may sign in; where anybody may, nobody is known to be inside]
    #[arg(long, env = "KLANKBORD_ORGANISATION_DOMAINS", default_value = "")]
    pub organisation_domains: String,
    /// Mail addresses of the administrators, separated by commas: they look at texts that employees report
    #[arg(long, env = "KLANKBORD_ADMINISTRATORS", default_value = "")]
    pub administrators: String,
    /// Time zone in which days end and mornings begin
    #[arg(long, env = "KLANKBORD_TIME_ZONE", default_value = "Europe/Amsterdam")]
    pub time_zone: String,
    /// How long a browser that is not used stays signed in
    #[arg(long, env = "KLANKBORD_SESSION_IDLE", default_value = "30d")]
    pub session_idle: String,
    /// How long a browser stays signed in, however often it is used
    #[arg(long, env = "KLANKBORD_SESSION_LIFE", default_value = "90d")]
    pub session_life: String,
    /// Days from one round of a person to the next
    #[arg(long, env = "KLANKBORD_ROUND_GAP_DAYS", default_value = "180")]
    pub round_gap_days: String,
    /// Years that conversations and agreements are kept after their day
    #[arg(long, env = "KLANKBORD_KEEP_YEARS", default_value = "3")]
    pub keep_years: String,
    /// How many reverse proxies stand before the service and set X-Forwarded-For
    #[arg(long, env = "KLANKBORD_TRUSTED_PROXY_HOPS", default_value = "0")]
    pub trusted_proxy_hops: String,
    /// Moves the clock, to try things out (15d, 36h); only while the base URL is on this machine
    #[arg(long, env = "KLANKBORD_CLOCK_OFFSET", default_value = "0")]
    pub clock_offset: String,
    /// What is logged: error, warn, info or debug
    #[arg(long, env = "KLANKBORD_LOG", default_value = "info")]
    pub log: String,
}

/// Checked settings.
#[derive(Clone)]
pub struct Config {
    pub listen: SocketAddr,
    /// Without a trailing slash.
    pub base_url: String,
    pub data_dir: PathBuf,
    pub database_url: String,
    pub database: db::Limits,
    pub key_dir: PathBuf,
    pub recovery_key: Option<Recovery>,
    /// Nothing without a recovery key.
    pub key_grace: TimeDelta,
    pub smtp_url: Option<String>,
    pub mail_from: String,
    pub bounce_dir: Option<PathBuf>,
    pub contact: String,
    pub disclosure: Disclosure,
    pub limits: Limits,
    pub service_name: String,
    pub organisation: String,
    pub theme: Theme,
    /// In the order in which they are shown.
    pub facilities: Vec<Facility>,
    /// In punycode; none: every domain.
    pub sign_in_domains: Vec<String>,
    /// In punycode; none: nobody is known to be inside.
    pub organisation_domains: Vec<String>,
    /// Whole addresses, in small letters.
    pub administrators: Vec<String>,
    /// Of the demonstration: whoever is at this machine may be any of them.
    pub roles: &'static [Role],
    pub session: Lives,
    pub zone: Tz,
    pub round_gap: Days,
    /// How long a conversation is kept after its day.
    pub keep: Months,
    pub trusted_proxy_hops: usize,
    pub clock: Clock,
    pub log: tracing::Level,
}

impl Config {
    /// Everything typed is cleaned and checked here, so that a person mends all faults in one go.
    pub fn check(settings: &Settings) -> Result<Self, Vec<String>> {
        let settings = &settings.cleaned();
        let mut faults = Faults::default();
        let (listen, site) = site::check(settings, &mut faults);
        let hops = &settings.trusted_proxy_hops;
        let hops = faults.parsed("KLANKBORD_TRUSTED_PROXY_HOPS", hops, "a number, like 1");
        // On HTTPS too there is a proxy, for the service itself does not speak it.
        let alone = site.local && !site.secure && listen.ip().is_loopback() && hops == Some(0);
        let (mail_from, contact) = site::check_mail(settings, alone, &mut faults);
        let (zone, round_gap, keep) = calendar::check(settings, &mut faults);
        let (sign_in_domains, organisation_domains) =
            circle::domains(settings, site.local, &mut faults);
        let (recovery_key, key_grace) = keys::check(settings, &mut faults);
        let clock = faults.clock(&settings.clock_offset, site.local);
        let config = Self {
            database_url: database::url(settings, &mut faults),
            database: database::limits(settings, &mut faults),
            key_dir: settings
                .key_dir
                .clone()
                .unwrap_or_else(|| settings.data_dir.join("keys")),
            recovery_key,
            key_grace,
            zone,
            round_gap,
            keep,
            trusted_proxy_hops: hops.unwrap_or_default(),
            sign_in_domains,
            organisation_domains,
            administrators: faults.addresses("KLANKBORD_ADMINISTRATORS", &settings.administrators),
            roles: &[],
            session: Lives {
                idle: faults.life("KLANKBORD_SESSION_IDLE", &settings.session_idle),
                most: faults.life("KLANKBORD_SESSION_LIFE", &settings.session_life),
            },
            listen,
            base_url: site.base_url,
            data_dir: settings.data_dir.clone(),
            smtp_url: settings.smtp_url.clone(),
            mail_from,
            bounce_dir: settings.bounce_dir.clone(),
            disclosure: disclosure::check(settings, &contact, clock.now(), &mut faults),
            contact,
            limits: limits::check(settings, &mut faults),
            service_name: settings.service_name.clone(),
            organisation: settings.organisation.clone(),
            theme: faults.theme(settings.theme.as_deref()),
            facilities: faults.facilities(settings.facilities.as_deref()),
            clock,
            log: faults.level("KLANKBORD_LOG", &settings.log),
        };
        if faults.0.is_empty() {
            Ok(config)
        } else {
            Err(faults.0)
        }
    }

    /// True on HTTPS: the cookie is then `Secure` with the `__Host-` prefix.
    pub fn is_secure(&self) -> bool {
        self.base_url.starts_with("https://")
    }

    pub fn mailbox_dir(&self) -> PathBuf {
        self.data_dir.join("mailbox")
    }
}

/// Shown without the addresses of the database and the relay: they hold passwords.
impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Config")
            .field("listen", &self.listen)
            .field("base_url", &self.base_url)
            .field("data_dir", &self.data_dir)
            .field("database", &self.database)
            .field("mail_from", &self.mail_from)
            .field("contact", &self.contact)
            .field("disclosure", &self.disclosure)
            .field("limits", &self.limits)
            .field("service_name", &self.service_name)
            .field("organisation", &self.organisation)
            .field("sign_in_domains", &self.sign_in_domains)
            .field("organisation_domains", &self.organisation_domains)
            .field("administrators", &self.administrators)
            .field("session", &self.session)
            .field("zone", &self.zone)
            .field("round_gap", &self.round_gap)
            .field("keep", &self.keep)
            .field("trusted_proxy_hops", &self.trusted_proxy_hops)
            .field("clock", &self.clock)
            .field("log", &self.log)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Cli {
        #[command(flatten)]
        settings: Settings,
    }

    pub(super) fn check(flags: &[&str]) -> Result<Config, Vec<String>> {
        let args = std::iter::once("klankbord").chain(flags.iter().copied());
        Config::check(&Cli::try_parse_from(args).unwrap().settings)
    }

    #[test]
    fn nothing_configured_is_a_local_service() {
        let config = check(&[]).unwrap();
        assert_eq!(config.base_url, "http://127.0.0.1:3000");
        assert_eq!(config.database_url, "sqlite://data/klankbord.db");
        assert!(!config.is_secure());
    }

    #[test]
    fn every_wrong_setting_is_named_at_once() {
        let faults = check(&[
            "--listen=x",
            "--base-url=ftp://x",
            "--key-grace=soon",
            "--recovery-key=age1nothing",
            "--smtp-url=mailto:x",
            "--mail-from=nobody",
            "--administrators=a@example.org,somebody",
            "--time-zone=Mars",
            "--round-gap-days=-1",
            "--keep-years=long",
            "--relay-per-minute=some",
            "--letters-per-hour=501",
            "--rounds-per-week=0",
            "--trusted-proxy-hops=all",
            "--clock-offset=later",
            "--security-contact=somebody",
            "--security-expires=soon",
            "--organisation-domains=*",
            "--database-url=mysql://x",
            "--database-connections=0",
            "--theme=/nowhere/theme.toml",
            "--facilities=/nowhere/facilities.toml",
            "--bounce-dir=/nowhere/bounces",
        ])
        .unwrap_err()
        .join("\n");
        for name in [
            "LISTEN",
            "BASE_URL",
            "KEY_GRACE",
            "RECOVERY_KEY",
            "SMTP_URL",
            "MAIL_FROM",
            "CONTACT",
            "ADMINISTRATORS",
            "TIME_ZONE",
            "ROUND_GAP_DAYS",
            "KEEP_YEARS",
            "RELAY_PER_MINUTE",
            "LETTERS_PER_HOUR",
            "ROUNDS_PER_WEEK",
            "TRUSTED_PROXY_HOPS",
            "CLOCK_OFFSET",
            "SECURITY_CONTACT",
            "SECURITY_EXPIRES",
            "ORGANISATION_DOMAINS",
            "DATABASE_URL",
            "DATABASE_CONNECTIONS",
            "FACILITIES",
            "THEME",
            "BOUNCE_DIR",
        ] {
            assert!(
                faults.contains(&format!("KLANKBORD_{name} ")),
                "{name} is missing in\n{faults}"
            );
        }
    }

    #[test]
    fn elsewhere_only_https_a_relay_and_the_true_time_are_accepted() {
        let faults =
            check(&["--base-url=http://klankbord.example", "--clock-offset=15d"]).unwrap_err();
        assert_eq!(faults.len(), 4, "{faults:?}");
        let fine = check(&PUBLIC);
        assert!(fine.unwrap().is_secure());
    }

    const PUBLIC: [&str; 3] = [
        "--base-url=https://klankbord.example",
        "--smtp-url=smtp://relay",
        "--sign-in-domains=provincie.example",
    ];

    fn public(more: &[&str]) -> Result<Config, Vec<String>> {
        check(&[&PUBLIC[..2], more].concat())
    }

    #[test]
    fn anybody_on_earth_signs_in_only_where_that_is_meant() {
        for (domains, known) in [
            ("*", &[][..]),
            (" * ", &[]),
            ("provincie.example", &["provincie.example"]),
            (
                "@Provincie.EXAMPLE; b.example c.example,",
                &["provincie.example", "b.example", "c.example"],
            ),
            ("München.example", &["xn--mnchen-3ya.example"]),
        ] {
            let config = public(&["--sign-in-domains", domains]).unwrap();
            assert_eq!(config.sign_in_domains, known, "{domains}");
        }
        for domains in [
            "",
            " , ",
            "*,provincie.example",
            "*.example",
            "a@b.example",
            "a_b.example",
            "10.0.0.1",
            "[::1]",
            "a..example",
            "a!b.example",
        ] {
            let faults = public(&["--sign-in-domains", domains]).unwrap_err();
            assert_eq!(faults.len(), 1, "{domains}: {faults:?}");
            assert!(
                faults[0].starts_with("KLANKBORD_SIGN_IN_DOMAINS "),
                "{faults:?}"
            );
        }
        assert!(
            check(&[]).unwrap().sign_in_domains.is_empty(),
            "on this machine"
        );
    }

    const NO_SITES: [&str; 33] = [
        "klankbord.example",
        "ftp://klankbord.example",
        "https://",
        "https:klankbord.example",
        "https:///klankbord.example",
        "https:\\\\klankbord.example",
        "https://klankbord.example\\",
        "https://klankbord.example/feedback",
        "https://klankbord.example//",
        "https://klankbord.example?",
        "https://klankbord.example/?a=b",
        "https://klankbord.example#a",
        "https://noor@klankbord.example",
        "https://noor:secret@klankbord.example",
        "https://@klankbord.example",
        "https://klankbord.example:0",
        "https://klankbord.example:65536",
        "https://klankbord.example:x",
        "https://klank\"bord.example",
        "https://klank'bord.example",
        "https://\"klankbord.example\"",
        "https://klank<bord.example",
        "https://klank bord.example",
        "https://klank\tbord.example",
        "https://-klankbord.example",
        "https://klankbord..example",
        "https://klankbord.example.",
        "https://klank_bord.example",
        "https://0.0.0.0",
        "https://[::]",
        "https://1.2.3.4.5",
        "http://klankbord.example",
        "http://localhost.example",
    ];

    #[test]
    fn an_address_of_the_service_is_one_at_which_it_can_serve() {
        let base = |url: &str| {
            let flags = [PUBLIC[1], PUBLIC[2], "--base-url", url];
            check(&flags).map(|config| config.base_url)
        };
        for (typed, known) in [
            ("https://klankbord.example/", "https://klankbord.example"),
            ("HTTPS://Klankbord.Example:443", "https://klankbord.example"),
            (
                "https://klankbord.example:8443",
                "https://klankbord.example:8443",
            ),
            (
                "https://klankbörd.example",
                "https://xn--klankbrd-s4a.example",
            ),
            (" https://klankbord.example\n", "https://klankbord.example"),
            ("https://intranet", "https://intranet"),
            ("http://127.0.0.1:3000", "http://127.0.0.1:3000"),
            ("http://[::1]:3000", "http://[::1]:3000"),
            ("http://LOCALHOST:3000/", "http://localhost:3000"),
        ] {
            assert_eq!(base(typed).as_deref(), Ok(known), "{typed}");
        }
        for typed in NO_SITES {
            let faults = base(typed).unwrap_err();
            assert_eq!(faults.len(), 1, "{typed}: {faults:?}");
            assert!(
                faults[0].starts_with("KLANKBORD_BASE_URL "),
                "{typed}: {faults:?}"
            );
        }
    }

    #[test]
    fn letters_stay_here_only_where_nobody_else_can_come_by() {
        let with_relay = |flags: &[&str]| check(&[flags, &["--smtp-url=smtp://relay"]].concat());
        for sign in [
            "--trusted-proxy-hops=1",
            "--base-url=https://localhost",
            "--listen=0.0.0.0:3000",
            "--listen=[::]:3000",
        ] {
            let flags = [sign, "--base-url=http://localhost:3000"];
            let flags = if sign.starts_with("--base") {
                &flags[..1]
            } else {
                &flags[..]
            };
            let faults = check(flags).unwrap_err();
            assert_eq!(faults.len(), 1, "{sign}: {faults:?}");
            assert!(
                faults[0].contains("KLANKBORD_SMTP_URL "),
                "{sign}: {faults:?}"
            );
            assert!(with_relay(flags).is_ok(), "the control: {sign}");
        }
        assert!(check(&["--base-url=http://localhost:3000"]).is_ok());
    }

    #[test]
    fn letters_that_come_back_need_a_whole_maildir_and_an_address_with_room() {
        let folder = tempfile::tempdir().unwrap();
        let flag = format!("--bounce-dir={}", folder.path().display());
        assert_eq!(check(&[&flag]).unwrap_err().len(), 1, "no folders in it");
        for part in ["new", "cur", "tmp"] {
            std::fs::create_dir(folder.path().join(part)).unwrap();
        }
        assert!(check(&[&flag]).is_ok());
        let long = "--mail-from=feedback-van-alle-mensen-in-de-provincie@provincie.example";
        assert!(check(&[long]).is_ok());
        let faults = check(&[&flag, long]).unwrap_err().join("");
        assert!(faults.contains("37 characters"), "{faults}");
    }

    #[test]
    fn the_clock_moves_by_days_or_hours_on_this_machine() {
        let clock = |text: &str| check(&["--clock-offset", text]).map(|config| config.clock);
        for (text, by) in [("15d", TimeDelta::days(15)), ("36h", TimeDelta::hours(36))] {
            let moved = clock(text);
            assert!(
                matches!(moved, Ok(Clock::System { offset }) if offset == by),
                "{text}: {moved:?}"
            );
        }
        for bad in ["d", "15", "99999999999d", "1é"] {
            assert!(clock(bad).is_err(), "{bad}");
        }
    }
}
