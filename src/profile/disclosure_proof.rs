//! Proves what `disclosure` promises: whatever is published, and whatever one reviewer
//! tells about their own answer, every other reviewer may still have answered anything.
//!
//! First one quality or hindrance at a time, by trying every possible set of answers.
//! Then a whole column, by finding for every other answer of one reviewer a set of
//! answers of the rest that publishes the same words. Each proof has controls: rules that
//! look reasonable and are not, which it must find out.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rand::rngs::StdRng;
use rand::seq::{IndexedRandom, SliceRandom};
use rand::{RngExt, SeedableRng};

use super::bands;
use super::disclosure::{column, hindrances, qualities};
use super::published::{Band, Column, ColumnKind, DosageStatement, Listed};
use crate::answer_box::tally::Counts;
use crate::questionnaire::{Dosage, HindranceKind, bank, questionnaire};

const SIZES: std::ops::RangeInclusive<u32> = 5..=14;

// --- One quality -----------------------------------------------------------------------

/// What one person can say about one quality: nothing, or a dosage with or without star.
const SAID: [Option<(Dosage, bool)>; 7] = [
    None,
    Some((Dosage::More, false)),
    Some((Dosage::Right, false)),
    Some((Dosage::TooMuch, false)),
    Some((Dosage::More, true)),
    Some((Dosage::Right, true)),
    Some((Dosage::TooMuch, true)),
];

/// How many people said each of `SAID`.
type People = [u32; 7];

/// What is published about one quality.
type Line = Option<(Band, bool, Option<DosageStatement>)>;

/// The words for one quality, or for one that nobody sees, through the real rule.
fn published_line(people: &People, picked: [u32; 3]) -> Line {
    let counts = counts_of_one(people, picked);
    let column = column(ColumnKind::Inside, &counts).unwrap();
    let line = column.qualities.into_iter().next()?;
    Some((line.band, line.best_fit, line.dosage))
}

fn counts_of_one(people: &People, picked: [u32; 3]) -> Counts {
    let mut counts = Counts {
        answers: people.iter().sum(),
        picked,
        ..Counts::default()
    };
    for (said, number) in SAID.iter().zip(people) {
        let Some((dosage, star)) = said else { continue };
        *counts.picks.entry("calm".to_owned()).or_default() += number;
        let dosages = counts.dosage.entry("calm".to_owned()).or_default();
        *dosages.entry(*dosage).or_default() += number;
        if *star {
            *counts.stars.entry("calm".to_owned()).or_default() += number;
        }
    }
    counts
}

/// Every way in which `total` people can be spread over the things one can say.
fn spread<const N: usize>(total: u32) -> Vec<[u32; N]> {
    fn fill<const N: usize>(at: usize, left: u32, now: &mut [u32; N], all: &mut Vec<[u32; N]>) {
        if at == N - 1 {
            now[at] = left;
            all.push(*now);
            return;
        }
        for number in 0..=left {
            now[at] = number;
            fill(at + 1, left - number, now, all);
        }
    }
    let mut all = Vec::new();
    fill(0, total, &mut [0; N], &mut all);
    all
}

/// Tries all answers of m people of whom one talks, and counts the cases in which the
/// words and that one answer exclude an answer of somebody else. `words` publishes.
fn exclusions<const N: usize, W: std::hash::Hash + Eq>(
    m: u32,
    words: impl Fn(&[u32; N]) -> W,
) -> usize {
    let mut possible: HashMap<(usize, W), [bool; N]> = HashMap::new();
    for others in spread::<N>(m - 1) {
        for talker in 0..N {
            let mut all = others;
            all[talker] += 1;
            let said = possible.entry((talker, words(&all))).or_insert([false; N]);
            for (said, number) in said.iter_mut().zip(others) {
                *said |= number > 0;
            }
        }
    }
    possible
        .values()
        .filter(|said| said.contains(&false))
        .count()
}

/// What somebody could know of how many picks people made, as far as it moves a band.
fn all_picked(m: u32) -> Vec<[u32; 3]> {
    let mut all = vec![[m, 0, 0], [m / 2, 0, m - m / 2], [0, m, 0], [0, 0, m]];
    all.dedup_by_key(|picked| bands::several_from(m, bands::mean_picks(*picked)));
    all
}

