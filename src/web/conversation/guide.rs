//! The hour itself, on one calm screen: parts, minutes, opening questions, and what each wants to raise.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::Response;
use serde::Serialize;

use crate::address::first_name;
use crate::app::App;
use crate::conversation::{Side, written};
use crate::error::Result;
use crate::ids::ConversationId;
use crate::page::Page;
use crate::profile::{self, reading};
use crate::questionnaire::{Lang, Theme, conversation_guide};
use crate::web::conversation::participant::{self, Participant};
use crate::web::conversation::{
    ahead::{self, Ahead},
    commitment::{self, Seen},
    earlier, released,
};
use crate::web::extract::{Path, SignedIn};
use crate::web::show;

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Guide {
    /// Path of the conversation on this side.
    pub path: String,
    /// Where each answers the question at the end.
    pub ending: String,
    pub conversation: ConversationId,
    pub employee: String,
    pub is_employee: bool,
    pub parts: Vec<Part>,
    /// What comes towards both, for the part about changes.
    pub ahead: Option<Ahead>,
    /// The year for which the manager has still to write that.
    pub outlook_to_write: Option<i32>,
    /// The agreements of the conversation before, for the part that looks back.
    pub last: Vec<Seen>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Part {
    pub id: String,
    pub title: String,
    pub minutes: u32,
    pub opening: String,
    /// Questions from the profile; the employee's screen only.
    pub starters: Vec<String>,
    pub raised: Vec<Raised>,
    /// What each expects and needs, side by side; nothing where neither shared it.
    pub needs: Vec<Raised>,
    /// The one of the two who shared nothing of that, where the other did.
    pub silent: Option<String>,
}

/// Something one of the two wants to talk about.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Raised {
    pub who: String,
    pub label: String,
    pub text: String,
}

impl Page for Guide {
    const TEMPLATE: &'static str = "conversation/guide.html";
}

pub(crate) async fn employees(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
) -> Result<Response> {
    let participant = participant::employee(&app, &at, id).await?;
    let starters = starters(&app, &at).await?;
    let page = page(&app, &at, &participant, &starters).await?;
    show(&app, &at, &page)
}

/// Without starters: they tell what stands in the profile.
pub(crate) async fn managers(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
) -> Result<Response> {
    let participant = participant::manager(&app, &at, id).await?;
    let page = page(&app, &at, &participant, &[]).await?;
    show(&app, &at, &page)
}

async fn page(
    app: &App,
    at: &SignedIn,
    participant: &Participant,
    starters: &[(Theme, String)],
) -> Result<Guide> {
    let lang = at.who.lang;
    let raised = raised(app, participant).await?;
    let looks_back = earlier::talk(app, participant).await?.is_some();
    let hour = conversation_guide().hour(looks_back).into_iter();
    let parts = hour.map(|(part, minutes)| Part {
        id: part.id.clone(),
        title: part.title.in_(lang).to_owned(),
        minutes,
        opening: part.opening.in_(lang).to_owned(),
        starters: starters
            .iter()
            .filter(|(theme, _)| part.themes.contains(theme))
            .map(|(_, words)| words.clone())
            .collect(),
        raised: brought_up(lang, &raised, |theme| {
            theme != Theme::Needs && part.themes.contains(&theme)
        }),
        needs: brought_up(lang, &raised, |theme| {
            theme == Theme::Needs && part.themes.contains(&theme)
        }),
        silent: silent(&raised).filter(|_| part.themes.contains(&Theme::Needs)),
    });
    let ahead = ahead::of(app, lang, participant).await?;
    let last = earlier::last_agreements(app, participant).await?;
    Ok(Guide {
        path: participant.path.clone(),
        ending: participant.ending(),
        conversation: participant.conversation.id,
        employee: participant.employee.clone(),
        is_employee: participant.side == Side::Employee,
        parts: parts.collect(),
        outlook_to_write: ahead::to_write(participant, ahead.as_ref()),
        ahead,
        // On a table where both look.
        last: commitment::seen(lang, &last, |commitment| commitment.shared),
    })
}

/// Who, on which side, and their answers by question.
type Shared = (String, Side, BTreeMap<String, String>);

/// What each shared, once the other may read it. Nobody's private notes lie on a table where both look.
async fn raised(app: &App, participant: &Participant) -> Result<Vec<Shared>> {
    let db = &app.db.read;
    let manager = first_name(participant.conversation.plan.manager_name.as_str());
    let mut all = Vec::new();
    for (side, name) in [
        (Side::Employee, participant.employee.as_str()),
        (Side::Manager, manager.as_str()),
    ] {
        all.push((
            name.to_owned(),
            side,
            written::read_of_other(db, &app.moment(), &participant.conversation, side.other())
                .await?,
        ));
    }
    Ok(all)
}

fn brought_up(lang: Lang, raised: &[Shared], is_wanted: impl Fn(Theme) -> bool) -> Vec<Raised> {
    let mut all = Vec::new();
    for (who, side, answers) in raised {
        let questions = side.questions().iter();
        for question in questions.filter(|question| is_wanted(question.theme)) {
            if let Some(text) = answers.get(&question.id) {
                all.push(Raised {
                    who: who.clone(),
                    label: question.text.in_(lang).to_owned(),
                    text: text.clone(),
                });
            }
        }
    }
    all
}

fn silent(raised: &[Shared]) -> Option<String> {
    let tells = |(_, side, answers): &&Shared| {
        let mut asked = side.questions().iter();
        asked.any(|asked| asked.theme == Theme::Needs && answers.contains_key(&asked.id))
    };
    raised.iter().find(tells)?;
    let mut silent = raised.iter().filter(|shared| !tells(shared));
    silent.next().map(|(who, ..)| who.clone())
}

/// From the latest profile, beside the one before it.
async fn starters(app: &App, at: &SignedIn) -> Result<Vec<(Theme, String)>> {
    let Some(round) = released(app, at).await? else {
        return Ok(vec![]);
    };
    let db = &app.db.read;
    let profile = profile::by_round(db, &app.key, round.id).await?;
    let before = profile::before(db, &app.scope(&at.who), &round).await?;
    let own = profile.self_view.as_ref();
    let chosen = match &before {
        Some((_, before)) => {
            let (before, now) = (&before.published, &profile.published);
            reading::starters_since(before, now, own, &profile.recognition)
        }
        None => reading::starters(&profile.published, own, &profile.recognition),
    };
    let name = at.who.first_name.as_str();
    Ok(chosen
        .iter()
        .map(|starter| (starter.theme(), starter.words(at.who.lang, name)))
        .collect())
}
