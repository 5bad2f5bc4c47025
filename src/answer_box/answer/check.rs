//! How what came in over the wire becomes an answer, or a list of all that has to be mended.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Allowed, Answer, Draft, MAX_ANSWER_BYTES, MAX_HINDRANCES, MAX_PICKS, MAX_TEXTS, MIN_PICKS,
    OBSTACLE,
};
use crate::normalise::{self, NameFault, PersonName};
use crate::questionnaire::Dosage;

/// One thing to mend, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub field: Field,
    pub kind: FaultKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Field {
    Picks,
    Star,
    /// Of this quality.
    Dosage(String),
    Hindrances,
    /// Of this question.
    Text(String),
    Signature,
    Form,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    TooFew,
    TooMany,
    UnknownQuality,
    StarMissing,
    StarNotPicked,
    DosageMissing,
    TooManyHindrances,
    ExclusiveMixed,
    UnknownHindrance,
    /// In characters.
    TextTooLong {
        max: usize,
        by: usize,
    },
    /// Of somebody who chose to sign.
    NameMissing,
    NameRefused(NameFault),
    /// This person's answers are read without a name, always.
    SigningNotOffered,
    /// In bytes; only said when every text keeps its own limit.
    AnswerTooLarge {
        max: usize,
        by: usize,
    },
}

impl Draft {
    /// All faults at once, in the order of the page.
    pub fn check(&self, allowed: &Allowed) -> Result<Answer, Vec<Fault>> {
        let mut faults = Faults::default();
        let picked = self.check_picks(allowed, &mut faults);
        let star = self.check_star(&picked, &mut faults);
        let picks = self.check_dosage(&picked, &mut faults);
        let hindrances = self.check_hindrances(allowed, &mut faults);
        let texts = self.check_texts(allowed, &hindrances, &mut faults);
        let signature = self.check_signature(allowed, &mut faults);
        let answer = Answer {
            picks,
            star,
            hindrances,
            texts,
            signature,
        };
        if !faults.has_long_text() && answer.size() > MAX_ANSWER_BYTES {
            let by = answer.size() - MAX_ANSWER_BYTES;
            faults.add(
                Field::Form,
                FaultKind::AnswerTooLarge {
                    max: MAX_ANSWER_BYTES,
                    by,
                },
            );
        }
        if faults.0.is_empty() {
            return Ok(answer);
        }
        faults.0.sort_by_key(|fault| allowed.place(&fault.field));
        Err(faults.0)
    }

    fn check_picks(&self, allowed: &Allowed, faults: &mut Faults) -> Vec<&str> {
        let (known, unknown) = distinct(&self.picks, &allowed.qualities);
        faults.add_if(unknown, Field::Picks, FaultKind::UnknownQuality);
        faults.add_if(known.len() < MIN_PICKS, Field::Picks, FaultKind::TooFew);
        faults.add_if(known.len() > MAX_PICKS, Field::Picks, FaultKind::TooMany);
        known
    }

    fn check_star(&self, picked: &[&str], faults: &mut Faults) -> String {
        let star = self.star.as_deref().unwrap_or_default();
        if star.is_empty() {
            faults.add(Field::Star, FaultKind::StarMissing);
        } else {
            faults.add_if(
                !picked.contains(&star),
                Field::Star,
                FaultKind::StarNotPicked,
            );
        }
        star.to_owned()
    }

    fn check_dosage(&self, picked: &[&str], faults: &mut Faults) -> BTreeMap<String, Dosage> {
        let mut picks = BTreeMap::new();
        for &quality in picked {
            match self
                .dosage
                .get(quality)
                .and_then(|typed| typed.parse::<Dosage>().ok())
            {
                Some(dosage) => {
                    picks.insert(quality.to_owned(), dosage);
                }
                None => faults.add(Field::Dosage(quality.to_owned()), FaultKind::DosageMissing),
            }
        }
        picks
    }

