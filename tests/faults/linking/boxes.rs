//! What a thief reads who has the key store too: the boxes that its keys open.

use std::collections::{BTreeMap, BTreeSet};

use klankbord::answer_box::{Standing, Tally};
use klankbord::ids::Selector;
use klankbord::questionnaire::Circle;

/// By text, who wrote it. Two versions in a row differ by one answer; with one version there is only the order in
/// which it lists the people and the texts of a circle.
pub(super) fn links(
    opened: &BTreeMap<u64, Tally>,
    people: &[Selector],
    texts: &[String],
) -> (BTreeMap<usize, usize>, BTreeMap<usize, usize>) {
    let mut by_difference = BTreeMap::new();
    for ((_, before), (_, after)) in opened.iter().zip(opened.iter().skip(1)) {
        let came: Vec<_> = stories(after)
            .difference(&stories(before))
            .cloned()
            .collect();
        let moved = |who: &&Selector| before.standing(**who) != after.standing(**who);
        let who: Vec<_> = people.iter().filter(moved).collect();
        if let ([text], [who]) = (came.as_slice(), who.as_slice()) {
            by_difference.extend(at(texts, text).zip(at(people, who)));
        }
    }
    let mut by_order = BTreeMap::new();
    if let Some((_, last)) = opened.last_key_value() {
        for circle in Circle::ALL {
            let texts_of = last.texts(circle).get("story").into_iter().flatten();
            for (text, who) in texts_of.zip(listed(last, people, circle)) {
                by_order.extend(at(texts, text).zip(at(people, &who)));
            }
        }
    }
    (by_difference, by_order)
}

fn stories(tally: &Tally) -> BTreeSet<String> {
    let texts = Circle::ALL.map(|circle| tally.texts(circle).get("story"));
    texts.into_iter().flatten().flatten().cloned().collect()
}

/// Those of a circle who have answered, in the order of the box.
fn listed(tally: &Tally, people: &[Selector], circle: Circle) -> Vec<Selector> {
    let in_circle = people.iter().enumerate().filter(|(place, who)| {
        let group = Circle::ALL[place % 2];
        group == circle && tally.standing(**who) == Some(Standing::Answered)
    });
    let mut listed: Vec<Selector> = in_circle.map(|(_, who)| *who).collect();
    listed.sort_unstable();
    listed
}

fn at<T: PartialEq>(all: &[T], item: &T) -> Option<usize> {
    all.iter().position(|other| other == item)
}
