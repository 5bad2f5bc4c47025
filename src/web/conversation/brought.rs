//! The chosen parts of a profile as a page shows them.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::app::App;
use crate::conversation::own_words::OwnWords;
use crate::conversation::part::{self, Part};
use crate::conversation::{Share, Side};
use crate::error::Result;
use crate::profile::{self, Profile};
use crate::questionnaire::{Lang, STORY};
use crate::report;
use crate::round::{self, Round};
use crate::web::conversation::commitment::{self, Seen};
use crate::web::conversation::preparation::Read;
use crate::web::profile::column::{Column, Texts};
use crate::web::profile::present;
use crate::web::words;

/// The chosen parts. An empty list leaves nothing behind on the page, not even a heading.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Shown {
    pub stories: Vec<String>,
    pub columns: Vec<Column>,
    pub texts: Vec<Texts>,
    /// The sentence about the whole picture, finished.
    pub picture: Option<String>,
    /// What the employee chose as fitting most.
    pub self_view: Vec<String>,
    /// What gives the employee energy.
    pub talents: Vec<String>,
    /// "At my best ..."
    pub portrait: Option<String>,
    /// Of the employee's own preparation, in the order in which it was asked.
    pub answers: Vec<Read>,
    /// Only for whoever is in no conversation: its manager reads them on their own page.
    pub agreements: Vec<Seen>,
}

impl Shown {
    /// Besides the profile: what was written for a conversation, already cut to what was chosen.
    pub(crate) fn add_words(&mut self, lang: Lang, words: &OwnWords) {
        let asked = Side::Employee.questions().iter();
        let answers = asked.filter_map(|question| {
            Some(Read {
                label: question.text.in_(lang).to_owned(),
                text: words.answers.get(&question.id)?.clone(),
            })
        });
        self.answers = answers.collect();
        self.agreements = commitment::seen(lang, &words.agreements, |_| true);
    }
}

/// The chosen parts as a page shows them: to the manager, and before that to the employee.
pub(crate) async fn brought(app: &App, lang: Lang, name: &str, share: &Share) -> Result<Shown> {
    let Some(id) = share.round else {
        return Ok(Shown::default());
    };
    let round = round::by_id(&app.db.read, id).await?;
    let profile = profile::by_round(&app.db.read, &app.key, id).await?;
    Ok(cut(lang, name, &round, &profile, &share.parts))
}

pub(crate) fn cut(
    lang: Lang,
    name: &str,
    round: &Round,
    profile: &Profile,
    parts: &BTreeSet<Part>,
) -> Shown {
    let chosen = part::cut(&profile.published, parts);
    let own = part::cut_self(profile.self_view.as_ref(), parts);
    let personal = part::cut_personal(&profile.personal, parts);
    Shown {
        stories: present::owned(&chosen.texts, STORY),
        columns: present::columns(lang, name, &chosen),
        texts: present::texts(lang, name, &round.plan.questions, &chosen.texts),
        picture: parts
            .contains(&Part::Picture)
            .then(|| picture(lang, name, profile)),
        self_view: own
            .map(|own| {
                own.top
                    .iter()
                    .map(|id| present::quality_name(lang, id))
                    .collect()
            })
            .unwrap_or_default(),
        talents: present::talents(lang, &personal),
        portrait: Some(personal.portrait).filter(|text| !text.is_empty()),
        ..Shown::default()
    }
}

pub(crate) fn picture(lang: Lang, name: &str, profile: &Profile) -> String {
    let key = report::words::picture_of(&profile.published);
    words::say(lang, key, &[("name", name.into())])
}
