//! Every rule of `disclosure` on its own, and the vectors of the decisions.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde::Deserialize;
use serde_json::Value;

use super::super::published::{Answers, Band, DosageStatement, Reliability};
use super::*;
use crate::profile::Quotes;

#[derive(Deserialize)]
struct Vectors {
    circles: Vec<Circles>,
    asked: Vec<AskedCircles>,
}

#[derive(Deserialize)]
struct AskedCircles {
    circles: Vec<AskedCircle>,
    columns: Option<Vec<(Circle, Answers)>>,
    words_only: Option<Vec<Circle>>,
    result: Option<String>,
}

#[derive(Deserialize)]
struct AskedCircle {
    of: Circle,
    asked: u32,
    answers: u32,
}

#[derive(Deserialize)]
struct Circles {
    inside: u32,
    outside: u32,
    columns: Option<Vec<Circle>>,
    words_only: Option<Vec<Circle>>,
    result: Option<String>,
}

fn answers(answers: u32) -> Counts {
    Counts {
        answers,
        picked: [0, 0, answers],
        ..Counts::default()
    }
}

/// Everybody picked and starred these and said this about them.
fn unanimous(m: u32, ids: &[&str], dosage: Dosage) -> Counts {
    let all = |number: u32| ids.iter().map(|id| ((*id).to_owned(), number)).collect();
    let dosed = |id: &&str| ((*id).to_owned(), [(dosage, m)].into());
    Counts {
        picks: all(m),
        stars: all(m),
        dosage: ids.iter().map(dosed).collect(),
        ..answers(m)
    }
}

/// Of a circle in which so many were asked that it does not matter.
fn said<'a>(of: Circle, counts: &'a Counts, texts: &'a Texts) -> Said<'a> {
    Said {
        of,
        asked: 50,
        counts,
        texts,
    }
}

fn publish_counts(inside: &Counts, outside: &Counts) -> Outcome {
    let none = Texts::new();
    let circles = [
        said(Circle::Inside, inside, &none),
        said(Circle::Outside, outside, &none),
    ];
    publish(&circles, &Random::from_seed(1))
}

fn published(outcome: Outcome) -> Published {
    match outcome {
        Outcome::Published(published) => published,
        Outcome::NotEnough => panic!("nothing is published"),
    }
}

fn texts(question: &str, written: &[&str]) -> Texts {
    let written = written.iter().map(|text| (*text).to_owned()).collect();
    [(question.to_owned(), written)].into()
}

#[test]
fn the_columns_agree_with_the_vectors() {
    let vectors: Vectors =
        serde_json::from_str(include_str!("../../../tests/vectors.json")).unwrap();
    assert_eq!(vectors.circles.len(), 17);
    for row in vectors.circles {
        let (inside, outside) = (row.inside, row.outside);
        let outcome = publish_counts(&answers(inside), &answers(outside));
        if row.result.is_some() {
            assert_eq!(outcome, Outcome::NotEnough, "{inside} and {outside}");
            continue;
        }
        let shown = published(outcome);
        let columns: Vec<_> = shown.columns.iter().map(|column| column.of).collect();
        assert_eq!(Some(columns), row.columns, "{inside} and {outside}");
        let words_only = row.words_only.unwrap_or_default();
        assert_eq!(shown.words_only, words_only, "{inside} and {outside}");
    }
}

#[test]
fn the_columns_of_those_asked_agree_with_the_vectors() {
    let vectors: Vectors =
        serde_json::from_str(include_str!("../../../tests/vectors.json")).unwrap();
    assert_eq!(vectors.asked.len(), 17);
    for (place, row) in vectors.asked.iter().enumerate() {
        let of = |of| row.circles.iter().find(|asked| asked.of == of);
        let counts = Circle::ALL.map(|circle| answers(of(circle).map_or(0, |asked| asked.answers)));
        let none = Texts::new();
        let circles = Circle::ALL.into_iter().zip(&counts);
        let circles: Vec<_> = circles
            .map(|(circle, counts)| Said {
                asked: of(circle).map_or(0, |asked| asked.asked),
                ..said(circle, counts, &none)
            })
            .collect();
        let outcome = publish(&circles, &Random::from_seed(1));
        if row.result.is_some() {
            assert_eq!(outcome, Outcome::NotEnough, "{place}");
            continue;
        }
        let shown = published(outcome);
        let columns: Vec<_> = shown
            .columns
            .iter()
            .map(|column| (column.of, column.answers))
            .collect();
        assert_eq!(Some(columns), row.columns, "{place}");
        assert_eq!(Some(shown.words_only), row.words_only, "{place}");
    }
}

