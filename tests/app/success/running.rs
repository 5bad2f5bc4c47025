//! While it runs: how far each circle is, once a day, and one letter where answers may be missing, of which nothing stays.

use std::collections::BTreeSet;

use klankbord::entity::round::{Column, Entity};
use klankbord::ids::RoundId;
use klankbord::mail::{Letter, Reason, SendFault};
use klankbord::queue::{self, Job};
use sea_orm::EntityTrait;
use sea_orm::sea_query::Expr;

use super::{MORE, NOOR};
use crate::support::{COLLEAGUES, FRIENDS, Given, TestApp};

const ASKS_FOR_MORE: &str = "nog een paar mensen bij";

/// Those that ask Noor to add people.
fn asking(letters: &[Letter]) -> Vec<&Letter> {
    let hers = letters.iter().filter(|letter| letter.to_address == NOOR);
    hers.filter(|letter| letter.text.contains(ASKS_FOR_MORE))
        .collect()
}

/// A third of fourteen days; the look is at seven, the letter half an hour later.
async fn pass_a_third(test: &TestApp) {
    for _ in 0..6 {
        test.pass(1).await;
    }
}

#[tokio::test]
async fn each_circle_is_told_of_and_one_that_is_too_small_is_not() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &FRIENDS[..2]).await;
    let letters = test.invitations().await;
    let page = noor.browser.get(&round).await;
    page.assert_says("Elke ochtend om zeven uur kijken we");
    // Both friends answer, and no colleague: whoever asks two reads nothing of them.
    let to_friends = letters
        .iter()
        .filter(|letter| letter.to_address.contains("friend"));
    for letter in to_friends {
        test.answer(letter, &Given::default()).await;
    }
    test.pass(1).await;
    let page = noor.browser.get(&round).await;
    page.assert_says("Nog geen antwoorden")
        .assert_says("te weinig mensen om te tellen. Met nog 6 mensen erbij kunnen we deze kring tellen, als er vijf antwoorden.")
        .assert_silent("de eerste antwoorden zijn er");
    for letter in letters
        .iter()
        .filter(|letter| letter.to_address.contains("provincie"))
        .take(5)
    {
        test.answer(letter, &Given::default()).await;
    }
    test.pass(1).await;
    let page = noor.browser.get(&round).await;
    page.assert_says("Er zijn genoeg antwoorden voor een profiel")
        .assert_says("De ochtend daarna gaat je profiel open.")
        .assert_silent("Zijn er dan genoeg antwoorden");
}

/// The page of people of an open round says of a circle what the page of the round says.
#[tokio::test]
async fn no_circle_with_enough_answers_is_called_tight() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &FRIENDS).await;
    let people = format!("{round}/people");
    let page = noor.browser.get(&people).await;
    page.assert_says("Dat is krap").assert_silent("al genoeg");
    for letter in test.invitations().await {
        if letter.to_address.contains("provincie") {
            test.answer(&letter, &Given::default()).await;
        }
    }
    let page = noor.browser.get(&people).await;
    page.assert_silent("al genoeg");
    test.pass(1).await;
    let page = noor.browser.get(&people).await;
    page.assert_says("8 mensen hebben een adres van je organisatie. Er zijn al genoeg antwoorden.")
        .assert_says("8 mensen zijn van buiten. Dat is krap");
}

#[tokio::test]
async fn what_is_promised_depends_on_the_answers_as_long_as_it_does() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    for page in [round.clone(), format!("{round}/profile")] {
        let page = noor.browser.get(&page).await;
        page.assert_says("genoeg antwoorden, dan gaat je profiel de")
            .assert_silent("De ochtend daarna gaat je profiel open.");
    }
    let page = noor.browser.get(&round).await;
    page.assert_says("Bij genoeg antwoorden gaat je profiel open");
}

/// In which circle answers are missing after a third of the time, and what the letter says; nothing where none are.
const MISSING: [(usize, usize, Option<&str>); 4] = [
    (
        4,
        8,
        Some("te weinig antwoorden van mensen van je organisatie"),
    ),
    (
        8,
        4,
        Some("te weinig antwoorden van mensen van buiten je organisatie"),
    ),
    (
        0,
        3,
        Some("te weinig antwoorden, van je organisatie en van daarbuiten"),
    ),
    (5, 5, None),
];

