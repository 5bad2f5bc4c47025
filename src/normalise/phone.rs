//! Telephone numbers, told by their form from years, dates, times, amounts and the numbers of cases.
//!
//! # Why
//! Decision: a number is one to call when it is written as one: with a country, with the zero of an area or a mobile, in
//! the groups of an American one, or behind a word such as "bel". Context: counting digits refused "2019-2020-2021" and
//! the number of a case. Consequence: whoever spells a number out in words is not found.

use unicode_normalization::UnicodeNormalization;

use super::normalise;

/// Stand right before a number to call, or with one or two words between.
const CALLS: [&str; 18] = [
    "app",
    "appen",
    "bel",
    "bellen",
    "belt",
    "call",
    "gsm",
    "mob",
    "mobiel",
    "mobile",
    "phone",
    "ring",
    "sms",
    "tel",
    "telefoon",
    "telefoonnummer",
    "telephone",
    "whatsapp",
];

/// Stand before a number that nobody calls, as the beginning of a word.
const FILES: [&str; 39] = [
    "aanvraag",
    "account",
    "artikel",
    "besluit",
    "bsn",
    "btw",
    "case",
    "code",
    "dossier",
    "ean",
    "factuur",
    "file",
    "iban",
    "inschrijf",
    "invoice",
    "isbn",
    "kamerstuk",
    "kenmerk",
    "klant",
    "kvk",
    "order",
    "pakket",
    "patent",
    "policy",
    "polis",
    "postbus",
    "project",
    "ref",
    "registr",
    "rekening",
    "rsin",
    "score",
    "serial",
    "serie",
    "ticket",
    "tracking",
    "vat",
    "vergunning",
    "zaak",
];

/// Digits between two signs that are none of a telephone number.
struct Digits<'a> {
    text: &'a str,
    /// Where it begins in the text.
    at: usize,
}

pub fn has_phone_number(text: &str) -> bool {
    let plain: String = text.nfkc().collect();
    let text = normalise(&plain);
    let runs = runs(&text);
    runs.iter().any(|run| is_phone(&text, run))
}

/// Groups of digits that stand together, with nothing between them but signs of a number.
fn runs(text: &str) -> Vec<Vec<Digits<'_>>> {
    let mut runs: Vec<Vec<Digits<'_>>> = Vec::new();
    let mut end = 0;
    for group in groups(text) {
        let between = &text[end..group.at];
        let joins = between.chars().count() <= 3
            && between.chars().all(|c| " -./()_".contains(c))
            && between.matches(|c| "-./".contains(c)).count() <= 1;
        end = group.at + group.text.len();
        match runs.last_mut().filter(|_| joins) {
            Some(run) => run.push(group),
            None => runs.push(vec![group]),
        }
    }
    runs
}

fn groups(text: &str) -> Vec<Digits<'_>> {
    let is_other = |c: char| !c.is_ascii_digit();
    let mut groups = Vec::new();
    let mut at = 0;
    for part in text.split(is_other) {
        if !part.is_empty() {
            groups.push(Digits { text: part, at });
        }
        at += part.len();
        at += text[at..].chars().next().map_or(0, char::len_utf8);
    }
    groups
}

