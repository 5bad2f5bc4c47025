//! What people call somebody, as far as their whole name tells.

use super::display_name::{is_prefix, spoken};

/// Stand before a name and are no part of it.
const TITLES: [&str; 25] = [
    "dhr",
    "dominee",
    "dr",
    "drs",
    "ds",
    "heer",
    "ing",
    "ir",
    "jhr",
    "lic",
    "mej",
    "meneer",
    "mevr",
    "mevrouw",
    "miss",
    "mr",
    "mrs",
    "ms",
    "mw",
    "mv",
    "mx",
    "pastoor",
    "prof",
    "professor",
    "sir",
];
/// Said together with the name behind them.
const KIN: [&str; 15] = [
    "aunt", "auntie", "grandma", "grandpa", "granny", "mama", "nicht", "neef", "oma", "ome", "oom",
    "opa", "papa", "tante", "uncle",
];
/// Begin the name of several people, or of a place.
const SEVERAL: [&str; 13] = [
    "afdeling",
    "bureau",
    "department",
    "directie",
    "fam",
    "familie",
    "family",
    "gemeente",
    "helpdesk",
    "provincie",
    "receptie",
    "secretariaat",
    "team",
];
/// Prefixes that are first names as well.
const BOTH: [&str; 4] = ["al", "ben", "di", "do"];
const AND: [&str; 5] = ["&", "+", "/", "and", "en"];

/// "Anna" of "Vries, drs. Anna de" and "A. (Anna) de Vries". The whole name where none can be told from it: "J.P. Bos",
/// "mevrouw Bos", "Jan en Marie Bos".
pub fn first_name(name: &str) -> String {
    let spoken = spoken(name.trim());
    let words: Vec<&str> = spoken.split_whitespace().collect();
    let name = words.join(" ");
    let titles = titles(&words);
    // What is left of "mevrouw Bos" is a family name.
    let (all, one) = (words.len() - titles, titles > 0 && words.len() - titles < 2);
    if all == 0 || one {
        return name;
    }
    called(&words[titles..]).unwrap_or(name)
}

/// How many words before the name are titles.
fn titles(words: &[&str]) -> usize {
    let begins = words.len() >= 2 && small(words[0]) == "de" && small(words[1]) == "heer";
    let skipped = usize::from(begins) * 2;
    let rest = words.iter().skip(skipped);
    // "Dr." and "MW" are titles; "Ing Jansen" and "Mr Bos" too. "Do" is somebody.
    skipped
        + rest
            .take_while(|word| TITLES.contains(&small(word).as_str()))
            .count()
}

fn called(words: &[&str]) -> Option<String> {
    let (first, rest) = words.split_first()?;
    let follows_another = rest
        .first()
        .is_some_and(|word| AND.contains(&small(word).as_str()));
    let is_said = first.chars().any(char::is_alphabetic) && !first.ends_with(',');
    if follows_another || !is_said || SEVERAL.contains(&small(first).as_str()) {
        return None;
    }
    if KIN.contains(&small(first).as_str()) {
        let name = rest.first().filter(|word| !is_prefix(word));
        return Some(name.map_or_else(|| (*first).to_owned(), |name| format!("{first} {name}")));
    }
    if let Some(called) = between_marks(words) {
        return Some(called);
    }
    let is_prefix = is_prefix(first) && !BOTH.contains(&small(first).as_str());
    // A prefix in capitals at the end of a whole name is one: "VAN" of "VAN DIJK" is nobody.
    let is_whole = rest.is_empty();
    (is_whole || !(is_prefix || is_initials(first))).then(|| (*first).to_owned())
}

/// "Piet" of `J.P. (Piet) Bos`, `Johannes "Piet" Bos` and "J.P. Bos (Piet)", but not "HR" of "Jan Bos (HR)" or "J. Bos
/// (Beheer)": behind the whole name a department stands as often.
fn between_marks(words: &[&str]) -> Option<String> {
    let is_marked = |word: &str| {
        [('(', ')'), ('"', '"'), ('\'', '\'')]
            .into_iter()
            .find_map(|(open, close)| word.strip_prefix(open)?.strip_suffix(close))
            .filter(|name| name.starts_with(char::is_uppercase))
            .map(str::to_owned)
    };
    let at = words
        .iter()
        .skip(1)
        .position(|word| is_marked(word).is_some())?
        + 1;
    let name = is_marked(words[at])?;
    let is_last = at + 1 == words.len();
    let begins = name.chars().next()?;
    let fits = is_initials(words[0]) && words[0].contains(begins);
    (!is_last || fits).then_some(name)
}

