//! What lies in a box: counters, texts, and who has answered. No record per person but of those who chose to sign, and
//! nothing that says in which order people came.
//!
//! # Why
//! Decision: answers are added up the moment they arrive. Context: a list of answers, however anonymous, shows one
//! person's style and choices side by side, and its order shows who came when. Consequence: an answer cannot be
//! found, changed or withdrawn, and the same people with the same answers always make the same bytes.
//!
//! Decision: texts, like counters, are kept per circle. Context: words of fewer than five people inside are never
//! published, because the employee may have written all the others (`profile::disclosure`). Consequence: whoever takes
//! the box and its key from an open round can read the texts of a circle apart from the other's, as they can its
//! counters. Without the key they read neither, and after the end there is none.
//!
//! Decision: whoever is outside the organisation may sign; then the whole answer stands here under their selector, and no
//! counter and no list of texts knows of it. Context: added up, it would be an answer that the employee knows whole, and
//! what is left when it is taken away would be that of fewer people than were counted. Consequence: those who sign are
//! for all the rest as if they had not been asked (`workflow`), and that anybody signed is known at the end alone.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt;

use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

use super::answer::{Answer, MIN_PICKS};
use crate::ids::Selector;
use crate::questionnaire::{Circle, Dosage};

/// By question; every list sorted.
pub type Texts = BTreeMap<String, Vec<String>>;

static NO_TEXTS: Texts = Texts::new();

/// Counters and sorted texts per circle, the texts without the quality they were starred for.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    people: BTreeMap<Selector, (Circle, Standing)>,
    /// How many are asked in each circle. Who was replaced is not among them, whether they had answered or not. None in
    /// a box from before, when the employee's word and not the address decided about circles.
    #[serde(default)]
    asked: Option<BTreeMap<Circle, u32>>,
    counts: BTreeMap<Circle, Counts>,
    texts: BTreeMap<Circle, Texts>,
    /// Of those who signed.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    letters: BTreeMap<Selector, Answer>,
}

impl Default for Tally {
    fn default() -> Self {
        Self {
            people: BTreeMap::new(),
            asked: Some(BTreeMap::new()),
            counts: BTreeMap::new(),
            texts: BTreeMap::new(),
            letters: BTreeMap::new(),
        }
    }
}

/// How many people of one circle said what. A zero is never written down.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counts {
    pub answers: u32,
    /// How many people chose three, four and five qualities.
    pub picked: [u32; 3],
    pub picks: BTreeMap<String, u32>,
    pub stars: BTreeMap<String, u32>,
    /// By quality.
    pub dosage: BTreeMap<String, BTreeMap<Dosage, u32>>,
    pub hindrances: BTreeMap<String, u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    Asked,
    Answered,
    /// Gets no reminders; whoever changes their mind answers after all.
    Declined,
    /// The address was corrected: somebody else stands in this place.
    Replaced,
}

/// The people of a round, as the page of one of them tells of them. Whoever is of one circle is told the same,
/// whatever they and others did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Company {
    /// In which circle this person is counted.
    pub circle: Circle,
    /// How many people are asked.
    pub people: Option<u32>,
    /// How many of them have an address of the organisation.
    pub inside: Option<u32>,
}

impl Company {
    /// Where nothing is known of anybody, nothing is promised.
    pub const UNKNOWN: Self = Self {
        circle: Circle::Asked,
        people: None,
        inside: None,
    };
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This box knows no such person. To whoever asks it looks like a round that is over.
    Unknown,
    AlreadyAnswered,
    Declined,
    /// Of this circle nobody signs.
    Signed,
}

impl Tally {
    /// Someone is invited. Doing it twice changes nothing.
    pub fn admit(&mut self, selector: Selector, circle: Circle) {
        if let Entry::Vacant(place) = self.people.entry(selector) {
            place.insert((circle, Standing::Asked));
            let asked = self.asked.iter_mut();
            asked.for_each(|asked| *asked.entry(circle).or_default() += 1);
        }
    }

    /// A box from before, when the employee's word and not the address decided about circles.
    pub fn is_by_word(&self) -> bool {
        self.asked.is_none()
    }

