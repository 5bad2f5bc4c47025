//! A form that was made from something older: what is in it and what came meanwhile, side by side, to choose from.

use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Stale {
    pub differ: Vec<Both>,
    /// Where what is kept can be seen by itself.
    pub kept_at: String,
}

/// One field in both forms.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Both {
    pub label: String,
    pub mine: String,
    pub kept: String,
}

/// Labels and what stands in each, in words, in the order of the form.
pub(crate) type InWords = Vec<(String, String)>;

impl Stale {
    /// `None` when both say the same: then nothing has to be chosen.
    pub(crate) fn of(mine: InWords, kept: InWords, kept_at: String) -> Option<Self> {
        let pairs = mine.into_iter().zip(kept);
        let differ: Vec<_> = pairs
            .filter(|(mine, kept)| mine.1 != kept.1)
            .map(|((label, mine), (_, kept))| Both { label, mine, kept })
            .collect();
        (!differ.is_empty()).then_some(Self { differ, kept_at })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_the_same_in_both_is_not_shown() {
        let words = |day: &str| -> InWords {
            [("Dag", day), ("Plaats", "Kamer 3")]
                .map(|(label, text)| (label.to_owned(), text.to_owned()))
                .into()
        };
        assert!(Stale::of(words("1"), words("1"), String::new()).is_none());
        let stale = Stale::of(words("1"), words("2"), String::new()).unwrap();
        assert_eq!(stale.differ.len(), 1);
        assert_eq!(
            (stale.differ[0].mine.as_str(), stale.differ[0].kept.as_str()),
            ("1", "2")
        );
    }
}