    fn check_hindrances(&self, allowed: &Allowed, faults: &mut Faults) -> BTreeSet<String> {
        let (known, unknown) = distinct(&self.hindrances, &allowed.hindrances);
        let exclusive = known.iter().any(|&id| allowed.exclusive.contains(id));
        faults.add_if(unknown, Field::Hindrances, FaultKind::UnknownHindrance);
        faults.add_if(
            known.len() > MAX_HINDRANCES,
            Field::Hindrances,
            FaultKind::TooManyHindrances,
        );
        faults.add_if(
            exclusive && known.len() > 1,
            Field::Hindrances,
            FaultKind::ExclusiveMixed,
        );
        known.into_iter().map(str::to_owned).collect()
    }

    fn check_texts(
        &self,
        allowed: &Allowed,
        hindrances: &BTreeSet<String>,
        faults: &mut Faults,
    ) -> BTreeMap<String, String> {
        let mut texts = BTreeMap::new();
        for question in &allowed.questions {
            // Whoever sees nothing that holds back has nothing to explain; the form hides these words then.
            if question.id == OBSTACLE && !hindrances.is_disjoint(&allowed.exclusive) {
                continue;
            }
            let text = self
                .texts
                .get(&question.id)
                .map(|typed| normalise::pieces(typed, MAX_TEXTS))
                .unwrap_or_default();
            let (length, max) = (normalise::length(&text), question.max_chars);
            if length > max {
                let kind = FaultKind::TextTooLong {
                    max,
                    by: length - max,
                };
                faults.add(Field::Text(question.id.clone()), kind);
            }
            if !text.is_empty() {
                texts.insert(question.id.clone(), text);
            }
        }
        texts
    }

    fn check_signature(&self, allowed: &Allowed, faults: &mut Faults) -> Option<PersonName> {
        let typed = self.signature.as_ref()?;
        if !allowed.signing {
            faults.add(Field::Form, FaultKind::SigningNotOffered);
            return None;
        }
        match PersonName::new(typed) {
            Ok(name) if name.is_empty() => faults.add(Field::Signature, FaultKind::NameMissing),
            Ok(name) => return Some(name),
            Err(fault) => faults.add(Field::Signature, FaultKind::NameRefused(fault)),
        }
        None
    }
}

impl Allowed {
    /// Where a field stands on the page. The hindrances share a place with the words about them and are checked first.
    fn place(&self, field: &Field) -> (usize, usize) {
        let place = |id: &str| {
            let place = self.questions.iter().position(|question| question.id == id);
            place.unwrap_or(usize::MAX)
        };
        match field {
            Field::Picks => (0, 0),
            Field::Star => (1, 0),
            Field::Dosage(_) => (2, 0),
            Field::Hindrances => (3, place(OBSTACLE)),
            Field::Text(id) => (3, place(id)),
            Field::Signature => (4, 0),
            Field::Form => (5, 0),
        }
    }
}

#[derive(Default)]
struct Faults(Vec<Fault>);

impl Faults {
    fn add(&mut self, field: Field, kind: FaultKind) {
        self.0.push(Fault { field, kind });
    }

    fn add_if(&mut self, wrong: bool, field: Field, kind: FaultKind) {
        if wrong {
            self.add(field, kind);
        }
    }

    fn has_long_text(&self) -> bool {
        self.0
            .iter()
            .any(|fault| matches!(fault.kind, FaultKind::TextTooLong { .. }))
    }
}

/// Each known value once, in the order sent, and whether there was an unknown one. A field sent empty is no value.
fn distinct<'a>(sent: &'a [String], known: &BTreeSet<String>) -> (Vec<&'a str>, bool) {
    let mut seen = BTreeSet::new();
    let sent: Vec<&str> = sent
        .iter()
        .map(String::as_str)
        .filter(|id| !id.is_empty() && seen.insert(*id))
        .collect();
    let count = sent.len();
    let kept: Vec<&str> = sent.into_iter().filter(|&id| known.contains(id)).collect();
    let unknown = kept.len() < count;
    (kept, unknown)
}

#[cfg(test)]
mod tests {
    use super::super::Question;
    use super::*;
    use crate::questionnaire::bank;

    #[test]
    fn as_many_may_be_picked_as_the_bank_says() {
        assert_eq!(MAX_PICKS, bank().about.pick_max);
    }

