//! One person's answer: what may be in it, and how what came in over the wire becomes one. It exists only between
//! the form and the tally; nothing stores it.

mod check;

use std::collections::{BTreeMap, BTreeSet};
use std::{fmt, io};

use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

pub use self::check::{Fault, FaultKind, Field};
use crate::normalise::PersonName;
use crate::questionnaire::{
    Circle, Dosage, Hindrance, HindranceKind, OpenQuestions, TextQuestion, bank, questionnaire,
};

/// The counters hold how many people chose 3, 4 and 5, so these bounds are part of what a box can hold.
pub const MIN_PICKS: usize = 3;
pub const MAX_PICKS: usize = 5;
pub const MAX_HINDRANCES: usize = 2;

/// The question whose words explain the chosen hindrances.
pub const OBSTACLE: &str = "hinder";

/// How many texts somebody can write to one question. More would let one person fill a page.
pub const MAX_TEXTS: usize = 4;

/// What one invited person can at most add to a box, in bytes.
pub const SHARE: usize = 4096;

/// What an answer may measure, in bytes of its encoding. The rest of the share is for the person's own entry and for
/// the ids of the picked qualities, which a box names twice.
pub const MAX_ANSWER_BYTES: usize = SHARE - 512;

/// A complete, valid answer.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// By quality.
    pub picks: BTreeMap<String, Dosage>,
    /// One of the picks.
    pub star: String,
    pub hindrances: BTreeSet<String>,
    /// By question; normalised, never empty. Each line is to be read by itself.
    pub texts: BTreeMap<String, String>,
    /// The name that its writer put under it. With a name it is a letter to the employee, and counted nowhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<PersonName>,
}

/// What a form sends, still unchecked. Repeated values count once.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Draft {
    pub picks: Vec<String>,
    pub star: Option<String>,
    /// Quality to dosage. A form without script sends it for qualities that were not picked as well: ignored.
    pub dosage: BTreeMap<String, String>,
    pub hindrances: Vec<String>,
    /// Question to words. Words for a question that is not asked are ignored.
    pub texts: BTreeMap<String, String>,
    /// The name as it was typed, of somebody who chose to sign.
    pub signature: Option<String>,
}

/// What this round asks.
#[derive(Clone, Debug, Default)]
pub struct Allowed {
    pub qualities: BTreeSet<String>,
    pub hindrances: BTreeSet<String>,
    /// Those of the hindrances that say there is none, and stand alone.
    pub exclusive: BTreeSet<String>,
    /// The open questions, [`OBSTACLE`] among them, in the order of the page.
    pub questions: Vec<Question>,
    /// Whether this person may put their name under it.
    pub signing: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub id: String,
    /// After normalising.
    pub max_chars: usize,
}

impl Allowed {
    /// All that a round with these open questions asks somebody of this circle.
    ///
    /// Only who is known to be outside the organisation may sign: nobody at work is to be pressed to show their name, and
    /// where no address is known to be inside, anybody may be a colleague.
    pub fn of(asked: &OpenQuestions, circle: Circle) -> Self {
        let options = &questionnaire().steps.obstacle.options;
        let exclusive = |option: &&Hindrance| option.kind == HindranceKind::Exclusive;
        let ids = |options: Vec<&Hindrance>| {
            options
                .into_iter()
                .map(|option| option.id.clone())
                .collect()
        };
        let (before, after) = asked.around_obstacle();
        let obstacle = questionnaire().text_question(OBSTACLE);
        let open = |question: TextQuestion| Question {
            id: question.id,
            max_chars: question.max_chars,
        };
        Self {
            qualities: bank()
                .qualities
                .iter()
                .map(|quality| quality.id.clone())
                .collect(),
            hindrances: ids(options.iter().collect()),
            exclusive: ids(options.iter().filter(exclusive).collect()),
            questions: before
                .into_iter()
                .chain(obstacle)
                .chain(after)
                .map(open)
                .collect(),
            signing: circle == Circle::Outside,
        }
    }
}

impl Answer {
    /// Bytes of its encoding.
    pub fn size(&self) -> usize {
        let mut count = Count(0);
        ciborium::into_writer(self, &mut count)
            .expect("maps and texts can be encoded, and counting cannot fail");
        count.0
    }
}

struct Count(usize);

impl io::Write for Count {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Wipes the words.
impl Drop for Answer {
    fn drop(&mut self) {
        self.texts.values_mut().for_each(Zeroize::zeroize);
    }
}

/// Wipes the words.
impl Drop for Draft {
    fn drop(&mut self) {
        self.texts.values_mut().for_each(Zeroize::zeroize);
    }
}

/// What someone answered stays out of debug output and logs.
impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Answer(..)")
    }
}

impl fmt::Debug for Draft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Draft(..)")
    }
}
