//! Chooses the conversation starters: at most six, one for each rule, three of them
//! always. `templates/content/starters.toml` has the words and says each rule in words.

use std::collections::BTreeMap;

use super::super::published::{Band, DosageStatement, Published, Reliability};
use super::super::self_view::{Place, SelfView};
use super::{
    Picture, Quadrant, Recognition, Trend, dosage, only_in, picture, quadrant, seen, trends,
};
use crate::questionnaire::{
    Circle, Domain, Hindrance, HindranceKind, Lang, Quality, Starter, Theme, bank, questionnaire,
    starters as texts,
};

/// What these say of a quality, a domain or the picture is true of the whole profile only: beside a part of it they
/// could be false, and would tell something of the rest.
const OF_THE_WHOLE: [&str; 6] = [
    "surprise",
    "not-yet-visible",
    "home-only",
    "work-only",
    "quiet-domain",
    "many-sides",
];

/// A starter, and what it is about.
#[derive(Clone, Copy, Debug)]
pub struct Chosen {
    starter: &'static Starter,
    about: About,
}

#[derive(Clone, Copy, Debug)]
enum About {
    Nothing,
    Quality(&'static Quality, Option<Band>),
    Domain(&'static Domain),
    Hindrance(&'static Hindrance, Band),
}

impl Chosen {
    pub fn id(&self) -> &'static str {
        &self.starter.id
    }

    pub fn theme(&self) -> Theme {
        self.starter.theme
    }

    /// The finished sentence. `name` is the employee's: one hindrance speaks of them.
    pub fn words(&self, lang: Lang, name: &str) -> String {
        let band = |band| match band {
            Band::Many => texts().band.many.in_(lang),
            Band::Several => texts().band.several.in_(lang),
        };
        let text = &self.starter.text;
        match self.about {
            About::Nothing => text.fill(lang, &[]),
            About::Domain(domain) => text.fill(lang, &[("domain", domain.name.in_(lang))]),
            About::Hindrance(hindrance, how_many) => {
                let said = hindrance.words.fill(lang, &[("name", name)]);
                text.fill(lang, &[("hindrance", &said), ("band", band(how_many))])
            }
            About::Quality(quality, how_many) => text.fill(
                lang,
                &[
                    ("quality", quality.name.in_(lang)),
                    ("pitfall", quality.pitfall.in_(lang)),
                    ("challenge", quality.challenge.in_(lang)),
                    ("allergy", quality.allergy.in_(lang)),
                    ("band", how_many.map_or("", band)),
                ],
            ),
        }
    }
}

/// The starters for a profile that is read on its own.
pub fn starters(
    published: &Published,
    own: Option<&SelfView>,
    recognition: &BTreeMap<String, Recognition>,
) -> Vec<Chosen> {
    let facts = Facts {
        published,
        own,
        recognition,
        before: None,
    };
    choose(&facts, &[])
}

/// The starters for a part of a profile: only those that are true whatever else there is.
pub fn starters_of_part(published: &Published, own: Option<&SelfView>) -> Vec<Chosen> {
    let facts = Facts {
        published,
        own,
        recognition: &BTreeMap::new(),
        before: None,
    };
    choose(&facts, &OF_THE_WHOLE)
}

/// The starters for a profile that can be compared with the round before.
pub fn starters_since(
    before: &Published,
    published: &Published,
    own: Option<&SelfView>,
    recognition: &BTreeMap<String, Recognition>,
) -> Vec<Chosen> {
    let facts = Facts {
        published,
        own,
        recognition,
        before: Some(before),
    };
    choose(&facts, &[])
}

struct Facts<'a> {
    published: &'a Published,
    own: Option<&'a SelfView>,
    recognition: &'a BTreeMap<String, Recognition>,
    before: Option<&'a Published>,
}

fn choose(facts: &Facts, but: &[&str]) -> Vec<Chosen> {
    let mut all: Vec<_> = texts()
        .all
        .iter()
        .filter(|starter| !but.contains(&starter.id.as_str()))
        .filter_map(|starter| {
            let about = facts.about(&starter.id)?;
            Some(Chosen { starter, about })
        })
        .collect();
    all.sort_by_key(|chosen| chosen.starter.priority);
    let always = |chosen: &Chosen| texts().always.contains(&chosen.starter.id);
    let (fixed, mut best): (Vec<_>, Vec<_>) = all.into_iter().partition(always);
    best.truncate(texts().max_printed.saturating_sub(fixed.len()));
    best.extend(fixed);
    best
}

impl Facts<'_> {
    /// What a starter would be about; none if its rule does not apply.
    fn about(&self, starter: &str) -> Option<About> {
        match starter {
            "change-ahead" | "worth" | "tip" => Some(About::Nothing),
            "surprise" => self.first_in(Quadrant::Surprise),
            "recognised" => self.first_in(Quadrant::Recognised),
            "not-yet-visible" => self.not_yet_visible(),
            "more-please" => self.first_dosed(DosageStatement::More),
            "too-much" => self.first_dosed(DosageStatement::TooMuch),
            "home-only" => about_quality(only_in(self.published, Circle::Outside).first()?),
            "work-only" => about_quality(only_in(self.published, Circle::Inside).first()?),
            "focus-domain" => self.focus_domain(),
            "quiet-domain" => self.quiet_domain(),
            "hinder-person" => self.hindrance(HindranceKind::Person),
            "hinder-work" => self.hindrance(HindranceKind::Work),
            "allergy" => about_quality(seen(self.published).first()?.0),
            "many-sides" => self.many_sides().then_some(About::Nothing),
            "grown" => self.first_trend(&[Trend::New, Trend::Stronger]),
            "faded" => self.first_trend(&[Trend::Weaker, Trend::Gone]),
            "future-work" => self.future_work().then_some(About::Nothing),
            _ => None,
        }
    }

