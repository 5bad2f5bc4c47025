//! What can be ticked to be shared.

use std::collections::BTreeSet;

use crate::app::App;
use crate::conversation::Side;
use crate::conversation::own_words::{self, OwnWords};
use crate::conversation::part::Part;
use crate::conversation::reader::{self, Reader};
use crate::error::Result;
use crate::ids::{ConversationId, RoundId};
use crate::profile::{self, Profile};
use crate::questionnaire::{Circle, Lang};
use crate::report;
use crate::round::{self, Round};
use crate::web::conversation::brought::{self, Shown};
use crate::web::conversation::released;
use crate::web::conversation::sharing::{Line, PartGroup};
use crate::web::conversation::with::With;
use crate::web::extract::SignedIn;
use crate::web::profile::present;
use crate::web::words;

/// All that there is to choose from: the latest profile, and for whoever is in no conversation what was written for one.
#[derive(Default)]
pub(crate) struct Offered {
    profile: Option<(Round, Profile)>,
    words: Option<(ConversationId, OwnWords)>,
}

impl Offered {
    pub(crate) async fn of(app: &App, at: &SignedIn, with: &With) -> Result<Self> {
        let db = &app.db.read;
        let profile = match released(app, at).await? {
            Some(round) => {
                let profile = profile::by_round(db, &app.key, round.id).await?;
                Some((round, profile))
            }
            None => None,
        };
        let words = if with.is_manager() {
            None
        } else {
            reader::latest_words(db, &app.scope(&at.who)).await?
        };
        Ok(Self { profile, words })
    }

    /// What somebody's parts are chosen from, as it is now.
    pub(crate) async fn to(app: &App, reader: &Reader) -> Result<Self> {
        let (db, key) = (&app.db.read, &app.key);
        let profile = match reader.share.round {
            Some(id) => Some((
                round::by_id(db, id).await?,
                profile::by_round(db, key, id).await?,
            )),
            None => None,
        };
        let words = reader::words(db, key, reader).await?;
        Ok(Self {
            profile,
            words: reader.talk.map(|talk| (talk, words)),
        })
    }

    /// Where the parts are from.
    pub(super) fn ids(&self) -> (Option<RoundId>, Option<ConversationId>) {
        let round = self.profile.as_ref().map(|(round, _)| round.id);
        (round, self.words.as_ref().map(|(talk, _)| *talk))
    }

    /// Everything that can be ticked, the way its own page shows it.
    pub(crate) fn groups(&self, lang: Lang, ticked: &BTreeSet<Part>) -> Vec<PartGroup> {
        let line = |part: Part, label: String| Line {
            checked: ticked.contains(&part),
            id: part.to_string(),
            label,
        };
        let of_profile = self.profile.as_ref();
        let mut groups = of_profile.map_or_else(Vec::new, |(round, profile)| {
            groups(lang, round, profile, &line)
        });
        if let Some((_, written)) = &self.words {
            groups.extend(written_groups(lang, written, &line));
        }
        groups.retain(|group| !group.parts.is_empty());
        groups
    }

    /// What somebody would read of these parts.
    pub(super) fn cut(&self, lang: Lang, name: &str, parts: &BTreeSet<Part>) -> Shown {
        let of_profile = self.profile.as_ref();
        let mut shown = of_profile.map_or_else(Shown::default, |(round, profile)| {
            brought::cut(lang, name, round, profile, parts)
        });
        if let Some((_, written)) = &self.words {
            shown.add_words(lang, &written.cut(parts));
        }
        shown
    }
}

fn groups(
    lang: Lang,
    round: &Round,
    profile: &Profile,
    line: &impl Fn(Part, String) -> Line,
) -> Vec<PartGroup> {
    let mut groups = vec![PartGroup {
        title: words::say(lang, "part-overview", &[]),
        parts: overview(lang, profile)
            .into_iter()
            .map(|(part, label)| line(part, label))
            .collect(),
    }];
    let asked = &round.plan.questions;
    for id in asked.ids() {
        let texts = profile.published.texts.placed(&id);
        let parts = texts.map(|(place, text)| line(Part::Text(id.clone(), place), text.to_owned()));
        groups.push(PartGroup {
            title: present::heading(lang, asked, &id),
            parts: parts.collect(),
        });
    }
    groups
}

/// All of a profile but the texts.
fn overview(lang: Lang, profile: &Profile) -> Vec<(Part, String)> {
    let published = &profile.published;
    let mut parts = vec![(Part::Picture, report::words::picture(published))];
    for column in &published.columns {
        let (qualities, hindrances) = labels(column.of);
        if !column.qualities.is_empty() {
            parts.push((Part::Qualities(column.of), qualities));
        }
        if !column.hindrances.is_empty() {
            parts.push((Part::Hindrances(column.of), hindrances));
        }
    }
    if profile.self_view.is_some() {
        parts.push((Part::SelfView, "part-self-view"));
    }
    if profile.personal.talents().next().is_some() {
        parts.push((Part::Talents, "part-talents"));
    }
    if !profile.personal.portrait.is_empty() {
        parts.push((Part::Portrait, "part-portrait"));
    }
    let said = parts.into_iter();
    said.map(|(part, key)| (part, words::say(lang, key, &[])))
        .collect()
}

/// The employee's own sheet, in the order in which it was asked, and the agreements.
fn written_groups(
    lang: Lang,
    written: &OwnWords,
    line: &impl Fn(Part, String) -> Line,
) -> [PartGroup; 2] {
    let asked = Side::Employee.questions().iter();
    let answers = asked.filter_map(|question| {
        let text = written.answers.get(&question.id)?;
        let label = format!("{}\n{text}", question.text.in_(lang));
        (!text.is_empty()).then(|| line(own_words::answer(&question.id, text), label))
    });
    let agreements = written.agreements.iter();
    let agreements =
        agreements.map(|agreed| line(own_words::agreement(agreed), agreed.what.clone()));
    [
        PartGroup {
            title: words::say(lang, "part-answers", &[]),
            parts: answers.collect(),
        },
        PartGroup {
            title: words::say(lang, "part-agreements", &[]),
            parts: agreements.collect(),
        },
    ]
}

fn labels(kind: Circle) -> (&'static str, &'static str) {
    match kind {
        Circle::Inside => ("part-qualities-inside", "part-hindrances-inside"),
        Circle::Outside => ("part-qualities-outside", "part-hindrances-outside"),
        Circle::Asked => ("part-qualities-asked", "part-hindrances-asked"),
    }
}
