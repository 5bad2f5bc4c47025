//! What is thanked for is counted once, a profile is published once and a letter arrives: in a rush, and whenever
//! the program, the database, the disk, the relay or the clock fails.
//!
//! | program | of the design | what fails |
//! |---|---|---|
//! | `letters` | C1, C2 | two workers die while they send |
//! | `server` | C3 | the database server dies |
//! | `relay` | C4 | the mail relay misbehaves |
//! | `nodes` | C5, C6 | one of three nodes dies every second; the database fails over to its standby |
//! | `kills` | D1 | the program dies while answers come in |
//! | `rush` | D3 | everybody sends at once, five times |
//! | `disk` | D4 | the disk of the database or of the keys is full |
//! | `ends` | D5 | the program dies while a round ends |
//! | `clock` | D7 | the clock jumps |
//! | `slow` | E1, E2 | clients never finish what they begin |
//! | `watch` | F4 | somebody measures how long pages take, on a slow disk |
//! | `memory` | F2 | somebody looks into the memory of the process |
//! | `binding` | K1 | key store and database are not each other's |
//! | `readiness` | K2 | the database is away or frozen, a disk is full, keys cannot be read or are locked |
//! | `recovery` | F5, D6 | the database is put back from a backup |
//! | `backup` | D6 | the machine is lost, and a backup is put back elsewhere |
//!
//! They run a tenth of the figures of the design, and all of them with `KLANKBORD_FULL=1`. Each writes a row of
//! target/test-logs/faults.txt, and has a control: a fault that its check must see.

mod backup;
mod bench;
mod binding;
mod clock;
mod disk;
mod ends;
mod kills;
mod letters;
mod memory;
mod nodes;
mod publication;
mod readiness;
mod recovery;
mod relay;
mod rush;
mod server;
mod slow;
mod watch;

use std::net::SocketAddr;

use klankbord::answer_box::{Standing, Tally};
use klankbord::ids::Selector;
use klankbord::questionnaire::Circle;

use crate::evidence::{Answered, post};
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

/// Sends the answer of somebody; `None` when the program died before it said anything.
fn send(socket: SocketAddr, person: &Person) -> Option<Answered> {
    post(socket, &person.path, &body(&person.story))
}

impl Answered {
    fn is_thanks(&self) -> bool {
        self.status == 303 && self.location.starts_with("/thanks?")
    }
}

/// Somebody who was asked, and what they know.
struct Person {
    selector: Selector,
    path: String,
    story: String,
    thanked: bool,
}

/// How often the story of somebody is in the box.
fn times_in(tally: &Tally, story: &str) -> usize {
    stories(tally).filter(|text| *text == story).count()
}

fn stories(tally: &Tally) -> impl Iterator<Item = &String> {
    let texts = Circle::ALL.map(|circle| tally.texts(circle).get("story"));
    texts.into_iter().flatten().flatten()
}

/// What is wrong with boxes.
#[derive(Debug, Default, PartialEq, Eq)]
struct Verdict {
    /// Answers that were thanked for and are not there.
    lost: usize,
    twice: usize,
    /// In words, with whatever else does not belong together.
    faults: Vec<String>,
}

impl Verdict {
    /// Looks at a box, given who was thanked: an answer lost, counted twice, or counted by halves.
    fn add(&mut self, people: &[&Person], tally: &Tally) {
        for person in people {
            let (times, standing) = (
                times_in(tally, &person.story),
                tally.standing(person.selector),
            );
            let known = usize::from(standing == Some(Standing::Answered));
            self.lost += usize::from(person.thanked && times == 0);
            self.twice += usize::from(times > 1);
            if times != known || times < usize::from(person.thanked) {
                self.faults.push(format!(
                    "{}: thanked {}, in the box {times} times, {standing:?}",
                    person.story, person.thanked
                ));
            }
        }
        let stories = stories(tally).count();
        let counts = Circle::ALL.map(|circle| tally.counts(circle));
        let answers: u32 = counts.iter().map(|counts| counts.answers).sum();
        let picks: u32 = counts.iter().flat_map(|counts| counts.picks.values()).sum();
        if usize::try_from(answers) != Ok(stories) || picks != 3 * answers {
            self.faults.push(format!(
                "{answers} answers, {stories} stories and {picks} picks do not belong together"
            ));
        }
    }
}

fn faults(people: &[&Person], tally: &Tally) -> Vec<String> {
    let mut verdict = Verdict::default();
    verdict.add(people, tally);
    verdict.faults
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
            signature: None,
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
            let found: Vec<_> = stories(&wrong).collect();
            assert_eq!(faults(&people, &wrong).len(), 1, "{found:?}");
        }
    }
}