    /// A surprise is talked about only after the employee was asked: "a little" or "new".
    fn first_in(&self, wanted: Quadrant) -> Option<About> {
        let own = self.own?;
        let asked = |id: &str| wanted != Quadrant::Surprise || self.recognition.contains_key(id);
        let fits = |id: &str| quadrant(self.published, own, self.recognition, id) == wanted;
        let mut found = seen(self.published).into_iter();
        let (id, band) = found.find(|(id, _)| fits(id) && asked(id))?;
        Some(About::Quality(bank().quality(id)?, Some(band)))
    }

    fn not_yet_visible(&self) -> Option<About> {
        let own = self.own?;
        let window = super::window(self.published, own, self.recognition);
        about_quality(window.not_yet_visible.first()?)
    }

    fn first_dosed(&self, wanted: DosageStatement) -> Option<About> {
        let mut found = seen(self.published).into_iter();
        let says = |id: &str| dosage(self.published, id) == Some(wanted);
        about_quality(found.find(|(id, _)| says(id))?.0)
    }

    fn listed_in(&self, domain: &Domain) -> usize {
        let in_it = |id: &str| bank().quality(id).is_some_and(|q| q.domain == domain.id);
        let all = seen(self.published).into_iter();
        all.filter(|(id, _)| in_it(id)).count()
    }

    fn focus_domain(&self) -> Option<About> {
        let domains = bank().domains.iter().rev();
        let fullest = domains.max_by_key(|domain| self.listed_in(domain))?;
        (self.listed_in(fullest) >= 3).then_some(About::Domain(fullest))
    }

    /// Where nobody names anything, nothing stands out as quiet.
    fn quiet_domain(&self) -> Option<About> {
        let own = self.own?;
        if seen(self.published).is_empty() {
            return None;
        }
        let chosen = |domain: &Domain| {
            let mut all = bank().in_domain(&domain.id);
            all.any(|quality| own.place(&quality.id) != Place::None)
        };
        let mut domains = bank().domains.iter();
        let quiet = domains.find(|domain| self.listed_in(domain) == 0 && !chosen(domain))?;
        Some(About::Domain(quiet))
    }

    fn hindrance(&self, kind: HindranceKind) -> Option<About> {
        let lines = self
            .published
            .columns
            .iter()
            .flat_map(|column| &column.hindrances);
        let of_kind = lines.filter_map(|line| {
            let option = questionnaire().steps.obstacle.option(&line.id)?;
            (option.kind == kind).then_some((option, line.band))
        });
        // The first of the strongest: `max_by_key` would take the last.
        let (option, band) =
            of_kind.reduce(|best, next| if next.1 > best.1 { next } else { best })?;
        Some(About::Hindrance(option, band))
    }

