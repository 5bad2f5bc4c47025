//! How many people of each circle stand on a list, how likely it is that enough of them answer, and what would make it so.

use std::collections::BTreeSet;

use crate::address::Address;
use crate::app::App;
use crate::error::Result;
use crate::invitation::Invited;
use crate::questionnaire::Circle;
use crate::round::chance::Response;
use crate::round::response;
use crate::round::{Look, MIN_ASKED, Progress, Round, State};
use crate::version::Version;
use crate::web::parts::InCircle;
use crate::web::round::people_form::Typed;
use crate::web::round::standing;
use crate::workflow;

/// The circles that are told apart here. Whose letter came back counts as nobody.
pub(crate) async fn on(app: &App, people: &[Invited]) -> Result<Vec<InCircle>> {
    with(app, people, &[]).await
}

/// The same as if those were on the list who are typed and not yet put on it.
pub(super) async fn with(
    app: &App,
    people: &[Invited],
    typed: &[Address],
) -> Result<Vec<InCircle>> {
    let responses = response::read(&app.db.read, &app.key).await?;
    let mut known: BTreeSet<String> = people
        .iter()
        .map(|person| Address::comparable_of(&person.address))
        .collect();
    let new = typed
        .iter()
        .filter(|address| known.insert(address.comparable()));
    let reached = people.iter().filter(|person| !person.bounced);
    let addresses = reached.map(|person| person.address.as_str());
    let stands: Vec<Circle> = addresses
        .chain(new.map(Address::as_str))
        .map(|address| app.config.circle_of(address))
        .collect();
    let line = |of: &Circle| {
        let people = stands.iter().filter(|circle| *circle == of).count();
        in_circle(*of, people, responses.of(*of))
    };
    Ok(app.config.circles().iter().map(line).collect())
}

/// With those who are typed; of an open round also whether enough of a circle answered, as its page says.
pub(super) async fn of_round(
    app: &App,
    round: &Round,
    people: &[Invited],
    typed: &Typed,
) -> Result<Vec<InCircle>> {
    let mut circles = with(app, people, &typed.addresses()).await?;
    if round.state == State::Draft {
        return Ok(circles);
    }
    let keys = workflow::keys_of(app, round).await?;
    let look = standing::seen(app, round, Look::open(round, &keys)?);
    for circle in &mut circles {
        let step = look.as_ref().and_then(|look| look.step(circle.of));
        circle.enough = step == Some(Progress::Enough);
    }
    Ok(circles)
}

pub(crate) fn in_circle(of: Circle, people: usize, response: Response) -> InCircle {
    let wise = response.wise();
    InCircle {
        of,
        people,
        missing: MIN_ASKED.saturating_sub(people),
        outlook: response.outlook(people),
        more: wise.map(|wise| wise.saturating_sub(people)),
        wise,
        enough: false,
    }
}

/// Whether one of them can be counted.
pub(crate) fn suffice(circles: &[InCircle]) -> bool {
    circles.iter().any(|circle| circle.missing == 0)
}

/// Those of which a profile will not tell.
pub(crate) fn uncounted(circles: &[InCircle]) -> Vec<InCircle> {
    let uncounted = circles.iter().filter(|circle| circle.missing > 0);
    uncounted.cloned().collect()
}

/// Of what is told about them before the letters leave.
pub(crate) fn version(app: &App, people: &[Invited]) -> Version {
    Version::of(&workflow::uncounted(&app.config, people))
}