fn exclusions_of_quality(m: u32, rule: impl Fn(&People, [u32; 3]) -> Line) -> usize {
    let count = |picked| {
        let known = std::cell::RefCell::new(HashMap::new());
        exclusions(m, |people: &People| {
            let mut known = known.borrow_mut();
            *known.entry(*people).or_insert_with(|| rule(people, picked))
        })
    };
    all_picked(m).into_iter().map(count).sum()
}

#[test]
fn no_line_about_a_quality_excludes_any_answer_of_anybody() {
    for m in SIZES {
        assert_eq!(exclusions_of_quality(m, published_line), 0, "m = {m}");
    }
}

#[test]
fn the_proof_finds_a_threshold_without_its_cap() {
    let uncapped = |people: &People, picked: [u32; 3]| {
        let m: u32 = people.iter().sum();
        let k = m - people[0];
        let several = bands::several_from(m, bands::mean_picks(picked));
        let band = match k {
            _ if k >= (2 * m).div_ceil(3) => Some(Band::Many),
            _ if k >= several => Some(Band::Several),
            _ => None,
        };
        band.map(|band| (band, false, None))
    };
    assert!(exclusions_of_quality(5, uncapped) > 0);
}

#[test]
fn the_proof_finds_stars_and_dosage_that_are_shown_without_room() {
    let line = |people: &People, picked: [u32; 3]| {
        let counts = counts_of_one(people, picked);
        let band = bands::pick_band(
            counts.picks["calm"],
            counts.answers,
            bands::mean_picks(picked),
        )?;
        Some((counts, band))
    };
    let starred = |people: &People, picked: [u32; 3]| {
        let (counts, band) = line(people, picked)?;
        let stars = counts.stars.get("calm").copied().unwrap_or(0);
        Some((band, bands::fits_best(stars), None))
    };
    let dosed = |people: &People, picked: [u32; 3]| {
        let (counts, band) = line(people, picked)?;
        let of = |dosage| counts.dosage["calm"].get(&dosage).copied().unwrap_or(0);
        let [more, right, too_much] = Dosage::ALL.map(of);
        let said = bands::dosage_statement(more, right, too_much);
        Some((band, false, said))
    };
    for m in [6, 7] {
        assert!(exclusions_of_quality(m, starred) > 0, "stars, m = {m}");
    }
    assert_eq!(exclusions_of_quality(8, starred), 0);
    for m in [5, 6] {
        assert!(exclusions_of_quality(m, dosed) > 0, "dosage, m = {m}");
    }
    assert_eq!(exclusions_of_quality(7, dosed), 0);
}

// --- One hindrance ---------------------------------------------------------------------

#[test]
fn no_line_about_a_hindrance_excludes_any_answer_of_anybody() {
    for m in SIZES {
        let words = |people: &[u32; 2]| {
            let counts = Counts {
                answers: m,
                picked: [0, 0, m],
                hindrances: [("no-room".to_owned(), people[1])].into(),
                ..Counts::default()
            };
            let column = column(ColumnKind::Inside, &counts).unwrap();
            column.hindrances.first().map(|line| line.band)
        };
        assert_eq!(exclusions(m, words), 0, "m = {m}");
    }
    let exactly = |people: &[u32; 2]| people[1];
    assert!(exclusions(5, exactly) > 0, "a count would be found out");
}

// --- A list of everybody beside the two columns ------------------------------------------

/// Two circles; somebody inside talks. Counts the cases in which an answer of somebody
/// else inside is excluded: did they pick the quality or not?
fn exclusions_of_columns<W: std::hash::Hash + Eq>(
    (inside, outside): (u32, u32),
    words: impl Fn(u32, u32) -> W,
) -> usize {
    let mut possible: HashMap<(u32, W), [bool; 2]> = HashMap::new();
    for talker in 0..=1 {
        for others in 0..inside {
            for out in 0..=outside {
                let said = possible
                    .entry((talker, words(others + talker, out)))
                    .or_insert([false; 2]);
                said[0] |= others < inside - 1;
                said[1] |= others > 0;
            }
        }
    }
    possible
        .values()
        .filter(|said| said.contains(&false))
        .count()
}

#[test]
fn two_columns_exclude_nothing_and_an_overall_beside_them_is_found_out() {
    let band = |k, m| bands::pick_band(k, m, 5.0);
    let mut found = 0;
    for inside in SIZES {
        for outside in SIZES {
            let sizes = (inside, outside);
            let apart = |k, out| (band(k, inside), band(out, outside));
            assert_eq!(exclusions_of_columns(sizes, apart), 0, "{sizes:?}");
            let beside = |k, out| (apart(k, out), band(k + out, inside + outside));
            found += exclusions_of_columns(sizes, beside);
        }
    }
    assert!(found > 0);
}

