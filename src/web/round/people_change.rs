//! Telling anew of somebody on the list of a draft: their name, their address, their group and their language.

use axum::extract::State;
use axum::response::Response;

use crate::address::{Address, first_name};
use crate::app::App;
use crate::error::{Error, Refusal, Result};
use crate::ids::RoundId;
use crate::invitation::{self, Guest, Handle, Invited};
use crate::keys::RoundKeys;
use crate::normalise::PersonName;
use crate::page::FieldError;
use crate::questionnaire::Lang;
use crate::round::{self, Round};
use crate::web::extract::{Fields, Path, SignedIn};
use crate::web::round::groups;
use crate::web::round::people::{People, list_of};
use crate::web::round::people_form::Typed;
use crate::web::round::person_form::Change;
use crate::web::{refusal, show, show_again, words};
use crate::workflow::{self, NotAdded};

/// `person` says whom; the fields of everybody come along.
pub(crate) async fn change(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
    fields: Fields,
) -> Result<Response> {
    let handle: Handle = fields.parsed("person").ok_or(Error::NotFound)?;
    let round = round::get(&app.db.read, &at.who, id).await?;
    let keys = workflow::keys_of(&app, &round).await?;
    let person = invitation::find_by_handle(&app.db.read, &keys, id, handle).await?;
    let mut typed = Change::from_fields(&fields, &handle.to_string());
    let errors = match &person {
        // Taken off meanwhile: the list says so.
        None => vec![],
        Some(person) => match typed.read(at.who.lang, handle, person) {
            Err(errors) => errors,
            Ok(guest) => keep(&app, &at, (&round, &keys), (handle, &mut typed), &guest).await?,
        },
    };
    let mut pasted = Typed::from_fields(&fields);
    pasted.changes.remove(&handle.to_string());
    let mut page = list_of(&app, &at, (&round, &keys), &pasted, errors).await?;
    if page.errors.is_empty() {
        let changed = person.map(|_| typed.called());
        return show(&app, &at, &People { changed, ..page });
    }
    let listed = page.groups.iter_mut().flat_map(|group| &mut group.listed);
    for person in listed.filter(|person| person.key == handle.to_string()) {
        person.form = Change {
            open: true,
            ..typed.clone()
        };
    }
    show_again(&app, &at, &page)
}

/// What stands in the way, if anything. Where that is a change of another tab, both are shown, and whoever presses again
/// has seen it.
async fn keep(
    app: &App,
    at: &SignedIn,
    (round, keys): (&Round, &RoundKeys),
    (handle, typed): (Handle, &mut Change),
    guest: &Guest,
) -> Result<Vec<FieldError>> {
    let lang = at.who.lang;
    match workflow::change(app, &at.who, round.id, handle, guest, &typed.version).await {
        Ok(_) => Ok(vec![]),
        Err(NotAdded::Refused(refused)) => {
            let told = |(_, why)| {
                let sentence = refusal::sentence(lang, &Refusal::Invitation(why));
                FieldError::new(format!("email-{handle}"), sentence)
            };
            Ok(refused.into_iter().map(told).collect())
        }
        Err(NotAdded::Failed(Error::Stale)) => {
            let now = invitation::find_by_handle(&app.db.read, keys, round.id, handle).await?;
            let Some(now) = now.filter(|now| !is_kept(guest, now)) else {
                // A second click, or taken off meanwhile.
                return Ok(vec![]);
            };
            typed.version = now.version();
            let kept = [("kept", in_words(lang, &now).into())];
            let sentence = words::say(lang, "person-stale", &kept);
            Ok(vec![FieldError::new(format!("name-{handle}"), sentence)])
        }
        Err(NotAdded::Failed(error)) => Err(error),
    }
}

fn is_kept(guest: &Guest, person: &Invited) -> bool {
    let called = if guest.first_name.is_empty() {
        first_name(&guest.name)
    } else {
        guest.first_name.clone()
    };
    let typed = (&guest.name, &called, guest.address.as_str());
    typed == (&person.name, &person.first_name, person.address.as_str())
        && (guest.group, guest.lang) == (person.group, person.lang)
}

/// All that is kept of somebody, in one line.
fn in_words(lang: Lang, person: &Invited) -> String {
    let address = Address::shown_of(&person.address);
    let group = groups::group_name(lang, person.group);
    let language = person.lang.map_or("", Lang::name);
    let told = [&person.name, &person.first_name, &address, &group, language];
    let told = told.into_iter().filter(|part| !part.is_empty());
    told.collect::<Vec<_>>().join(", ")
}

impl Change {
    fn read(
        &self,
        lang: Lang,
        handle: Handle,
        person: &Invited,
    ) -> std::result::Result<Guest, Vec<FieldError>> {
        let mut errors = Vec::new();
        let mut name = |field: &str, typed: &str| {
            let name = PersonName::new(typed).map_err(|fault| {
                let sentence = words::name_fault(lang, fault);
                errors.push(FieldError::new(format!("{field}-{handle}"), sentence));
            });
            name.unwrap_or_default().to_string()
        };
        let whole = name("name", &self.name);
        let called = name("first-name", &self.first_name);
        let address = Address::read(&self.email).map_err(|fault| {
            let sentence = words::address_fault(lang, fault);
            errors.push(FieldError::new(format!("email-{handle}"), sentence));
        });
        match address {
            Ok(address) if errors.is_empty() => Ok(Guest {
                address,
                // Nobody typed it: it follows the name.
                first_name: if called == first_name(&self.was) || called == first_name(&whole) {
                    String::new()
                } else {
                    called
                },
                name: whole,
                group: self.group.parse().unwrap_or(person.group),
                lang: self.lang,
            }),
            _ => Err(errors),
        }
    }
}
