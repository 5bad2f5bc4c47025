//! The form as reviewers will read it, for the employee before anything is sent. It is nobody's: nothing can be sent.

use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};

use crate::account;
use crate::app::App;
use crate::error::Result;
use crate::ids::RoundId;
use crate::invitation::{self, Invited};
use crate::questionnaire::Circle;
use crate::round;
use crate::text;
use crate::urls;
use crate::web::answer::form as answer_form;
use crate::web::answer::show::Show;
use crate::web::extract::{Fields, Path, SignedIn};
use crate::web::show;
use crate::workflow::{self, Company};

/// As long as nobody is on the list: how many are asked in most rounds, and of those inside.
const USUAL: (u32, u32) = (12, 8);

/// In the language of the letters; the query may ask for another.
pub(crate) async fn show_form(
    State(app): State<App>,
    mut at: SignedIn,
    Path(id): Path<RoundId>,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let round = round::get(&app.db.read, &at.who, id).await?;
    if !round.state.is_under_way() {
        return Ok(Redirect::to(&urls::round(id)).into_response());
    }
    let asked = Fields::from_query(query.as_deref().unwrap_or_default()).parsed("lang");
    at.who.lang = asked.unwrap_or(round.plan.lang);
    let keys = workflow::keys_of(&app, &round).await?;
    let people = invitation::list(&app.db.read, &keys, id).await?;
    let employee = account::contact(&app.db.read, at.who.account).await?;
    let company = company(&app, &people);
    let last_day = round.last_day(app.clock.now(), app.config.zone);
    let page = answer_form::empty(at.who.lang, app.config.zone, &round, &employee, company, "");
    let page = Show {
        action: urls::form_example(id),
        until: text::day(at.who.lang, last_day),
        example: Some(id),
        ..page
    };
    show(&app, &at, &page)
}

/// As a colleague reads it.
fn company(app: &App, people: &[Invited]) -> Company {
    let circle_of = |person: &&Invited| app.config.circle_of(&person.address) == Circle::Inside;
    let count = |of: usize| u32::try_from(of).unwrap_or(u32::MAX);
    let (asked, inside) = if people.is_empty() {
        USUAL
    } else {
        (
            count(people.len()),
            count(people.iter().filter(circle_of).count()),
        )
    };
    let is_known = !app.config.organisation_domains.is_empty();
    Company {
        circle: if is_known {
            Circle::Inside
        } else {
            Circle::Asked
        },
        people: Some(asked),
        inside: is_known.then_some(inside),
    }
}
