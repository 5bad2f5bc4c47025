//! A line of a conversation as chat programs copy or export it: when, who, what.

/// Who wrote it, when that is a name and no number, and what they wrote.
pub(super) fn message(line: &str) -> Option<(Option<&str>, &str)> {
    let line = line.trim_start();
    let (stamp, rest) = match line.strip_prefix('[') {
        Some(inside) => inside.split_once(']')?,
        None => line.split_once(" - ")?,
    };
    let (sender, said) = rest.split_once(": ")?;
    if !is_stamp(stamp) {
        return None;
    }
    let sender = sender.trim_matches(|c: char| c.is_whitespace() || c == '~');
    let has_name = sender.contains(char::is_alphabetic) && !sender.contains('@');
    Some((has_name.then_some(sender), said))
}

/// Who wrote the letter that is quoted below: "Op di 3 nov om 10:14 schreef Jan <jan@x.nl>:".
pub(super) fn quoted(line: &str) -> Option<&str> {
    let line = line
        .trim_start_matches(['>', ' '])
        .trim_end()
        .trim_end_matches(':');
    let line = line
        .strip_suffix("het volgende")
        .map_or(line, str::trim_end);
    if let Some(line) = line
        .strip_suffix(" wrote")
        .filter(|line| line.starts_with("On "))
    {
        return line.rsplit_once(", ").map(|(_, who)| who);
    }
    let line = line.strip_prefix("Op ")?;
    let written = line.strip_suffix(" het volgende geschreven");
    let apple = written.and_then(|line| line.split_once(" heeft "));
    let (date, who) = apple.or_else(|| line.split_once(" schreef "))?;
    date.contains(|c: char| c.is_ascii_digit()).then_some(who)
}

/// "28-11-2026 21:34", "[21:34, 28/11/2026]" or "11/28/26, 9:34 PM".
fn is_stamp(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let small = text.to_lowercase();
    let rest = small.replace("a.m.", "").replace("p.m.", "");
    let rest = rest.replace("am", "").replace("pm", "");
    (6..=14).contains(&digits)
        && text.contains([':', '.'])
        && rest
            .chars()
            .all(|c| c.is_ascii_digit() || " ,.:/-".contains(c))
}

#[cfg(test)]
mod tests {
    use super::message;

    #[test]
    fn a_message_is_who_and_what() {
        for line in [
            "[28-11-2026 21:34:11] Jan Jansen: jan@x.nl",
            "[21:34, 28-11-2026] Jan Jansen: jan@x.nl",
            "28-11-2026 21:34 - Jan Jansen: jan@x.nl",
            "28-11-2026, 21:34 - Jan Jansen: jan@x.nl",
            "[28/11/2026, 21:34:11] Jan Jansen: jan@x.nl",
            "11/28/26, 9:34 PM - Jan Jansen: jan@x.nl",
            "[28.11.26, 21:34:11] ~ Jan Jansen: jan@x.nl",
            "28/11/2026, 9:34 p.m. - Jan Jansen: jan@x.nl",
        ] {
            assert_eq!(
                message(line),
                Some((Some("Jan Jansen"), "jan@x.nl")),
                "{line}"
            );
        }
        let number = "28-11-2026 21:34 - +31 6 12345678: jan@x.nl";
        assert_eq!(message(number), Some((None, "jan@x.nl")));
    }

    #[test]
    fn another_line_is_no_message() {
        for line in [
            "Jan - Mobiliteit: jan@x.nl",
            "[Jan]: jan@x.nl",
            "Jan Jansen <jan@x.nl>",
            "12 - Jan: jan@x.nl",
        ] {
            assert_eq!(message(line), None, "{line}");
        }
    }
}
