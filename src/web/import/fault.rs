//! What is wrong with a file, and where, in a sentence of the reader's language.

use crate::import::{Fault, FileKind, Kind, Problem, Step};
use crate::questionnaire::Lang;
use crate::text::Value;
use crate::web::words;

pub(crate) fn sentence(lang: Lang, fault: &Fault) -> String {
    let problem = problem(lang, &fault.problem);
    if fault.at.is_empty() {
        return problem;
    }
    let args = [
        ("place", place(lang, &fault.at).into()),
        ("problem", problem.into()),
    ];
    words::say(lang, "file-at", &args)
}

/// From the whole file inwards: "round 1, quality 3, ‘name’".
fn place(lang: Lang, at: &[Step]) -> String {
    let mut places = Vec::new();
    let mut steps = at.iter().peekable();
    while let Some(step) = steps.next() {
        let Step::Field(name) = step else {
            continue;
        };
        let item = steps.peek().and_then(|next| match next {
            Step::Item(number) => Some((item(name)?, *number)),
            Step::Field(_) => None,
        });
        places.push(match item {
            Some((key, number)) => words::say(lang, key, &[("n", number.into())]),
            None => format!("‘{name}’"),
        });
    }
    places.join(", ")
}

/// What an item of a list is called.
fn item(list: &str) -> Option<&'static str> {
    Some(match list {
        "rounds" => "file-round",
        "columns" => "file-column",
        "qualities" => "file-quality",
        "hindrances" => "file-hindrance",
        "texts" => "file-text",
        "seen" => "file-seen",
        "alignment" => "file-alignment",
        "commitments" => "file-commitment",
        _ => return None,
    })
}

fn problem(lang: Lang, problem: &Problem) -> String {
    let (key, args): (&str, Vec<(&str, Value<'_>)>) = match problem {
        Problem::OtherFile { kind, name } => {
            (other(*kind), vec![("name", known_as(*kind, name).into())])
        }
        Problem::NotJson { line } => ("file-not-json", vec![("line", (*line).into())]),
        Problem::NotAProfile => ("file-not-a-profile", vec![]),
        Problem::Newer { version } => ("file-newer", vec![("version", version.as_str().into())]),
        Problem::UnknownVersion => ("file-unknown-version", vec![]),
        Problem::TooLarge { most } => ("file-too-large", vec![("most", (most >> 20).into())]),
        Problem::Missing { name } => ("file-missing", vec![("name", (*name).into())]),
        Problem::Unknown { name } => ("file-unknown", vec![("name", name.as_str().into())]),
        Problem::Expected(kind) => (expected(*kind), vec![]),
        Problem::TooLong { most } => ("file-too-long", vec![("most", (*most).into())]),
        Problem::TooMany { most } => ("file-too-many", vec![("most", (*most).into())]),
        Problem::Empty => ("file-empty", vec![]),
        Problem::NotADate => ("file-not-a-date", vec![]),
        Problem::NotUnderstood => ("file-not-understood", vec![]),
        Problem::Twice => ("file-twice", vec![]),
        Problem::EndsBeforeItBegins => ("file-ends-before", vec![]),
        Problem::NoSuchColumn => ("file-no-such-column", vec![]),
    };
    words::say(lang, key, &args)
}

/// Not every kind of file has a name.
fn known_as(kind: FileKind, name: &str) -> String {
    match kind {
        FileKind::Other if name.is_empty() => String::new(),
        FileKind::Other => format!(" ({name})"),
        _ => name.to_owned(),
    }
}

fn other(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Archive => "file-is-archive",
        FileKind::Document => "file-is-document",
        FileKind::Picture => "file-is-picture",
        FileKind::Media => "file-is-media",
        FileKind::Page => "file-is-page",
        FileKind::Cards => "file-is-cards",
        FileKind::Encoding => "file-is-encoding",
        FileKind::Other => "file-is-other",
    }
}

fn expected(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "file-expected-text",
        Kind::Number => "file-expected-number",
        Kind::Flag => "file-expected-flag",
        Kind::List => "file-expected-list",
        Kind::Record => "file-expected-record",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_problem_has_a_sentence_in_both_languages() {
        let name = || "size".to_owned();
        let kinds = [
            Kind::Text,
            Kind::Number,
            Kind::Flag,
            Kind::List,
            Kind::Record,
        ];
        let problems = [
            Problem::NotJson { line: 3 },
            Problem::NotAProfile,
            Problem::Newer {
                version: "2.0.0".to_owned(),
            },
            Problem::UnknownVersion,
            Problem::TooLarge { most: 1 << 20 },
            Problem::Missing { name: "size" },
            Problem::Unknown { name: name() },
            Problem::TooLong { most: 80 },
            Problem::TooMany { most: 30 },
            Problem::Empty,
            Problem::NotADate,
            Problem::NotUnderstood,
            Problem::Twice,
            Problem::EndsBeforeItBegins,
            Problem::NoSuchColumn,
        ];
        let files = [
            FileKind::Archive,
            FileKind::Document,
            FileKind::Picture,
            FileKind::Media,
            FileKind::Page,
            FileKind::Cards,
            FileKind::Encoding,
            FileKind::Other,
        ];
        let files = files.map(|kind| Problem::OtherFile { kind, name: name() });
        let problems = problems.into_iter().chain(files);
        for problem in problems.chain(kinds.map(Problem::Expected)) {
            let said = Lang::ALL.map(|lang| {
                let at = vec![];
                sentence(
                    lang,
                    &Fault {
                        at,
                        problem: problem.clone(),
                    },
                )
            });
            assert!(
                said.iter().all(|text| text.ends_with('.')),
                "{problem:?}: {said:?}"
            );
            assert_ne!(said[0], said[1], "{problem:?}");
        }
    }

    #[test]
    fn the_place_is_told_from_the_whole_file_inwards() {
        let at = vec![
            Step::Field("rounds"),
            Step::Item(1),
            Step::Field("qualities"),
            Step::Item(3),
            Step::Field("name"),
            Step::Field("nl"),
        ];
        let fault = Fault {
            at,
            problem: Problem::Empty,
        };
        let said = sentence(Lang::Nl, &fault);
        assert!(
            said.contains("ronde 1, kwaliteit 3, ‘name’, ‘nl’"),
            "{said}"
        );
    }
}
