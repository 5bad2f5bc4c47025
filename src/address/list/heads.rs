//! The first line of a table: what its columns hold, in Dutch and in English, as address books and spreadsheets say it.

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Address,
    /// "Jan Jansen" or "Jansen, Jan".
    Name,
    Given,
    /// What somebody is called, beside initials or a whole name.
    Called,
    Middle,
    Family,
    /// Known, and of no use here.
    Other,
    Unknown,
}

pub(super) struct Heads {
    pub(super) delimiter: u8,
    pub(super) columns: Vec<Column>,
}

const NAMES: [&str; 25] = [
    "bestand als",
    "collega",
    "colleague",
    "contact",
    "contactpersoon",
    "deelnemer",
    "display name",
    "displayname",
    "employee",
    "file as",
    "full name",
    "fullname",
    "gebruiker",
    "medewerker",
    "naam",
    "name",
    "opslaan als",
    "participant",
    "person",
    "persoon",
    "user",
    "volledige naam",
    "weergavenaam",
    "who",
    "wie",
];
const GIVEN: [&str; 12] = [
    "first name",
    "firstname",
    "forename",
    "given name",
    "givenname",
    "initialen",
    "initials",
    "voorletter",
    "voorletters",
    "voornaam",
    "voornaam en",
    "voornamen",
];
const CALLED: [&str; 6] = [
    "called",
    "calling name",
    "known as",
    "preferred first name",
    "preferred name",
    "roepnaam",
];
const MIDDLE: [&str; 11] = [
    "additional name",
    "additional names",
    "infix",
    "insertion",
    "middelste naam",
    "middle name",
    "middle names",
    "middlename",
    "tweede naam",
    "tweede voornaam",
    "voorvoegsel",
];
const FAMILY: [&str; 10] = [
    "achternaam",
    "achternamen",
    "familienaam",
    "family name",
    "familyname",
    "geslachtsnaam",
    "last name",
    "lastname",
    "second name",
    "surname",
];
/// Only to know a line of heads that has no delimiter.
const OTHERS: [&str; 21] = [
    "adres",
    "afdeling",
    "bedrijf",
    "company",
    "department",
    "dienst",
    "functie",
    "groep",
    "group",
    "job title",
    "mobiel",
    "mobile",
    "nr",
    "nummer",
    "organisatie",
    "organization",
    "phone",
    "role",
    "rol",
    "team",
    "telefoon",
];
/// Beside an address: what it is called, and what may be sent to it.
const NOT_ADDRESSES: [&str; 12] = [
    "display",
    "format",
    "label",
    "list",
    "lijst",
    "naam",
    "name",
    "status",
    "type",
    "voicemail",
    "weergave",
    "weergavenaam",
];

/// Of a line that heads a table: a column of addresses and another beside it.
pub(super) fn of(line: &str) -> Option<Heads> {
    let small = line.to_lowercase();
    let names_addresses = ["mail", "userprincipalname", "smtp"]
        .iter()
        .any(|word| small.contains(word));
    if line.contains('@') || !names_addresses {
        return None;
    }
    let tables = [b'\t', b';', b',', b'|']
        .into_iter()
        .map(|delimiter| Heads {
            delimiter,
            columns: super::table::cells(line, delimiter)
                .iter()
                .map(|cell| column(cell))
                .collect(),
        });
    tables
        .filter(|heads| heads.columns.len() > 1 && heads.columns.contains(&Column::Address))
        .max_by_key(|heads| heads.columns.len())
}

/// A line of heads and nothing else, with one column or with blanks between them.
pub(super) fn are_all(line: &str) -> bool {
    let cells: Vec<&str> = line
        .split([',', ';', '\t', '|'])
        .map(|cell| cell.trim().trim_end_matches(':'))
        .filter(|cell| !cell.is_empty())
        .collect();
    let words: Vec<&str> = line.split_whitespace().collect();
    !line.contains('@') && (are_heads(&cells) || are_heads(&words))
}

/// One that says who or where at least.
fn are_heads(cells: &[&str]) -> bool {
    let columns: Vec<Column> = cells.iter().map(|cell| column(cell)).collect();
    !columns.contains(&Column::Unknown) && columns.iter().any(|column| *column != Column::Other)
}

fn column(head: &str) -> Column {
    let small = head.to_lowercase();
    let words: Vec<&str> = small
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let head = words.join(" ");
    let is = |list: &[&str]| list.contains(&head.as_str());
    if is(&NAMES) {
        Column::Name
    } else if is(&GIVEN) {
        Column::Given
    } else if is(&CALLED) {
        Column::Called
    } else if is(&MIDDLE) || head.starts_with("tussenv") {
        Column::Middle
    } else if is(&FAMILY) {
        Column::Family
    } else if is_address(&words) {
        Column::Address
    } else if is(&OTHERS) || holds_mail(&words) {
        Column::Other
    } else {
        Column::Unknown
    }
}

/// "E-mail 1 - Value", "Primair e-mailadres", "mail" or the name of a user in a directory.
fn is_address(words: &[&str]) -> bool {
    let named = ["userprincipalname", "smtp"];
    let is_named = words.iter().any(|word| named.contains(word));
    (is_named || holds_mail(words)) && !words.iter().any(|word| NOT_ADDRESSES.contains(word))
}

fn holds_mail(words: &[&str]) -> bool {
    let mails = [
        "mail",
        "email",
        "mailadres",
        "emailadres",
        "mailaddress",
        "emailaddress",
        "emails",
        "mails",
        "mailadressen",
        "emailadressen",
    ];
    words.len() <= 6 && words.iter().any(|word| mails.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_known_by_its_head() {
        for (head, column_) in [
            ("E-mail 1 - Value", Column::Address),
            ("E-mail 1 - Waarde", Column::Address),
            ("E-mailadres", Column::Address),
            ("E-mail 2 Address", Column::Address),
            ("userPrincipalName", Column::Address),
            ("E-mail 1 - Label", Column::Other),
            ("E-mail Display Name", Column::Other),
            ("Weergavenaam e-mailadres", Column::Other),
            ("Voornaam", Column::Given),
            ("First_Name", Column::Given),
            ("Roepnaam", Column::Called),
            ("Tussenvoegsel(s)", Column::Middle),
            ("ACHTERNAAM", Column::Family),
            ("Naam:", Column::Name),
            ("Jan", Column::Unknown),
        ] {
            assert_eq!(column(head), column_, "{head}");
        }
    }

    #[test]
    fn heads_are_no_people_and_people_no_heads() {
        for line in [
            "Naam E-mailadres",
            "Naam;E-mail;Afdeling",
            "E-mail",
            "name, email",
            "Voornaam\tAchternaam",
        ] {
            assert!(are_all(line), "{line}");
        }
        for line in ["Jan", "Naam Jansen", "Jan; mail", "E-mail: jan@x.nl", ""] {
            assert!(!are_all(line), "{line}");
        }
        assert!(of("Naam;E-mail").is_some_and(|heads| heads.delimiter == b';'));
        assert!(of("E-mail").is_none() && of("Jan Jansen").is_none());
    }
}
