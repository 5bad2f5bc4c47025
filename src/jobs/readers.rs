//! The letter to somebody whom an employee lets read along.

use super::letters::{Envelope, from_us, send, via};
use super::recipient;
use super::{Done, limits};
use crate::account;
use crate::address::first_name;
use crate::app::App;
use crate::conversation::reader;
use crate::error::Result;
use crate::ids::ReaderId;
use crate::mail::letters::{Named, ProfileShared};
use crate::queue::Claimed;
use crate::urls;

/// Not when it was taken back meanwhile: then there is nothing to read.
pub(super) async fn shared(app: &App, claimed: &Claimed, id: ReaderId) -> Result<Done> {
    let reader = reader::by_id(&app.db.read, &app.key, id).await?;
    if !reader.share.is_open(app.moment().today()) {
        return Ok(Done::Yes);
    }
    let employee = account::contact(&app.db.read, reader.account).await?;
    let (address, lang) = recipient::reader(app, &reader.address, employee.lang).await?;
    let stop_link = match limits::unasked(app, claimed, &employee.address, &address, lang).await? {
        Ok(stop_link) => stop_link,
        Err(done) => return Ok(done),
    };
    let page = urls::reading_from_letter(id, &reader.mark(&app.key));
    let content = ProfileShared {
        reader: first_name(reader.name.as_str()),
        employee: Named::new(&employee.name, &employee.first_name),
        link: format!("{}{page}", app.config.base_url),
        stop_link: Some(stop_link),
    };
    let envelope = Envelope {
        from_name: via(app, &employee.name),
        ..from_us(app, Some(reader.name.to_string()), address)
    };
    send(app, claimed, lang, envelope, &content).await
}
