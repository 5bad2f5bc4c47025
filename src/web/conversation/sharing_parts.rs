//! What can be ticked to be shared.

use std::collections::BTreeSet;

use crate::conversation::part::Part;
use crate::profile::Profile;
use crate::questionnaire::{Circle, Lang};
use crate::report;
use crate::round::Round;
use crate::web::conversation::sharing::{Line, PartGroup};
use crate::web::profile::present;
use crate::web::words;

/// Everything that can be ticked, the way the profile shows it.
pub(super) fn groups(
    lang: Lang,
    round: &Round,
    profile: &Profile,
    ticked: &BTreeSet<Part>,
) -> Vec<PartGroup> {
    let line = |part: Part, label: String| Line {
        checked: ticked.contains(&part),
        id: part.to_string(),
        label,
    };
    let published = &profile.published;
    let asked = &round.plan.questions;
    let picture = words::say(lang, report::words::picture(published), &[]);
    let mut overview = vec![line(Part::Picture, picture)];
    for column in &published.columns {
        let (qualities, hindrances) = labels(column.of);
        if !column.qualities.is_empty() {
            let label = words::say(lang, qualities, &[]);
            overview.push(line(Part::Qualities(column.of), label));
        }
        if !column.hindrances.is_empty() {
            let label = words::say(lang, hindrances, &[]);
            overview.push(line(Part::Hindrances(column.of), label));
        }
    }
    if profile.self_view.is_some() {
        overview.push(line(
            Part::SelfView,
            words::say(lang, "part-self-view", &[]),
        ));
    }
    let personal = [
        (
            Part::Talents,
            "part-talents",
            profile.personal.talents().next().is_some(),
        ),
        (
            Part::Portrait,
            "part-portrait",
            !profile.personal.portrait.is_empty(),
        ),
    ];
    for (part, label, is_there) in personal {
        if is_there {
            overview.push(line(part, words::say(lang, label, &[])));
        }
    }
    let mut groups = vec![PartGroup {
        title: words::say(lang, "part-overview", &[]),
        parts: overview,
    }];
    for id in asked.ids() {
        let texts = published.texts.placed(&id);
        let parts: Vec<Line> = texts
            .map(|(place, text)| line(Part::Text(id.clone(), place), text.to_owned()))
            .collect();
        if !parts.is_empty() {
            groups.push(PartGroup {
                title: present::heading(lang, asked, &id),
                parts,
            });
        }
    }
    groups
}

fn labels(kind: Circle) -> (&'static str, &'static str) {
    match kind {
        Circle::Inside => ("part-qualities-inside", "part-hindrances-inside"),
        Circle::Outside => ("part-qualities-outside", "part-hindrances-outside"),
        Circle::Asked => ("part-qualities-asked", "part-hindrances-asked"),
    }
}
