//! Words before a colon that say what comes: in a message that was copied, a form, or the lines of a signature.

/// Somebody, or an address, follows.
const PEOPLE: [&str; 38] = [
    "aan",
    "afzender",
    "an",
    "antwoord aan",
    "bcc",
    "beantwoorden",
    "cc",
    "contact",
    "contactpersoon",
    "e-mail",
    "e-mail address",
    "e-mailadres",
    "e-mailaddress",
    "email",
    "email address",
    "emailadres",
    "emailaddress",
    "from",
    "kopie",
    "mail",
    "mailadres",
    "mailto",
    "medewerker",
    "naam",
    "naar",
    "name",
    "ontvanger",
    "ontvangers",
    "organizer",
    "recipient",
    "recipients",
    "reply to",
    "reply-to",
    "sender",
    "to",
    "van",
    "von",
    "voor",
];

/// A number follows, which is nobody's name.
const NUMBERS: [&str; 11] = [
    "fax",
    "gsm",
    "m",
    "mob",
    "mobiel",
    "mobile",
    "phone",
    "t",
    "tel",
    "telefoon",
    "telephone",
];

/// Lines of a message, or of a program around it, that name nobody.
const SILENT: [&str; 28] = [
    "attachment",
    "attachments",
    "begin doorgestuurd bericht",
    "begin forwarded message",
    "betreft",
    "beveiliging",
    "bijlage",
    "bijlagen",
    "date",
    "datum",
    "gedateerd",
    "importance",
    "mailed-by",
    "message-id",
    "mime-version",
    "notes",
    "onderwerp",
    "ondertekend door",
    "prioriteit",
    "priority",
    "security",
    "sent",
    "signed-by",
    "subject",
    "urgentie",
    "verzenddatum",
    "verzonden",
    "verzonden door",
];

/// Of the label with which the text begins, with its colon.
pub(super) fn length(text: &str) -> Option<usize> {
    let (label, name) = label(text)?;
    let follows = text[label..].chars().next();
    // A link: what stands behind its colon is joined to it.
    let is_link = name == "mailto" && follows.is_some_and(char::is_alphanumeric);
    let known = PEOPLE.contains(&name.as_str()) || NUMBERS.contains(&name.as_str());
    (known && !is_link).then_some(label)
}

/// An address follows, and not somebody else.
pub(super) fn is_of_address(label: &str) -> bool {
    let label = label.to_lowercase();
    label.starts_with("e-") || label.starts_with("em") || label.starts_with("ma")
}

/// A line that is read and names nobody: a subject, a date, a rule of hyphens.
pub(super) fn is_silent(line: &str) -> bool {
    let line = line.trim_start_matches(|c: char| c.is_whitespace() || c == '>');
    let is_rule = |mark: char| line.starts_with(&mark.to_string().repeat(4));
    let is_line = ['-', '_', '='].into_iter().any(is_rule) && !line.contains('@');
    let silent = label(line).is_some_and(|(_, name)| SILENT.contains(&name.as_str()));
    // The first line of a table, in which a spreadsheet names its separator.
    let separator = line.len() == 5 && line.starts_with("sep=");
    is_line || silent || separator || !line.contains(char::is_alphanumeric)
}

/// The length of what stands up to the first colon, and its words in small letters.
fn label(text: &str) -> Option<(usize, String)> {
    let longest = "begin doorgestuurd bericht: ".len();
    let colon = text.bytes().take(longest).position(|byte| byte == b':')?;
    let name = text[..colon].trim_end().to_lowercase();
    Some((colon + 1, name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_known_with_its_colon() {
        assert_eq!(length("Van: Jan"), Some(4));
        assert_eq!(length("CC:jan@x.nl"), Some(3));
        assert_eq!(length("E-mail : jan@x.nl"), Some(8));
        for text in [
            "Van Dijk",
            "Jan: hoi",
            "mailto:jan@x.nl",
            "",
            ":",
            "Vanaf: morgen",
        ] {
            assert_eq!(length(text), None, "{text}");
        }
    }

    #[test]
    fn a_line_that_names_nobody_is_known() {
        for line in [
            "Onderwerp: mail van jan@x.nl",
            "Sent: Tuesday 3 November 2026 10:14",
            "> Datum: vandaag",
            "-----Original Message-----",
            "________________________________",
            "---",
            "Begin doorgestuurd bericht:",
            "",
        ] {
            assert!(is_silent(line), "{line}");
        }
        for line in ["Van: jan@x.nl", "Jan", "- jan@x.nl", "----jan@x.nl"] {
            assert!(!is_silent(line), "{line}");
        }
    }

    #[test]
    fn no_label_is_of_two_kinds() {
        assert!(
            SILENT
                .iter()
                .all(|label| !PEOPLE.contains(label) && !NUMBERS.contains(label))
        );
    }
}
