//! The groups in which people are invited.

use crate::invitation::Invited;
use crate::questionnaire::{Group, Lang, questionnaire};

/// The groups in the order of the questionnaire, with the people of each.
pub(crate) fn by_group(people: &[Invited]) -> Vec<(Group, Vec<&Invited>)> {
    let groups = Group::ALL.into_iter();
    groups
        .map(|group| {
            (
                group,
                people
                    .iter()
                    .filter(|person| person.group == group)
                    .collect(),
            )
        })
        .collect()
}

pub(crate) fn group_name(lang: Lang, group: Group) -> String {
    questionnaire()
        .group(group)
        .map(|text| text.name.in_(lang).to_owned())
        .unwrap_or_default()
}