    fn ids(ids: &[&str]) -> Vec<String> {
        ids.iter().map(|&id| id.to_owned()).collect()
    }

    fn question(id: &str, max_chars: usize) -> Question {
        Question {
            id: id.to_owned(),
            max_chars,
        }
    }

    fn allowed() -> Allowed {
        Allowed {
            qualities: ids(&["brave", "calm", "curious", "exact", "kind", "loyal", "open"])
                .into_iter()
                .collect(),
            hindrances: ids(&["late-help", "no-room", "unclear", "nothing", "unknown"])
                .into_iter()
                .collect(),
            exclusive: ids(&["nothing", "unknown"]).into_iter().collect(),
            questions: vec![
                question("story", 600),
                question(OBSTACLE, 300),
                question("tip", 300),
            ],
            signing: true,
        }
    }

    fn draft(picks: &[&str]) -> Draft {
        Draft {
            picks: ids(picks),
            star: picks.first().map(|&id| id.to_owned()),
            dosage: picks
                .iter()
                .map(|&id| (id.to_owned(), "right".to_owned()))
                .collect(),
            hindrances: Vec::new(),
            texts: BTreeMap::new(),
            signature: None,
        }
    }

    fn valid() -> Draft {
        draft(&["brave", "calm", "kind"])
    }

    fn with_text(question: &str, text: &str) -> Draft {
        let mut draft = valid();
        draft.texts.insert(question.to_owned(), text.to_owned());
        draft
    }

    fn hindered(chosen: &[&str]) -> Vec<FaultKind> {
        let mut draft = valid();
        draft.hindrances = ids(chosen);
        kinds(&draft)
    }

    fn kinds(draft: &Draft) -> Vec<FaultKind> {
        draft
            .check(&allowed())
            .err()
            .unwrap_or_default()
            .into_iter()
            .map(|fault| fault.kind)
            .collect()
    }

    #[test]
    fn a_complete_answer_is_accepted() {
        let mut draft = with_text("story", " Zij hield  het hoofd koel. ");
        draft.hindrances = ids(&["late-help"]);
        draft
            .dosage
            .insert("calm".to_owned(), "too-much".to_owned());
        let answer = draft.check(&allowed()).unwrap();
        assert_eq!(answer.picks["calm"], Dosage::TooMuch);
        assert_eq!(answer.picks["kind"], Dosage::Right);
        assert_eq!(answer.star, "brave");
        assert_eq!(answer.texts["story"], "Zij hield het hoofd koel.");
        assert_eq!(answer.hindrances.len(), 1);
    }

    #[test]
    fn only_who_is_asked_to_may_sign_and_whoever_signs_writes_a_name() {
        let sign = |typed: &str, signing| {
            let mut draft = valid();
            draft.signature = Some(typed.to_owned());
            let allowed = Allowed {
                signing,
                ..allowed()
            };
            let faults = |faults: Vec<Fault>| faults[0].clone();
            let signature = |answer: Answer| answer.signature.clone().map(String::from);
            draft.check(&allowed).map(signature).map_err(faults)
        };
        let fault = |field, kind| Err(Fault { field, kind });
        assert_eq!(sign(" Oma\tRiet ", true), Ok(Some("Oma Riet".to_owned())));
        let missing = fault(Field::Signature, FaultKind::NameMissing);
        assert_eq!(sign(" \u{200b}", true), missing);
        let long = NameFault::TooLong { most: 80 };
        let long = fault(Field::Signature, FaultKind::NameRefused(long));
        assert_eq!(sign(&"x".repeat(81), true), long);
        let link = fault(Field::Signature, FaultKind::NameRefused(NameFault::HasLink));
        assert_eq!(sign("bonus.example", true), link);
        let refused = fault(Field::Form, FaultKind::SigningNotOffered);
        assert_eq!(sign("Oma Riet", false), refused);
        assert_eq!(valid().check(&allowed()).unwrap().signature, None);
    }

    #[test]
    fn two_picks_are_too_few_and_three_are_enough() {
        assert_eq!(kinds(&draft(&["brave", "calm"])), [FaultKind::TooFew]);
        assert_eq!(kinds(&valid()), []);
    }

