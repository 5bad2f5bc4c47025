//! The page that closes the hour, to read, to keep and to print: what was agreed, and what each begins with.

use axum::extract::State;
use axum::response::Response;
use serde::Serialize;

use crate::address::first_name;
use crate::app::App;
use crate::conversation::{Commitment, Side, deadlines, ending, next_step, written};
use crate::error::Result;
use crate::ids::ConversationId;
use crate::page::Page;
use crate::text;
use crate::web::conversation::commitment::{self, Seen};
use crate::web::conversation::participant::{self, Participant};
use crate::web::extract::{Path, SignedIn};
use crate::web::show;

/// It lies where both look: nothing is in it that only one of them may read.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Closing {
    /// Path of the conversation on this side.
    pub path: String,
    /// Where the reader answers the question.
    pub ending: String,
    pub conversation: ConversationId,
    /// The day of the conversation, in words.
    pub date: String,
    /// What people call the reader, and the one opposite.
    pub name: String,
    pub other: String,
    pub is_employee: bool,
    /// At most three.
    pub agreed: Vec<Seen>,
    /// Something is agreed that the reader keeps to themselves.
    pub kept_back: bool,
    /// The day on which both look back, in words; none when nothing is agreed.
    pub looks_back: Option<String>,
    pub answers: Vec<Answer>,
    /// The reader has answered, whoever may read it.
    pub answered: bool,
    pub next: Next,
}

/// What one of the two answered.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Answer {
    pub name: String,
    /// None as long as there is nothing to read.
    pub energy: Option<String>,
}

/// The one thing with which the reader goes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "what", content = "text")]
pub(crate) enum Next {
    /// Nothing is written down.
    Agree,
    /// In the employee's words.
    FirstStep(String),
    /// There is no first step yet.
    Begin,
    /// The manager has not said yet that it was agreed so.
    Confirm,
    /// What the employee needs, in their words.
    Support(String),
    /// After two weeks.
    Ask,
}

impl Page for Closing {
    const TEMPLATE: &'static str = "conversation/closing.html";
}

pub(crate) async fn employees(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
) -> Result<Response> {
    let participant = participant::employee(&app, &at, id).await?;
    show(&app, &at, &page(&app, &at, &participant).await?)
}

pub(crate) async fn managers(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
) -> Result<Response> {
    let participant = participant::manager(&app, &at, id).await?;
    show(&app, &at, &page(&app, &at, &participant).await?)
}

async fn page(app: &App, at: &SignedIn, participant: &Participant) -> Result<Closing> {
    let (db, key, lang) = (&app.db.read, &app.key, at.who.lang);
    let (conversation, side) = (&participant.conversation, participant.side);
    let is_employee = side == Side::Employee;
    let all = written::agreements(db, key, conversation).await?;
    let shared: Vec<Commitment> = all.iter().filter(|agreed| agreed.shared).cloned().collect();
    let manager = first_name(conversation.plan.manager_name.as_str());
    let (mut answers, mut answered) = (Vec::new(), false);
    for (of, name) in [
        (Side::Employee, &participant.employee),
        (Side::Manager, &manager),
    ] {
        let ending = ending::of_side(db, key, conversation, of).await?;
        answered |= of == side && !ending.energy.is_empty();
        answers.push(Answer {
            name: name.clone(),
            energy: ending.on_the_table().map(str::to_owned),
        });
    }
    let check_in = deadlines::check_in_on(conversation);
    let looks_back = next_step::looks_back_on(&shared, check_in, app.moment().today());
    Ok(Closing {
        path: participant.path.clone(),
        ending: participant.ending(),
        conversation: conversation.id,
        date: text::date(lang, conversation.plan.held_on),
        name: if is_employee {
            participant.employee.clone()
        } else {
            manager
        },
        other: participant.other.clone(),
        is_employee,
        agreed: commitment::seen(lang, &shared, |_| true),
        kept_back: is_employee && shared.len() < all.len(),
        looks_back: looks_back.map(|day| text::day(lang, day)),
        answers,
        answered,
        next: if is_employee {
            employees_next(&all, &shared)
        } else {
            managers_next(&shared)
        },
    })
}

fn employees_next(all: &[Commitment], shared: &[Commitment]) -> Next {
    let mut steps = filled(shared, |agreed| &agreed.first_step);
    match steps.next() {
        Some(step) => Next::FirstStep(step),
        None if all.is_empty() => Next::Agree,
        None => Next::Begin,
    }
}

fn managers_next(shared: &[Commitment]) -> Next {
    let mut needs = filled(shared, |agreed| &agreed.support);
    let waits = shared
        .iter()
        .any(|agreed| agreed.status.is_alive() && !agreed.confirmed);
    match needs.next() {
        _ if waits => Next::Confirm,
        Some(need) => Next::Support(need),
        None => Next::Ask,
    }
}

/// What is written in a line of those that somebody still means to do.
fn filled<'a>(
    all: &'a [Commitment],
    line: impl Fn(&Commitment) -> &String + 'a,
) -> impl Iterator<Item = String> + 'a {
    let alive = all.iter().filter(|agreed| agreed.status.is_alive());
    let lines = alive.map(move |agreed| line(agreed).clone());
    lines.filter(|line| !line.is_empty())
}
