//! For somebody whose letter came back: another address, with a new link and the old one dead, or the same once more.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

use crate::address::{Address, Invitee};
use crate::answer_box;
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Refusal, Result};
use crate::ids::{RoundId, Selector};
use crate::invitation::{self, Handle, Invited};
use crate::keys::RoundKeys;
use crate::page::FieldError;
use crate::round::{self, Round};
use crate::web::account::standing;
use crate::web::extract::{Fields, Path, SignedIn};
use crate::web::pages::round::State as PageState;
use crate::web::round::people::{self, OwnAndManager};
use crate::web::round::show as door;
use crate::web::{refusal, show_again, words};

pub(crate) async fn correct(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
    fields: Fields,
) -> Result<Response> {
    let old: Handle = fields.parsed("person").ok_or(Error::NotFound)?;
    let round = round::get(&app.db.read, &at.who, id).await?;
    round.state.may_add(app.clock.now())?;
    let keys = standing::keys(&app, &round).await?;
    let barred = people::barred(&app, &at).await?;
    let typed = fields.get("address").trim();
    let address = typed.parse::<Address>();
    let tx = app.db.begin().await?;
    let person = undeliverable(&app, &at, &tx, (id, &keys, old)).await?;
    let mended = match address {
        Ok(address) if is_same(&person.address, &address) => {
            once_more(&app, &at, &tx, (id, person.selector)).await?;
            Ok(())
        }
        Ok(address) => swap(&app, &at, &tx, (id, &keys, &barred), (person, address)).await?,
        Err(_) => Err(words::say(at.who.lang, "invalid-email", &[])),
    };
    match mended {
        Ok(()) => {
            tx.commit().await?;
            Ok(Redirect::to(&door::path(id)).into_response())
        }
        Err(sentence) => {
            tx.rollback().await?;
            mistaken(&app, &at, &round, (old, typed, sentence)).await
        }
    }
}

/// Somebody of this round whose letter came back. Nobody else changes the round from here on: the form sent twice at
/// the same moment would give one person two places.
async fn undeliverable(
    app: &App,
    at: &SignedIn,
    tx: &Tx,
    (id, keys, person): (RoundId, &RoundKeys, Handle),
) -> Result<Invited> {
    let round = round::get_to_change(tx, &at.who, id).await?;
    // As for whoever is added: a letter that comes back too late would leave nobody who counts as asked.
    round.state.may_add(app.clock.now())?;
    let person = invitation::find_by_handle(tx, keys, id, person).await?;
    person
        .filter(|person| person.bounced)
        .ok_or(Error::NotFound)
}

fn is_same(old: &str, new: &Address) -> bool {
    old.parse::<Address>()
        .is_ok_and(|old| old.comparable() == new.comparable())
}

/// The address was right: its mailbox was full, or a mail system was wrong. The link stays. How often somebody is asked
/// in a week stays limited, so a button that is pressed again and again sends no more.
async fn once_more(
    app: &App,
    at: &SignedIn,
    tx: &Tx,
    (id, person): (RoundId, Selector),
) -> Result<()> {
    invitation::mark_deliverable(tx, person).await?;
    round::send_again(tx, &app.scope(&at.who), id, person).await
}

/// In the list, in the box and in the queue. A sentence where a rule says no.
async fn swap(
    app: &App,
    at: &SignedIn,
    tx: &Tx,
    (id, keys, barred): (RoundId, &RoundKeys, &OwnAndManager),
    (person, address): (Invited, Address),
) -> Result<Result<(), String>> {
    let circle = app.config.circle_of(address.as_str());
    let name = (!person.name.is_empty()).then_some(person.name);
    let invitee = [(Invitee { name, address }, person.group)];
    invitation::remove(tx, id, person.selector).await?;
    let added = invitation::add(tx, &app.moment(), keys, id, barred.as_barred(), &invitee).await?;
    let new = match added {
        Ok(added) => added,
        Err(refused) => {
            let told = refused
                .into_iter()
                .map(|(_, why)| refusal::sentence(at.who.lang, &Refusal::Invitation(why)));
            return Ok(Err(told.collect()));
        }
    };
    let swaps: Vec<_> = new
        .iter()
        .map(|&new| (person.selector, new, circle))
        .collect();
    round::write_again(tx, &app.scope(&at.who), id, new.as_slice()).await?;
    answer_box::replace(tx, &app.moment(), id, &swaps).await?;
    Ok(Ok(()))
}

/// The page of the round again, with what was typed and what is wrong with it.
async fn mistaken(
    app: &App,
    at: &SignedIn,
    round: &Round,
    (person, typed, sentence): (Handle, &str, String),
) -> Result<Response> {
    let key = person.to_string();
    let mut page = door::page_of(app, at, round).await?;
    page.errors = vec![FieldError::new(format!("address-{key}"), sentence)];
    if let PageState::Open(open) = &mut page.state {
        let people = open.groups.iter_mut().flat_map(|group| &mut group.people);
        for person in people.filter(|person| person.key == key) {
            typed.clone_into(&mut person.typed);
        }
    }
    show_again(app, at, &page)
}
