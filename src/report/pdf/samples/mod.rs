//! Reports to look at and to give to validators: short, ordinary and very long, in both languages and both variants.

mod letters;
mod profiles;

use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate, Utc};
use chrono_tz::Tz;
use uuid::Uuid;

use super::section::Report;
use super::{Card, Hour, card, complete, first_stories, for_conversation};
use crate::conversation::{Commitment, Conversation, Part, Plan, Share, Status, Told, Where};
use crate::ids::{AccountId, ConversationId, RoundId};
use crate::profile::{Profile, SignedLetters};
use crate::questionnaire::{Circle, Lang, OpenQuestions, version};
use crate::report::{Owner, Source};
use crate::round::{self, Round, State};
use crate::text;

/// The employee of all samples.
pub(super) const NAME: &str = "Eva Postma";
pub(super) const OWNER: Owner<'_> = Owner {
    name: NAME,
    first_name: "Eva",
    organisation: "",
};
pub(super) const SERVICE: &str = "Klankbord";
/// Sunday 6 December 2026 at seven in Amsterdam.
const RELEASED: i64 = 1_796_536_800;

/// A made-up profile, its round and a conversation about it.
pub(in crate::report) struct Sample {
    pub(super) round: Round,
    pub(in crate::report) profile: Profile,
    pub(super) letters: SignedLetters,
    /// The round of the year before.
    pub(super) before: Option<(Round, Profile)>,
    pub(super) talk: Conversation,
    /// Nothing before the conversation.
    pub(super) agreed: Vec<Commitment>,
    lang: Lang,
}

impl Sample {
    pub(in crate::report) fn short(lang: Lang) -> Self {
        Self::of(lang, profiles::short(lang), None)
    }

    pub(in crate::report) fn ordinary(lang: Lang) -> Self {
        Self::of(lang, profiles::ordinary(lang), Some(profiles::before(lang)))
    }

    pub(in crate::report) fn long(lang: Lang) -> Self {
        Self::of(lang, profiles::long(lang), Some(profiles::before(lang)))
    }

    fn of(lang: Lang, profile: Profile, before: Option<Profile>) -> Self {
        let before_is_known = before.is_some();
        let agreed = before.iter().map(|_| agreed(lang)).collect();
        Self {
            round: round(lang, released()),
            before: before.map(|profile| (round(lang, released() - Days::new(371)), profile)),
            talk: talk(lang, &profile),
            agreed,
            letters: if before_is_known {
                letters::letters(lang)
            } else {
                SignedLetters::default()
            },
            profile,
            lang,
        }
    }

    pub(in crate::report) fn source(&self) -> Source<'_> {
        let when = (self.lang, Tz::Europe__Amsterdam, released());
        let source = Source::new(
            (&self.round, &self.profile),
            self.before.as_ref(),
            OWNER,
            when,
        );
        source.with_letters(&self.letters)
    }

    pub(super) fn complete(&self) -> Report {
        complete(&self.source(), SERVICE)
    }

    /// With the stories that are taken before its owner chooses.
    pub(super) fn card(&self) -> Option<Card> {
        card(&self.source(), SERVICE, &first_stories(&self.profile))
    }

    /// A first conversation.
    pub(super) fn hour(&self) -> Hour<'_> {
        Hour {
            talk: &self.talk,
            agreed: &self.agreed,
            looks_back: false,
        }
    }

    pub(super) fn for_conversation(&self) -> Report {
        let source = self.source();
        for_conversation(self.lang, SERVICE, OWNER, self.hour(), Some(&source))
    }
}

/// A whole profile that says on every page, and in its title, that it is nobody's.
pub fn example(lang: Lang) -> Report {
    let report = Sample::ordinary(lang).complete();
    let said = text::strict(lang, "report-example", &[]).unwrap_or_default();
    Report {
        foot: format!("{said} · {}", report.foot),
        title: format!("{said} {}", report.title),
        under: std::iter::once(said).chain(report.under).collect(),
        ..report
    }
}

/// Name of the file, without its ending, and the report.
pub fn all() -> Vec<(String, Report)> {
    let mut all = Vec::new();
    for (name, sample) in samples() {
        all.push((format!("complete-{name}"), sample.complete()));
        all.push((format!("conversation-{name}"), sample.for_conversation()));
    }
    all
}