    fn many_sides(&self) -> bool {
        picture(self.published) == Picture::Varied
            && self.published.reliability() >= Reliability::Fair
    }

    fn first_trend(&self, wanted: &[Trend]) -> Option<About> {
        let mut changes = trends(self.before?, self.published)?.into_iter();
        about_quality(changes.find(|(_, trend)| wanted.contains(trend))?.0)
    }

    fn future_work(&self) -> bool {
        self.published.texts.placed("future").count() >= 2
    }
}

fn about_quality(id: &str) -> Option<About> {
    Some(About::Quality(bank().quality(id)?, None))
}

#[cfg(test)]
mod tests {
    use super::super::super::published::{Answers, Column, Listed, ListedHindrance};
    use super::*;
    use crate::profile::Quotes;

    fn line(id: &str, band: Band) -> Listed {
        Listed {
            id: id.to_owned(),
            band,
            best_fit: false,
            dosage: None,
        }
    }

    fn column(of: Circle, answers: Answers, qualities: Vec<Listed>) -> Column {
        Column {
            of,
            answers,
            qualities,
            hindrances: Vec::new(),
        }
    }

    fn inside(qualities: Vec<Listed>) -> Published {
        Published {
            columns: vec![column(Circle::Inside, Answers::EightOrNine, qualities)],
            words_only: Vec::new(),
            texts: Quotes::default(),
        }
    }

    fn own() -> SelfView {
        let top = ["calm", "fair", "curious", "helpful", "creative"];
        SelfView {
            top: top.map(str::to_owned).to_vec(),
            ..SelfView::default()
        }
    }