#[test]
fn a_column_is_found_by_its_kind() {
    let of = |inside, outside| {
        let shown = published(publish_counts(&answers(inside), &answers(outside)));
        [Circle::Inside, Circle::Outside]
            .map(|kind| shown.column(kind).map(|column| (column.of, column.answers)))
    };
    let inside = Some((Circle::Inside, Answers::FiveToSeven));
    let outside = Some((Circle::Outside, Answers::EightOrNine));
    assert_eq!(of(5, 8), [inside, outside]);
    assert_eq!(of(5, 4), [inside, None]);
    assert_eq!(of(4, 8), [None, outside]);
}

#[test]
fn a_profile_is_as_reliable_as_its_smallest_column() {
    let of = |inside, outside| {
        let shown = published(publish_counts(&answers(inside), &answers(outside)));
        shown.reliability()
    };
    assert_eq!(of(12, 6), Reliability::First);
    assert_eq!(of(8, 12), Reliability::Fair);
    assert_eq!(of(9, 4), Reliability::Fair, "the four are not added");
}

#[test]
fn a_column_says_all_that_there_is_room_for() {
    let counts = Counts {
        hindrances: [("no-room".to_owned(), 7)].into(),
        ..unanimous(7, &["calm"], Dosage::More)
    };
    let column = column(Circle::Outside, &counts, 50).unwrap();
    let calm = Listed {
        id: "calm".to_owned(),
        band: Band::Many,
        best_fit: true,
        dosage: Some(DosageStatement::More),
    };
    assert_eq!(column.of, Circle::Outside);
    assert_eq!(column.answers, Answers::FiveToSeven);
    assert_eq!(column.qualities, [calm]);
    assert_eq!(column.hindrances[0].band, Band::Many);
}

#[test]
fn words_are_shown_of_five_inside_and_of_those_outside_beside_a_column() {
    let (within, without) = (texts("tip", &["a", "b"]), texts("tip", &["c"]));
    let shown = |inside, outside| {
        let (inside, outside) = (answers(inside), answers(outside));
        let circles = [
            said(Circle::Inside, &inside, &within),
            said(Circle::Outside, &outside, &without),
        ];
        match publish(&circles, &Random::from_seed(1)) {
            Outcome::NotEnough => Vec::new(),
            Outcome::Published(published) => {
                let mut shown: Vec<_> = published
                    .texts
                    .of("tip")
                    .into_iter()
                    .map(str::to_owned)
                    .collect();
                shown.sort();
                shown
            }
        }
    };
    assert_eq!(shown(5, 1), ["a", "b", "c"]);
    assert_eq!(shown(5, 5), ["a", "b", "c"]);
    assert_eq!(shown(4, 5), ["c"], "four inside leave no trace");
    assert!(shown(4, 4).is_empty());
}

/// Seven texts of seven people, or of five, or all of one of five: nobody can tell.
#[test]
fn the_number_of_texts_does_not_say_how_many_answered() {
    let of = |people: u32, written: &[&str]| {
        let (counts, written) = (answers(people), texts("tip", written));
        let shown = published(publish(
            &[said(Circle::Inside, &counts, &written)],
            &Random::from_seed(1),
        ));
        let mut read: Vec<_> = shown
            .texts
            .of("tip")
            .into_iter()
            .map(str::to_owned)
            .collect();
        read.sort();
        (read, shown.columns)
    };
    let seven = of(7, &["a", "b", "c", "d", "e", "f", "g"]);
    assert_eq!(of(5, &["a", "b\nf", "c\ng", "d", "e"]), seven);
    assert_eq!(of(5, &["a\nb\nc\nd\ne\nf\ng"]), seven);
    assert_ne!(of(5, &["a", "b", "c", "d", "e"]), seven, "the control");
}

#[test]
fn a_question_that_nobody_answered_is_not_mentioned() {
    let (five, written) = (answers(5), texts("tip", &[]));
    let circles = [said(Circle::Inside, &five, &written)];
    let shown = published(publish(&circles, &Random::from_seed(1)));
    assert_eq!(shown.texts, Quotes::default());
}

#[test]
fn the_mean_of_picks_is_that_of_the_column() {
    let fours = |picked| Counts {
        picked,
        picks: [("calm".to_owned(), 3)].into(),
        ..answers(9)
    };
    let listed = |counts| qualities(&counts).len();
    assert_eq!(listed(fours([9, 0, 0])), 1);
    assert_eq!(
        listed(fours([0, 0, 9])),
        0,
        "with five picks, three is chance"
    );
}

