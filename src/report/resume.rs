//! The skills of a JSON Resume, the open format for a CV: what others see and the person recognises.
//!
//! Stories never become references: they were given for growth, not as a public recommendation. Where the format
//! has no place for something (the term of ESCO), the field begins with `x-`.

use chrono::SecondsFormat;
use serde::Serialize;

use super::{Source, skills};
use crate::error::Result;
use crate::profile::published::Band;
use crate::profile::reading;
use crate::questionnaire::{Closeness, Quality, bank};

#[derive(Debug, Serialize)]
pub struct Resume {
    pub basics: Basics,
    pub skills: Vec<Skill>,
    pub meta: Meta,
}

#[derive(Debug, Serialize)]
pub struct Basics {
    pub name: String,
}

#[derive(Debug, Serialize)]
pub struct Skill {
    pub name: String,
    /// In words: how many is nowhere said more exactly.
    pub level: String,
    pub keywords: Vec<String>,
    #[serde(rename = "x-esco")]
    pub esco: Esco,
}

#[derive(Debug, Serialize)]
pub struct Esco {
    pub uri: &'static str,
    pub label: &'static str,
    #[serde(rename = "match")]
    pub closeness: Closeness,
}

/// The version is that of the schema this file keeps to.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Meta {
    pub version: &'static str,
    pub last_modified: String,
}

const SCHEMA: &str = "v1.0.0";

pub fn resume(source: &Source<'_>) -> Result<Resume> {
    let skills = skills::of(source.profile).into_iter();
    Ok(Resume {
        basics: Basics {
            name: source.owner.name.to_owned(),
        },
        skills: skills
            .map(|quality| skill(source, quality))
            .collect::<Result<_>>()?,
        meta: Meta {
            version: SCHEMA,
            last_modified: source.now.to_rfc3339_opts(SecondsFormat::Secs, true),
        },
    })
}

fn skill(source: &Source<'_>, quality: &'static Quality) -> Result<Skill> {
    let level = match reading::band(&source.profile.published, &quality.id) {
        Some(Band::Many) => "skill-many",
        _ => "skill-several",
    };
    let domain = bank().domain(&quality.domain);
    let domain = domain.map(|domain| domain.name.in_(source.lang).to_owned());
    Ok(Skill {
        name: quality.name.in_(source.lang).to_owned(),
        level: source.say(level, &[])?,
        keywords: domain
            .into_iter()
            .chain([quality.esco.label.clone()])
            .collect(),
        esco: Esco {
            uri: &quality.esco.uri,
            label: &quality.esco.label,
            closeness: quality.esco.closeness,
        },
    })
}
