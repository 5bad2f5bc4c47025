//! The vectors for picture and trend words, and the window with its recognition step.

use super::super::published::{Answers, Column, Listed};
use super::*;
use crate::profile::Quotes;
use crate::questionnaire::Circle;

#[derive(Deserialize)]
struct Vectors {
    picture: Vec<Pictured>,
    trend: Vec<Changed>,
}

#[derive(Deserialize)]
struct Pictured {
    bands: Vec<Band>,
    picture: Picture,
}

#[derive(Deserialize)]
struct Changed {
    before: Option<Band>,
    now: Option<Band>,
    word: Option<Trend>,
}

fn vectors() -> Vectors {
    serde_json::from_str(include_str!("../../../tests/vectors.json")).unwrap()
}

fn column(of: Circle, qualities: &[(&str, Band)]) -> Column {
    Column {
        of,
        answers: Answers::FiveToSeven,
        qualities: qualities
            .iter()
            .map(|(id, band)| Listed {
                id: (*id).to_owned(),
                band: *band,
                best_fit: false,
                dosage: None,
            })
            .collect(),
        hindrances: Vec::new(),
    }
}

fn published(columns: Vec<Column>) -> Published {
    Published {
        columns,
        words_only: Vec::new(),
        texts: Quotes::default(),
    }
}

fn own() -> SelfView {
    let owned = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
    SelfView {
        top: owned(&["calm", "fair", "curious", "helpful", "creative"]),
        also: owned(&["practical", "tenacious"]),
        texts: BTreeMap::new(),
    }
}

#[test]
fn pictures_agree_with_the_vectors() {
    for row in vectors().picture {
        let picture = picture_of(row.bands.iter().copied());
        assert_eq!(picture, row.picture, "{:?}", row.bands);
    }
}

#[test]
fn flip_sides_are_those_the_owner_chose_and_before_that_of_the_first_seen() {
    use Band::{Many, Several};
    let all: Vec<&str> = bank()
        .qualities
        .iter()
        .map(|quality| quality.id.as_str())
        .collect();
    let bands = [Several, Many, Many, Many, Several];
    let lines: Vec<_> = all.iter().copied().zip(bands).collect();
    let mut profile = published(vec![column(Circle::Inside, &lines)]);
    let of = |profile: &Published, chosen: &[&str]| -> Vec<&str> {
        let chosen: Vec<_> = chosen.iter().map(|id| (*id).to_owned()).collect();
        let flips = flips(profile, &chosen).into_iter();
        flips.map(|quality| quality.id.as_str()).collect()
    };
    assert_eq!(of(&profile, &[]), [all[1], all[2], all[3]]);
    assert_eq!(of(&profile, &[all[4], all[0]]), [all[4], all[0]]);
    profile.columns[0].qualities.truncate(1);
    assert_eq!(of(&profile, &[]), [all[0]]);
    profile.columns.clear();
    assert!(of(&profile, &[]).is_empty());
}

#[test]
fn changes_are_read_by_word_the_growing_first() {
    use Band::{Many, Several};
    let with = |lines: &[_]| published(vec![column(Circle::Inside, lines)]);
    let before = with(&[("calm", Many), ("fair", Several), ("curious", Several)]);
    let now = with(&[("calm", Several), ("helpful", Many), ("curious", Several)]);
    let said = changes(&before, &now).unwrap();
    let expected = [
        (Trend::New, vec!["helpful"]),
        (Trend::Still, vec!["curious"]),
        (Trend::Weaker, vec!["calm"]),
        (Trend::Gone, vec!["fair"]),
    ];
    assert_eq!(said, expected);
    let apart = published(vec![column(Circle::Outside, &[])]);
    assert_eq!(changes(&apart, &now), None);
    assert_eq!(changes(&now, &now).unwrap().len(), 1);
}

#[test]
fn a_circle_is_called_uncounted_beside_the_other_alone() {
    let with = |kinds: &[Circle]| {
        let columns = kinds.iter().map(|of| column(*of, &[])).collect();
        uncounted(&published(columns))
    };
    let (inside, outside) = (Circle::Inside, Circle::Outside);
    assert_eq!(with(&[]), []);
    assert_eq!(with(&[inside]), [outside]);
    assert_eq!(with(&[outside]), [inside]);
    assert_eq!(with(&[inside, outside]), []);
    assert_eq!(with(&[Circle::Asked]), []);
    assert_eq!(with(&[inside, Circle::Asked]), [outside]);
}

