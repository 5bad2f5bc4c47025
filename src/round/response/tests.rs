//! The table, and what is not in it.

use super::*;

fn table() -> Responses {
    let mut all = Responses::default();
    all.count(Circle::Inside, 8, (5, 50));
    all.count(Circle::Outside, 50, (10, 50));
    all.count(Circle::Asked, 12, (0, 4));
    all
}

#[test]
fn the_table_is_equally_long_whatever_is_in_it_and_reads_as_it_was_written() {
    let all = table();
    let bytes = all.to_bytes();
    assert_eq!(bytes.len(), Responses::default().to_bytes().len());
    assert_eq!(Responses::from_bytes(&bytes), Some(all));
    assert_eq!(Responses::from_bytes(&bytes[1..]), None);
    assert_eq!(Responses::from_bytes(&bytes[24..]), None);
    assert_eq!(Responses::from_bytes(&[]), None);
}

#[test]
fn what_another_key_sealed_is_begun_anew() {
    let (random, one, other) = (
        crate::random::Random::from_seed(1),
        Key::from_bytes([1; 32]),
        Key::from_bytes([2; 32]),
    );
    let sealed = key_of(&one).seal(&random, &[], &table().to_bytes());
    assert_eq!(open(&one, &sealed), table());
    assert_eq!(open(&other, &sealed), Responses::default());
    assert_eq!(open(&one, &[]), Responses::default());
}

#[test]
fn too_small_a_circle_and_an_unknown_band_are_not_counted() {
    let mut all = Responses::default();
    all.count(Circle::Inside, 7, (5, 50));
    all.count(Circle::Inside, 12, (6, 6));
    assert_eq!(all, Responses::default());
}

#[test]
fn rounds_are_told_of_ten_at_a_time_and_one_circle_says_nothing_of_another() {
    let mut all = Responses::default();
    let mut told = Vec::new();
    for round in 1..=20 {
        // Ten without a profile, then ten with many answers.
        let band = if round <= 10 { (0, 4) } else { (10, 50) };
        all.count(Circle::Inside, 20, band);
        told.push(all.of(Circle::Inside));
    }
    assert!(told[..9].iter().all(|part| *part == Response::USUAL));
    assert!(told[9] < Response::USUAL);
    assert!(told[10..19].iter().all(|part| *part == told[9]));
    assert!(told[19] > told[9]);
    assert_eq!(all.of(Circle::Outside), Response::USUAL);
    let bytes = all.to_bytes();
    assert_eq!(Responses::from_bytes(&bytes), Some(all));
}

#[test]
fn one_round_moves_the_advice_of_many_by_little_however_many_people_it_asked() {
    let usual = |all: &mut Responses| {
        for band in [
            (8, 50),
            (5, 7),
            (8, 50),
            (8, 50),
            (5, 7),
            (8, 50),
            (8, 50),
            (5, 7),
            (0, 4),
        ] {
            all.count(Circle::Inside, 12, band);
        }
    };
    let with = |asked: usize, band: Band| {
        let mut all = Responses::default();
        usual(&mut all);
        all.count(Circle::Inside, asked, band);
        let Response(part) = all.of(Circle::Inside);
        part
    };
    let honest = with(12, (8, 50));
    for (asked, band) in [(50, (0, 4)), (14, (0, 4)), (50, (8, 50)), (8, (5, 50))] {
        let moved = (with(asked, band) - honest).abs();
        assert!(moved < 0.06, "{asked} {band:?}: {moved}");
    }
    // The control: what everybody says is heard.
    let mut all = Responses::default();
    for _ in 0..10 {
        all.count(Circle::Inside, 12, (0, 4));
    }
    let Response(low) = all.of(Circle::Inside);
    assert!(low < honest - 0.15, "{low} {honest}");
}
