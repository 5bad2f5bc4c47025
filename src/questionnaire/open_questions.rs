//! Which open questions a round asks: the employee's own choice, within a rule.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::questionnaire;
use super::steps::{MAX_EXTRA_ANSWER, TextQuestion};
use super::words::Words;

/// More would make the form longer than we promise (`minutes_estimate`).
pub const MAX_QUESTIONS: usize = 3;

/// The question whose answers are stories: wherever a profile is read they come before everything else.
pub const STORY: &str = "story";

/// What the text field beside the hindrances is kept under. It is asked in every round.
pub const HINDER: &str = "hinder";

/// One of these stays in, because feedback that looks ahead helps and blame does not.
const LOOK_AHEAD: [&str; 4] = ["future", "learn", "tip", "change"];

/// How long a question of the employee's own may be, in characters.
pub const MAX_OWN: usize = 140;

/// A known question, or one that the employee wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OpenQuestion {
    Known(String),
    Own(String),
}

/// At most three open questions, of which one looks ahead. The text field that belongs to
/// the step `hinder` is always asked and is not among them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<OpenQuestion>", into = "Vec<OpenQuestion>")]
pub struct OpenQuestions(Vec<OpenQuestion>);

/// Why a choice of open questions is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    TooMany,
    NoneLooksAhead,
    OwnTooLong,
    OwnEmpty,
    UnknownQuestion,
    AskedTwice,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Refusal::TooMany => "there are more than three open questions",
            Refusal::NoneLooksAhead => "none of the open questions looks ahead",
            Refusal::OwnTooLong => "the own question is longer than 140 characters",
            Refusal::OwnEmpty => "the own question is empty",
            Refusal::UnknownQuestion => "there is no such question",
            Refusal::AskedTwice => "the same question is asked twice",
        })
    }
}

impl std::error::Error for Refusal {}

impl OpenQuestions {
    /// White space in own questions is folded before they are measured.
    pub fn new(chosen: Vec<OpenQuestion>) -> Result<OpenQuestions, Refusal> {
        if chosen.len() > MAX_QUESTIONS {
            return Err(Refusal::TooMany);
        }
        let chosen = chosen
            .into_iter()
            .map(check)
            .collect::<Result<Vec<_>, _>>()?;
        let repeats = |at: usize| chosen[..at].contains(&chosen[at]);
        if (0..chosen.len()).any(repeats) {
            return Err(Refusal::AskedTwice);
        }
        if !chosen.iter().any(looks_ahead) {
            return Err(Refusal::NoneLooksAhead);
        }
        Ok(OpenQuestions(chosen))
    }

    /// Whether a known question counts as the one that looks ahead.
    pub fn looks_ahead(id: &str) -> bool {
        LOOK_AHEAD.contains(&id)
    }

    pub fn chosen(&self) -> &[OpenQuestion] {
        &self.0
    }

    /// The questions as they are asked, in the employee's order. Own questions are called
    /// `own-1`, `own-2`; those are the ids under which answers are kept.
    pub fn asked(&self) -> Vec<TextQuestion> {
        let mut own_so_far = 0;
        let mut ask = |question: &OpenQuestion| match question {
            OpenQuestion::Known(id) => questionnaire().text_question(id),
            OpenQuestion::Own(text) => {
                own_so_far += 1;
                Some(own(own_so_far, text))
            }
        };
        self.0.iter().filter_map(&mut ask).collect()
    }

    /// The same in two parts: what comes before the question about what hinders, and what comes after it. A tip
    /// closes the form, so that the last word looks ahead.
    pub fn around_obstacle(&self) -> (Vec<TextQuestion>, Vec<TextQuestion>) {
        self.asked()
            .into_iter()
            .partition(|question| question.id != "tip")
    }

    /// The ids of all questions in words, in the order in which they are asked.
    pub fn ids(&self) -> Vec<String> {
        let mut ids: Vec<String> = self
            .asked()
            .into_iter()
            .map(|question| question.id)
            .collect();
        ids.push(HINDER.to_owned());
        ids
    }

    /// What stands above the answers to a question. The field of the hindrances explains
    /// the ticks; above its answers stands the question itself.
    pub fn title(&self, id: &str) -> Option<Words> {
        if id == HINDER {
            return Some(questionnaire().steps.obstacle.title.clone());
        }
        self.question(id).map(|question| question.title)
    }

    /// What stands above the answers where the employee reads them. A question of the employee's own stays as it was
    /// written.
    pub fn heading(&self, id: &str) -> Option<Words> {
        self.question(id).map(|question| question.heading)
    }

    /// All questions in words of a round: those above and `hinder`.
    pub fn question(&self, id: &str) -> Option<TextQuestion> {
        if id == HINDER {
            return questionnaire().text_question(id);
        }
        self.asked().into_iter().find(|question| question.id == id)
    }
}

impl Default for OpenQuestions {
    fn default() -> OpenQuestions {
        let known = |id: &str| OpenQuestion::Known(id.to_owned());
        OpenQuestions(vec![known(STORY), known("future"), known("tip")])
    }
}

