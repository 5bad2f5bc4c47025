//! Telling anew of somebody on the list of a draft: their name, their address, their group and their language.

use axum::extract::State;
use axum::response::Response;

use crate::address::{Address, first_name};
use crate::app::App;
use crate::error::{Error, Refusal, Result};
use crate::ids::RoundId;
use crate::invitation::{self, Guest, Handle, Invited};
use crate::normalise::{PersonName, normalise};
use crate::page::FieldError;
use crate::questionnaire::Lang;
use crate::round;
use crate::web::extract::{Fields, Path, SignedIn};
use crate::web::round::people::{Change, People};
use crate::web::round::people_form::Typed;
use crate::web::round::people_off::list_of;
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
    let typed = Change::from_fields(&fields, handle);
    let errors = match &person {
        // Taken off meanwhile: the list says so.
        None => vec![],
        Some(person) => match typed.read(at.who.lang, handle, person) {
            Err(errors) => errors,
            Ok(guest) => keep(&app, &at, id, handle, &guest).await?,
        },
    };
    let pasted = Typed::from_fields(&fields);
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

/// What stands in the way, if anything.
async fn keep(
    app: &App,
    at: &SignedIn,
    id: RoundId,
    handle: Handle,
    guest: &Guest,
) -> Result<Vec<FieldError>> {
    match workflow::change(app, &at.who, id, handle, guest).await {
        Ok(_) => Ok(vec![]),
        Err(NotAdded::Refused(refused)) => {
            let told = |(_, why)| {
                let sentence = refusal::sentence(at.who.lang, &Refusal::Invitation(why));
                FieldError::new(format!("email-{handle}"), sentence)
            };
            Ok(refused.into_iter().map(told).collect())
        }
        Err(NotAdded::Failed(error)) => Err(error),
    }
}

impl Change {
    fn from_fields(fields: &Fields, handle: Handle) -> Self {
        let of = |field: &str| normalise(fields.get(&format!("{field}-{handle}")));
        Self {
            name: of("name"),
            first_name: of("first-name"),
            email: of("email"),
            group: of("group"),
            lang: of("lang").parse().ok(),
            open: false,
        }
    }

    /// As people call them, or as they are written to.
    fn called(&self) -> String {
        let mut names = [&self.first_name, &self.name, &self.email].into_iter();
        let told = names.find(|name| !name.is_empty());
        told.cloned().unwrap_or_default()
    }

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
                first_name: if called == first_name(&person.name) || called == first_name(&whole) {
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
