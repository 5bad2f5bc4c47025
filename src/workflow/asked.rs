//! How many people of each circle were asked, as far as their letters arrived and they did not sign. By this a circle is large enough to be
//! counted, or not.
//!
//! # Why
//!
//! Decision: in a box that was made when the employee's word still decided about circles, a circle is counted as before
//! unless somebody answered in it whose address is of another one. Context: what was added up cannot be taken apart
//! again, and whoever answered was promised that nobody from outside is counted with colleagues. Consequence: where
//! everybody stood in the right circle no answer is lost; where not, nobody learns whether it was for that or for too
//! few answers. Where no address is known to be inside, there is nothing to hold the word against. A setting that
//! changes while a round is open changes nothing in it: who was asked stands in the circle of that day.

//!
//! Decision: whoever signed counts as not asked. Context: the employee knows who signed and what they said, so they hide
//! nobody: of eight who were asked and three who signed, five answers say that all the others answered. Consequence:
//! what is published is to the letter what it would be had they never been asked (`disclosure_proof::signed`).

use std::collections::BTreeMap;

use crate::answer_box::Tally;
use crate::config::Config;
use crate::ids::Selector;
use crate::invitation::Invited;
use crate::questionnaire::Circle;

/// `waiting`: whose letter has not left.
pub(super) fn asked(
    config: &Config,
    tally: &Tally,
    people: &[Invited],
    waiting: &[Selector],
) -> BTreeMap<Circle, u32> {
    let signed = |person: &&Invited| tally.letters().contains_key(&person.selector);
    let unsigned = people.iter().filter(|person| !signed(person)).cloned();
    reached(config, tally, &unsigned.collect::<Vec<_>>(), waiting)
}

/// Who signed among them: as long as a round is open nothing tells that anybody did, and they look like somebody who is
/// silent.
pub(super) fn reached(
    config: &Config,
    tally: &Tally,
    people: &[Invited],
    waiting: &[Selector],
) -> BTreeMap<Circle, u32> {
    let mut asked = BTreeMap::new();
    let reached = |person: &&Invited| !person.bounced && !waiting.contains(&person.selector);
    for person in people.iter().filter(reached) {
        if let Some(circle) = tally.circle(person.selector) {
            *asked.entry(circle).or_default() += 1;
        }
    }
    if tally.is_by_word() && !config.organisation_domains.is_empty() {
        asked.retain(|&circle, _| is_by_address(config, tally, circle, people));
    }
    asked
}

/// Whether everybody who answered in this circle has an address of it.
fn is_by_address(config: &Config, tally: &Tally, circle: Circle, people: &[Invited]) -> bool {
    let address = |selector| {
        let mut people = people.iter();
        people.find(|person| person.selector == selector)
    };
    let mut answered = tally.answered().filter(|(_, stands)| *stands == circle);
    answered.all(|(selector, _)| {
        address(selector).is_some_and(|person| config.circle_of(&person.address) == circle)
    })
}
