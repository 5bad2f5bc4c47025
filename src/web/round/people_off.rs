//! Taking somebody off the list of a draft, and putting them back as they were.

use axum::extract::State;
use axum::response::Response;

use crate::address::{Address, Invitee};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::RoundId;
use crate::invitation::{self, Handle, Invited};
use crate::normalise::PersonName;
use crate::page::FieldError;
use crate::questionnaire::Group;
use crate::round;
use crate::urls;
use crate::web::extract::{Fields, Path, SignedIn};
use crate::web::round::people::{People, Removed, page};
use crate::web::round::people_form::{Entry, Typed};
use crate::web::{show, show_again};
use crate::workflow::{self, NotAdded};

/// `person` says whom.
pub(crate) async fn remove(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
    fields: Fields,
) -> Result<Response> {
    let handle: Handle = fields.parsed("person").ok_or(Error::NotFound)?;
    let person = workflow::remove(&app, &at.who, id, handle).await?;
    // Shown at once and not after a redirect: an address to put back has no place in a URL.
    let (at, page) = list_of(&app, at, id, &fields, vec![]).await?;
    let page = People {
        removed: person.map(|person| removed(&person)),
        ..page
    };
    show(&app, &at, &page)
}

/// The name is not read again as a line would be: it is what it was.
pub(crate) async fn put_back(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
    fields: Fields,
) -> Result<Response> {
    let round = round::get(&app.db.read, &at.who, id).await?;
    round.state.may_add(app.clock.now(), app.config.zone)?;
    let keys = workflow::keys_of(&app, &round).await?;
    let entry = entry(&fields).ok_or(Error::NotFound)?;
    let person = [(entry.invitee.clone(), entry.group)];
    let errors = match workflow::invite(&app, &at.who, id, &keys, &person).await {
        Ok(_) => vec![],
        Err(NotAdded::Refused(refused)) => refused
            .into_iter()
            // A second click: they are back.
            .filter(|(_, why)| *why != invitation::Refusal::Twice)
            .map(|(_, why)| entry.error(at.who.lang, why))
            .collect(),
        Err(NotAdded::Failed(error)) => return Err(error),
    };
    let (at, page) = list_of(&app, at, id, &fields, errors).await?;
    if page.errors.is_empty() {
        let page = People {
            added: Some(1),
            ..page
        };
        show(&app, &at, &page)
    } else {
        show_again(&app, &at, &page)
    }
}

/// The page of the list, with all that was typed on it.
async fn list_of(
    app: &App,
    mut at: SignedIn,
    id: RoundId,
    fields: &Fields,
    errors: Vec<FieldError>,
) -> Result<(SignedIn, People)> {
    let round = round::get(&app.db.read, &at.who, id).await?;
    let keys = workflow::keys_of(app, &round).await?;
    let people = invitation::list(&app.db.read, &keys, id).await?;
    // Where another language leads to: this address shows nothing by itself.
    at.path = urls::people(id);
    let page = page(
        app,
        &at,
        &round,
        &people,
        &Typed::from_fields(fields),
        errors,
    );
    Ok((at, page))
}

fn removed(person: &Invited) -> Removed {
    Removed {
        group: person.group.as_str().to_owned(),
        name: person.name.clone(),
        address: person.address.clone(),
    }
}

fn entry(fields: &Fields) -> Option<Entry> {
    let group: Group = fields.parsed("back-group")?;
    let name = fields.get("back-name");
    let address: Address = fields.parsed("back-address")?;
    let name = (!name.is_empty()).then(|| PersonName::from(name.to_owned()).into());
    Some(Entry::back(group, Invitee { name, address }))
}
