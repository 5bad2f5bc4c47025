//! A name as an address book sorts it, turned into one to greet somebody with: "Vries, Anna de" is Anna de Vries.

/// Stand before a family name, and behind the first name where a list is sorted.
const PREFIXES: [&str; 36] = [
    "'s", "'t", "aan", "ait", "al", "aït", "ben", "bij", "bin", "da", "de", "del", "della", "den",
    "der", "di", "do", "dos", "du", "el", "het", "in", "la", "le", "onder", "op", "over", "te",
    "ten", "ter", "uit", "uijt", "van", "von", "zu", "zur",
];
/// Stand behind a comma and are no first names.
const TITLES: [&str; 8] = ["bsc", "drs", "jr", "llb", "llm", "msc", "phd", "sr"];

/// Turns "Family, Given prefixes" around, with what stands in brackets behind it. Leaves everything else as it is: a
/// name turned wrongly is worse than one that was not turned.
pub(super) fn spoken(name: &str) -> String {
    let Some((family, given)) = name.split_once(',') else {
        return name.to_owned();
    };
    let (family, given) = (family.trim(), given.trim());
    let (given, called) = match given.split_once('(') {
        Some((given, called)) if called.ends_with(')') => (given.trim_end(), format!(" ({called}")),
        _ => (given, String::new()),
    };
    if !is_family(family) || !is_given(given) || called.contains(',') {
        return name.to_owned();
    }
    format!("{given} {family}{called}")
}

/// "Jansen", or with prefixes as in "van den Berg" and "El Amrani".
fn is_family(words: &str) -> bool {
    let words: Vec<&str> = words.split_whitespace().collect();
    words.split_last().is_some_and(|(last, prefixes)| {
        begins_large(last) && prefixes.iter().all(|word| is_prefix(word))
    })
}

/// Only names, their prefixes, initials and what stands in brackets: no sentence.
pub(super) fn is_name_like(words: &str) -> bool {
    let outside = words.split('(').next().unwrap_or_default().trim();
    let is_name = |word: &str| begins_large(word) || is_prefix(word);
    !outside.is_empty() && outside.split_whitespace().all(is_name)
}

pub(super) fn is_prefix(word: &str) -> bool {
    PREFIXES.contains(&word.replace('’', "'").to_lowercase().as_str())
}

/// First names and then prefixes; one of both at least.
fn is_given(words: &str) -> bool {
    let mut words = words.split_whitespace().peekable();
    let mut any = false;
    while words.next_if(|word| is_first_name(word)).is_some() {
        any = true;
    }
    let has_prefixes = words.peek().is_some();
    words.all(is_prefix) && (any || has_prefixes)
}

/// "Anna", "A." or "J.P.", and no title.
fn is_first_name(word: &str) -> bool {
    let bare = word.replace('.', "").to_lowercase();
    let is_shout = word.chars().count() > 1 && word.chars().all(char::is_uppercase);
    begins_large(word) && !is_shout && !word.contains(',') && !TITLES.contains(&bare.as_str())
}

fn begins_large(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::spoken;

    #[test]
    fn a_name_from_an_address_book_is_turned_around() {
        for (sorted, name) in [
            ("Jansen, Piet", "Piet Jansen"),
            ("Vries, Anna de", "Anna de Vries"),
            ("Vries, A. de (Anna)", "A. de Vries (Anna)"),
            ("Veen, Jan-Willem van 't", "Jan-Willem van 't Veen"),
            ("Berg, van den", "van den Berg"),
            ("Jansen-Bakker, Élodie Marie", "Élodie Marie Jansen-Bakker"),
            ("Jansen,Piet", "Piet Jansen"),
            ("van den Berg, Jan", "Jan van den Berg"),
            (
                "El Amrani, Youssef (Dienstverlening)",
                "Youssef El Amrani (Dienstverlening)",
            ),
            ("De Wit, Noor", "Noor De Wit"),
            ("in 't Veld, Sophie", "Sophie in 't Veld"),
        ] {
            assert_eq!(spoken(sorted), name, "{sorted}");
        }
    }

    #[test]
    fn a_comma_that_means_something_else_stays() {
        for name in [
            "Anna de Vries",
            "Jan Jansen, MSc",
            "Jan Jansen, projectleider",
            "Jan Jansen, Provincie Utrecht",
            "Jansen, projectleider",
            "Jansen, Jr.",
            "Jansen, MPA",
            "Jansen, Piet, Provincie Voorbeeld",
            "Provincie Voorbeeld, afdeling Mobiliteit",
            "Vries, A. (Anna, Ann)",
            "Jansen, (Piet)",
            "Jansen, 2e",
            "van den, Jan",
            "Provincie Utrecht, Jan",
        ] {
            assert_eq!(spoken(name), name, "{name}");
        }
    }
}