// --- A whole column ----------------------------------------------------------------------

/// A full answer, as far as it is counted. Qualities and hindrances by their place.
#[derive(Clone, Debug, Default)]
struct Person {
    picks: BTreeMap<usize, Dosage>,
    star: usize,
    chips: BTreeSet<usize>,
}

fn quality_id(at: usize) -> String {
    bank().qualities[at].id.clone()
}

fn hindrance_id(at: usize) -> String {
    questionnaire().steps.hinder.options[at].id.clone()
}

fn quality_at(id: &str) -> usize {
    let mut all = bank().qualities.iter();
    all.position(|quality| quality.id == id).unwrap()
}

fn hindrance_at(id: &str) -> usize {
    let mut all = questionnaire().steps.hinder.options.iter();
    all.position(|option| option.id == id).unwrap()
}

fn count(people: &[Person]) -> Counts {
    let mut counts = Counts::default();
    for person in people {
        counts.answers += 1;
        counts.picked[person.picks.len() - 3] += 1;
        *counts.stars.entry(quality_id(person.star)).or_default() += 1;
        for (at, dosage) in &person.picks {
            let id = quality_id(*at);
            let dosages = counts.dosage.entry(id.clone()).or_default();
            *dosages.entry(*dosage).or_default() += 1;
            *counts.picks.entry(id).or_default() += 1;
        }
        for at in &person.chips {
            *counts.hindrances.entry(hindrance_id(*at)).or_default() += 1;
        }
    }
    counts
}

fn real_column(counts: &Counts) -> Column {
    column(ColumnKind::Inside, counts).unwrap()
}

/// The control: the same lines without the cut that leaves room.
fn uncut_column(counts: &Counts) -> Column {
    Column {
        qualities: qualities(counts),
        hindrances: hindrances(counts),
        ..real_column(counts)
    }
}

/// Looks for answers of all but two people that publish exactly this column, whatever
/// those two, the one who talks and one other, have said.
fn explanation(
    shown: &Column,
    m: u32,
    two: &[Person; 2],
    publish: fn(&Counts) -> Column,
) -> Option<Vec<Person>> {
    let others = usize::try_from(m).unwrap() - 2;
    let mut chance = StdRng::seed_from_u64(1);
    (0..500).find_map(|_| {
        let mut people = vec![Person::default(); others];
        give_picks(&mut people, shown, (m, two), &mut chance)?;
        give_chips(&mut people, shown, m, two)?;
        people.shuffle(&mut chance);
        give_stars(&mut people, shown, two)?;
        people.extend_from_slice(two);
        (publish(&count(&people)) == *shown).then_some(people)
    })
}

/// Gives every listed quality as few picks as its words allow, always to those who have
/// the fewest so far; then fills everybody up to five.
fn give_picks(
    people: &mut [Person],
    shown: &Column,
    (m, two): (u32, &[Person; 2]),
    chance: &mut StdRng,
) -> Option<()> {
    for line in &shown.qualities {
        let at = quality_at(&line.id);
        let (needed, stated) = picks_needed(line, m, two);
        people.shuffle(chance);
        people.sort_by_key(|person| person.picks.len());
        for number in 0..needed {
            let dosage = match line.dosage {
                Some(DosageStatement::More) if number < stated => Dosage::More,
                Some(DosageStatement::TooMuch) if number < stated => Dosage::TooMuch,
                _ => Dosage::Right,
            };
            let person = people.get_mut(usize::try_from(number).unwrap())?;
            person.picks.insert(at, dosage);
        }
    }
    fill_up(people, shown, two)?;
    people.iter().all(|p| p.picks.len() <= 5).then_some(())
}

/// Everybody's other picks go to what at most two people name.
fn fill_up(people: &mut [Person], shown: &Column, two: &[Person; 2]) -> Option<()> {
    let listed: BTreeSet<_> = shown.qualities.iter().map(|l| quality_at(&l.id)).collect();
    let taken = |at: &usize| two.iter().filter(|p| p.picks.contains_key(at)).count();
    let mut unseen: Vec<usize> = (0..48)
        .filter(|at| !listed.contains(at))
        .flat_map(|at| std::iter::repeat_n(at, 2 - taken(&at)))
        .collect();
    for person in people {
        while person.picks.len() < 5 {
            let free = unseen
                .iter()
                .position(|at| !person.picks.contains_key(at))?;
            person.picks.insert(unseen.remove(free), Dosage::Right);
        }
    }
    Some(())
}

