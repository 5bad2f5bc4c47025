//! How far an open round is, as its employee reads it: of each circle, and what can be done where answers are missing.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::app::App;
use crate::error::Result;
use crate::invitation::Invited;
use crate::questionnaire::Circle;
use crate::round::{Extra, Look, Progress, Round, State, calendar};
use crate::web::extract::SignedIn;
use crate::web::parts::InCircle;
use crate::web::round::circles;
use crate::web::words;

/// As of the last look, at seven in the morning.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Standing {
    /// False before the first look.
    pub looked: bool,
    /// The moment of the look, in words.
    pub as_of: String,
    /// How far the farthest circle is: with what `circles` tell, all the employee learns about answers while a round is
    /// open. None when no circle can be counted.
    pub farthest: Option<Progress>,
    /// A profile is certain.
    pub enough: bool,
    pub circles: Vec<Told>,
    /// There may be too few answers.
    pub too_few: bool,
}

/// What is told of one circle.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Told {
    pub of: Circle,
    /// None of a circle that is too small, or was when it was last looked.
    pub step: Option<Progress>,
    /// How many more it takes to count this circle.
    pub missing: usize,
}

pub(super) async fn of(
    app: &App,
    at: &SignedIn,
    round: &Round,
    people: &[Invited],
    look: Option<&Look>,
) -> Result<Standing> {
    let (zone, now) = (app.config.zone, app.clock.now());
    let seven = calendar::last_seven(now, zone);
    let look = seen(app, round, look);
    Ok(Standing {
        looked: look.is_some(),
        as_of: words::moment(at.who.lang, seven, zone),
        farthest: look.and_then(Look::farthest),
        enough: look.is_some_and(Look::is_enough),
        circles: told(&circles::on(app, people).await?, look),
        too_few: may_be_too_few(round.state, look, now),
    })
}

/// The look, if it tells something: one from before the letters left saw nobody who could have answered.
pub(super) fn seen<L>(app: &App, round: &Round, look: Option<L>) -> Option<L> {
    let seven = calendar::last_seven(app.clock.now(), app.config.zone);
    look.filter(|_| matches!(round.state, State::Open { since, .. } if since <= seven))
}

/// Of every circle in which somebody is asked.
fn told(circles: &[InCircle], look: Option<&Look>) -> Vec<Told> {
    let asked = circles.iter().filter(|circle| circle.people > 0);
    asked
        .map(|circle| Told {
            of: circle.of,
            step: look.and_then(|look| look.step(circle.of)),
            missing: circle.missing,
        })
        .collect()
}

/// Whether it is told that more people may be needed: from a third of the time on, as by letter, and in the extra time.
fn may_be_too_few(state: State, look: Option<&Look>, now: DateTime<Utc>) -> bool {
    let State::Open {
        since,
        ends_at,
        extra,
    } = state
    else {
        return false;
    };
    let is_late = extra != Extra::None || now >= since + (ends_at - since) / 3;
    is_late && look.is_some_and(|look| !look.short().is_empty())
}
