//! What the writer of a sheet said before about the same, so that nothing is asked twice.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use crate::app::App;
use crate::conversation::{self, Commitment, Conversation, Side, written};
use crate::error::Result;
use crate::profile::personal::{Energy, Personal};
use crate::profile::{self, self_view};
use crate::questionnaire::Lang;
use crate::text;
use crate::web::conversation::participant::Participant;
use crate::web::conversation::released;
use crate::web::extract::SignedIn;
use crate::web::profile::present;
use crate::web::words;

/// Own words from before, shown beside a question.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Earlier {
    /// When they were written, in words.
    pub said: String,
    pub text: String,
}

/// The questions of a sheet, by id, that the writer answered elsewhere. Nobody's words but the writer's own.
pub(super) async fn words_of(
    app: &App,
    at: &SignedIn,
    participant: &Participant,
) -> Result<BTreeMap<String, Earlier>> {
    let mut all = last_sheet(app, at.who.lang, participant).await?;
    if participant.side == Side::Employee {
        all.extend(from_profile(app, at).await?);
    }
    all.retain(|_, earlier| !earlier.text.is_empty());
    Ok(all)
}

/// The conversation before, as far as this side may know of it. Where there is none, nothing speaks of looking back.
pub(crate) async fn talk(app: &App, participant: &Participant) -> Result<Option<Conversation>> {
    let before = conversation::before(&app.db.read, &participant.conversation, &app.key).await?;
    Ok(before.filter(|before| participant.may_see(before)))
}

/// The agreements of the conversation before, that this side may see.
pub(super) async fn last_agreements(
    app: &App,
    participant: &Participant,
) -> Result<Vec<Commitment>> {
    let (db, key) = (&app.db.read, &app.key);
    let Some(before) = talk(app, participant).await? else {
        return Ok(vec![]);
    };
    let mut all = written::agreements(db, key, &before).await?;
    all.retain(|commitment| commitment.shared || participant.side == Side::Employee);
    Ok(all)
}

/// What the same side wrote for the conversation before.
async fn last_sheet(
    app: &App,
    lang: Lang,
    participant: &Participant,
) -> Result<BTreeMap<String, Earlier>> {
    let (db, key) = (&app.db.read, &app.key);
    let Some(before) = talk(app, participant).await? else {
        return Ok(BTreeMap::new());
    };
    let sheet = written::prepared(db, key, &before, participant.side).await?;
    let day = text::day(lang, before.plan.held_on);
    let said = words::say(lang, "preparation-last-year", &[("day", day.into())]);
    let answers = sheet.answers.into_iter();
    Ok(answers
        .map(|(id, text)| {
            let said = said.clone();
            (id, Earlier { said, text })
        })
        .collect())
}

async fn from_profile(app: &App, at: &SignedIn) -> Result<Vec<(String, Earlier)>> {
    let Some(round) = released(app, at).await? else {
        return Ok(vec![]);
    };
    let (db, scope, lang) = (&app.db.read, app.scope(&at.who), at.who.lang);
    let own = profile::self_view_and_day(db, &scope, round.id).await?;
    let personal = profile::by_round(db, &app.key, round.id).await?.personal;
    let mut all = own.map_or_else(Vec::new, |own| of_self_view(lang, &own));
    all.push(entry(
        "energy",
        lang,
        personal.energy_on,
        energy(lang, &personal),
    ));
    if !personal.portrait.is_empty() {
        let portrait = personal.portrait.clone();
        all.push(entry("at-my-best", lang, personal.portrait_on, portrait));
    }
    Ok(all)
}

/// The questions of the self-view that a sheet asks again.
fn of_self_view(lang: Lang, own: &self_view::Written) -> Vec<(String, Earlier)> {
    let text = |id: &str| own.view.texts.get(id).cloned().unwrap_or_default();
    let names = names(lang, own.view.top.iter().map(String::as_str));
    [
        ("show", listed(lang, "preparation-own-five", names)),
        ("at-my-best", text("proud")),
        ("hindrance", text("hinder")),
        ("change", text("change")),
        ("three-years", text("future")),
    ]
    .into_iter()
    .filter(|(_, text)| !text.is_empty())
    .map(|(question, text)| entry(question, lang, own.written_on, text))
    .collect()
}

fn entry(question: &str, lang: Lang, on: Option<NaiveDate>, text: String) -> (String, Earlier) {
    let said = match on {
        Some(on) => {
            let day = text::day(lang, on);
            words::say(lang, "preparation-said", &[("day", day.into())])
        }
        None => words::say(lang, "preparation-said-before", &[]),
    };
    (question.to_owned(), Earlier { said, text })
}

fn energy(lang: Lang, personal: &Personal) -> String {
    let of = |wanted: Energy| {
        let said = personal.energy.iter();
        let ids = said.filter(|(_, energy)| **energy == wanted);
        names(lang, ids.map(|(id, _)| id.as_str()))
    };
    let lines = [
        listed(lang, "preparation-gives", of(Energy::Gives)),
        listed(lang, "preparation-takes", of(Energy::Takes)),
    ];
    let filled = lines.into_iter().filter(|line| !line.is_empty());
    filled.collect::<Vec<_>>().join("\n")
}

fn names<'a>(lang: Lang, ids: impl Iterator<Item = &'a str>) -> String {
    ids.map(|id| present::quality_name(lang, id))
        .collect::<Vec<_>>()
        .join(", ")
}

/// Nothing without names.
fn listed(lang: Lang, key: &str, names: String) -> String {
    if names.is_empty() {
        return names;
    }
    words::say(lang, key, &[("names", names.into())])
}