/// A name from which [`first_name`] tells what a list says of it besides: "Piet Bos" for Piet in "J.P. Bos", "Johannes
/// (Piet) Bos" in "Johannes Bos".
pub(super) fn calling(name: &str, called: &str) -> String {
    let spoken = spoken(name.trim());
    if called.is_empty() || first_name(&spoken) == called {
        return spoken;
    }
    let words: Vec<&str> = spoken.split_whitespace().collect();
    let initials = words.iter().take_while(|word| is_initials(word)).count();
    match words.as_slice() {
        [_, rest @ ..] if initials == 0 && !called.contains(' ') && !rest.is_empty() => {
            format!("{} ({called}) {}", words[0], rest.join(" "))
        }
        _ => [&[called], &words[initials..]].concat().join(" "),
    }
}

/// "J.", "J.P." and "J".
fn is_initials(word: &str) -> bool {
    word.contains('.') || word.chars().count() == 1
}

fn small(word: &str) -> String {
    word.trim_end_matches('.').to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::first_name;

    #[test]
    fn people_are_called_by_their_first_name() {
        for (name, called) in [
            ("Fatima de Vries", "Fatima"),
            ("Vries, Fatima de", "Fatima"),
            ("Vries, A. de (Anna)", "Anna"),
            ("van den Berg, Jan-Willem", "Jan-Willem"),
            ("El Amrani, Youssef (Dienstverlening)", "Youssef"),
            ("Fatima", "Fatima"),
            ("  Noor   de Wit ", "Noor"),
            ("Zoë Ó Súilleabháin", "Zoë"),
            ("Anne-Marie Jansen-Bakker", "Anne-Marie"),
            ("D'Arcy Bos", "D'Arcy"),
            ("drs. Anna de Vries", "Anna"),
            ("Prof. dr. ir. Anna de Vries", "Anna"),
            ("mevr. Anna de Vries", "Anna"),
            ("de heer Jan Bos", "Jan"),
            ("Jan Bos, MSc", "Jan"),
            ("Jan Bos - HR", "Jan"),
            ("J.P. (Piet) Bos", "Piet"),
            ("Johannes \"Jan\" de Vries", "Jan"),
            ("Johannes (Jan) de Vries", "Jan"),
            ("Ben Jansen", "Ben"),
            ("Do van Dijk", "Do"),
            ("Opa Jan", "Opa Jan"),
            ("tante Riet van Dijk", "tante Riet"),
            ("mama", "mama"),
            ("王小明", "王小明"),
            ("sanne visser", "sanne"),
            ("JP de Vries", "JP"),
        ] {
            assert_eq!(first_name(name), called, "{name}");
        }
    }

    #[test]
    fn who_cannot_be_called_by_a_first_name_keeps_the_whole() {
        for name in [
            "J.P. Bos",
            "J. Bos",
            "J Bos",
            "mevrouw Bos",
            "Dhr. de Vries",
            "dr. Bos",
            "de Vries",
            "Van Dijk",
            "El Amrani",
            "van 't Veen",
            "Jan en Marie Bos",
            "Jan & Marie",
            "Jansen, projectleider",
            "Familie Bos",
            "Team Bruggen",
            "J. Bos (Beheer)",
            "Mr.",
            "🙂",
            "",
        ] {
            assert_eq!(first_name(name), name, "{name}");
        }
        assert_eq!(first_name("Jan Bos (HR)"), "Jan");
        assert_eq!(
            first_name("A. Bos (Afdeling Beheer)"),
            "A. Bos (Afdeling Beheer)"
        );
    }

    #[test]
    fn a_list_that_says_what_somebody_is_called_is_believed() {
        for (name, called, read) in [
            ("J.P. Bos", "Piet", "Piet Bos"),
            ("Bos, J. P.", "Piet", "Piet Bos"),
            ("Johannes Bos", "Piet", "Johannes (Piet) Bos"),
            ("Piet Bos", "Piet", "Piet Bos"),
            ("Piet Bos", "", "Piet Bos"),
            ("", "Piet", "Piet"),
            ("Van An Nguyen", "An Binh", "An Binh Van An Nguyen"),
        ] {
            assert_eq!(super::calling(name, called), read, "{name} {called}");
        }
        assert_eq!(first_name(&super::calling("Johannes Bos", "Piet")), "Piet");
    }

    proptest::proptest! {
        #[test]
        fn nobody_is_called_by_nothing_or_by_more_than_their_name(name in "\\PC{0,40}|[A-Z][a-z.]{0,6}( [A-Za-z.(),\"]{1,8}){0,4}") {
            let called = first_name(&name);
            proptest::prop_assert!(!called.is_empty() || name.trim().is_empty());
            proptest::prop_assert!(called.chars().count() <= name.chars().count());
        }
    }
}
