//! Who somebody is at first sight: the few qualities that most people see.

use super::{Band, Published, seen};

/// More would be a list again.
const MOST: usize = 5;
const LEAST: usize = 3;

/// Three to five of what is listed, those first that several people starred, then those that many people see. Fewer than
/// three such are filled up with what several people see. `true`: starred.
pub fn most_seen(published: &Published) -> Vec<(&'static str, bool)> {
    let all = seen(published).into_iter();
    let with_star = all.map(|(id, band)| (id, band, is_starred(published, id)));
    let mut all: Vec<_> = with_star.collect();
    // The sort is stable: within a word the order of `seen` stays.
    all.sort_by_key(|(_, _, star)| !star);
    let strong = |(_, band, star): &&(_, Band, bool)| *star || *band == Band::Many;
    let most = all.iter().filter(strong).count().clamp(LEAST, MOST);
    let first = all.into_iter().take(most);
    first.map(|(id, _, star)| (id, star)).collect()
}

/// Whether any circle names it as what fits best.
pub fn is_starred(published: &Published, quality: &str) -> bool {
    let columns = published.columns.iter();
    let mut listed = columns.flat_map(|column| &column.qualities);
    listed.any(|listed| listed.id == quality && listed.best_fit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::Quotes;
    use crate::profile::published::{Answers, Column, Listed};
    use crate::questionnaire::{Circle, bank};

    /// A quality for each letter, in the order of the bank: `m` many, `s` several, capitals with a star.
    fn profile(lines: &str) -> Published {
        let qualities = lines.chars().zip(&bank().qualities);
        let listed = qualities.map(|(letter, quality)| Listed {
            id: quality.id.clone(),
            band: match letter.to_ascii_lowercase() {
                'm' => Band::Many,
                _ => Band::Several,
            },
            best_fit: letter.is_uppercase(),
            dosage: None,
        });
        Published {
            columns: vec![Column {
                of: Circle::Inside,
                answers: Answers::FiveToSeven,
                qualities: listed.collect(),
                hindrances: vec![],
            }],
            words_only: vec![],
            texts: Quotes::default(),
        }
    }

    #[test]
    fn what_is_starred_comes_first_and_there_are_three_to_five() {
        let rows: [(&str, &[usize]); 9] = [
            ("", &[]),
            ("s", &[0]),
            ("sss", &[0, 1, 2]),
            ("ssss", &[0, 1, 2]),
            ("smsm", &[1, 3, 0]),
            ("smSm", &[2, 1, 3]),
            ("mmmmmmm", &[0, 1, 2, 3, 4]),
            ("mmmmmmS", &[6, 0, 1, 2, 3]),
            ("SmMss", &[2, 0, 1]),
        ];
        for (lines, expected) in rows {
            let found = most_seen(&profile(lines));
            let ids: Vec<_> = found.iter().map(|(id, _)| *id).collect();
            let expected: Vec<_> = expected
                .iter()
                .map(|at| bank().qualities[*at].id.as_str())
                .collect();
            assert_eq!(ids, expected, "{lines}");
            let stars = found.iter().filter(|(_, star)| *star).count();
            assert_eq!(stars, lines.matches(char::is_uppercase).count(), "{lines}");
        }
    }
}
