//! A name as an address book sorts it, turned into one to greet somebody with: "Vries, Anna de" is Anna de Vries.

/// What stands behind a comma and is no first name.
const TITLES: [&str; 12] = [
    "ba", "bsc", "drs", "jr", "llb", "llm", "ma", "mba", "msc", "phd", "ra", "sr",
];

/// Turns "Family, Given" around, with a called name in brackets behind it; leaves all else as it is.
pub(super) fn spoken(name: &str) -> String {
    let (family, given) = match name.split_once(',') {
        Some((family, given)) => (family.trim(), given.trim()),
        None => return name.to_owned(),
    };
    let (given, called) = match given.split_once('(') {
        Some((given, called)) if called.ends_with(')') => (given.trim_end(), format!(" ({called}")),
        _ => (given, String::new()),
    };
    if family.is_empty() || !is_given(given) {
        return name.to_owned();
    }
    format!("{given} {family}{called}")
}

/// Begins as a first name does, or is nothing but a prefix like "van den".
fn is_given(words: &str) -> bool {
    let bare = words.replace('.', "").to_lowercase();
    let begins_large = words.chars().next().is_some_and(char::is_uppercase);
    let in_a_prefix = |c: char| c.is_lowercase() || " '’".contains(c);
    let is_prefix = !words.is_empty() && words.chars().all(in_a_prefix);
    !words.contains(',') && !TITLES.contains(&bare.as_str()) && (begins_large || is_prefix)
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
            ("Berg, van den", "van den Berg"),
            ("Jansen-Bakker, Élodie", "Élodie Jansen-Bakker"),
            ("Jansen,Piet", "Piet Jansen"),
        ] {
            assert_eq!(spoken(sorted), name, "{sorted}");
        }
    }

    #[test]
    fn a_comma_that_means_something_else_stays() {
        for name in [
            "Anna de Vries",
            "Jan Jansen, MSc",
            "Jan Jansen, Jr.",
            "Jansen, Piet, Provincie Voorbeeld",
            "Provincie Voorbeeld, afdeling Mobiliteit",
            "Jansen, (Piet)",
            "Jansen, 2e",
        ] {
            assert_eq!(spoken(name), name, "{name}");
        }
    }
}
