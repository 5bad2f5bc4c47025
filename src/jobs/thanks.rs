//! The letter of thanks, the same to everybody who was invited. It leaves when the round and its keys are gone.

use super::letters::{Envelope, frame, send, via};
use super::{Done, limits};
use crate::account;
use crate::app::App;
use crate::error::Result;
use crate::ids::RoundId;
use crate::invitation::thanks;
use crate::mail::letters::{self, Named, ThankYou, Written};
use crate::questionnaire::Lang;
use crate::queue::Claimed;
use crate::round::{self, Round};
use crate::urls;
use crate::visitor::Visitor;

/// Nothing leaves to an address that wants no letters from us, nor when the time is over.
pub(super) async fn letter(
    app: &App,
    claimed: &Claimed,
    id: RoundId,
    place: usize,
) -> Result<Done> {
    let (db, now) = (&app.db.read, app.clock.now());
    let key = app.thanks_key(id).await?;
    let Some((person, words)) = thanks::letter(db, now, &key, id, place).await? else {
        return Ok(Done::Yes);
    };
    let round = round::by_id(db, id).await?;
    let employee = account::contact(db, round.account).await?;
    let lang = person.lang.unwrap_or(round.plan.lang);
    let stop = match limits::unasked(app, claimed, &employee.address, &person.address, lang).await?
    {
        Ok(stop) => stop,
        Err(done) => return Ok(done),
    };
    let about = Named::new(&employee.name, &employee.first_name);
    let reader = person.first_name();
    let content = ThankYou {
        reader: (!reader.is_empty()).then_some(reader),
        ..content(app, lang, about, words, stop)
    };
    let envelope = Envelope {
        from_name: via(app, &employee.name),
        to_name: (!person.name.is_empty()).then_some(person.name),
        to_address: person.address,
        selector: None,
        reply_to: None,
        calendar: None,
    };
    send(app, claimed, lang, envelope, &content).await
}

/// The letter with these words, as it would leave, for the employee to see before sending.
pub(crate) fn preview(
    app: &App,
    round: &Round,
    employee: &Visitor,
    words: String,
) -> Result<Written> {
    let lang = round.plan.lang;
    let stop = limits::stop_link(app, "…", lang);
    let about = Named::new(&employee.name, &employee.first_name);
    let content = content(app, lang, about, words, stop);
    Ok(letters::write(&app.pages, &frame(app, lang), &content)?)
}

fn content(app: &App, lang: Lang, employee: Named, words: String, stop_link: String) -> ThankYou {
    let base = &app.config.base_url;
    ThankYou {
        reader: None,
        employee,
        words,
        privacy_link: format!("{base}{}", urls::in_language(&urls::privacy(), lang)),
        stop_link,
    }
}
