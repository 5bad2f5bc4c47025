//! What a letter may quote of an employee's words.

use super::Refusal;
use crate::normalise;

/// Characters of the personal note.
pub const MAX_NOTE: usize = 300;

/// A note is the employee's own words: short, and without a link or a phone number.
pub fn check_note(note: &str) -> Result<(), Refusal> {
    check_words(note, MAX_NOTE)
}

/// The same for other words that a letter quotes.
pub fn check_words(words: &str, most: usize) -> Result<(), Refusal> {
    if words.is_empty() {
        return Err(Refusal::NoteMissing);
    }
    if normalise::length(words) > most {
        return Err(Refusal::NoteTooLong { most });
    }
    if normalise::has_link(words) || normalise::has_phone_number(words) {
        return Err(Refusal::NoteHasLink);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_carries_no_link_and_no_phone_number() {
        assert_eq!(
            check_note(
                "Ik ben benieuwd en/of nieuwsgierig, sinds 2019 (team 12). Bijv. i.p.v./o.a. 12.30/13.00 ok."
            ),
            Ok(())
        );
        for bad in [
            "zie https://x.nl",
            "kijk op WWW.x.nl",
            "kijk op win.evil.example/prijs",
            "bel 06-12 34 56 78 9",
            "+31 20 123 45 67",
        ] {
            assert_eq!(check_note(bad), Err(Refusal::NoteHasLink), "{bad}");
        }
    }

    #[test]
    fn a_note_has_at_most_three_hundred_characters() {
        assert_eq!(check_note(&"é".repeat(300)), Ok(()));
        assert_eq!(
            check_note(&"é".repeat(301)),
            Err(Refusal::NoteTooLong { most: 300 })
        );
    }
}