#[test]
fn a_list_stands_in_the_order_of_bands_and_then_of_the_bank() {
    let picks = [
        ("calm", 7),
        ("critical", 4),
        ("careful", 8),
        ("analytical", 3),
    ];
    let counts = Counts {
        picks: picks.map(|(id, k)| (id.to_owned(), k)).into(),
        ..answers(8)
    };
    let ids: Vec<_> = qualities(&counts).into_iter().map(|line| line.id).collect();
    assert_eq!(ids, ["careful", "calm", "analytical", "critical"]);
}

#[test]
fn five_that_everybody_picked_always_fit() {
    let five = ["calm", "critical", "careful", "analytical", "fair"];
    for m in bands::FLOOR..=50 {
        let counts = unanimous(m, &five, Dosage::Right);
        assert_eq!(qualities_that_fit(qualities(&counts), m).len(), 5, "{m}");
    }
}

#[test]
fn a_list_is_cut_where_it_would_take_up_all_picks() {
    let all = bank().qualities.iter().take(10);
    let counts = Counts {
        picks: all.map(|quality| (quality.id.clone(), 3)).collect(),
        ..answers(6)
    };
    assert_eq!(qualities(&counts).len(), 10);
    // Room for 5 x (6 - 2) = 20 picks, three for each line.
    assert_eq!(qualities_that_fit(qualities(&counts), 6).len(), 6);
}

#[test]
fn stars_that_would_take_up_everybody_go_from_the_end() {
    let starred = |m| {
        let stars = [("calm".to_owned(), 3), ("fair".to_owned(), 3)].into();
        let counts = Counts {
            stars,
            ..unanimous(m, &["calm", "fair"], Dosage::Right)
        };
        let lines = qualities_that_fit(qualities(&counts), m);
        lines.iter().filter(|line| line.best_fit).count()
    };
    assert_eq!(starred(7), 1);
    assert_eq!(starred(8), 2);
}

#[test]
fn a_third_hindrance_of_five_people_is_cut() {
    let chips = ["no-room", "unclear", "late-help"];
    let counts = Counts {
        hindrances: chips.map(|id| (id.to_owned(), 3)).into(),
        ..answers(5)
    };
    let column = column(Circle::Inside, &counts, 50).unwrap();
    let ids: Vec<_> = column.hindrances.iter().map(|line| &line.id).collect();
    assert_eq!(ids, ["late-help", "no-room"]);
}

#[test]
fn a_statement_about_dosage_goes_where_its_picks_do_not_fit() {
    // Room for 5 x (8 - 2) = 30 picks; nine lines need 27, a statement two more.
    let nine = bank().qualities.iter().take(9);
    let ids: Vec<_> = nine.map(|quality| quality.id.as_str()).collect();
    let counts = Counts {
        answers: 8,
        picked: [0, 0, 8],
        stars: BTreeMap::new(),
        ..unanimous(5, &ids, Dosage::More)
    };
    let said = |lines: &[Listed]| lines.iter().filter(|line| line.dosage.is_some()).count();
    assert_eq!(said(&qualities(&counts)), 9);
    let fitting = qualities_that_fit(qualities(&counts), 8);
    assert_eq!((fitting.len(), said(&fitting)), (9, 1));
}

#[test]
fn hindrances_stand_in_the_order_of_bands() {
    let counts = Counts {
        hindrances: [("late-help".to_owned(), 3), ("no-room".to_owned(), 6)].into(),
        ..answers(8)
    };
    let ids: Vec<_> = hindrances(&counts)
        .into_iter()
        .map(|line| line.id)
        .collect();
    assert_eq!(ids, ["no-room", "late-help"]);
}

#[test]
fn the_chips_nothing_and_unknown_are_never_published() {
    let counts = Counts {
        hindrances: [("nothing".to_owned(), 9), ("unknown".to_owned(), 9)].into(),
        ..answers(9)
    };
    assert!(hindrances(&counts).is_empty());
}

#[test]
fn dosage_is_not_published_in_a_column_of_six() {
    let said = |m| qualities(&unanimous(m, &["calm"], Dosage::More))[0].dosage;
    assert_eq!(said(6), None);
    assert_eq!(said(7), Some(DosageStatement::More));
}

#[test]
fn a_star_takes_three_people_and_a_band_with_room() {
    let best_fit = |m, k, starred| {
        let counts = Counts {
            picks: [("calm".to_owned(), k)].into(),
            stars: [("calm".to_owned(), starred)].into(),
            ..answers(m)
        };
        qualities(&counts)[0].best_fit
    };
    assert!(!best_fit(7, 5, 2));
    assert!(best_fit(7, 5, 3));
    assert!(
        !best_fit(7, 4, 3),
        "of four who picked it, three starred it"
    );
    assert!(best_fit(8, 4, 3));
}

