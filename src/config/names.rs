//! Variables that look like settings and are none: a slip in a name would leave its setting at the default, untold.

use std::ffi::OsString;

use clap::{Args, Command};

use super::{Config, Settings};

const PREFIX: &str = "KLANKBORD_";

/// Read by our tests and by points of their faults, and passed on to the programs they start.
const OF_TESTS: [&str; 4] = [
    "KLANKBORD_BIN",
    "KLANKBORD_DIE_AT",
    "KLANKBORD_FULL",
    "KLANKBORD_MUTATED_SEED",
];

/// As many letters may be wrong in a name that does not begin as ours do.
const MAX_SLIPS: usize = 2;

/// A sentence for each variable that is meant as a setting and is none, with the nearest name. Never a value.
pub(super) fn unknown(variables: impl Iterator<Item = (OsString, OsString)>) -> Vec<String> {
    let known = known();
    let mut faults: Vec<String> = variables
        .filter_map(|(name, value)| {
            let (name, value) = (name.to_string_lossy(), value.to_string_lossy());
            let is_fine = known.iter().any(|known| *known == name)
                || OF_TESTS.contains(&&*name)
                || is_of_orchestrator(&name, &value);
            (!is_fine).then(|| fault(&known, &name))?
        })
        .collect();
    faults.sort();
    faults
}

fn known() -> Vec<String> {
    let command = Settings::augment_args(Command::new("klankbord"));
    let names = command.get_arguments().filter_map(clap::Arg::get_env);
    names
        .map(|name| name.to_string_lossy().into_owned())
        .collect()
}

/// `None` for a variable of somebody else.
fn fault(known: &[String], name: &str) -> Option<String> {
    let meant = as_ours(name);
    let slips = |known: &&String| strsim::damerau_levenshtein(known, &meant);
    let own = meant.strip_prefix(PREFIX);
    let nearest = match own {
        // By pairs of letters, so that a part of a name finds the whole of it.
        Some(own) => known
            .iter()
            .max_by(|a, b| likeness(a, own).total_cmp(&likeness(b, own))),
        None => known
            .iter()
            .min_by_key(slips)
            .filter(|known| slips(known) <= MAX_SLIPS),
    }?;
    Some(format!(
        "{name} is no setting. Is {nearest} meant? `klankbord --help` names all of them"
    ))
}

/// In the letters of our names: `export klankbord-listen` is one of ours.
fn as_ours(name: &str) -> String {
    let name = name.trim().to_uppercase();
    let name = name.strip_prefix("EXPORT ").unwrap_or(&name).trim();
    name.replace(|c: char| !c.is_alphanumeric(), "_")
}

fn likeness(known: &str, own: &str) -> f64 {
    let known = known.strip_prefix(PREFIX).unwrap_or(known);
    strsim::sorensen_dice(known, own)
}

/// Kubernetes tells every container where a service called `klankbord` is, in variables that begin with its name.
fn is_of_orchestrator(name: &str, value: &str) -> bool {
    let is_place = ["tcp://", "udp://", "sctp://"]
        .iter()
        .any(|start| value.starts_with(start));
    let of_port = name
        .split_once("_PORT_")
        .is_some_and(|(_, rest)| rest.starts_with(|c: char| c.is_ascii_digit()));
    name.ends_with("_SERVICE_HOST")
        || name.contains("_SERVICE_PORT")
        || of_port
        || name.ends_with("_PORT") && is_place
}

