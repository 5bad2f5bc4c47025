//! What is thanked for is counted once, and a profile is published once: in a rush, and whenever the program dies.

mod ends;
mod kills;
mod publication;
mod rush;

use klankbord::answer_box::{Standing, Tally};
use klankbord::ids::Selector;
use klankbord::questionnaire::Circle;

use crate::support::{Given, fields};

/// The body of an answer with a story by which it is recognised in the box.
fn body(story: &str) -> String {
    let given = Given {
        story: story.to_owned(),
        ..Given::default()
    };
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields(&given))
        .finish()
}

/// Somebody who was asked, and what they know.
struct Person {
    selector: Selector,
    path: String,
    story: String,
    thanked: bool,
}

/// How often the story of somebody is in the box.
fn told(tally: &Tally, story: &str) -> usize {
    stories(tally).filter(|text| *text == story).count()
}

fn stories(tally: &Tally) -> impl Iterator<Item = &String> {
    let texts = Circle::ALL.map(|circle| tally.texts(circle).get("story"));
    texts.into_iter().flatten().flatten()
}

/// What is wrong with a box, given who was thanked: an answer lost, counted twice, or counted by halves.
fn faults(people: &[&Person], tally: &Tally) -> Vec<String> {
    let mut faults = Vec::new();
    for person in people {
        let (told, standing) = (told(tally, &person.story), tally.standing(person.selector));
        let known = usize::from(standing == Some(Standing::Answered));
        if told != known || told < usize::from(person.thanked) {
            faults.push(format!(
                "{}: thanked {}, in the box {told} times, {standing:?}",
                person.story, person.thanked
            ));
        }
    }
    let stories = stories(tally).count();
    let counts = Circle::ALL.map(|circle| tally.counts(circle));
    let answers: u32 = counts.iter().map(|counts| counts.answers).sum();
    let picks: u32 = counts.iter().flat_map(|counts| counts.picks.values()).sum();
    if usize::try_from(answers) != Ok(stories) || picks != 3 * answers {
        faults.push(format!(
            "{answers} answers, {stories} stories and {picks} picks do not belong together"
        ));
    }
    faults
}

mod control {
    use std::collections::{BTreeMap, BTreeSet};

    use klankbord::answer_box::answer::Answer;
    use klankbord::questionnaire::Dosage;

    use super::*;

    fn person(number: u8, thanked: bool) -> Person {
        Person {
            selector: Selector([number; 16]),
            path: String::new(),
            story: format!("verhaal {number}"),
            thanked,
        }
    }

    fn answer(story: &str) -> Answer {
        Answer {
            picks: ["a", "b", "c"]
                .map(|id| (id.to_owned(), Dosage::Right))
                .into(),
            star: "a".to_owned(),
            hindrances: BTreeSet::new(),
            texts: BTreeMap::from([("story".to_owned(), story.to_owned())]),
        }
    }

    fn tally(stories: &[(u8, &str)]) -> Tally {
        let mut tally = Tally::default();
        for number in 1..=3 {
            tally.admit(Selector([number; 16]), Circle::Inside);
        }
        for (number, story) in stories {
            tally.add(Selector([*number; 16]), &answer(story)).unwrap();
        }
        tally
    }

    #[test]
    fn a_lost_a_doubled_and_a_half_answer_are_seen() {
        let [thanked, waiting] = [person(1, true), person(2, false)];
        let people = [&thanked, &waiting];
        assert_eq!(
            faults(&people, &tally(&[(1, "verhaal 1")])),
            Vec::<String>::new()
        );
        assert_eq!(
            faults(&people, &tally(&[(1, "verhaal 1"), (2, "verhaal 2")])),
            Vec::<String>::new()
        );
        for wrong in [
            tally(&[]),
            tally(&[(2, "verhaal 2")]),
            tally(&[(1, "verhaal 1"), (3, "verhaal 1")]),
            tally(&[(1, "verhaal 1"), (3, "verhaal 2")]),
            tally(&[(1, "verhaal 1"), (2, "")]),
        ] {
            let told: Vec<_> = stories(&wrong).collect();
            assert_eq!(faults(&people, &wrong).len(), 1, "{told:?}");
        }
    }
}