impl TryFrom<Vec<OpenQuestion>> for OpenQuestions {
    type Error = Refusal;

    fn try_from(chosen: Vec<OpenQuestion>) -> Result<OpenQuestions, Refusal> {
        OpenQuestions::new(chosen)
    }
}

impl From<OpenQuestions> for Vec<OpenQuestion> {
    fn from(questions: OpenQuestions) -> Vec<OpenQuestion> {
        questions.0
    }
}

fn check(question: OpenQuestion) -> Result<OpenQuestion, Refusal> {
    match question {
        OpenQuestion::Known(id) => {
            let exists = id != "hinder" && questionnaire().text_question(&id).is_some();
            exists
                .then_some(OpenQuestion::Known(id))
                .ok_or(Refusal::UnknownQuestion)
        }
        OpenQuestion::Own(text) => {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            match text.chars().count() {
                0 => Err(Refusal::OwnEmpty),
                1..=MAX_OWN => Ok(OpenQuestion::Own(text)),
                _ => Err(Refusal::OwnTooLong),
            }
        }
    }
}

fn looks_ahead(question: &OpenQuestion) -> bool {
    matches!(question, OpenQuestion::Known(id) if LOOK_AHEAD.contains(&id.as_str()))
}

fn own(number: usize, text: &str) -> TextQuestion {
    TextQuestion {
        id: format!("own-{number}"),
        title: Words::untranslated(text),
        heading: Words::untranslated(text),
        help: None,
        max_chars: MAX_EXTRA_ANSWER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(id: &str) -> OpenQuestion {
        OpenQuestion::Known(id.to_owned())
    }

    fn own_text(text: &str) -> OpenQuestion {
        OpenQuestion::Own(text.to_owned())
    }

    fn asked_ids(questions: &OpenQuestions) -> Vec<String> {
        let asked = questions.asked().into_iter();
        asked.map(|question| question.id).collect()
    }

    #[test]
    fn by_default_a_round_asks_for_a_story_the_future_and_a_tip() {
        let usual = OpenQuestions::default();
        assert_eq!(asked_ids(&usual), ["story", "future", "tip"]);
        assert_eq!(OpenQuestions::new(usual.chosen().to_vec()), Ok(usual));
    }

    #[test]
    fn a_fourth_question_is_refused() {
        let four = ["story", "future", "tip", "keep"].map(known).to_vec();
        assert_eq!(OpenQuestions::new(four), Err(Refusal::TooMany));
    }

    #[test]
    fn one_question_has_to_look_ahead() {
        let behind = vec![known("story"), known("keep"), own_text("En dan?")];
        assert_eq!(OpenQuestions::new(behind), Err(Refusal::NoneLooksAhead));
        assert_eq!(OpenQuestions::new(vec![]), Err(Refusal::NoneLooksAhead));
        for ahead in LOOK_AHEAD {
            assert!(OpenQuestions::new(vec![known(ahead)]).is_ok(), "{ahead}");
        }
    }

    #[test]
    fn an_own_question_holds_one_to_140_characters() {
        let with = |text: &str| OpenQuestions::new(vec![known("tip"), own_text(text)]);
        assert_eq!(with(" \n "), Err(Refusal::OwnEmpty));
        assert!(with("?").is_ok());
        assert!(with(&"é".repeat(140)).is_ok());
        assert_eq!(with(&"é".repeat(141)), Err(Refusal::OwnTooLong));
    }

    #[test]
    fn a_question_that_we_do_not_know_or_always_ask_is_refused() {
        for id in ["hinder", "own", "pick", ""] {
            let chosen = vec![known("tip"), known(id)];
            assert_eq!(OpenQuestions::new(chosen), Err(Refusal::UnknownQuestion));
        }
    }

    #[test]
    fn the_same_question_twice_is_refused() {
        let twice = vec![known("tip"), own_text("En  dan?"), own_text("En dan?")];
        assert_eq!(OpenQuestions::new(twice), Err(Refusal::AskedTwice));
    }

    #[test]
    fn own_questions_get_their_ids_by_their_place() {
        let chosen = vec![own_text("Eerst?"), known("learn"), own_text("Dan?")];
        let questions = OpenQuestions::new(chosen).unwrap();
        assert_eq!(asked_ids(&questions), ["own-1", "learn", "own-2"]);
        assert!(questions.question("hinder").is_some());
        assert!(questions.question("own-2").is_some());
        assert!(questions.question("own-3").is_none());
        assert!(questions.question("tip").is_none());
    }

    #[test]
    fn json_comes_back_as_it_went_and_is_checked_again() {
        let chosen = vec![own_text("Eerst?"), known("learn")];
        let questions = OpenQuestions::new(chosen).unwrap();
        let json = serde_json::to_string(&questions).unwrap();
        assert_eq!(json, r#"[{"own":"Eerst?"},{"known":"learn"}]"#);
        let back: OpenQuestions = serde_json::from_str(&json).unwrap();
        assert_eq!(back, questions);
        assert!(serde_json::from_str::<OpenQuestions>(r#"[{"known":"keep"}]"#).is_err());
    }
}
