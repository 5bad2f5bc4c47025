//! Every text of pages, letters and reports: Fluent messages, compiled in.
//!
//! A missing message or a missing variable is an error and never a half sentence on a page.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate, NaiveTime};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::questionnaire::Lang;

pub use fluent_bundle::FluentValue as Value;

const NL: [&str; 5] = [
    include_str!("../templates/text/nl/pages.ftl"),
    include_str!("../templates/text/nl/errors.ftl"),
    include_str!("../templates/text/nl/report.ftl"),
    include_str!("../templates/text/nl/refusals.ftl"),
    include_str!("../templates/text/nl/mail.ftl"),
];
const EN: [&str; 5] = [
    include_str!("../templates/text/en/pages.ftl"),
    include_str!("../templates/text/en/errors.ftl"),
    include_str!("../templates/text/en/report.ftl"),
    include_str!("../templates/text/en/refusals.ftl"),
    include_str!("../templates/text/en/mail.ftl"),
];

static BUNDLES: LazyLock<BTreeMap<Lang, FluentBundle<FluentResource>>> =
    LazyLock::new(|| Lang::ALL.map(|lang| (lang, bundle(lang))).into());

fn files(lang: Lang) -> [&'static str; 5] {
    match lang {
        Lang::Nl => NL,
        Lang::En => EN,
    }
}

/// Why a text cannot be given. Only a fault in our own files or calls leads here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    Missing { key: String },
    Incomplete { key: String, why: String },
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { key } => write!(f, "there is no text {key:?}"),
            Self::Incomplete { key, why } => write!(f, "the text {key:?} cannot be filled: {why}"),
        }
    }
}

impl std::error::Error for Fault {}

/// The text, for a caller that has another answer when there is none.
pub fn get<'a>(lang: Lang, key: &str, args: &[(&'a str, Value<'a>)]) -> Option<String> {
    strict(lang, key, args).ok()
}

/// The text, or what is wrong with the call: `strict(lang, "pick-limit", &[("max", 5.into())])`.
pub fn strict<'a>(lang: Lang, key: &str, args: &[(&'a str, Value<'a>)]) -> Result<String, Fault> {
    let bundle = &BUNDLES[&lang];
    let pattern = bundle
        .get_message(key)
        .and_then(|message| message.value())
        .ok_or_else(|| Fault::Missing { key: key.into() })?;
    let args: FluentArgs<'_> = args.iter().cloned().collect();
    let mut faults = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&args), &mut faults);
    match faults.first() {
        None => Ok(text.into_owned()),
        Some(fault) => Err(Fault::Incomplete {
            key: key.into(),
            why: fault.to_string(),
        }),
    }
}

/// A day by which something is known that is over: "12 december 2026".
pub fn date(lang: Lang, day: NaiveDate) -> String {
    let year = day.year().to_string();
    let parts = [
        ("day", day.day().into()),
        ("month", day.month().into()),
        ("year", year.into()),
    ];
    strict(lang, "date", &parts).unwrap_or_else(|_| day.to_string())
}

/// A day on which something is to be done, as people make appointments: "zaterdag 12 december 2026".
pub fn day(lang: Lang, day: NaiveDate) -> String {
    let weekday = day.weekday().number_from_monday();
    let parts = [
        ("weekday", weekday.into()),
        ("date", date(lang, day).into()),
    ];
    strict(lang, "date-weekday", &parts).unwrap_or_else(|_| day.to_string())
}

/// The day, and the time when there is one: "zaterdag 12 december 2026 om 10:00".
pub fn moment(lang: Lang, on: NaiveDate, at: Option<NaiveTime>) -> String {
    let day = day(lang, on);
    let Some(at) = at else {
        return day;
    };
    let time = at.format("%H:%M").to_string();
    let parts = [("day", day.clone().into()), ("time", time.into())];
    strict(lang, "moment", &parts).unwrap_or(day)
}

fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let id: LanguageIdentifier = lang
        .as_str()
        .parse()
        .expect("a test makes a bundle of every language");
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // The marks around a variable would stay visible in letters of plain text.
    bundle.set_use_isolating(false);
    for file in files(lang) {
        let resource = FluentResource::try_new(file.into())
            .map_err(|(_, faults)| faults)
            .expect("the texts are compiled in and a test parses them");
        bundle
            .add_resource(resource)
            .expect("the texts are compiled in and a test looks for a message given twice");
    }
    bundle
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::*;

    /// Message -> the variables it names.
    type Messages = BTreeMap<String, BTreeSet<String>>;

    fn name_at(text: &str) -> String {
        let in_name = |c: &char| c.is_ascii_alphanumeric() || *c == '-' || *c == '_';
        text.chars().take_while(in_name).collect()
    }

    fn messages(files: &[&str]) -> Messages {
        let mut found = Messages::new();
        let mut key = String::new();
        for line in files.iter().flat_map(|file| file.lines()) {
            if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
                key = name_at(line);
                found.insert(key.clone(), BTreeSet::new());
            }
            for (at, _) in line.match_indices('$') {
                let variables = found.get_mut(&key).unwrap();
                variables.insert(name_at(&line[at + 1..]));
            }
        }
        found
    }

    fn sources(folder: &Path, out: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                sources(&path, out);
            } else if path
                .extension()
                .is_some_and(|e| e == "rs" || e == "html" || e == "txt")
            {
                out.push(fs::read_to_string(path).unwrap());
            }
        }
    }

    fn files_of(folder: &str) -> Vec<String> {
        let mut out = Vec::new();
        sources(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join(folder),
            &mut out,
        );
        out
    }

    #[test]
    fn both_languages_have_the_same_messages_with_the_same_variables() {
        for lang in Lang::ALL {
            for (nl, other) in NL.into_iter().zip(files(lang)) {
                assert_eq!(messages(&[nl]), messages(&[other]));
            }
        }
    }

    #[test]
    fn every_file_is_understood() {
        for lang in Lang::ALL {
            assert!(strict(lang, "error-prefix", &[]).is_ok());
        }
    }

    #[test]
    fn a_missing_message_is_a_fault() {
        assert!(matches!(
            strict(Lang::Nl, "no-such-text", &[]),
            Err(Fault::Missing { .. })
        ));
        assert_eq!(get(Lang::Nl, "no-such-text", &[]), None);
    }

    #[test]
    fn a_missing_variable_is_a_fault() {
        assert!(matches!(
            strict(Lang::En, "pick-limit", &[]),
            Err(Fault::Incomplete { .. })
        ));
        assert!(strict(Lang::En, "pick-limit", &[("max", 5.into())]).is_ok());
    }

    #[test]
    fn a_date_is_written_out() {
        assert_eq!(
            day(Lang::Nl, NaiveDate::from_ymd_opt(2026, 12, 3).unwrap()),
            "donderdag 3 december 2026"
        );
        let friday = NaiveDate::from_ymd_opt(2026, 3, 13).unwrap();
        assert_eq!(day(Lang::En, friday), "Friday 13 March 2026");
        assert_eq!(date(Lang::En, friday), "13 March 2026");
    }

    #[test]
    fn a_moment_has_the_time_when_there_is_one() {
        let day = NaiveDate::from_ymd_opt(2026, 12, 3).unwrap();
        assert_eq!(moment(Lang::Nl, day, None), "donderdag 3 december 2026");
        assert_eq!(
            moment(Lang::Nl, day, NaiveTime::from_hms_opt(9, 5, 0)),
            "donderdag 3 december 2026 om 09:05"
        );
    }

    /// Pages render only the branches their samples reach; this reads the rest.
    #[test]
    fn every_text_a_template_asks_for_exists_and_gets_its_variables() {
        let known = messages(&NL);
        let mut seen = 0;
        for source in files_of("templates") {
            for (at, call) in source.match_indices("t(\"") {
                if source[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_') {
                    continue;
                }
                let rest = &source[at + call.len()..];
                let key = name_at(rest);
                let inside = rest.split_once(')').map_or("", |(inside, _)| inside);
                let given: BTreeSet<String> = inside
                    .split(',')
                    .skip(1)
                    .filter_map(|part| part.split_once('='))
                    .map(|(name, _)| name.trim().to_owned())
                    .collect();
                assert_eq!(
                    known.get(&key),
                    Some(&given),
                    "t({key:?}) and its variables"
                );
                seen += 1;
            }
        }
        assert!(seen > 0, "no template asks for a text: this test is blind");
    }

    fn unused(messages: Messages, code: &str) -> Vec<String> {
        let keys = messages.into_keys();
        keys.filter(|key| !code.contains(&format!("\"{key}\"")))
            .collect()
    }

    #[test]
    fn every_text_is_used() {
        let of_tests = |code: &str| code.find("#[cfg(test)]\nmod tests {");
        let code = files_of("src").into_iter().map(|mut file| {
            file.truncate(of_tests(&file).unwrap_or(file.len()));
            file
        });
        let all: String = code.chain(files_of("templates")).collect();
        assert_eq!(unused(messages(&NL), &all), Vec::<String>::new());
        assert_eq!(unused(messages(&["planted = x"]), &all), ["planted"]);
    }
}
