//! The people of a round: who is on the list, and adding to it.

use std::collections::BTreeSet;

use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Serialize;

use crate::address::Address;
use crate::app::App;
use crate::error::{Error, Refusal, Result};
use crate::ids::RoundId;
use crate::invitation::{self, Guest, Invited};
use crate::keys::RoundKeys;
use crate::page::{FieldError, Page};
use crate::questionnaire::{Lang, questionnaire};
use crate::round::{self, MAX_INVITED, MIN_ASKED, Round, State as RoundState};
use crate::urls;
use crate::version::Version;
use crate::web::extract::{Fields, Path, SignedIn};
use crate::web::parts::InCircle;
use crate::web::round::people_form::{LIST, Removed, Typed};
use crate::web::round::person_form::Change;
use crate::web::round::{circles, groups};
use crate::web::upload::FILE;
use crate::web::{refusal, show, show_again, words};
use crate::workflow::{self, NotAdded};

/// One form with one box, `people-list`: one person a line, all of the group `into`. Each of its buttons sends all of it,
/// so that nothing that was typed is lost: to the list, to change `person` or take them off a draft, to put `back` who was
/// taken off, or to read a `file` into the box.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct People {
    /// Path of the round: `/rounds/{id}`.
    pub round: RoundId,
    pub groups: Vec<GroupLine>,
    /// How many people are on the list.
    pub invited: usize,
    /// With those who are typed and not yet on it.
    pub circles: Vec<InCircle>,
    /// How many people of a circle must be asked.
    pub least: usize,
    /// The greatest number of invitations.
    pub max: usize,
    /// The letters are out: people can be added, no longer removed.
    pub open: bool,
    /// The last day to add somebody, in words; empty in a draft.
    pub add_until: String,
    /// When the first letters leave, in words, as long as they have not.
    pub leave_at: Option<String>,
    /// How many were just added; said once.
    pub added: Option<u32>,
    /// Of whom something was just changed; said once.
    pub changed: Option<String>,
    /// In which everybody is written to who has none of their own.
    pub language: &'static str,
    /// Who was taken off the list, and can be put back.
    pub removed: Option<Removed>,
    /// What is in the box: after a mistake all that was typed, so that nothing is lost.
    pub typed: String,
    /// The group of whoever is in it.
    pub into: String,
    /// What was just read of a file.
    pub file: Option<FromFile>,
    /// The list that the form was made beside.
    pub version: Version,
    /// What a faulty line says begins with its number and repeats what was typed.
    pub errors: Vec<FieldError>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct GroupLine {
    pub id: String,
    pub name: String,
    pub hint: String,
    pub listed: Vec<Listed>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct FromFile {
    /// How many people came into the box.
    pub people: usize,
    /// A sentence for each line that could not be read, as far as they fit on a page.
    pub unread: Vec<String>,
    /// How many lines there are besides.
    pub more: usize,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Listed {
    /// What `person` carries to change this one or to take them off the list.
    pub key: String,
    pub name: Option<String>,
    pub address: String,
    /// In which language they are written to; none: in that of the round.
    pub lang: Option<Lang>,
    /// How to tell of them anew: `name-{key}` and so on.
    pub form: Change,
}

impl Page for People {
    const TEMPLATE: &'static str = "round/people.html";
}

pub(crate) async fn list(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let added = Fields::from_query(query.as_deref().unwrap_or_default()).parsed("added");
    let round = round::get(&app.db.read, &at.who, id).await?;
    if !round.state.is_under_way() {
        return Ok(Redirect::to(&urls::round(id)).into_response());
    }
    let keys = workflow::keys_of(&app, &round).await?;
    let people = invitation::list(&app.db.read, &keys, id).await?;
    let page = People {
        added,
        ..page(&app, &at, &round, &people, &Typed::default(), vec![]).await?
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
    let typed = Typed::from_fields(&fields);
    let may_add = round.state.may_add(app.clock.now(), app.config.zone);
    if let Err(refused @ round::Refusal::TooLateToAdd { .. }) = may_add {
        return too_late(&app, &at, &round, &typed, refused).await;
    }
    may_add?;
    let keys = workflow::keys_of(&app, &round).await?;
    // Read before the transaction: nobody waits for a long list of somebody else.
    let (people, mut errors) = if fields.get(FILE).is_empty() {
        typed.read(at.who.lang)
    } else {
        // A browser sends the name of a file with this button, and not what is in it.
        let told = words::say(at.who.lang, "people-file-press", &[]);
        (vec![], vec![FieldError::new(FILE, told)])
    };
    let mut listed = invitation::list(&app.db.read, &keys, id).await?;
    if errors.is_empty() {
        let invitees: Vec<_> = people
            .iter()
            .map(|entry| Guest::from((entry.invitee.clone(), entry.group)))
            .collect();
        match workflow::invite(&app, &at.who, id, &keys, &invitees).await {
            Ok(_) => return on_the_list(&app, &at, (&round, &keys), typed, people.len()).await,
            Err(NotAdded::Refused(refused)) => {
                // Read again: the first of two clicks may have been under way.
                listed = invitation::list(&app.db.read, &keys, id).await?;
                if is_second(&refused, people.len(), &fields.version(), &listed) {
                    return on_the_list(&app, &at, (&round, &keys), typed, people.len()).await;
                }
                let told = |(place, why): (usize, _)| people[place].error(at.who.lang, why);
                errors = refused.into_iter().map(told).collect();
            }
            Err(NotAdded::Failed(Error::Refused(Refusal::Round(
                refused @ round::Refusal::TooLateToAdd { .. },
            )))) => return too_late(&app, &at, &round, &typed, refused).await,
            Err(NotAdded::Failed(error)) => return Err(error),
        }
    }
    let page = page(&app, &at, &round, &listed, &typed, errors).await?;
    show_again(&app, &at, &page)
}

/// Leads on, so that nobody is added twice; but where a form of somebody is not kept yet, it stays.
async fn on_the_list(
    app: &App,
    at: &SignedIn,
    (round, keys): (&Round, &RoundKeys),
    mut typed: Typed,
    added: usize,
) -> Result<Response> {
    typed.people.clear();
    let page = list_of(app, at, (round, keys), &typed, vec![]).await?;
    let mut listed = page.groups.iter().flat_map(|group| &group.listed);
    if !listed.any(|person| person.form.open) {
        return Ok(Redirect::to(&urls::people_added(round.id, added)).into_response());
    }
    let added = u32::try_from(added).ok();
    show(app, at, &People { added, ..page })
}

/// A second click: all of them are on the list, and the list is not the one that this form was made beside.
fn is_second(
    refused: &[(usize, invitation::Refusal)],
    people: usize,
    seen: &Version,
    listed: &[Invited],
) -> bool {
    let twice = |(_, why): &(usize, _)| *why == invitation::Refusal::Twice;
    refused.len() == people && refused.iter().all(twice) && seen.check(&version(listed)).is_err()
}

fn version(listed: &[Invited]) -> Version {
    let people = listed.iter().map(|person| person.handle.to_string());
    Version::of(&people.collect::<BTreeSet<_>>())
}

/// The day is over on which people could be added, maybe while somebody was typing: the list comes back.
pub(super) async fn too_late(
    app: &App,
    at: &SignedIn,
    round: &Round,
    typed: &Typed,
    refused: round::Refusal,
) -> Result<Response> {
    let sentence = refusal::sentence(at.who.lang, &Refusal::Round(refused));
    let errors = vec![FieldError::new(LIST, sentence)];
    let keys = workflow::keys_of(app, round).await?;
    let listed = invitation::list(&app.db.read, &keys, round.id).await?;
    let page = page(app, at, round, &listed, typed, errors).await?;
    show_again(app, at, &page)
}

/// The page of the list, with all that was typed on it.
pub(super) async fn list_of(
    app: &App,
    at: &SignedIn,
    (round, keys): (&Round, &RoundKeys),
    typed: &Typed,
    errors: Vec<FieldError>,
) -> Result<People> {
    let people = invitation::list(&app.db.read, keys, round.id).await?;
    page(app, at, round, &people, typed, errors).await
}

pub(super) async fn page(
    app: &App,
    at: &SignedIn,
    round: &Round,
    people: &[Invited],
    typed: &Typed,
    errors: Vec<FieldError>,
) -> Result<People> {
    let lang = at.who.lang;
    let hint = |group| {
        questionnaire()
            .group(group)
            .map(|text| text.hint.in_(lang).to_owned())
    };
    let listed = |person: &&Invited| Listed {
        key: person.handle.to_string(),
        name: (!person.name.is_empty()).then(|| person.name.clone()),
        address: Address::shown_of(&person.address),
        lang: person.lang,
        form: typed.of(person),
    };
    Ok(People {
        round: round.id,
        groups: groups::by_group(people)
            .into_iter()
            .map(|(group, people)| GroupLine {
                id: group.as_str().to_owned(),
                name: groups::group_name(lang, group),
                hint: hint(group).unwrap_or_default(),
                listed: people.iter().map(listed).collect(),
            })
            .collect(),
        invited: people.len(),
        circles: circles::of_round(app, round, people, typed).await?,
        least: MIN_ASKED,
        max: MAX_INVITED,
        open: round.state != RoundState::Draft,
        add_until: words::day_to_add(lang, round, app.config.zone),
        leave_at: words::letters_leave(lang, round, app.clock.now(), app.config.zone),
        added: None,
        changed: None,
        language: round.plan.lang.name(),
        removed: typed.removed.clone(),
        typed: typed.people.clone(),
        into: typed.into.as_str().to_owned(),
        file: None,
        version: version(people),
        errors,
    })
}
