//! All that is one's own: taking it along in one file, and deleting it for good.

use axum::extract::State;
use axum::response::Response;

use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::RoundId;
use crate::report::archive::{self, Files};
use crate::report::letter::Letter;
use crate::report::{own_text, pdf, plain_text, talent};
use crate::round::{self, Round, calendar};
use crate::web::account::{readers, talks};
use crate::web::extract::SignedIn;
use crate::web::files::{Kind, file, name};
use crate::web::profile::export::Found;
use crate::web::round::people_form;
use crate::workflow;
use crate::{account, import, invitation, profile};

/// Every round and released profile, every conversation and every profile brought along, and what was told besides.
pub(crate) async fn take_all(State(app): State<App>, at: SignedIn) -> Result<Response> {
    let mut files = Files::new();
    take_me(&app, &at, &mut files).await?;
    take_rounds(&app, &at, &mut files).await?;
    talks::take(&app, &at, &mut files).await?;
    readers::take(&app, &at, &mut files).await?;
    let db = &app.db.read;
    for (place, import) in import::list(db, &app.scope(&at.who))
        .await?
        .iter()
        .enumerate()
    {
        let (_, document) = import::get(db, &app.scope(&at.who), import.id).await?;
        let mark = format!("{}-{}", import.about.opened_on, place + 1);
        let name = name(at.who.lang, ("download-brought-along", Kind::Json), &mark);
        files.insert(name, serde_json::to_vec_pretty(&document)?);
    }
    let (what, day) = (("download-everything", Kind::Zip), app.moment().today());
    Ok(file(at.who.lang, what, Some(day), archive::pack(&files)?))
}

async fn take_me(app: &App, at: &SignedIn, files: &mut Files) -> Result<()> {
    let db = &app.db.read;
    let person = account::person(db, &at.who).await?;
    let lines = [
        ("person-first-name", person.first_name.into()),
        ("person-name", person.name.into()),
        (
            "person-email",
            account::contact(db, at.who.account).await?.address,
        ),
        ("person-manager-name", person.manager_name.into()),
        ("person-manager-email", person.manager_address),
    ];
    let text = own_text::about_me(at.who.lang, &lines)?;
    let name = name(at.who.lang, ("download-about-me", Kind::Text), "");
    files.insert(name, text.into_bytes());
    Ok(())
}

async fn take_rounds(app: &App, at: &SignedIn, files: &mut Files) -> Result<()> {
    let (db, lang, zone) = (&app.db.read, at.who.lang, app.config.zone);
    let rounds = round::list(db, &at.who).await?;
    for (place, round) in rounds.iter().enumerate() {
        let own = profile::self_view(db, &app.scope(&at.who), round.id).await?;
        let people = asked(app, round).await?;
        let first_name = at.who.first_name.as_str();
        let text = own_text::round(
            lang,
            zone,
            first_name,
            round,
            &own.unwrap_or_default(),
            &people,
        )?;
        let day = calendar::day_of(round.created_at, zone);
        let mark = format!("{day}-{}", place + 1);
        let called = |key| name(lang, (key, Kind::Text), &mark);
        files.insert(called("download-round"), text.into_bytes());
        if round.state.is_released(app.clock.now()) {
            take_profile(app, at, round.id, files).await?;
        } else if let Some(text) = letters(app, at, round).await? {
            files.insert(called("download-letters"), text.into_bytes());
        }
    }
    Ok(())
}

/// Those of a round without a profile.
async fn letters(app: &App, at: &SignedIn, round: &Round) -> Result<Option<String>> {
    let letters = profile::signed::read(&app.db.read, &app.scope(&at.who), round.id).await?;
    let (lang, name) = (at.who.lang, at.who.first_name.as_str());
    let words = letters.placed();
    let words = words.map(|(_, letter)| Letter::of(lang, name, &round.plan.questions, letter));
    plain_text::letters(lang, &words.collect::<Vec<_>>())
}

async fn take_profile(app: &App, at: &SignedIn, id: RoundId, files: &mut Files) -> Result<()> {
    let found = Found::of(app, at, id).await?;
    let source = found.source(app, at);
    let day = source.opened_on().to_string();
    let called = |kind| name(at.who.lang, ("download-profile", kind), &day);
    let json = serde_json::to_vec_pretty(&talent::document(&source, &found.agreed))?;
    let report = pdf::complete(&source, &app.config.service_name);
    let text = plain_text::write(&source)?;
    files.insert(called(Kind::Pdf), pdf::print(report).await?);
    files.insert(called(Kind::Json), json);
    files.insert(called(Kind::Text), text.into_bytes());
    Ok(())
}

/// As long as the round runs, and with its keys: a file of one's own is not to fail for a round that has lost them.
async fn asked(app: &App, round: &Round) -> Result<Vec<String>> {
    if !round.state.is_under_way() {
        return Ok(vec![]);
    }
    let keys = match workflow::keys_of(app, round).await {
        Err(Error::KeyMissing) => return Ok(vec![]),
        keys => keys?,
    };
    let people = invitation::list(&app.db.read, &keys, round.id).await?;
    Ok(people.iter().map(people_form::line).collect())
}
