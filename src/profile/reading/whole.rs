//! What is said of a whole profile in one sentence. It must hold of the lists that stand under it.

use super::{Picture, picture};
use crate::profile::Published;
use crate::questionnaire::Circle;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whole {
    /// Two circles that list something, and how much of it they share.
    Circles(Likeness),
    /// One circle, and how much its people agree.
    People(Picture),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// Two thirds of the shorter list, and half of the longer one.
    Alike,
    Partly,
    /// Nothing at all.
    Apart,
}

pub fn whole(published: &Published) -> Whole {
    let ids = |of| {
        let column = published.column(of);
        let listed = column.into_iter().flat_map(|column| &column.qualities);
        listed.map(|listed| listed.id.as_str()).collect::<Vec<_>>()
    };
    let (inside, outside) = (ids(Circle::Inside), ids(Circle::Outside));
    if inside.is_empty() || outside.is_empty() {
        return Whole::People(picture(published));
    }
    Whole::Circles(likeness(&inside, &outside))
}

fn likeness(inside: &[&str], outside: &[&str]) -> Likeness {
    let shared = inside.iter().filter(|id| outside.contains(id)).count();
    let (shorter, longer) = (
        inside.len().min(outside.len()),
        inside.len().max(outside.len()),
    );
    match shared {
        0 => Likeness::Apart,
        _ if 3 * shared >= 2 * shorter && 2 * shared >= longer => Likeness::Alike,
        _ => Likeness::Partly,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_lists_are_called_alike_only_when_most_of_both_is_the_same() {
        let rows: [(&str, &str, Likeness); 11] = [
            ("a", "a", Likeness::Alike),
            ("a", "b", Likeness::Apart),
            ("abc", "def", Likeness::Apart),
            ("abc", "cde", Likeness::Partly),
            ("abc", "bcd", Likeness::Alike),
            ("abcd", "cdef", Likeness::Partly),
            ("abcd", "bcde", Likeness::Alike),
            // All of a short list is little of a long one.
            ("abcdef", "a", Likeness::Partly),
            ("abcdef", "ab", Likeness::Partly),
            ("abcdef", "abc", Likeness::Alike),
            ("abcdefg", "cdxy", Likeness::Partly),
        ];
        for (inside, outside, expected) in rows {
            let split = |list: &'static str| list.split("").filter(|id| !id.is_empty());
            let (inside, outside): (Vec<_>, Vec<_>) =
                (split(inside).collect(), split(outside).collect());
            assert_eq!(
                likeness(&inside, &outside),
                expected,
                "{inside:?} {outside:?}"
            );
            assert_eq!(
                likeness(&outside, &inside),
                expected,
                "{outside:?} {inside:?}"
            );
        }
    }
}
