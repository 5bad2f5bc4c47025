//! The steps of the questionnaire as `templates/content/questionnaire.toml` words them.

use rand::SeedableRng;
use rand::rngs::StdRng;
use rand::seq::SliceRandom;
use serde::{Deserialize, Serialize};

use super::circle::Group;
use super::dosage::Dosage;
use super::words::Words;

/// How many characters a swapped-in or own question may be answered with.
pub(super) const MAX_EXTRA_ANSWER: usize = 400;

/// Everything that is asked of reviewers and of the employee about qualities.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Questionnaire {
    /// Kept with every round.
    pub(crate) version: String,
    /// What we tell people about the time it takes.
    pub(crate) minutes_estimate: u32,
    #[serde(rename = "step")]
    pub(crate) steps: Steps,
    /// Open questions the employee may swap in.
    #[serde(rename = "extra")]
    pub(crate) extras: Vec<Extra>,
    #[serde(rename = "group")]
    pub(crate) groups: Vec<GroupText>,
    #[serde(rename = "self")]
    pub(crate) self_view: SelfTexts,
}

/// The steps that have words of their own. Pick, star and dosage are the same in every round, otherwise rounds
/// could not be compared.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Steps {
    pub(crate) pick: Step,
    pub(crate) dosage: DosageStep,
    /// About the starred quality: the help names it as `{star}`.
    pub(crate) story: TextStep,
    pub(crate) future: TextStep,
    #[serde(rename = "hinder")]
    pub(crate) obstacle: ObstacleStep,
    pub(crate) tip: TextStep,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub(crate) title: Words,
    pub(crate) help: Words,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DosageStep {
    pub(crate) title: Words,
    pub(crate) help: Words,
    pub(crate) more: Words,
    pub(crate) right: Words,
    pub(crate) too_much: Words,
}

impl DosageStep {
    pub fn words(&self, dosage: Dosage) -> &Words {
        match dosage {
            Dosage::More => &self.more,
            Dosage::Right => &self.right,
            Dosage::TooMuch => &self.too_much,
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextStep {
    pub(crate) max_chars: usize,
    pub(crate) title: Words,
    pub(crate) heading: Words,
    pub(crate) help: Words,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObstacleStep {
    /// How many chips one person may choose.
    pub(crate) max: usize,
    pub(crate) max_chars: usize,
    pub(crate) title: Words,
    pub(crate) heading: Words,
    pub(crate) help: Words,
    /// Stands above the text field of the question `hinder`.
    pub(crate) text_label: Words,
    #[serde(rename = "option")]
    pub(crate) options: Vec<Hindrance>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hindrance {
    pub(crate) id: String,
    pub(crate) kind: HindranceKind,
    pub(crate) words: Words,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum HindranceKind {
    /// Something about the person.
    Person,
    /// Something about the work: what hinders people is often not in them.
    Work,
    /// "Nothing" or "I do not know": cannot be combined and is never published.
    Exclusive,
}

impl ObstacleStep {
    pub fn option(&self, id: &str) -> Option<&Hindrance> {
        self.options.iter().find(|option| option.id == id)
    }

    /// The options in an order that belongs to the seed; the exclusive ones stay last.
    pub fn shuffled(&self, seed: u64) -> Vec<&Hindrance> {
        let (last, mut first): (Vec<_>, Vec<_>) = self
            .options
            .iter()
            .partition(|option| option.kind == HindranceKind::Exclusive);
        first.shuffle(&mut StdRng::seed_from_u64(seed));
        first.extend(last);
        first
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extra {
    pub(crate) id: String,
    pub(crate) title: Words,
    pub(crate) heading: Words,
}

/// How a group is called and who is meant by it, said to the employee who invites.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupText {
    pub(crate) id: Group,
    pub(crate) name: Words,
    pub(crate) hint: Words,
}

/// "Look at yourself first": what the employee fills in before the profile opens.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SelfTexts {
    #[serde(rename = "question")]
    pub(crate) questions: Vec<SelfQuestion>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SelfQuestion {
    pub(crate) id: String,
    pub(crate) max_chars: usize,
    pub(crate) title: Words,
}

/// A question that is answered in one's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextQuestion {
    pub(crate) id: String,
    /// As it is asked, of somebody who answers about `{name}`.
    pub(crate) title: Words,
    /// Above the answers, to the employee whom they are about.
    pub(crate) heading: Words,
    pub(crate) help: Option<Words>,
    pub(crate) max_chars: usize,
}

impl Questionnaire {
    pub fn group(&self, group: Group) -> Option<&GroupText> {
        self.groups.iter().find(|text| text.id == group)
    }

    /// Every question in words that we know: story, future, tip, hinder and the extras.
    /// A question of the employee's own is known to the round only (`OpenQuestions`).
    pub fn text_question(&self, id: &str) -> Option<TextQuestion> {
        let Steps {
            story,
            future,
            obstacle,
            tip,
            ..
        } = &self.steps;
        let found = |title: &Words, heading: &Words, help: Option<&Words>, max_chars| {
            Some(TextQuestion {
                id: id.to_owned(),
                title: title.clone(),
                heading: heading.clone(),
                help: help.cloned(),
                max_chars,
            })
        };
        let step = |of: &TextStep| found(&of.title, &of.heading, Some(&of.help), of.max_chars);
        match id {
            "story" => step(story),
            "future" => step(future),
            "tip" => step(tip),
            "hinder" => found(
                &obstacle.title,
                &obstacle.heading,
                Some(&obstacle.text_label),
                obstacle.max_chars,
            ),
            _ => {
                let extra = self.extras.iter().find(|extra| extra.id == id)?;
                found(&extra.title, &extra.heading, None, MAX_EXTRA_ANSWER)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::questionnaire;
    use super::*;

    #[test]
    fn the_options_that_exclude_others_stay_last_in_every_order() {
        let obstacle = &questionnaire().steps.obstacle;
        for seed in 0..200 {
            let order = obstacle.shuffled(seed);
            assert_eq!(order.len(), 11);
            assert_eq!(order[9].id, "nothing");
            assert_eq!(order[10].id, "unknown");
        }
        assert_ne!(obstacle.shuffled(1)[0].id, obstacle.shuffled(2)[0].id);
    }

    #[test]
    fn every_group_has_its_words() {
        for group in Group::ALL {
            assert!(questionnaire().group(group).is_some(), "{group:?}");
        }
    }

    #[test]
    fn every_dosage_has_its_own_words() {
        let step = &questionnaire().steps.dosage;
        assert_ne!(step.words(Dosage::More), step.words(Dosage::TooMuch));
        assert_ne!(step.words(Dosage::More), step.words(Dosage::Right));
    }
}