impl Config {
    /// The same for the settings of this process and its variables.
    pub fn check_all(
        settings: &Settings,
        variables: impl Iterator<Item = (OsString, OsString)>,
    ) -> Result<Self, Vec<String>> {
        let unknown = unknown(variables);
        match Self::check(settings) {
            Ok(config) if unknown.is_empty() => Ok(config),
            Ok(_) => Err(unknown),
            Err(faults) => Err([unknown, faults].concat()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(name: &str, value: &str) -> Vec<String> {
        unknown([(name.into(), value.into())].into_iter())
    }

    #[test]
    fn a_slip_in_a_name_is_told_with_the_nearest_one_and_without_its_value() {
        for (name, nearest) in [
            ("KLANKBORD_LISTN", "KLANKBORD_LISTEN"),
            ("KLANKBORD_LISTNE", "KLANKBORD_LISTEN"),
            ("KLANKBORD_BASEURL", "KLANKBORD_BASE_URL"),
            ("KLANKBORD_BASE-URL", "KLANKBORD_BASE_URL"),
            ("KLANKBORD_SMTP", "KLANKBORD_SMTP_URL"),
            ("KLANKBORD_SMTP_URI", "KLANKBORD_SMTP_URL"),
            ("KLANKBORD_DATABASE", "KLANKBORD_DATABASE_URL"),
            ("KLANKBORD_MAILFROM", "KLANKBORD_MAIL_FROM"),
            ("KLANKBORD_FROM", "KLANKBORD_MAIL_FROM"),
            ("KLANKBORD_SIGNIN_DOMAINS", "KLANKBORD_SIGN_IN_DOMAINS"),
            ("KLANKBORD_SIGN_IN_DOMAIN", "KLANKBORD_SIGN_IN_DOMAINS"),
            ("KLANKBORD_ORGANIZATION", "KLANKBORD_ORGANISATION"),
            ("KLANKBORD_TIMEZONE", "KLANKBORD_TIME_ZONE"),
            ("KLANKBORD_LOG_LEVEL", "KLANKBORD_LOG"),
            ("KLANKBORD_PROXY_HOPS", "KLANKBORD_TRUSTED_PROXY_HOPS"),
            ("KLANKBORD_ADMINISTRATOR", "KLANKBORD_ADMINISTRATORS"),
            ("KLANKBORD_RECOVERYKEY", "KLANKBORD_RECOVERY_KEY"),
            ("klankbord_listen", "KLANKBORD_LISTEN"),
            ("Klankbord_Base_Url", "KLANKBORD_BASE_URL"),
            ("export KLANKBORD_LISTEN", "KLANKBORD_LISTEN"),
            ("KLANKBORD_LISTEN ", "KLANKBORD_LISTEN"),
            ("KLANKBOORD_LISTEN", "KLANKBORD_LISTEN"),
            ("KLANKBOARD_SMTP_URL", "KLANKBORD_SMTP_URL"),
            ("KLANBORD_SMTP_URL", "KLANKBORD_SMTP_URL"),
        ] {
            let faults = faults(name, "a secret");
            assert_eq!(faults.len(), 1, "{name}");
            let starts = format!("{name} is no setting. Is {nearest} meant?");
            assert!(faults[0].starts_with(&starts), "{faults:?}");
            assert!(!faults[0].contains("secret"), "{faults:?}");
        }
        assert_eq!(faults("KLANKBORD_", "x").len(), 1);
        assert_eq!(faults("KLANKBORD_PORT", "3000").len(), 1);
    }

    #[test]
    fn what_is_not_meant_as_a_setting_stops_nothing() {
        for name in known() {
            assert_eq!(faults(&name, "x"), [""; 0], "{name}");
        }
        for (name, value) in [
            ("PATH", "/bin"),
            ("KLANKBORD", "x"),
            ("LISTEN_FDS", "1"),
            ("SMTP_URL", "x"),
            ("TEST_SMTP_URL", "x"),
            ("KLANKBORD_FULL", "1"),
            ("KLANKBORD_PORT", "tcp://10.0.0.1:3000"),
            ("KLANKBORD_PORT_3000_TCP", "tcp://10.0.0.1:3000"),
            ("KLANKBORD_PORT_3000_TCP_ADDR", "10.0.0.1"),
            ("KLANKBORD_SERVICE_HOST", "10.0.0.1"),
            ("KLANKBORD_SERVICE_PORT", "3000"),
            ("KLANKBORD_SERVICE_PORT_HTTP", "3000"),
            ("KLANKBORD_DB_SERVICE_HOST", "10.0.0.2"),
            ("KLANKBORD_DB_PORT_5432_TCP_PROTO", "tcp"),
        ] {
            assert_eq!(faults(name, value), [""; 0], "{name}");
        }
    }
}