/// The same of the cards.
pub fn cards() -> Vec<(String, Card)> {
    let cards = samples().into_iter();
    let cards = cards.filter_map(|(name, sample)| Some((format!("card-{name}"), sample.card()?)));
    cards.collect()
}

fn samples() -> Vec<(String, Sample)> {
    let of = |lang| {
        [
            (format!("short-{lang}"), Sample::short(lang)),
            (format!("ordinary-{lang}"), Sample::ordinary(lang)),
            (format!("long-{lang}"), Sample::long(lang)),
        ]
    };
    Lang::ALL.into_iter().flat_map(of).collect()
}

fn released() -> DateTime<Utc> {
    DateTime::from_timestamp(RELEASED, 0).unwrap_or_default()
}

fn round(lang: Lang, release_at: DateTime<Utc>) -> Round {
    Round {
        id: RoundId(Uuid::nil()),
        account: AccountId(Uuid::nil()),
        plan: round::Plan {
            note: String::new(),
            questions: OpenQuestions::default(),
            days: 14,
            lang,
            in_the_morning: false,
        },
        state: State::Published { release_at },
        invited: 12,
        progress: None,
        questionnaire: version(),
        created_at: release_at - Days::new(15),
        opened_at: Some(release_at - Days::new(15)),
    }
}

/// Question and place of every text that can be read.
pub(super) fn texts(profile: &Profile) -> impl Iterator<Item = (String, usize)> {
    let ids = OpenQuestions::default().ids().into_iter();
    ids.flat_map(|id| {
        let texts = profile.published.texts.placed(&id);
        let places: Vec<usize> = texts.map(|(place, _)| place).collect();
        places.into_iter().map(move |place| (id.clone(), place))
    })
}

fn talk(lang: Lang, profile: &Profile) -> Conversation {
    let mut parts: BTreeSet<Part> = texts(profile)
        .filter(|(_, place)| place % 3 != 2)
        .map(|(question, place)| Part::Text(question, place))
        .collect();
    parts.extend([
        Part::Picture,
        Part::SelfView,
        Part::Qualities(Circle::Inside),
        Part::Hindrances(Circle::Inside),
        Part::Talents,
        Part::Portrait,
    ]);
    let wish = lang.sample(
        "Ik wil het hebben over leren: wat kan ik dit jaar proberen, en wie helpt mij daarbij?",
        "I want to talk about learning: what can I try this year, and who helps me with it?",
    );
    Conversation {
        id: ConversationId(Uuid::nil()),
        account: AccountId(Uuid::nil()),
        plan: Plan {
            held_on: NaiveDate::from_ymd_opt(2027, 1, 14).unwrap_or_default(),
            at: None,
            place: String::new(),
            manager_name: "Ingrid".to_owned().into(),
            manager_address: "ingrid@provincie.example".to_owned(),
        },
        wish,
        share: Share {
            round: Some(RoundId(Uuid::nil())),
            parts,
            ..Share::default()
        },
        known_at: None,
        sent: None,
        own_sent: None,
        letters: 0,
        looks_back: false,
        told: Told::default(),
        cancelled: false,
        sequence: 0,
        former: vec![],
    }
}

fn agreed(lang: Lang) -> Commitment {
    Commitment {
        what: lang.sample(
            "Ik leid het overleg over de vernieuwing van de vergunningen, elke maand.",
            "I chair the monthly meeting about the renewal of the permits.",
        ),
        theme: None,
        quality: Some("nuanced".to_owned()),
        whereabouts: Some(Where::Here),
        first_step: lang.sample("De agenda maken.", "Make the agenda."),
        support: lang.sample(
            "Ingrid kijkt de eerste keer mee en zegt na afloop wat ze zag.",
            "Ingrid joins the first time and tells afterwards what she saw.",
        ),
        noticed_by: String::new(),
        budget: String::new(),
        check_on: NaiveDate::from_ymd_opt(2027, 4, 14).unwrap_or_default(),
        status: Status::Open,
        made_on: NaiveDate::from_ymd_opt(2027, 1, 14).unwrap_or_default(),
        shared: true,
        confirmed: true,
        again_on: None,
    }
}
