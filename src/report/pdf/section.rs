//! What a report holds: finished words in one language, in the order in which they stand on paper.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use crate::questionnaire::Lang;
use crate::report::letter::Answered;

/// Everything the template is given. What is not in here cannot be printed.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    pub lang: Lang,
    /// The name of the service, beside its mark.
    pub service: String,
    /// What a reader shows in the title bar of its window.
    pub title: String,
    /// At the top of the first page.
    pub heading: String,
    /// Whose it is, and of which round or for which conversation.
    pub under: Vec<String>,
    pub claim: String,
    /// At the foot of every page.
    pub foot: String,
    /// The date of the document: from what it tells, so that the same content gives the same bytes.
    #[serde(serialize_with = "numbers")]
    pub date: NaiveDate,
    pub sections: Vec<Section>,
    /// What the mark for a letter that cannot be printed means; told under the notes when one is used.
    pub unprintable: Option<String>,
}

/// One heading with what stands under it. None is ever empty.
#[derive(Clone, Debug, Serialize)]
pub struct Section {
    pub title: String,
    pub lead: Vec<String>,
    pub body: Body,
    /// In small letters under it.
    pub after: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", content = "of", rename_all = "kebab-case")]
pub enum Body {
    /// A text of the employee.
    Own(String),
    /// Texts of others, word for word.
    Quotes(Vec<String>),
    Letters(Vec<Letter>),
    Bars(Vec<Group>),
    Names(Vec<Names>),
    /// The few that stand first, set large.
    Best(Vec<Best>),
    Squares(Vec<Square>),
    /// Each with room to write.
    Questions(Vec<String>),
    /// So many times the same lines to fill in, on a page of their own.
    Form(Form),
    /// One sentence.
    Saying(String),
    /// In small letters.
    Notes(Vec<String>),
}

/// What somebody wrote under their own name.
#[derive(Clone, Debug, Serialize)]
pub struct Letter {
    pub title: String,
    pub texts: Vec<Answered>,
    /// What they picked.
    pub lines: Vec<String>,
    pub signature: String,
}

/// One column of what several people see.
#[derive(Clone, Debug, Serialize)]
pub struct Group {
    pub title: String,
    pub lead: Option<String>,
    pub lines: Vec<Line>,
    /// In place of lines, when there are none to show.
    pub none: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Line {
    pub name: String,
    /// How many people, in words.
    pub band: String,
    /// The longer of the two lengths of a bar.
    pub long: bool,
    /// A word on how the employee looks at it.
    pub mark: Option<String>,
    pub description: Option<String>,
    pub star: Option<String>,
    pub dosage: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Names {
    pub title: Option<String>,
    pub lead: Option<String>,
    pub all: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Best {
    pub name: String,
    /// That several people name it as what fits best.
    pub star: Option<String>,
}

/// A quality and what lies around it, each as what it is called and what it says.
#[derive(Clone, Debug, Serialize)]
pub struct Square {
    pub quality: [String; 2],
    pub pitfall: [String; 2],
    pub allergy: [String; 2],
    pub challenge: [String; 2],
}

#[derive(Clone, Debug, Serialize)]
pub struct Form {
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Block {
    pub title: String,
    /// Over the whole width.
    pub first: Field,
    /// Two beside each other.
    pub rest: Vec<Field>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Field {
    pub label: String,
    /// Empty: a line to write on.
    pub text: String,
}

impl Section {
    pub(super) fn new(title: String, body: Body) -> Self {
        Self {
            title,
            lead: vec![],
            body,
            after: vec![],
        }
    }

    pub(super) fn lead(mut self, text: impl Into<Option<String>>) -> Self {
        self.lead.extend(text.into());
        self
    }

    pub(super) fn after(mut self, text: impl Into<Option<String>>) -> Self {
        self.after.extend(text.into());
        self
    }
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes every field by reference"
)]
pub(super) fn numbers<S: Serializer>(date: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
    use chrono::Datelike;
    (date.year(), date.month(), date.day()).serialize(serializer)
}
