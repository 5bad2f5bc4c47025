//! The people of a round: who is on the list, adding, taking off a draft.

use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};

use crate::account;
use crate::address::Address;
use crate::answer_box;
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::RoundId;
use crate::invitation::{self, Barred, Handle, Invited};
use crate::keys::RoundKeys;
use crate::page::FieldError;
use crate::questionnaire::questionnaire;
use crate::round::{self, LEAST_ASKED, MOST_INVITED, Round, State as RoundState};
use crate::web::account::standing;
use crate::web::extract::{Fields, Path, SignedIn};
use crate::web::pages::people::{Group as GroupLine, Invite, Listed};
use crate::web::round::people_form::{self, Entry, Typed};
use crate::web::round::{circles, show as door};
use crate::web::{show, show_again, small, words};

pub(crate) async fn list(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let added = Fields::from_query(query.as_deref().unwrap_or_default()).parsed("added");
    let round = round::get(&app.db.read, &at.who, id).await?;
    if !round.state.is_under_way() {
        return Ok(Redirect::to(&door::path(id)).into_response());
    }
    let keys = standing::keys(&app, &round).await?;
    let people = invitation::list(&app.db.read, &keys, id).await?;
    let page = Invite {
        added,
        ..page(&app, &at, &round, &people, &Typed::default(), vec![])
    };
    show(&app, &at, &page)
}

pub(crate) async fn add(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
    fields: Fields,
) -> Result<Response> {
    let round = round::get(&app.db.read, &at.who, id).await?;
    round.state.may_add(app.clock.now())?;
    let keys = standing::keys(&app, &round).await?;
    let typed = Typed::from_fields(&fields);
    // Read before the transaction: nobody waits for a long list of somebody else.
    let (people, mut errors) = typed.read(at.who.lang);
    if errors.is_empty() {
        let barred = barred(&app, &at).await?;
        let tx = app.db.begin().await?;
        match invite(&app, &at, &tx, (id, &keys, &barred), &people).await? {
            Ok(()) => {
                tx.commit().await?;
                let list = format!("{}/people?added={}", door::path(id), people.len());
                return Ok(Redirect::to(&list).into_response());
            }
            Err(refused) => errors = refused,
        }
        tx.rollback().await?;
    }
    let listed = invitation::list(&app.db.read, &keys, id).await?;
    show_again(&app, &at, &page(&app, &at, &round, &listed, &typed, errors))
}

pub(crate) async fn remove(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
    fields: Fields,
) -> Result<Response> {
    let handle: Handle = fields.parsed("person").ok_or(Error::NotFound)?;
    let keys = standing::own_keys(&app, &at, id).await?;
    let tx = app.db.begin().await?;
    let round = round::get_to_change(&tx, &at.who, id).await?;
    if round.state != RoundState::Draft {
        // Nobody whose letter left can be taken off: that would tell what they did not answer.
        return Err(round::Refusal::AlreadyOpen.into());
    }
    let person = invitation::find_by_handle(&tx, &keys, id, handle).await?;
    if let Some(person) = &person {
        invitation::remove(&tx, id, person.selector).await?;
    }
    tx.commit().await?;
    let people = invitation::list(&app.db.read, &keys, id).await?;
    // Shown at once and not after a redirect: an address to put back has no place in a URL.
    let page = Invite {
        removed: person.map(|person| people_form::removed(&person)),
        ..page(&app, &at, &round, &people, &Typed::default(), vec![])
    };
    show(&app, &at, &page)
}

/// Puts people on the list, and into the box of an open round.
async fn invite(
    app: &App,
    at: &SignedIn,
    tx: &Tx,
    (id, keys, barred): (RoundId, &RoundKeys, &OwnAndManager),
    people: &[Entry],
) -> Result<Result<(), Vec<FieldError>>> {
    let round = round::get_to_change(tx, &at.who, id).await?;
    round.state.may_add(app.clock.now())?;
    let invitees: Vec<_> = people
        .iter()
        .map(|entry| (entry.invitee.clone(), entry.group))
        .collect();
    let added =
        match invitation::add(tx, &app.moment(), keys, id, barred.as_barred(), &invitees).await? {
            Ok(added) => added,
            Err(refused) => {
                let lines = refused.into_iter();
                return Ok(Err(lines
                    .map(|(place, why)| people[place].error(at.who.lang, why))
                    .collect()));
            }
        };
    if round.state == RoundState::Draft {
        return Ok(Ok(()));
    }
    let circles = people
        .iter()
        .map(|entry| app.config.circle_of(entry.invitee.address.as_str()));
    let admitted: Vec<_> = added.iter().copied().zip(circles).collect();
    round::add(tx, &app.scope(&at.who), id, added.as_slice()).await?;
    answer_box::admit(tx, &app.moment(), id, &admitted).await?;
    Ok(Ok(()))
}

/// Who a round of this person cannot ask.
pub(crate) struct OwnAndManager {
    own: String,
    manager: String,
}

impl OwnAndManager {
    pub(crate) fn as_barred(&self) -> Barred<'_> {
        Barred {
            own: &self.own,
            manager: &self.manager,
        }
    }
}

pub(crate) async fn barred(app: &App, at: &SignedIn) -> Result<OwnAndManager> {
    let manager = account::person(&app.db.read, &at.who)
        .await?
        .manager_address;
    let manager = manager
        .parse::<Address>()
        .map(|address| address.comparable())
        .unwrap_or_default();
    Ok(OwnAndManager {
        own: at.who.comparable(),
        manager,
    })
}

fn page(
    app: &App,
    at: &SignedIn,
    round: &Round,
    people: &[Invited],
    typed: &Typed,
    errors: Vec<FieldError>,
) -> Invite {
    let lang = at.who.lang;
    let hint = |group| {
        questionnaire()
            .group(group)
            .map(|text| text.hint.in_(lang).to_owned())
    };
    let listed = |person: &&Invited| Listed {
        key: person.handle.to_string(),
        name: (!person.name.is_empty()).then(|| person.name.clone()),
        address: person.address.clone(),
    };
    let until = round.state.add_until();
    Invite {
        round: door::path(round.id),
        groups: door::by_group(people)
            .into_iter()
            .map(|(group, people)| GroupLine {
                id: group.as_str().to_owned(),
                name: door::group_name(lang, group),
                hint: hint(group).unwrap_or_default(),
                typed: typed.of(group),
                listed: people.iter().map(listed).collect(),
            })
            .collect(),
        invited: small(people.len()),
        circles: circles::on(app, people),
        least: small(LEAST_ASKED),
        max: small(MOST_INVITED),
        open: round.state != RoundState::Draft,
        add_until: until
            .map(|until| words::last_day(lang, until, app.config.zone))
            .unwrap_or_default(),
        added: None,
        removed: None,
        errors,
    }
}