    fn facts<'a>(
        published: &'a Published,
        own: &'a SelfView,
        recognition: &'a BTreeMap<String, Recognition>,
    ) -> Facts<'a> {
        Facts {
            published,
            own: Some(own),
            recognition,
            before: None,
        }
    }

    fn said(facts: &Facts, id: &str) -> Option<String> {
        let starter = texts().starter(id).unwrap();
        let about = facts.about(id)?;
        Some(Chosen { starter, about }.words(Lang::En, "Ada"))
    }

    fn ids(chosen: &[Chosen]) -> Vec<&str> {
        chosen.iter().map(Chosen::id).collect()
    }

    #[test]
    fn a_bare_profile_still_gives_the_three_that_always_come() {
        let bare = Published {
            columns: vec![column(Circle::Inside, Answers::FiveToSeven, vec![])],
            ..inside(vec![])
        };
        let chosen = starters(&bare, None, &BTreeMap::new());
        assert_eq!(ids(&chosen), ["change-ahead", "worth", "tip"]);
    }

    #[test]
    fn at_most_six_come_and_the_most_urgent_first() {
        let mut profile = inside(vec![
            line("calm", Band::Many),
            line("reliable", Band::Several),
        ]);
        profile.columns[0].qualities[0].dosage = Some(DosageStatement::TooMuch);
        profile.columns[0].hindrances = vec![ListedHindrance {
            id: "no-room".to_owned(),
            band: Band::Many,
        }];
        let own = own();
        let new = [("reliable".to_owned(), Recognition::New)].into();
        let chosen = starters(&profile, Some(&own), &new);
        let expected = [
            "surprise",
            "hinder-work",
            "too-much",
            "change-ahead",
            "worth",
            "tip",
        ];
        assert_eq!(ids(&chosen), expected);
    }

    #[test]
    fn every_starter_can_apply_and_no_sentence_keeps_an_open_place() {
        let mut both = inside(vec![
            line("calm", Band::Many),
            line("fair", Band::Several),
            line("reliable", Band::Several),
            line("principled", Band::Several),
        ]);
        both.columns[0].qualities[0].dosage = Some(DosageStatement::More);
        both.columns[0].qualities[1].dosage = Some(DosageStatement::TooMuch);
        let chips = [("poor-fit", Band::Several), ("late-help", Band::Several)];
        both.columns[0].hindrances = chips
            .map(|(id, band)| ListedHindrance {
                id: id.to_owned(),
                band,
            })
            .to_vec();
        let outside = vec![line("calm", Band::Several), line("bridging", Band::Many)];
        both.columns
            .push(column(Circle::Outside, Answers::FiveToSeven, outside));
        let future = vec!["a".to_owned(), "b".to_owned()];
        both.texts = BTreeMap::from([("future".to_owned(), future)]).into();
        let mut before = both.clone();
        before.columns[0].qualities =
            vec![line("careful", Band::Many), line("humorous", Band::Many)];
        let mut varied = inside(vec![line("calm", Band::Several)]);
        varied.columns[0].answers = Answers::TenOrMore;
        let (own, some) = (own(), [("reliable".to_owned(), Recognition::Some)].into());
        let now = Facts {
            before: Some(&before),
            ..facts(&both, &own, &some)
        };
        let sides = facts(&varied, &own, &some);
        for starter in &texts().all {
            let sentence = said(&now, &starter.id).or_else(|| said(&sides, &starter.id));
            let sentence = sentence.unwrap_or_else(|| panic!("{} never applies", starter.id));
            assert!(!sentence.contains(['{', '}']), "{sentence}");
        }
        assert_eq!(
            said(&now, "hinder-work").unwrap().split(['‘', '’']).nth(1),
            Some("The work does not fit well with what Ada can do")
        );
    }

    #[test]
    fn a_surprise_is_not_talked_about_before_the_employee_was_asked() {
        let profile = inside(vec![line("reliable", Band::Many)]);
        let (own, unasked) = (own(), BTreeMap::new());
        assert_eq!(said(&facts(&profile, &own, &unasked), "surprise"), None);
        let yes = [("reliable".to_owned(), Recognition::Yes)].into();
        assert_eq!(said(&facts(&profile, &own, &yes), "surprise"), None);
        assert!(said(&facts(&profile, &own, &yes), "recognised").is_some());
        let new = [("reliable".to_owned(), Recognition::New)].into();
        let sentence = said(&facts(&profile, &own, &new), "surprise").unwrap();
        assert!(sentence.starts_with("Many people see ‘Reliable’ in you."));
    }

    #[test]
    fn two_in_a_domain_are_no_focus_and_the_quiet_domain_is_the_first() {
        let own = own();
        let none = BTreeMap::new();
        let two = inside(vec![
            line("reliable", Band::Several),
            line("practical", Band::Several),
        ]);
        let facts_of_two = facts(&two, &own, &none);
        assert_eq!(said(&facts_of_two, "focus-domain"), None);
        let quiet = said(&facts_of_two, "quiet-domain").unwrap();
        assert!(quiet.contains("‘Influence’"), "{quiet}");
        let empty = inside(vec![]);
        assert_eq!(said(&facts(&empty, &own, &none), "quiet-domain"), None);
    }

    #[test]
    fn many_sides_needs_more_than_a_first_impression() {
        let own = own();
        let none = BTreeMap::new();
        let mut profile = inside(vec![line("calm", Band::Several)]);
        assert!(said(&facts(&profile, &own, &none), "many-sides").is_some());
        profile.columns[0].answers = Answers::FiveToSeven;
        assert!(said(&facts(&profile, &own, &none), "many-sides").is_none());
    }

    #[test]
    fn a_part_of_a_profile_starts_nothing_that_the_rest_could_belie() {
        let own = own();
        let part = inside(vec![line("calm", Band::Several)]);
        let chosen = starters_of_part(&part, Some(&own));
        assert_eq!(
            ids(&chosen),
            ["recognised", "allergy", "change-ahead", "worth", "tip"]
        );
        let whole = starters(&part, Some(&own), &BTreeMap::new());
        assert!(ids(&whole).contains(&"not-yet-visible"));
        for id in OF_THE_WHOLE {
            assert!(texts().starter(id).is_some(), "{id}");
        }
    }

    #[test]
    fn one_text_about_the_future_is_not_enough_to_choose_from() {
        let mut profile = inside(vec![]);
        profile.texts = BTreeMap::from([("future".to_owned(), vec!["a".to_owned()])]).into();
        let (own, none) = (own(), BTreeMap::new());
        assert!(said(&facts(&profile, &own, &none), "future-work").is_none());
    }

    #[test]
    fn the_round_before_is_used_when_there_is_one() {
        let before = inside(vec![line("calm", Band::Several)]);
        let now = inside(vec![line("calm", Band::Many)]);
        let chosen = starters_since(&before, &now, None, &BTreeMap::new());
        assert!(ids(&chosen).contains(&"grown"));
        assert!(!ids(&starters(&now, None, &BTreeMap::new())).contains(&"grown"));
    }
}