/// How many of the others have to pick a listed quality, and how many of those have to
/// say what its statement says.
fn picks_needed(line: &Listed, m: u32, two: &[Person; 2]) -> (u32, u32) {
    let at = quality_at(&line.id);
    let of_two = |good: &dyn Fn(&Person) -> bool| {
        let number = two.iter().filter(|person| good(person)).count();
        u32::try_from(number).unwrap()
    };
    let picked = of_two(&|person| person.picks.contains_key(&at));
    let starred = of_two(&|person| person.star == at && person.picks.contains_key(&at));
    let stars = if line.best_fit { 3 - starred } else { 0 };
    let fewest = match line.dosage {
        Some(_) => bands::fewest(line.band, m).max(5),
        None => bands::fewest(line.band, m),
    };
    let needed = fewest.saturating_sub(picked).max(stars);
    let said = match line.dosage {
        Some(DosageStatement::More) => Dosage::More,
        Some(DosageStatement::TooMuch) => Dosage::TooMuch,
        None => return (needed, 0),
    };
    let already = of_two(&|person| person.picks.get(&at) == Some(&said));
    (needed, bands::threshold(needed + picked) - already)
}

fn give_chips(people: &mut [Person], shown: &Column, m: u32, two: &[Person; 2]) -> Option<()> {
    let mut turn = 0;
    for line in &shown.hindrances {
        let at = hindrance_at(&line.id);
        let already = two.iter().filter(|person| person.chips.contains(&at));
        let fewest = bands::fewest_hindered(line.band, m);
        for _ in already.count()..usize::try_from(fewest).unwrap() {
            let next = (turn + 1) % people.len();
            let person = &mut people[std::mem::replace(&mut turn, next)];
            if person.chips.len() == 2 || !person.chips.insert(at) {
                return None;
            }
        }
    }
    Some(())
}

/// Gives everybody a star among their picks: three for a quality that "fits best", at
/// most two for a listed one that does not.
fn give_stars(people: &mut [Person], shown: &Column, two: &[Person; 2]) -> Option<()> {
    let already = |at: usize| two.iter().filter(|person| person.star == at).count();
    let mut free = BTreeMap::new();
    let mut asked = Vec::new();
    for line in &shown.qualities {
        let at = quality_at(&line.id);
        if line.best_fit {
            asked.extend(std::iter::repeat_n(at, 3 - already(at).min(3)));
        } else {
            free.insert(at, 2 - already(at));
        }
    }
    let pickers = |at: &usize| people.iter().filter(|p| p.picks.contains_key(at)).count();
    asked.sort_by_key(pickers);
    let mut without: Vec<usize> = (0..people.len()).collect();
    for at in asked {
        let picks_it = |who: &usize| people[*who].picks.contains_key(&at);
        let place = without.iter().position(picks_it)?;
        people[without.remove(place)].star = at;
    }
    for who in without {
        let has_room = |at: &&usize| free.get(*at).is_none_or(|left| *left > 0);
        let options = people[who].picks.keys();
        let most = |at: &&usize| free.get(*at).copied().unwrap_or(usize::MAX);
        let at = options.filter(has_room).max_by_key(most).copied()?;
        free.entry(at).and_modify(|left| *left -= 1);
        people[who].star = at;
    }
    Some(())
}

/// Somebody who picks from a small pool, so that lists get long and stars and statements
/// come often.
fn person(pool: &[usize], chips: &[usize], chance: &mut StdRng) -> Person {
    let number = *[3, 4, 5, 5, 5, 5].choose(chance).unwrap();
    let loudest = *[Dosage::More, Dosage::Right, Dosage::TooMuch]
        .choose(chance)
        .unwrap();
    let mut picks = BTreeMap::new();
    for at in pool.sample(chance, number) {
        let dosage = *[loudest, Dosage::More, Dosage::Right]
            .choose(chance)
            .unwrap();
        picks.insert(*at, dosage);
    }
    let first = *picks.keys().next().unwrap();
    let any = *picks.keys().collect::<Vec<_>>().choose(chance).unwrap();
    let star = if chance.random_bool(0.7) { first } else { *any };
    let chosen = chance.random_range(0..=2);
    Person {
        chips: chips.sample(chance, chosen).copied().collect(),
        picks,
        star,
    }
}

