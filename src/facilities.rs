//! What the organisation offers to whoever wants to learn: read from a file, and refused when anything in it is wrong.
//!
//! ```toml
//! [[facility]]
//! link = "https://intranet.example/coach"   # https, mailto or tel
//! title.nl = "Een coach"
//! title.en = "A coach"
//! what.nl = "Vijf gesprekken, zonder verslag aan je leidinggevende."
//! what.en = "Five talks, with no report to your manager."
//! ```

use std::fs;
use std::path::Path;

use serde::Deserialize;
use url::Url;

use crate::normalise;
use crate::questionnaire::{Lang, Words};

/// More is a catalogue, which has a place of its own.
const MAX_FACILITIES: usize = 12;
/// Characters of a title.
const MAX_TITLE: usize = 60;
/// Characters of a sentence.
const MAX_WHAT: usize = 200;
const SCHEMES: [&str; 3] = ["https", "mailto", "tel"];

/// A coach, an internship, a course, a budget, a career adviser.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facility {
    pub title: Words,
    /// One sentence.
    pub what: Words,
    pub link: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    facility: Vec<Facility>,
}

/// Reads and checks a list; the error names every fault in it, with its place.
pub fn read(path: &Path) -> Result<Vec<Facility>, Vec<String>> {
    let text = fs::read_to_string(path)
        .map_err(|error| vec![format!("{} cannot be read: {error}", path.display())])?;
    parse(&text, path)
}

/// As [`read`], of what stands in the file.
pub fn parse(text: &str, path: &Path) -> Result<Vec<Facility>, Vec<String>> {
    let file: File = toml::from_str(text).map_err(|error| {
        vec![format!(
            "{} is not a list of facilities: {error}",
            path.display()
        )]
    })?;
    let mut faults = Vec::new();
    if file.facility.len() > MAX_FACILITIES {
        faults.push(format!("should hold {MAX_FACILITIES} facilities at most"));
    }
    for (place, facility) in file.facility.iter().enumerate() {
        let found = facility.faults().into_iter();
        faults.extend(found.map(|fault| format!("facility {}: {fault}", place + 1)));
    }
    if faults.is_empty() {
        Ok(file.facility)
    } else {
        Err(faults)
    }
}

impl Facility {
    fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for lang in Lang::ALL {
            for (name, words, most) in [
                ("title", &self.title, MAX_TITLE),
                ("what", &self.what, MAX_WHAT),
            ] {
                let length = normalise::length(words.in_(lang).trim());
                if !(1..=most).contains(&length) {
                    let tag = lang.as_str();
                    faults.push(format!("{name}.{tag} should have 1 to {most} characters"));
                }
            }
        }
        if !is_safe(&self.link) {
            faults.push("link should begin with https://, mailto: or tel:".to_owned());
        }
        faults
    }
}

/// A page, an address or a number, without a name or a password in it.
fn is_safe(link: &str) -> bool {
    Url::parse(link).is_ok_and(|url| {
        let bare = url.username().is_empty() && url.password().is_none();
        SCHEMES.contains(&url.scheme()) && bare && link.starts_with(url.scheme())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_page_an_address_or_a_number_is_a_link() {
        for (link, is_fine) in [
            ("https://intranet.example/coach", true),
            ("mailto:coach@provincie.example", true),
            ("tel:+31201234567", true),
            ("http://intranet.example/coach", false),
            ("javascript:alert(1)", false),
            ("data:text/html,x", false),
            ("https://noor:geheim@intranet.example/", false),
            ("/coach", false),
            (" https://intranet.example/", false),
            ("", false),
        ] {
            assert_eq!(is_safe(link), is_fine, "{link}");
        }
    }

    #[test]
    fn the_example_can_be_read_and_every_fault_is_told_with_its_place() {
        let example = Path::new(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/docs/facilities.example.toml"
        ));
        assert_eq!(read(example).unwrap().len(), 5);
        let list = tempfile::NamedTempFile::new().unwrap();
        let fine = fs::read_to_string(example).unwrap();
        let wrong = fine
            .replace(
                "https://intranet.example/coach",
                "http://intranet.example/coach",
            )
            .replace("\"Stage\"", "\" \"");
        fs::write(list.path(), wrong).unwrap();
        assert_eq!(
            read(list.path()).unwrap_err(),
            [
                "facility 1: link should begin with https://, mailto: or tel:",
                "facility 2: title.nl should have 1 to 60 characters",
            ]
        );
        fs::write(list.path(), fine.replace("title.en", "title.fr")).unwrap();
        assert_eq!(read(list.path()).unwrap_err().len(), 1);
        assert_eq!(read(Path::new("/nowhere")).unwrap_err().len(), 1);
    }
}