#[test]
fn what_the_bank_does_not_know_is_never_published() {
    let counts = unanimous(9, &["salary"], Dosage::Right);
    assert!(qualities(&counts).is_empty());
}

#[test]
fn every_question_has_an_order_of_its_own() {
    let written: Vec<_> = (0..20).map(|number| number.to_string()).collect();
    let questions = ["story", "tip"].map(|id| (id.to_owned(), written.clone()));
    let shown = mixed(questions.into(), &Random::from_seed(1));
    assert_ne!(shown["story"], shown["tip"]);
    assert_ne!(shown["story"], written);
}

fn any_counts(people: std::ops::Range<u32>) -> impl Strategy<Value = Counts> {
    people.prop_flat_map(|m| {
        let line = (0..48_usize, 0..=m, 0..=m, 0..=m, 0..=m);
        let chip = (0..11_usize, 0..=m);
        let lines = prop::collection::vec(line, 0..20);
        let chips = prop::collection::vec(chip, 0..8);
        (lines, chips, 0..=m).prop_map(move |(lines, chips, threes)| {
            let mut counts = answers(m);
            counts.picked = [threes, 0, m - threes];
            for (at, k, stars, more, too_much) in lines {
                let id = &bank().qualities[at].id;
                let more = more.min(k);
                let too_much = too_much.min(k - more);
                let dosed = [more, k - more - too_much, too_much];
                counts.picks.insert(id.clone(), k);
                counts.stars.insert(id.clone(), stars.min(k));
                let dosed = Dosage::ALL.into_iter().zip(dosed).collect();
                counts.dosage.insert(id.clone(), dosed);
            }
            let options = &questionnaire().steps.obstacle.options;
            for (at, count) in chips {
                counts.hindrances.insert(options[at].id.clone(), count);
            }
            counts
        })
    })
}

/// The JSON of what is published, without the texts.
fn json_of_counted(shown: &Published) -> Value {
    serde_json::to_value(&shown.columns).unwrap()
}

fn numbers_in(value: &Value) -> usize {
    match value {
        Value::Number(_) => 1,
        Value::Array(items) => items.iter().map(numbers_in).sum(),
        Value::Object(fields) => fields.values().map(numbers_in).sum(),
        _ => 0,
    }
}

fn strings_in<'a>(value: &'a Value, found: &mut BTreeSet<&'a str>) {
    match value {
        Value::String(text) => {
            found.insert(text);
        }
        Value::Array(items) => items.iter().for_each(|item| strings_in(item, found)),
        Value::Object(fields) => fields.values().for_each(|item| strings_in(item, found)),
        _ => {}
    }
}

proptest! {
    #[test]
    fn below_five_answers_in_each_circle_nothing_at_all_comes_out(
        inside in any_counts(0..5),
        outside in any_counts(0..5),
    ) {
        prop_assert_eq!(publish_counts(&inside, &outside), Outcome::NotEnough);
    }

    #[test]
    fn no_number_is_published_and_no_word_but_those_of_the_lists(
        inside in any_counts(0..20),
        outside in any_counts(0..20),
    ) {
        let Outcome::Published(shown) = publish_counts(&inside, &outside) else {
            return Ok(());
        };
        let json = json_of_counted(&shown);
        prop_assert_eq!(numbers_in(&json), 0);
        let mut words = BTreeSet::new();
        strings_in(&json, &mut words);
        for word in words {
            let known = bank().quality(word).is_some()
                || questionnaire().steps.obstacle.option(word).is_some();
            let fixed = [
                "inside", "outside", "5-7", "5+", "8+", "8-9", "10+", "many", "several",
                "more", "too-much",
            ];
            prop_assert!(known || fixed.contains(&word), "{}", word);
        }
    }

    #[test]
    fn what_is_published_comes_back_from_its_json(
        inside in any_counts(5..20),
        outside in any_counts(0..20),
    ) {
        let shown = published(publish_counts(&inside, &outside));
        let json = serde_json::to_string(&shown).unwrap();
        prop_assert_eq!(serde_json::from_str::<Published>(&json).unwrap(), shown);
    }
}

#[test]
fn the_search_for_numbers_finds_one() {
    let shown = published(publish_counts(&answers(5), &Counts::default()));
    let mut json = json_of_counted(&shown);
    assert_eq!(numbers_in(&json), 0);
    json[0]["rank"] = 1.into();
    assert_eq!(numbers_in(&json), 1);
}