#[tokio::test]
async fn one_letter_asks_for_more_people_where_answers_are_missing() {
    for (inside, outside, said) in MISSING {
        let test = TestApp::new().await;
        let mut noor = test.employee("Noor", NOOR).await;
        let round = noor.open_round(&COLLEAGUES, &FRIENDS).await;
        let letters = test.invitations().await;
        for (domain, answers) in [("provincie", inside), ("friend", outside)] {
            let of = letters
                .iter()
                .filter(|letter| letter.to_address.contains(domain));
            for letter in of.take(answers) {
                test.answer(letter, &Given::default()).await;
            }
        }
        pass_a_third(&test).await;
        let left = test.letters();
        let asking = asking(&left);
        assert_eq!(
            asking.len(),
            usize::from(said.is_some()),
            "{inside} {outside}"
        );
        if let Some(said) = said {
            assert!(asking[0].text.contains(said), "{}", asking[0].text);
            assert!(asking[0].text.contains(&format!("{round}/people")));
        }
        test.come_back(&mut noor).await;
        let page = noor.browser.get(&round).await;
        assert_eq!(page.body.contains(ASKS_FOR_MORE), said.is_some());
        // At most once, whatever comes.
        for _ in 0..6 {
            test.pass(1).await;
        }
        assert!(self::asking(&test.letters()).is_empty());
    }
}

#[tokio::test]
async fn no_letter_asks_for_more_people_when_none_can_be_added() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    noor.open_round(&COLLEAGUES, &[]).await;
    test.invitations().await;
    // A service that slept until the last two days.
    test.pass(13).await;
    assert!(asking(&test.letters()).is_empty());
}

async fn planned(test: &TestApp) -> Vec<(Job, Option<String>)> {
    let jobs = queue::list(&test.db().read).await.unwrap();
    let ours = jobs
        .into_iter()
        .filter(|(job, _)| matches!(job, Job::SendAddPeople { .. }));
    ours.collect()
}

/// All rounds have the job and lose it at the same moment, whether its letter leaves or not, and also when the relay
/// does not take it: so nothing that is stored tells where answers are missing.
#[tokio::test]
async fn whether_the_letter_left_stands_nowhere() {
    let mut seen = BTreeSet::new();
    for (answers, takes) in [(0, true), (5, true), (0, false), (5, false)] {
        let test = TestApp::new().await;
        let mut noor = test.employee("Noor", NOOR).await;
        noor.open_round(&COLLEAGUES, &[]).await;
        for letter in test.invitations().await.iter().take(answers) {
            test.answer(letter, &Given::default()).await;
        }
        let before = planned(&test).await.len();
        if !takes {
            test.outbox.fail(NOOR, Some(SendFault::Later(Reason::Busy)));
        }
        pass_a_third(&test).await;
        let after = planned(&test).await;
        let left = asking(&test.letters()).len();
        assert_eq!(left, usize::from(answers == 0 && takes));
        seen.insert(format!("{before} {after:?}"));
    }
    assert_eq!(seen, BTreeSet::from(["1 []".to_owned()]));
    // The control: a letter of the other kind stays, with its fault, when the relay does not take it.
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    noor.open_round(&COLLEAGUES, &[]).await;
    test.outbox.fail(NOOR, Some(SendFault::Later(Reason::Busy)));
    test.pass(15).await;
    let jobs = queue::list(&test.db().read).await.unwrap();
    let held = |(job, fault): &(Job, Option<String>)| {
        matches!(job, Job::SendExtraWeek { .. }) && fault.is_some()
    };
    assert!(jobs.iter().any(held), "{jobs:?}");
}

#[tokio::test]
async fn people_are_added_in_the_extra_time_too() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    test.pass(15).await;
    test.come_back(&mut noor).await;
    test.letters();
    noor.invite(&round, &MORE, &[]).await.assert_status(200);
    assert_eq!(test.invitations().await.len(), MORE.len());
    for letter in test.letters() {
        test.answer(&letter, &Given::default()).await;
    }
}

/// How far a round was stood there as one byte before, of all circles together.
#[tokio::test]
async fn a_round_from_before_is_told_of_from_the_next_morning_on() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    let letters = test.invitations().await;
    let id: RoundId = round.trim_start_matches("/rounds/").parse().unwrap();
    let keys = test.app.keys.load(id).unwrap().unwrap();
    let sealed = keys
        .progress()
        .seal(&test.app.random, &[id.0.as_bytes()], &[2]);
    let before = Entity::update_many()
        .col_expr(Column::Progress, Expr::value(sealed))
        .exec(&test.db().read);
    before.await.unwrap();
    let page = noor.browser.get(&round).await;
    page.assert_status(200)
        .assert_says("Elke ochtend om zeven uur kijken we");
    test.answer(&letters[0], &Given::default()).await;
    test.pass(1).await;
    let page = noor.browser.get(&round).await;
    page.assert_says("De eerste antwoorden zijn er");
}
