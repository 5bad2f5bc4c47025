//! How many people of each circle stand on a list, and how many are still needed.

use crate::app::App;
use crate::invitation::Invited;
use crate::questionnaire::Circle;
use crate::round::MIN_ASKED;
use crate::web::parts::InCircle;

/// The circles that are told apart here. Whose letter came back counts as nobody.
pub(crate) fn on(app: &App, people: &[Invited]) -> Vec<InCircle> {
    let told_apart = if app.config.organisation_domains.is_empty() {
        [Circle::Asked].as_slice()
    } else {
        &[Circle::Inside, Circle::Outside]
    };
    let reached = people.iter().filter(|person| !person.bounced);
    let stands: Vec<Circle> = reached
        .map(|person| app.config.circle_of(&person.address))
        .collect();
    let line = |of: &Circle| {
        let people = stands.iter().filter(|circle| *circle == of).count();
        InCircle {
            of: *of,
            people,
            missing: MIN_ASKED.saturating_sub(people),
        }
    };
    told_apart.iter().map(line).collect()
}

/// Whether one of them can be counted.
pub(crate) fn suffice(circles: &[InCircle]) -> bool {
    circles.iter().any(|circle| circle.missing == 0)
}