    #[test]
    fn five_picks_are_enough_and_a_sixth_is_refused() {
        assert_eq!(
            kinds(&draft(&["brave", "calm", "kind", "open", "exact"])),
            []
        );
        assert_eq!(
            kinds(&draft(&["brave", "calm", "kind", "open", "exact", "loyal"])),
            [FaultKind::TooMany]
        );
    }

    #[test]
    fn the_same_pick_twice_counts_once() {
        assert_eq!(
            kinds(&draft(&["brave", "calm", "calm"])),
            [FaultKind::TooFew]
        );
        assert_eq!(kinds(&draft(&["brave", "calm", "kind", "kind"])), []);
    }

    #[test]
    fn a_quality_outside_the_bank_is_refused_and_not_counted() {
        assert_eq!(
            kinds(&draft(&["brave", "calm", "tall"])),
            [FaultKind::UnknownQuality, FaultKind::TooFew]
        );
    }

    #[test]
    fn a_star_must_be_given_and_picked() {
        let starred = |star: Option<&str>| {
            let mut draft = valid();
            draft.star = star.map(str::to_owned);
            kinds(&draft)
        };
        assert_eq!(starred(None), [FaultKind::StarMissing]);
        assert_eq!(starred(Some("")), [FaultKind::StarMissing]);
        assert_eq!(starred(Some("open")), [FaultKind::StarNotPicked]);
    }

    #[test]
    fn every_pick_needs_a_dosage_that_exists() {
        let mut draft = valid();
        draft.dosage.remove("calm");
        draft.dosage.insert("kind".to_owned(), "lots".to_owned());
        let fault = |id: &str| Fault {
            field: Field::Dosage(id.to_owned()),
            kind: FaultKind::DosageMissing,
        };
        assert_eq!(
            draft.check(&allowed()).unwrap_err(),
            [fault("calm"), fault("kind")]
        );
    }

    #[test]
    fn a_dosage_without_a_pick_is_ignored() {
        let mut draft = valid();
        draft.dosage.insert("open".to_owned(), "more".to_owned());
        assert!(!draft.check(&allowed()).unwrap().picks.contains_key("open"));
    }

    #[test]
    fn two_hindrances_are_accepted_and_a_third_is_refused() {
        assert_eq!(hindered(&["late-help", "no-room"]), []);
        assert_eq!(
            hindered(&["late-help", "no-room", "unclear"]),
            [FaultKind::TooManyHindrances]
        );
        assert_eq!(hindered(&["late-help", "late-help", "unclear"]), []);
        assert_eq!(
            hindered(&["late-help", "tall"]),
            [FaultKind::UnknownHindrance]
        );
    }

    #[test]
    fn seeing_nothing_that_holds_back_stands_alone() {
        assert_eq!(hindered(&["nothing"]), []);
        assert_eq!(
            hindered(&["nothing", "no-room"]),
            [FaultKind::ExclusiveMixed]
        );
        assert_eq!(
            hindered(&["nothing", "unknown"]),
            [FaultKind::ExclusiveMixed]
        );
    }

    #[test]
    fn words_about_a_hindrance_go_with_a_hindrance_or_alone_but_not_with_none() {
        let mut draft = with_text(OBSTACLE, "Te veel overleg.");
        assert!(
            draft
                .check(&allowed())
                .unwrap()
                .texts
                .contains_key(OBSTACLE)
        );
        draft.hindrances = ids(&["no-room"]);
        assert!(
            draft
                .check(&allowed())
                .unwrap()
                .texts
                .contains_key(OBSTACLE)
        );
        draft.hindrances = ids(&["unknown"]);
        draft.texts.insert("tip".to_owned(), "Doe dit.".to_owned());
        let answer = draft.check(&allowed()).unwrap();
        assert!(!answer.texts.contains_key(OBSTACLE));
        assert!(answer.texts.contains_key("tip"));
    }

    #[test]
    fn a_text_is_measured_in_characters_after_normalising() {
        assert_eq!(kinds(&with_text("tip", &"ë".repeat(299))), []);
        assert_eq!(kinds(&with_text("tip", &"ë".repeat(300))), []);
        assert_eq!(
            kinds(&with_text("tip", &"ë".repeat(301))),
            [FaultKind::TextTooLong { max: 300, by: 1 }]
        );
        assert_eq!(
            kinds(&with_text(
                "tip",
                &format!("  {}\u{200B}\n", "e\u{308}".repeat(300))
            )),
            []
        );
    }

