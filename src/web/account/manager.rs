//! What somebody's manager finds first: who shares something with them, and when they talk, the nearest day first.

use std::cmp::{Ordering, Reverse};

use chrono::Datelike;
use serde::Serialize;

use crate::account;
use crate::app::App;
use crate::conversation::{self, Conversation, Side, ending, written};
use crate::error::Result;
use crate::ids::ConversationId;
use crate::page::Page;
use crate::text;
use crate::web::extract::SignedIn;
use crate::web::leaf::Leaf;
use crate::web::reader::reading::Line;
use crate::web::timeline::When;

/// The first page of whoever is here for others alone, also before they have said their name.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Manager {
    /// What people call the reader; empty as long as it is not known.
    pub first_name: String,
    pub shared: Vec<Person>,
    /// What others let the reader read, who hold no conversation with them.
    pub readings: Vec<Line>,
    /// They may look at reported texts.
    pub administrator: bool,
}

impl Page for Manager {
    const TEMPLATE: &'static str = "account/manager.html";
}

/// Somebody who holds a conversation with the reader.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Person {
    pub id: ConversationId,
    pub name: String,
    /// That of the conversation.
    pub year: i32,
    /// In words, with the time when there is one.
    pub date: String,
    pub leaf: Leaf,
    pub when: When,
    /// Parts of the profile can be read now.
    pub readable: bool,
    /// An agreement waits for the reader.
    pub waits: bool,
    /// It is the day, and the question at the end of the hour is left.
    pub closes: bool,
}

/// The conversations that the reader may know of.
pub(crate) async fn people(app: &App, at: &SignedIn) -> Result<Vec<Person>> {
    let today = app.moment().today();
    let mut known = conversation::known_to(&app.db.read, &app.scope(&at.who)).await?;
    // The nearest day first; what is over follows, the latest first.
    known.sort_by_key(|conversation| {
        let on = conversation.plan.held_on;
        let ahead = (on >= today).then_some(on);
        (ahead.is_none(), ahead, Reverse(on), conversation.plan.at)
    });
    let mut people = Vec::new();
    for conversation in known.iter().filter(|conversation| !conversation.cancelled) {
        people.push(person(app, at, conversation).await?);
    }
    Ok(people)
}

async fn person(app: &App, at: &SignedIn, conversation: &Conversation) -> Result<Person> {
    let (today, lang) = (app.moment().today(), at.who.lang);
    let agreements = written::agreements(&app.db.read, &app.key, conversation).await?;
    let plan = &conversation.plan;
    let is_ahead = conversation.is_ahead(today);
    let ending = ending::of_side(&app.db.read, &app.key, conversation, Side::Manager).await?;
    let agreed = agreements.iter().any(|commitment| commitment.shared);
    Ok(Person {
        closes: plan.held_on == today && agreed && ending.energy.is_empty(),
        id: conversation.id,
        name: account::contact(&app.db.read, conversation.account)
            .await?
            .name,
        year: plan.held_on.year(),
        date: if is_ahead {
            text::moment(lang, plan.held_on, plan.at)
        } else {
            text::date(lang, plan.held_on)
        },
        leaf: Leaf::of(lang, plan.held_on),
        when: match plan.held_on.cmp(&today) {
            Ordering::Less => When::Past,
            Ordering::Equal => When::Today,
            Ordering::Greater => When::Later,
        },
        readable: conversation.is_shared(today),
        waits: agreements
            .iter()
            .any(|commitment| commitment.shared && !commitment.confirmed),
    })
}