    /// What the form tells whoever this link is for, whatever they did; `None` for somebody whose link opens none.
    pub fn company(&self, selector: Selector) -> Option<Company> {
        let &(circle, standing) = self.people.get(&selector)?;
        if standing == Standing::Replaced {
            return None;
        }
        let Some(asked) = &self.asked else {
            return Some(Company::UNKNOWN);
        };
        let inside = asked.get(&Circle::Inside).copied().unwrap_or_default();
        Some(Company {
            circle,
            people: Some(asked.values().sum()),
            inside: (circle != Circle::Asked).then_some(inside),
        })
    }

    pub fn circle(&self, selector: Selector) -> Option<Circle> {
        self.people.get(&selector).map(|&(circle, _)| circle)
    }

    /// Who has answered.
    pub fn answered(&self) -> impl Iterator<Item = (Selector, Circle)> {
        let people = self.people.iter();
        people
            .filter(|(_, (_, standing))| *standing == Standing::Answered)
            .map(|(&selector, &(circle, _))| (selector, circle))
    }

    /// An address was corrected: the new selector takes the place of the old one. The circle is that of the new
    /// address. Whoever has answered through the old one after all stays, because the answer counts; nothing in the
    /// result tells that, so a correction cannot be used to find out. For the same reason nobody is taken out: the box
    /// is as long as it has people, and would grow for those alone who had answered.
    pub fn replace(&mut self, old: Selector, new: Selector, circle: Circle) -> Result<(), Refusal> {
        let (was, standing) = self.people.get_mut(&old).ok_or(Refusal::Unknown)?;
        let asked = self.asked.as_mut().and_then(|asked| asked.get_mut(was));
        if let Some(asked) = asked {
            *asked = asked.saturating_sub(1);
        }
        if *standing != Standing::Answered {
            *standing = Standing::Replaced;
        }
        self.admit(new, circle);
        Ok(())
    }

    pub fn standing(&self, selector: Selector) -> Option<Standing> {
        self.people.get(&selector).map(|&(_, standing)| standing)
    }

    /// How many are known here, whatever they did: what the capacity of the box must have room for.
    pub fn people(&self) -> usize {
        self.people.len()
    }

    pub fn add(&mut self, selector: Selector, answer: &Answer) -> Result<(), Refusal> {
        if answer.signature.is_some() && self.circle(selector) != Some(Circle::Outside) {
            return Err(Refusal::Signed);
        }
        let circle = self.leave(selector, Standing::Answered)?;
        if answer.signature.is_some() {
            self.letters.insert(selector, answer.clone());
            return Ok(());
        }
        self.counts.entry(circle).or_default().add(answer);
        for (question, text) in &answer.texts {
            let of_circle = self.texts.entry(circle).or_default();
            let texts = of_circle.entry(question.clone()).or_default();
            let place = texts.partition_point(|other| other <= text);
            texts.insert(place, text.clone());
        }
        Ok(())
    }

    pub fn decline(&mut self, selector: Selector) -> Result<(), Refusal> {
        self.leave(selector, Standing::Declined).map(|_| ())
    }

    /// All zero for a circle in which nobody answered.
    pub fn counts(&self, circle: Circle) -> Counts {
        self.counts.get(&circle).cloned().unwrap_or_default()
    }

    pub fn answers(&self, circle: Circle) -> u32 {
        self.counts.get(&circle).map_or(0, |counts| counts.answers)
    }

    /// Shuffle before anybody reads them: sorted texts are no fresh order.
    pub fn texts(&self, circle: Circle) -> &Texts {
        self.texts.get(&circle).unwrap_or(&NO_TEXTS)
    }

    /// The whole answers of those who signed.
    pub fn letters(&self) -> &BTreeMap<Selector, Answer> {
        &self.letters
    }

