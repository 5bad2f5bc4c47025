//! The steps of the questionnaire as `templates/content/questionnaire.toml` words them.

use rand::SeedableRng;
use rand::rngs::StdRng;
use rand::seq::SliceRandom;
use serde::{Deserialize, Serialize};

use super::circle::Group;
use super::dosage::Dosage;
use super::words::Words;

/// How many characters a swapped-in or own question may be answered with.
pub(super) const EXTRA_ANSWER_MAX: usize = 400;

/// Everything that is asked of reviewers and of the employee about qualities.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Questionnaire {
    /// Kept with every round.
    pub version: String,
    /// What we tell people about the time it takes.
    pub minutes_estimate: u32,
    #[serde(rename = "step")]
    pub steps: Steps,
    /// Open questions the employee may swap in.
    #[serde(rename = "extra")]
    pub extras: Vec<Extra>,
    #[serde(rename = "group")]
    pub groups: Vec<GroupText>,
    #[serde(rename = "self")]
    pub self_view: SelfTexts,
    pub recognise: RecogniseTexts,
}

/// The steps, in the order in which they are asked. Pick, star and dosage are the same in
/// every round, otherwise rounds could not be compared.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Steps {
    pub pick: PickStep,
    pub star: Step,
    pub dosage: DosageStep,
    pub story: StoryStep,
    pub future: TextStep,
    pub hinder: HinderStep,
    pub tip: TextStep,
    pub check: CheckStep,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub title: Words,
    pub help: Words,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PickStep {
    pub min: usize,
    pub max: usize,
    pub title: Words,
    pub help: Words,
    /// Fills `{n}` and `{max}`.
    pub counter: Words,
    /// Fills `{max}`.
    pub limit: Words,
    pub too_few: Words,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DosageStep {
    pub title: Words,
    pub help: Words,
    pub more: Words,
    pub right: Words,
    pub too_much: Words,
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

/// The story is about the starred quality: `help` names it as `{star}`, `help_plain` is
/// for a page that cannot know it yet.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryStep {
    pub max_chars: usize,
    pub title: Words,
    pub help: Words,
    pub help_plain: Words,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextStep {
    pub max_chars: usize,
    pub title: Words,
    pub help: Words,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HinderStep {
    /// How many chips one person may choose.
    pub max: usize,
    pub max_chars: usize,
    pub title: Words,
    pub help: Words,
    /// Stands above the text field of the question `hinder`.
    pub text_label: Words,
    #[serde(rename = "option")]
    pub options: Vec<Hindrance>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hindrance {
    pub id: String,
    pub kind: HindranceKind,
    pub words: Words,
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

impl HinderStep {
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
pub struct CheckStep {
    pub title: Words,
    pub help: Words,
    pub button: Words,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extra {
    pub id: String,
    pub title: Words,
}

/// How a group is called and who is meant by it, said to the employee who invites.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupText {
    pub id: Group,
    pub name: Words,
    pub hint: Words,
}

/// "Look at yourself first": what the employee fills in before the profile opens.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SelfTexts {
    pub title: Words,
    pub intro: Words,
    #[serde(rename = "question")]
    pub questions: Vec<SelfQuestion>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SelfQuestion {
    pub id: String,
    pub max_chars: usize,
    pub title: Words,
}

/// "Do you recognise this?": asked about every quality that others see and the employee
/// did not choose.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecogniseTexts {
    pub title: Words,
    pub intro: Words,
    pub yes: Words,
    pub some: Words,
    pub new: Words,
}

/// A question that is answered in one's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextQuestion {
    pub id: String,
    pub title: Words,
    pub help: Option<Words>,
    pub max_chars: usize,
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
            hinder,
            tip,
            ..
        } = &self.steps;
        let found = |title: &Words, help: Option<&Words>, max_chars| {
            Some(TextQuestion {
                id: id.to_owned(),
                title: title.clone(),
                help: help.cloned(),
                max_chars,
            })
        };
        match id {
            "story" => found(&story.title, Some(&story.help), story.max_chars),
            "future" => found(&future.title, Some(&future.help), future.max_chars),
            "tip" => found(&tip.title, Some(&tip.help), tip.max_chars),
            "hinder" => found(&hinder.title, Some(&hinder.text_label), hinder.max_chars),
            _ => {
                let extra = self.extras.iter().find(|extra| extra.id == id)?;
                found(&extra.title, None, EXTRA_ANSWER_MAX)
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
        let hinder = &questionnaire().steps.hinder;
        for seed in 0..200 {
            let order = hinder.shuffled(seed);
            assert_eq!(order.len(), 11);
            assert_eq!(order[9].id, "nothing");
            assert_eq!(order[10].id, "unknown");
        }
        assert_ne!(hinder.shuffled(1)[0].id, hinder.shuffled(2)[0].id);
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

    #[test]
    fn the_steps_and_the_bank_agree_about_how_many_to_pick() {
        let pick = &questionnaire().steps.pick;
        assert_eq!((pick.min, pick.max), (3, 5));
        let about = &super::super::bank().about;
        assert_eq!((about.pick_min, about.pick_max), (3, 5));
    }
}