fn is_phone(text: &str, run: &[Digits<'_>]) -> bool {
    let mut from = 0;
    while from < run.len() {
        let calendar = calendar(text, &run[from..]);
        if calendar > 0 {
            from += calendar;
            continue;
        }
        if begins_phone(text, &run[from..]) {
            return true;
        }
        from += 1;
    }
    false
}

/// How many groups are a date, a time or years.
fn calendar(text: &str, run: &[Digits<'_>]) -> usize {
    let sign = |place: usize| {
        let (before, after) = (run.get(place)?, run.get(place + 1)?);
        Some(text[before.at + before.text.len()..after.at].trim())
    };
    let number = |place: usize| {
        run.get(place)
            .and_then(|group| group.text.parse::<u32>().ok())
    };
    let length = |place: usize| run.get(place).map_or(0, |group| group.text.len());
    let goes_on = |place: usize| sign(place).is_some_and(|next| Some(next) == sign(place - 1));
    let is_year = |place: usize| {
        length(place) == 4 && number(place).is_some_and(|year| (1900..2100).contains(&year))
    };
    let is_day = |place: usize| {
        (1..=2).contains(&length(place)) && number(place).is_some_and(|day| (1..=31).contains(&day))
    };
    let is_month = |place: usize| {
        (1..=2).contains(&length(place))
            && number(place).is_some_and(|month| (1..=12).contains(&month))
    };
    let dated = is_day(0) && is_month(1) && (is_year(2) || (length(2) == 2 && !goes_on(2)));
    let ordered = is_year(0) && is_month(1) && is_day(2);
    if (dated || ordered) && sign(0) == sign(1) {
        return 3;
    }
    let minutes = length(1) == 2 && number(1).is_some_and(|minute| minute < 60);
    let hours = (1..=2).contains(&length(0)) && number(0).is_some_and(|hour| hour < 25);
    if hours && minutes && sign(0) == Some(".") && !goes_on(1) {
        return 2;
    }
    // "0900-1730": hours and quarters without a sign between, unlike "0900-1234".
    let is_hour = |place: usize| {
        length(place) == 4
            && number(place).is_some_and(|time| time < 2400 && time % 100 < 60 && time % 5 == 0)
    };
    if is_hour(0) && is_hour(1) && run.len() == 2 {
        return 2;
    }
    usize::from(is_year(0)).max(series(run))
}

/// How many groups count on by one: "week 06 07 08 09 10".
fn series(run: &[Digits<'_>]) -> usize {
    let numbers: Vec<u64> = run
        .iter()
        .map_while(|group| group.text.parse().ok())
        .collect();
    let on = numbers
        .windows(2)
        .take_while(|pair| pair[0].checked_add(1) == Some(pair[1]))
        .count();
    if on >= 2 { on + 1 } else { 0 }
}

/// Whether the groups from here on are a number to call.
fn begins_phone(text: &str, run: &[Digits<'_>]) -> bool {
    let Some(first) = run.first() else {
        return false;
    };
    let before = &text[..first.at];
    let totals = totals(run);
    let among = |lengths: std::ops::RangeInclusive<usize>| {
        totals.iter().any(|total| lengths.contains(total))
    };
    let bare = before.trim_end_matches(['(', ' ']);
    if bare.ends_with('+') {
        return among(9..=15);
    }
    if !starts_word(before) {
        return false;
    }
    if first.text.starts_with("00") && !first.text.starts_with("000") {
        return among(11..=15);
    }
    let files = is_file(before);
    let is_mobile = first.text.starts_with("06") && totals.contains(&10);
    // "0(6)12345678" begins with a digit in brackets or beside them, "0.123" with a fraction.
    let bracket = run
        .get(1)
        .is_some_and(|next| text[first.at + 1..next.at].contains(['(', ')']));
    if first.text.starts_with('0') && (first.text.len() >= 2 || bracket) {
        let service = ["0800", "0900", "0906", "0909"].contains(&first.text) && among(8..=8);
        return is_mobile || (!files && (among(9..=11) || service));
    }
    let abroad = first.text.len() == 11 && first.text.starts_with("316");
    let american = is_american(text, run) || (first.text == "1" && is_american(text, &run[1..]));
    !files && (american || abroad || (is_called(before) && among(6..=12)))
}

/// Digits up to the end of each group.
fn totals(run: &[Digits<'_>]) -> Vec<usize> {
    run.iter()
        .scan(0, |total, group| {
            *total += group.text.len();
            Some(*total)
        })
        .collect()
}

/// "(212) 555-0123": three, three and four, with a sign between.
fn is_american(text: &str, run: &[Digits<'_>]) -> bool {
    let [area, office, line, ..] = run else {
        return false;
    };
    let sign = |before: &Digits<'_>, after: &Digits<'_>| {
        let between = &text[before.at + before.text.len()..after.at];
        between.trim().len() == 1
    };
    [area.text.len(), office.text.len(), line.text.len()] == [3, 3, 4]
        && sign(area, office)
        && sign(office, line)
        && area.text.starts_with(|c| ('2'..='9').contains(&c))
}

/// Not in the middle of a word or of another number.
fn starts_word(before: &str) -> bool {
    !before.ends_with(|c: char| c.is_alphanumeric() || "-_./#".contains(c)) && !is_bank(before)
}

/// Behind the four letters of a bank in an IBAN.
fn is_bank(before: &str) -> bool {
    let mut words = before.trim_end().rsplit(' ');
    let bank = words.next().unwrap_or_default();
    bank.len() == 4 && bank.bytes().all(|byte| byte.is_ascii_uppercase()) && {
        let country = words.next().unwrap_or_default();
        country.len() == 4
            && country.is_char_boundary(2)
            && country[2..].bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// Behind a word for what has a number of its own.
fn is_file(before: &str) -> bool {
    let small = before.to_lowercase();
    let words = small.rsplit(|c: char| !c.is_alphanumeric());
    let mut last = words.filter(|word| !word.is_empty()).take(2);
    last.any(|word| FILES.iter().any(|file| word.starts_with(file)))
}

/// Behind "bel" or "call", with two words between at most, in the same sentence.
fn is_called(before: &str) -> bool {
    let small = before.to_lowercase();
    let sentence = small.rsplit(['!', '?', ';']).next().unwrap_or_default();
    let words = sentence.rsplit(|c: char| !c.is_alphanumeric());
    let mut last = words.filter(|word| !word.is_empty()).take(3);
    last.any(|word| CALLS.contains(&word))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::has_phone_number;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4096))]
        #[test]
        fn every_text_is_judged_and_a_number_in_it_found(text in "[0-9 .,:/()+a-z-]{0,40}|.{0,40}") {
            let _ = has_phone_number(&text);
            prop_assert!(has_phone_number(&format!("{text} \u{2022} 06-12345678")), "{text:?}");
        }
    }
}