#[test]
fn a_quality_counts_once_in_the_picture_by_its_stronger_word() {
    let profile = published(vec![
        column(
            Circle::Inside,
            &[("calm", Band::Many), ("fair", Band::Several)],
        ),
        column(
            Circle::Outside,
            &[("fair", Band::Many), ("calm", Band::Many)],
        ),
    ]);
    assert_eq!(picture(&profile), Picture::Clear);
    assert_eq!(seen(&profile), [("calm", Band::Many), ("fair", Band::Many)]);
}

#[test]
fn trend_words_agree_with_the_vectors() {
    assert_eq!(vectors().trend.len(), 9);
    for row in vectors().trend {
        assert_eq!(trend(row.before, row.now), row.word);
    }
}

#[test]
fn rounds_with_other_columns_are_not_compared() {
    let inside = published(vec![column(Circle::Inside, &[("calm", Band::Many)])]);
    let outside = published(vec![column(Circle::Outside, &[("calm", Band::Many)])]);
    let both = published(vec![
        column(Circle::Inside, &[("calm", Band::Several)]),
        column(Circle::Outside, &[]),
    ]);
    assert_eq!(trends(&inside, &outside), None);
    assert_eq!(trends(&inside, &both), None);
    assert_eq!(trends(&inside, &inside), Some(vec![("calm", Trend::Still)]));
}

#[test]
fn the_window_compares_what_is_listed_with_both_layers_of_the_self_view() {
    let profile = published(vec![column(
        Circle::Inside,
        &[
            ("calm", Band::Many),
            ("reliable", Band::Several),
            ("practical", Band::Several),
        ],
    )]);
    let window = window(&profile, &own(), &BTreeMap::new());
    assert_eq!(window.recognised, ["calm", "practical"]);
    assert_eq!(window.surprises, ["reliable"]);
    assert_eq!(
        window.not_yet_visible,
        ["fair", "curious", "helpful", "creative"]
    );
}

#[test]
fn a_surprise_moves_only_when_the_employee_says_yes() {
    let profile = published(vec![column(Circle::Inside, &[("reliable", Band::Several)])]);
    let after = |said| {
        let recognition = [("reliable".to_owned(), said)].into();
        quadrant(&profile, &own(), &recognition, "reliable")
    };
    assert_eq!(after(Recognition::Yes), Quadrant::Recognised);
    assert_eq!(after(Recognition::Some), Quadrant::Surprise);
    assert_eq!(after(Recognition::New), Quadrant::Surprise);
}

#[test]
fn what_only_the_second_layer_names_is_yet_to_discover() {
    let profile = published(vec![column(Circle::Inside, &[])]);
    let of = |id| quadrant(&profile, &own(), &BTreeMap::new(), id);
    assert_eq!(of("calm"), Quadrant::NotYetVisible);
    assert_eq!(of("tenacious"), Quadrant::YetToDiscover);
    assert_eq!(of("reliable"), Quadrant::YetToDiscover);
}

#[test]
fn only_two_columns_can_differ() {
    let inside = column(
        Circle::Inside,
        &[("calm", Band::Many), ("reliable", Band::Several)],
    );
    let outside = column(
        Circle::Outside,
        &[("calm", Band::Several), ("fair", Band::Several)],
    );
    let both = published(vec![inside.clone(), outside]);
    assert_eq!(only_in(&both, Circle::Inside), ["reliable"]);
    assert_eq!(only_in(&both, Circle::Outside), ["fair"]);
    assert!(only_in(&published(vec![inside]), Circle::Inside).is_empty());
}

#[test]
fn columns_that_contradict_each_other_say_nothing_about_dosage() {
    let dosed = |of, dosage| {
        let mut column = column(of, &[("calm", Band::Many)]);
        column.qualities[0].dosage = dosage;
        column
    };
    let of_both = |inside, outside| {
        let columns = vec![
            dosed(Circle::Inside, inside),
            dosed(Circle::Outside, outside),
        ];
        dosage(&published(columns), "calm")
    };
    let (more, too_much) = (DosageStatement::More, DosageStatement::TooMuch);
    assert_eq!(of_both(Some(more), None), Some(more));
    assert_eq!(of_both(Some(more), Some(more)), Some(more));
    assert_eq!(of_both(Some(more), Some(too_much)), None);
    assert_eq!(of_both(None, None), None);
}

#[test]
fn a_recognition_reads_back_from_its_own_word() {
    for said in Recognition::ALL {
        assert_eq!(said.as_str().parse(), Ok(said));
        let json = serde_json::to_string(&said).unwrap();
        assert_eq!(json, format!("\"{}\"", said.as_str()));
    }
    assert_eq!("maybe".parse::<Recognition>(), Err(UnknownRecognition));
}
