//! To the employee while a round runs: there may be too few answers, and the round lasts longer.

use serde::Serialize;

use super::{Content, one_line};
use crate::questionnaire::Lang;

/// Where answers are missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Short {
    Inside,
    Outside,
    Both,
    Asked,
}

/// After a third of the time.
#[derive(Clone, Serialize)]
pub struct AddPeople {
    #[serde(serialize_with = "one_line")]
    pub name: String,
    pub short: Short,
    /// The last day on which people can be added, as people write it.
    pub until: String,
    /// Where they are added.
    pub link: String,
}

/// The planned end came with too few answers.
#[derive(Clone, Serialize)]
pub struct ExtraWeek {
    #[serde(serialize_with = "one_line")]
    pub name: String,
    /// The last day to answer, as people write it.
    pub date: String,
    /// The last day on which people can be added.
    pub until: String,
    /// The page of the round.
    pub link: String,
}

impl Content for AddPeople {
    const FOLDER: &'static str = "add_people";

    fn stop_link(&self) -> Option<&str> {
        None
    }

    fn samples(lang: Lang) -> Vec<Self> {
        [Short::Inside, Short::Outside, Short::Both, Short::Asked]
            .map(|short| Self {
                name: "Noor".to_owned(),
                short,
                until: lang.sample("donderdag 10 december 2026", "Thursday 10 December 2026"),
                link: "https://klankbord.example/rounds/7f/people".to_owned(),
            })
            .into()
    }
}

impl Content for ExtraWeek {
    const FOLDER: &'static str = "extra_week";

    fn stop_link(&self) -> Option<&str> {
        None
    }

    fn samples(lang: Lang) -> Vec<Self> {
        vec![Self {
            name: "Noor".to_owned(),
            date: lang.sample("zaterdag 19 december 2026", "Saturday 19 December 2026"),
            until: lang.sample("donderdag 17 december 2026", "Thursday 17 December 2026"),
            link: "https://klankbord.example/rounds/7f".to_owned(),
        }]
    }
}