    /// Everybody moves once, from asked to answered or declined, and from declined to answered.
    fn leave(&mut self, selector: Selector, to: Standing) -> Result<Circle, Refusal> {
        let (circle, standing) = self.people.get_mut(&selector).ok_or(Refusal::Unknown)?;
        match (*standing, to) {
            (Standing::Asked, _) | (Standing::Declined, Standing::Answered) => *standing = to,
            (Standing::Declined, _) => return Err(Refusal::Declined),
            (Standing::Answered, _) => return Err(Refusal::AlreadyAnswered),
            (Standing::Replaced, _) => return Err(Refusal::Unknown),
        }
        Ok(*circle)
    }
}

impl Counts {
    fn add(&mut self, answer: &Answer) {
        self.answers += 1;
        if let Some(count) = answer
            .picks
            .len()
            .checked_sub(MIN_PICKS)
            .and_then(|at| self.picked.get_mut(at))
        {
            *count += 1;
        }
        for (quality, &dosage) in &answer.picks {
            bump(&mut self.picks, quality);
            *self
                .dosage
                .entry(quality.clone())
                .or_default()
                .entry(dosage)
                .or_default() += 1;
        }
        bump(&mut self.stars, &answer.star);
        for hindrance in &answer.hindrances {
            bump(&mut self.hindrances, hindrance);
        }
    }
}

fn bump(counters: &mut BTreeMap<String, u32>, id: &str) {
    *counters.entry(id.to_owned()).or_default() += 1;
}

/// Wipes the texts. The counters and selectors are not text and are left to the allocator.
impl Drop for Tally {
    fn drop(&mut self) {
        let lists = self.texts.values_mut().flat_map(BTreeMap::values_mut);
        lists.for_each(Zeroize::zeroize);
    }
}