    #[test]
    fn words_for_a_question_that_is_not_asked_and_empty_words_are_left_out() {
        let mut draft = with_text("future", "Iets nieuws.");
        draft
            .texts
            .insert("tip".to_owned(), " \u{200B}\n".to_owned());
        assert!(draft.check(&allowed()).unwrap().texts.is_empty());
    }

    #[test]
    fn an_empty_line_begins_a_text_of_its_own_and_a_line_does_not() {
        let tip = |typed| with_text("tip", typed).check(&allowed()).unwrap().texts["tip"].clone();
        assert_eq!(tip("Ga door.\r\nEn lach."), "Ga door. En lach.");
        assert_eq!(tip("a\n\nb\n\nc\n\nd\n\ne\n\nf"), "a\nb\nc\nd e f");
        assert_eq!(
            tip("Ga door.\r\n \u{200B}\r\n\r\n\r\nEn lach.\n\n"),
            "Ga door.\nEn lach."
        );
    }

    #[test]
    fn an_answer_may_fill_its_share_and_not_a_byte_more() {
        let mut roomy = allowed();
        roomy.questions[0].max_chars = 10_000;
        let empty = with_text("story", "").check(&roomy).unwrap().size();
        let fit = |letters: usize| with_text("story", &"a".repeat(letters)).check(&roomy);
        // Key "story" (6 bytes) and the head of a text of 256 bytes or more (3 bytes).
        let most = MAX_ANSWER_BYTES - empty - 9;
        assert_eq!(fit(most - 1).unwrap().size(), MAX_ANSWER_BYTES - 1);
        assert_eq!(fit(most).unwrap().size(), MAX_ANSWER_BYTES);
        let fault = Fault {
            field: Field::Form,
            kind: FaultKind::AnswerTooLarge {
                max: MAX_ANSWER_BYTES,
                by: 1,
            },
        };
        assert_eq!(fit(most + 1).unwrap_err(), [fault]);
    }

    #[test]
    fn an_answer_is_not_called_too_large_beside_a_text_that_is_too_long() {
        assert_eq!(
            kinds(&with_text("tip", &"a".repeat(9000))),
            [FaultKind::TextTooLong { max: 300, by: 8700 }]
        );
    }

    #[test]
    fn all_faults_are_told_at_once_in_the_order_of_the_page() {
        let mut draft = draft(&["brave", "tall"]);
        draft.star = Some("open".to_owned());
        draft.dosage.clear();
        draft.hindrances = ids(&["nothing", "no-room", "unclear"]);
        draft.texts = ["story", "tip"]
            .map(|id| (id.to_owned(), "a".repeat(601)))
            .into();
        assert_eq!(
            kinds(&draft),
            [
                FaultKind::UnknownQuality,
                FaultKind::TooFew,
                FaultKind::StarNotPicked,
                FaultKind::DosageMissing,
                FaultKind::TextTooLong { max: 600, by: 1 },
                FaultKind::TooManyHindrances,
                FaultKind::ExclusiveMixed,
                FaultKind::TextTooLong { max: 300, by: 301 },
            ]
        );
    }

    #[test]
    fn debug_output_shows_nothing_of_an_answer() {
        let draft = with_text("tip", "geheim");
        assert_eq!(
            format!("{draft:?} {:?}", draft.check(&allowed()).unwrap()),
            "Draft(..) Answer(..)"
        );
    }

    /// Every language that fits the page fits the share: the longest Dutch or English answer is far below it.
    #[test]
    fn a_full_page_of_latin_letters_fits() {
        let mut draft = with_text("story", &"é".repeat(600));
        draft.texts.insert(OBSTACLE.to_owned(), "é".repeat(300));
        draft.texts.insert("tip".to_owned(), "é".repeat(300));
        assert!(draft.check(&allowed()).unwrap().size() < MAX_ANSWER_BYTES);
    }
}
