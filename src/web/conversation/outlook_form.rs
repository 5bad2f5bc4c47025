//! The form about what comes towards a team, as it was filled in.

use std::collections::{BTreeMap, BTreeSet};

use crate::conversation::Conversation;
use crate::conversation::outlook::{Lines, MAX_OUTLOOK, MAX_OUTLOOK_LINE, Written};
use crate::ids::ConversationId;
use crate::normalise::{length, normalise, paragraphs};
use crate::page::FieldError;
use crate::questionnaire::Lang;
use crate::version::Version;
use crate::web::conversation::outlook::Person;
use crate::web::extract::Fields;
use crate::web::stale::InWords;
use crate::web::words;

/// A line is typed also for who does not read along: it stands there again when the form comes back.
pub(super) struct Typed {
    pub(super) text: String,
    reads: BTreeSet<ConversationId>,
    lines: BTreeMap<ConversationId, String>,
}

impl Typed {
    pub(super) fn new(text: String, lines: Lines) -> Self {
        Self {
            text,
            reads: lines.keys().copied().collect(),
            lines,
        }
    }

    pub(super) fn from_fields(fields: &Fields, team: &[Conversation]) -> Self {
        let line = |talk: &Conversation| normalise(fields.get(&format!("line-{}", talk.id)));
        Self {
            text: paragraphs(fields.get("text")),
            reads: fields
                .all("reads")
                .filter_map(|id| id.parse().ok())
                .collect(),
            lines: team.iter().map(|talk| (talk.id, line(talk))).collect(),
        }
    }

    pub(super) fn reads(&self, talk: ConversationId) -> bool {
        self.reads.contains(&talk)
    }

    pub(super) fn line(&self, talk: ConversationId) -> String {
        self.lines.get(&talk).cloned().unwrap_or_default()
    }

    /// Adds the words of a year before.
    pub(super) fn take_over(&mut self, words: &str) {
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
        self.text.push_str(words);
    }

    pub(super) fn written(&self, seen: Version) -> Written {
        let lines = self.lines.iter().filter(|(talk, _)| self.reads(**talk));
        Written {
            text: self.text.clone(),
            lines: lines.map(|(talk, line)| (*talk, line.clone())).collect(),
            seen,
        }
    }

    /// What is too long, and lines that nobody would read.
    pub(super) fn faults(&self, lang: Lang, people: &[Person]) -> Vec<FieldError> {
        let lines = people.iter().filter_map(|person| {
            let line = self.line(person.conversation);
            let field = format!("line-{}", person.conversation);
            if !line.is_empty() && !self.reads(person.conversation) {
                let name = ("name", person.name.as_str().into());
                let sentence = words::say(lang, "outlook-line-unread", &[name]);
                return Some(FieldError::new(field, sentence));
            }
            too_long(lang, (field, &line, MAX_OUTLOOK_LINE))
        });
        let text = too_long(lang, ("text".to_owned(), &self.text, MAX_OUTLOOK));
        text.into_iter().chain(lines).collect()
    }

    pub(super) fn in_words(&self, lang: Lang, people: &[Person]) -> InWords {
        let say = |key| words::say(lang, key, &[]);
        let lines = people.iter().flat_map(|person| {
            let (name, reads) = (&person.name, self.reads(person.conversation));
            let reads = if reads { "stale-yes" } else { "stale-no" };
            [
                (format!("{name}: {}", say("outlook-reads")), say(reads)),
                (
                    format!("{name}: {}", say("outlook-line")),
                    self.line(person.conversation),
                ),
            ]
        });
        [(say("outlook-text"), self.text.clone())]
            .into_iter()
            .chain(lines)
            .collect()
    }
}

fn too_long(lang: Lang, (field, text, most): (String, &str, usize)) -> Option<FieldError> {
    let sentence = || words::say(lang, "text-too-long", &[("max", most.into())]);
    (length(text) > most).then(|| FieldError::new(field, sentence()))
}