fn round(m: u32, chance: &mut StdRng) -> Vec<Person> {
    let mut all: Vec<usize> = (0..48).collect();
    all.shuffle(chance);
    let pool = chance.random_range(5..=12);
    let mut chips: Vec<usize> = (0..9).collect();
    chips.shuffle(chance);
    let few = chance.random_range(2..=5);
    (0..m)
        .map(|_| person(&all[..pool], &chips[..few], chance))
        .collect()
}

/// Answers that somebody else could have given instead: nothing that is listed, all that
/// is listed, anything.
fn other_answers(shown: &Column, chance: &mut StdRng) -> Vec<Person> {
    let listed: Vec<_> = shown.qualities.iter().map(|l| quality_at(&l.id)).collect();
    let chips: Vec<_> = shown
        .hindrances
        .iter()
        .map(|l| hindrance_at(&l.id))
        .collect();
    let unseen: Vec<_> = (0..48).filter(|at| !listed.contains(at)).collect();
    let mut best_last: Vec<_> = listed.iter().chain(&unseen).copied().take(5).collect();
    best_last.reverse();
    vec![
        person(&unseen, &[], chance),
        person(&best_last, &chips, chance),
        person(
            &(0..48).collect::<Vec<_>>(),
            &(0..9).collect::<Vec<_>>(),
            chance,
        ),
    ]
}

#[test]
fn no_column_as_a_whole_excludes_any_answer_of_anybody() {
    let mut chance = StdRng::seed_from_u64(2026);
    for m in SIZES {
        for _ in 0..150 {
            let people = round(m, &mut chance);
            let shown = real_column(&count(&people));
            for other in other_answers(&shown, &mut chance) {
                let two = [people[0].clone(), other];
                let explained = explanation(&shown, m, &two, real_column);
                assert!(explained.is_some(), "m = {m}\n{two:#?}\n{shown:#?}");
            }
        }
    }
}

/// Everybody picks five of ten; of six people, three pick each.
fn ten_of_six() -> Vec<Person> {
    (0..6)
        .map(|who| {
            let start = if who % 2 == 0 { 0 } else { 5 };
            Person {
                picks: (start..start + 5).map(|at| (at, Dosage::Right)).collect(),
                star: start + who / 2,
                chips: BTreeSet::new(),
            }
        })
        .collect()
}

fn aside() -> Person {
    Person {
        picks: (40..43).map(|at| (at, Dosage::Right)).collect(),
        star: 40,
        chips: BTreeSet::new(),
    }
}

fn can_have_stood_aside(people: &[Person], publish: fn(&Counts) -> Column) -> bool {
    let m = u32::try_from(people.len()).unwrap();
    let shown = publish(&count(people));
    let two = [people[0].clone(), aside()];
    explanation(&shown, m, &two, publish).is_some()
}

#[test]
fn the_proof_finds_a_list_that_takes_up_all_picks() {
    assert_eq!(uncut_column(&count(&ten_of_six())).qualities.len(), 10);
    assert!(!can_have_stood_aside(&ten_of_six(), uncut_column));
    assert!(can_have_stood_aside(&ten_of_six(), real_column));
}

#[test]
fn the_proof_finds_stars_and_chips_that_take_up_everybody() {
    let mut starred = ten_of_six();
    for (who, person) in starred.iter_mut().enumerate() {
        person.picks = (0..5).map(|at| (at, Dosage::Right)).collect();
        person.star = who % 2;
    }
    assert!(!can_have_stood_aside(&starred, uncut_column));
    assert!(can_have_stood_aside(&starred, real_column));

    let mut hindered = ten_of_six();
    hindered.pop();
    for (who, person) in hindered.iter_mut().enumerate() {
        person.picks = (10..15).map(|at| (at, Dosage::Right)).collect();
        person.star = 10 + who;
        person.chips = [who % 3, (who + 1) % 3].into();
    }
    assert_eq!(uncut_column(&count(&hindered)).hindrances.len(), 3);
    assert!(!can_have_stood_aside(&hindered, uncut_column));
    assert!(can_have_stood_aside(&hindered, real_column));
}

#[test]
fn the_first_nine_hindrances_are_those_that_can_be_published() {
    for (at, option) in questionnaire().steps.hinder.options.iter().enumerate() {
        assert_eq!(at >= 9, option.kind == HindranceKind::Exclusive);
    }
}