/// The content of a box stays out of debug output and logs.
impl fmt::Debug for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Tally(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalise::PersonName;

    const ADA: Selector = Selector([1; 16]);
    const BEN: Selector = Selector([2; 16]);
    const CAS: Selector = Selector([3; 16]);

    fn answer(picks: &[(&str, Dosage)], texts: &[(&str, &str)]) -> Answer {
        Answer {
            signature: None,
            picks: picks
                .iter()
                .map(|&(quality, dosage)| (quality.to_owned(), dosage))
                .collect(),
            star: picks[0].0.to_owned(),
            hindrances: ["no-room".to_owned()].into(),
            texts: texts
                .iter()
                .map(|&(question, text)| (question.to_owned(), text.to_owned()))
                .collect(),
        }
    }

    fn some_answer() -> Answer {
        answer(
            &[
                ("brave", Dosage::Right),
                ("calm", Dosage::More),
                ("kind", Dosage::TooMuch),
            ],
            &[("tip", "Ga door.")],
        )
    }

    fn tally() -> Tally {
        let mut tally = Tally::default();
        tally.admit(ADA, Circle::Inside);
        tally.admit(BEN, Circle::Outside);
        tally
    }

    #[test]
    fn an_answer_is_counted_in_its_circle_only() {
        let mut tally = tally();
        tally.add(ADA, &some_answer()).unwrap();
        let counts = tally.counts(Circle::Inside);
        assert_eq!((counts.answers, counts.picked), (1, [1, 0, 0]));
        assert_eq!(counts.picks["calm"], 1);
        assert_eq!(counts.stars, [("brave".to_owned(), 1)].into());
        assert_eq!(counts.dosage["kind"], [(Dosage::TooMuch, 1)].into());
        assert_eq!(counts.hindrances["no-room"], 1);
        assert_eq!(tally.counts(Circle::Outside), Counts::default());
        assert_eq!(Circle::ALL.map(|circle| tally.answers(circle)), [1, 0, 0]);
        assert_eq!(tally.texts(Circle::Inside)["tip"], ["Ga door."]);
        assert!(tally.texts(Circle::Outside).is_empty());
    }

    fn signed() -> Answer {
        let mut answer = some_answer();
        answer.signature = Some(PersonName::new("Ben").unwrap());
        answer
    }

    #[test]
    fn who_signs_is_counted_nowhere_and_has_answered() {
        let mut tally = tally();
        let mut silent = tally.clone();
        tally.add(BEN, &signed()).unwrap();
        assert!(tally.letters().values().eq([&signed()]));
        assert_eq!(tally.standing(BEN), Some(Standing::Answered));
        assert_eq!(
            tally.add(BEN, &some_answer()),
            Err(Refusal::AlreadyAnswered)
        );
        // But for the letter and that it came, the box is that of a round in which Ben is silent.
        tally.letters.clear();
        silent.people.get_mut(&BEN).unwrap().1 = Standing::Answered;
        assert!(tally == silent);
    }

    #[test]
    fn nobody_inside_signs_nor_where_nobody_is_known_to_be_outside() {
        for circle in [Circle::Inside, Circle::Asked] {
            let mut tally = Tally::default();
            tally.admit(ADA, circle);
            let before = tally.clone();
            assert_eq!(tally.add(ADA, &signed()), Err(Refusal::Signed));
            assert!(tally == before);
        }
    }

    #[test]
    fn answers_add_up_and_texts_are_sorted_within_their_circle() {
        let mut tally = tally();
        tally.admit(CAS, Circle::Inside);
        let four: Vec<_> = ["brave", "calm", "kind", "open"]
            .map(|id| (id, Dosage::Right))
            .into();
        let five: Vec<_> = ["brave", "calm", "kind", "open", "exact"]
            .map(|id| (id, Dosage::Right))
            .into();
        tally.add(CAS, &answer(&four, &[("tip", "b")])).unwrap();
        tally.add(BEN, &answer(&five, &[("tip", "a")])).unwrap();
        tally
            .add(ADA, &answer(&four, &[("tip", "b"), ("story", "z")]))
            .unwrap();
        assert_eq!(tally.counts(Circle::Inside).picked, [0, 2, 0]);
        assert_eq!(tally.counts(Circle::Outside).picked, [0, 0, 1]);
        assert_eq!(tally.counts(Circle::Inside).picks["open"], 2);
        assert_eq!(Circle::ALL.map(|circle| tally.answers(circle)), [2, 1, 0]);
        assert_eq!(tally.texts(Circle::Inside)["tip"], ["b", "b"]);
        assert_eq!(tally.texts(Circle::Inside)["story"], ["z"]);
        assert_eq!(tally.texts(Circle::Outside)["tip"], ["a"]);
    }

    #[test]
    fn nobody_answers_twice() {
        let mut tally = tally();
        tally.add(ADA, &some_answer()).unwrap();
        let before = tally.clone();
        assert_eq!(
            tally.add(ADA, &some_answer()),
            Err(Refusal::AlreadyAnswered)
        );
        assert_eq!(tally.decline(ADA), Err(Refusal::AlreadyAnswered));
        assert!(tally == before);
    }

    #[test]
    fn who_declined_counts_for_nothing_and_may_answer_after_all() {
        let mut tally = tally();
        tally.decline(ADA).unwrap();
        assert_eq!(tally.decline(ADA), Err(Refusal::Declined));
        assert_eq!(
            (tally.answers(Circle::Inside), tally.standing(ADA)),
            (0, Some(Standing::Declined))
        );
        tally.add(ADA, &some_answer()).unwrap();
        assert_eq!(tally.decline(ADA), Err(Refusal::AlreadyAnswered));
        assert_eq!(
            (tally.answers(Circle::Inside), tally.standing(ADA)),
            (1, Some(Standing::Answered))
        );
    }

    #[test]
    fn a_stranger_changes_nothing() {
        let mut tally = tally();
        let before = tally.clone();
        assert_eq!(tally.add(CAS, &some_answer()), Err(Refusal::Unknown));
        assert_eq!(tally.decline(CAS), Err(Refusal::Unknown));
        assert_eq!(
            tally.replace(CAS, ADA, Circle::Inside),
            Err(Refusal::Unknown)
        );
        assert_eq!(tally.standing(CAS), None);
        assert!(tally == before);
    }

    #[test]
    fn admitting_again_gives_no_second_answer() {
        let mut tally = tally();
        tally.add(ADA, &some_answer()).unwrap();
        tally.admit(ADA, Circle::Outside);
        assert_eq!(tally.standing(ADA), Some(Standing::Answered));
    }

    #[test]
    fn a_corrected_address_takes_the_place_of_the_old_one() {
        let mut tally = tally();
        tally.decline(ADA).unwrap();
        tally.replace(ADA, CAS, Circle::Outside).unwrap();
        assert_eq!(tally.add(ADA, &some_answer()), Err(Refusal::Unknown));
        assert_eq!(tally.decline(ADA), Err(Refusal::Unknown));
        tally.add(CAS, &some_answer()).unwrap();
        assert_eq!(tally.counts(Circle::Outside).answers, 1);
    }

    /// Both of what the page of everybody tells, and of the page of whoever has answered.
    #[test]
    fn the_company_is_the_same_whoever_answered_or_was_replaced() {
        let company = |answers: bool| {
            let mut tally = tally();
            if answers {
                tally.add(ADA, &some_answer()).unwrap();
                tally.add(BEN, &some_answer()).unwrap();
            }
            tally.replace(ADA, CAS, Circle::Outside).unwrap();
            [BEN, CAS].map(|person| tally.company(person))
        };
        let outside = Company {
            circle: Circle::Outside,
            people: Some(2),
            inside: Some(0),
        };
        assert_eq!(company(true), [Some(outside); 2]);
        assert_eq!(company(true), company(false));
        assert_eq!(tally().company(ADA).unwrap().inside, Some(1), "the control");
        let mut asked = Tally::default();
        asked.admit(ADA, Circle::Asked);
        assert_eq!(asked.company(ADA).unwrap().inside, None);
    }

    #[test]
    fn a_box_from_before_promises_nothing_and_stays_one() {
        let mut json = serde_json::to_value(tally()).unwrap();
        json.as_object_mut().unwrap().remove("asked");
        let mut before: Tally = serde_json::from_value(json).unwrap();
        before.admit(CAS, Circle::Inside);
        let before = serde_json::from_value::<Tally>(serde_json::to_value(before).unwrap());
        let before = before.unwrap();
        assert!(before.is_by_word() && !tally().is_by_word());
        assert_eq!(before.company(ADA), Some(Company::UNKNOWN));
    }

    #[test]
    fn a_correction_neither_removes_nor_betrays_who_has_answered() {
        let (mut answered, mut silent) = (tally(), tally());
        answered.add(ADA, &some_answer()).unwrap();
        assert_eq!(
            answered.replace(ADA, CAS, Circle::Inside),
            silent.replace(ADA, CAS, Circle::Inside)
        );
        assert_eq!(
            answered.people(),
            silent.people(),
            "the box is equally long"
        );
        assert_eq!(answered.standing(ADA), Some(Standing::Answered));
        assert_eq!(
            (answered.answers(Circle::Inside), answered.standing(CAS)),
            (1, Some(Standing::Asked))
        );
    }

    #[test]
    fn nothing_in_a_box_ties_a_text_to_a_star() {
        let (mut first, mut other) = (Tally::default(), Tally::default());
        for tally in [&mut first, &mut other] {
            tally.admit(ADA, Circle::Inside);
            tally.admit(BEN, Circle::Inside);
        }
        let brave = answer(
            &[
                ("brave", Dosage::Right),
                ("calm", Dosage::Right),
                ("kind", Dosage::Right),
            ],
            &[("tip", "a")],
        );
        let mut brave_b = brave.clone();
        brave_b.texts.insert("tip".to_owned(), "b".to_owned());
        let mut calm = brave.clone();
        calm.star = "calm".to_owned();
        let mut calm_b = brave_b.clone();
        calm_b.star = "calm".to_owned();
        first.add(ADA, &brave).unwrap();
        first.add(BEN, &calm_b).unwrap();
        other.add(ADA, &brave_b).unwrap();
        other.add(BEN, &calm).unwrap();
        assert!(first == other);
    }

    #[test]
    fn debug_output_shows_nothing_of_a_box() {
        let mut tally = tally();
        tally.add(ADA, &some_answer()).unwrap();
        assert_eq!(format!("{tally:?}"), "Tally(..)");
    }
}
