//! The pasted lists of people: read line by line, and shown again whole when a line has a mistake.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::address::{self, Address, AddressFault, Invitee, MAX_LINES};
use crate::invitation::{Guest, Handle, Invited, Refusal};
use crate::normalise::PersonName;
use crate::page::FieldError;
use crate::questionnaire::{Group, Lang};
use crate::web::extract::Fields;
use crate::web::round::person_form::Change;
use crate::web::words;

/// One person of the pasted text, with the place it was pasted in.
pub(crate) struct Entry {
    pub(crate) group: Group,
    line: usize,
    typed: String,
    pub(crate) invitee: Invitee,
}

impl Entry {
    pub(crate) fn error(&self, lang: Lang, why: Refusal) -> FieldError {
        let key = match why {
            Refusal::Own => "line-self",
            Refusal::Manager => "line-manager",
            Refusal::Twice => "line-twice",
            Refusal::CannotBeInvited => "line-cannot",
            Refusal::TooMany { most } => {
                let text = words::say(lang, "people-too-many", &[("max", most.into())]);
                return FieldError::new(LIST, text);
            }
        };
        line_error(lang, key, (self.line, &self.typed))
    }
}

/// Somebody who was taken off the list, in the fields `back-group`, `back-name` and `back-address`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Removed {
    pub group: Group,
    pub name: String,
    pub first_name: String,
    pub lang: Option<Lang>,
    pub address: String,
}

impl Removed {
    fn from_fields(fields: &Fields) -> Option<Self> {
        let address = fields.get("back-address");
        (!address.is_empty()).then_some(Self {
            group: fields.parsed("back-group")?,
            name: fields.get("back-name").to_owned(),
            first_name: fields.get("back-first_name").to_owned(),
            lang: fields.parsed("back-lang"),
            address: address.to_owned(),
        })
    }

    /// What the fields of the page say of somebody, if they can be read.
    pub(crate) fn from_form(fields: &Fields, person: Handle) -> Option<Self> {
        let of = |field: &str| fields.get(&format!("{field}-{person}")).trim().to_owned();
        Some(Self {
            group: of("group").parse().ok()?,
            name: PersonName::new(&of("name")).ok()?.into(),
            first_name: PersonName::new(&of("first-name")).ok()?.into(),
            lang: of("lang").parse().ok(),
            address: Address::read(&of("email")).ok()?.as_str().to_owned(),
        })
    }

    /// The name is not read again as a line would be: it is what it was.
    pub(crate) fn entry(&self) -> Option<Entry> {
        let name = PersonName::from(self.name.clone());
        let invitee = Invitee {
            name: (!self.name.is_empty()).then(|| name.into()),
            address: self.address.parse().ok()?,
        };
        Some(Entry {
            group: self.group,
            line: 1,
            typed: invitee.written(),
            invitee,
        })
    }

    pub(crate) fn guest(&self) -> Option<Guest> {
        let entry = self.entry()?;
        Some(Guest {
            first_name: PersonName::from(self.first_name.clone()).into(),
            lang: self.lang,
            ..Guest::from((entry.invitee, entry.group))
        })
    }
}

impl From<Invited> for Removed {
    fn from(person: Invited) -> Self {
        Self {
            group: person.group,
            name: person.name,
            first_name: person.first_name,
            lang: person.lang,
            address: person.address,
        }
    }
}

/// As somebody stands on a list that is pasted.
pub(crate) fn line(person: &Invited) -> String {
    if person.name.is_empty() {
        return person.address.clone();
    }
    format!("{} <{}>", person.name, person.address)
}

/// Characters of a line beside its mistake: enough to find it.
const SHOWN: usize = 100;

/// The box of people, one a line.
pub(crate) const LIST: &str = "people-list";

/// The form as it was filled in: people, in which group they are, who can be put back, and what is told anew.
pub(crate) struct Typed {
    pub(crate) people: String,
    pub(crate) into: Group,
    pub(crate) removed: Option<Removed>,
    /// Of everybody who can be changed, by their key.
    pub(super) changes: BTreeMap<String, Change>,
}

impl Default for Typed {
    fn default() -> Self {
        Self {
            people: String::new(),
            into: Group::Colleague,
            removed: None,
            changes: BTreeMap::new(),
        }
    }
}

impl Typed {
    pub(crate) fn from_fields(fields: &Fields) -> Self {
        let keys = fields.under("email-").into_keys();
        Self {
            people: fields.get(LIST).to_owned(),
            into: fields.parsed("into").unwrap_or(Group::Colleague),
            removed: Removed::from_fields(fields),
            changes: keys
                .map(|key| (key.clone(), Change::from_fields(fields, &key)))
                .collect(),
        }
    }

    /// What the form of somebody on the list says now.
    pub(super) fn of(&self, person: &Invited) -> Change {
        let kept = Change::of(person);
        match self.changes.get(&person.handle.to_string()) {
            Some(typed) => typed.beside(kept),
            None => kept,
        }
    }

    /// Writes lines below what was typed.
    pub(crate) fn extend(&mut self, lines: &[String]) {
        let above = self.people.trim_end().to_owned();
        let all = std::iter::once(above).chain(lines.iter().cloned());
        let all = all.filter(|line| !line.is_empty());
        self.people = all.collect::<Vec<_>>().join("\n");
    }

    /// Everybody who is typed already.
    pub(crate) fn addresses(&self) -> Vec<Address> {
        let lines = address::read_list(&self.people).into_iter();
        lines
            .filter_map(|line| Some(line.outcome.ok()?.address))
            .collect()
    }

    /// Everybody who can be read, and a sentence for every line that cannot; one alone when there are too many lines.
    pub(crate) fn read(&self, lang: Lang) -> (Vec<Entry>, Vec<FieldError>) {
        let (mut people, mut errors) = (Vec::new(), Vec::new());
        for entry in address::read_list(&self.people) {
            let (line, typed) = (entry.number, entry.typed);
            if people.len() + errors.len() == MAX_LINES {
                let most = [("max", MAX_LINES.into())];
                let sentence = words::say(lang, "people-far-too-many", &most);
                return (vec![], vec![FieldError::new(LIST, sentence)]);
            }
            match entry.outcome {
                Ok(invitee) => people.push(Entry {
                    group: self.into,
                    line,
                    typed,
                    invitee,
                }),
                Err(fault) => {
                    let told = line_fault(lang, fault, (line, &typed));
                    errors.push(FieldError::new(LIST, told));
                }
            }
        }
        if people.is_empty() && errors.is_empty() {
            let told = words::say(lang, "people-none", &[]);
            errors.push(FieldError::new(LIST, told));
        }
        (people, errors)
    }
}

/// Why nobody is read of a line.
pub(crate) fn line_fault(lang: Lang, fault: AddressFault, (line, typed): (usize, &str)) -> String {
    let shown: String = typed.chars().take(SHOWN).collect();
    let mut args = vec![("line", line.into()), ("typed", shown.into())];
    if fault == AddressFault::Missing {
        return words::say(lang, "line-nobody", &args);
    }
    args.push(("reason", words::address_fault(lang, fault).into()));
    words::say(lang, "line-because", &args)
}

fn line_error(lang: Lang, key: &str, (line, typed): (usize, &str)) -> FieldError {
    let shown: String = typed.chars().take(SHOWN).collect();
    let args = [("line", line.into()), ("typed", shown.into())];
    FieldError::new(LIST, words::say(lang, key, &args))
}
