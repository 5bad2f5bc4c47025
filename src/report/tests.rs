//! Every form keeps to its schema, says what is published, and nothing else.

use std::collections::BTreeMap;

use jsonschema::Validator;
use serde_json::Value;

use super::*;
use crate::conversation::{Commitment, Status, Where};
use crate::ids::ConversationId;
use crate::import::{self, Document};
use crate::profile::published::{Answers, Band, Column, Listed, ListedHindrance};
use crate::profile::reading::{Recognition, Trend};
use crate::profile::self_view::SelfView;
use crate::profile::{Energy, Personal, Quotes};
use crate::questionnaire::{Circle, OpenQuestion, Theme, bank};
use crate::random::Random;
use crate::round::Plan;

const PROFILE: &str = include_str!("../../templates/content/profile.schema.json");
/// Version 1.3.1 of `@jsonresume/schema`, as its makers publish it.
const RESUME: &str = include_str!("../../tests/json-resume/schema.json");

const OWN: &str = "Wat zou je { $name } gunnen?";

fn valid(schema: &str, value: &Value) {
    let schema = serde_json::from_str(schema).unwrap();
    let validator: Validator = jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap();
    let faults: Vec<_> = validator
        .iter_errors(value)
        .map(|fault| fault.to_string())
        .collect();
    assert!(faults.is_empty(), "{faults:?}");
}

fn round(opened: &str) -> Round {
    let known = |id: &str| OpenQuestion::Known(id.to_owned());
    let asked = vec![
        known("story"),
        known("tip"),
        OpenQuestion::Own(OWN.to_owned()),
    ];
    let opened_at: DateTime<Utc> = opened.parse().unwrap();
    Round {
        id: Random::System.id(),
        account: Random::System.id(),
        plan: Plan {
            note: "Een briefje.".to_owned(),
            questions: OpenQuestions::new(asked).unwrap(),
            days: 14,
            lang: Lang::Nl,
            in_the_morning: false,
        },
        state: State::Published {
            release_at: opened_at + chrono::TimeDelta::days(15),
        },
        invited: 98_765_432_109,
        progress: None,
        questionnaire: crate::questionnaire::version(),
        created_at: opened_at - chrono::TimeDelta::days(2),
        opened_at: Some(opened_at),
    }
}

fn column(of: Circle, ids: &[&str]) -> Column {
    let listed = |(place, id): (usize, &&str)| Listed {
        id: (*id).to_owned(),
        band: if place < 2 { Band::Many } else { Band::Several },
        best_fit: place == 0,
        dosage: None,
    };
    Column {
        of,
        answers: Answers::EightOrNine,
        qualities: ids.iter().enumerate().map(listed).collect(),
        hindrances: vec![ListedHindrance {
            id: "no-room".to_owned(),
            band: Band::Several,
        }],
    }
}

/// Others see ten qualities; the person chose three of them and says "yes" to four more.
fn profile() -> Profile {
    let all: Vec<&str> = bank()
        .qualities
        .iter()
        .map(|quality| quality.id.as_str())
        .collect();
    let owned = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
    let texts = [
        (
            "story",
            vec!["Ze zei: {name} & <b>ik</b>.", "Tweede verhaal."],
        ),
        ("own-1", vec!["Rust."]),
        ("hinder", vec!["Te druk."]),
    ];
    Profile {
        published: Published {
            columns: vec![
                column(Circle::Inside, &all[..6]),
                column(Circle::Outside, &all[4..10]),
            ],
            words_only: vec![],
            texts: texts
                .into_iter()
                .map(|(id, texts)| (id.to_owned(), owned(&texts)))
                .collect::<BTreeMap<_, _>>()
                .into(),
        },
        self_view: Some(SelfView {
            top: owned(&[&all[..3], &all[20..22]].concat()),
            also: owned(&all[30..31]),
            texts: BTreeMap::new(),
        }),
        recognition: [
            (3, Recognition::Yes),
            (4, Recognition::Yes),
            (5, Recognition::Yes),
            (6, Recognition::Yes),
            (7, Recognition::Yes),
            (8, Recognition::Some),
        ]
        .into_iter()
        .map(|(place, said)| (all[place].to_owned(), said))
        .collect(),
        personal: Personal {
            energy: [(all[0].to_owned(), Energy::Gives)].into(),
            flips: vec![],
            examples: BTreeMap::new(),
            portrait: "Op mijn best breng ik rust.".to_owned(),
            ..Personal::default()
        },
    }
}

/// Listed the time before, and chosen by nobody now.
fn gone() -> &'static str {
    &bank().qualities[40].id
}

fn with_source<T>(profile: &Profile, lang: Lang, look: impl Fn(&Source<'_>) -> T) -> T {
    let now = round("2026-11-02T09:00:00Z");
    let mut earlier = self::profile();
    earlier.published.columns[0].qualities.rotate_left(1);
    earlier.published.columns[0].qualities.push(Listed {
        id: gone().to_owned(),
        band: Band::Several,
        best_fit: false,
        dosage: None,
    });
    let before = (round("2026-04-06T23:30:00Z"), earlier);
    let owner = Owner {
        name: "Noor de Wit",
        first_name: "Noor",
        organisation: "Provincie Voorbeeld",
    };
    let zone = chrono_tz::Europe::Amsterdam;
    let moment = "2026-11-24T08:09:10.123Z".parse().unwrap();
    look(&Source::new(
        (&now, profile),
        Some(&before),
        owner,
        (lang, zone, moment),
    ))
}

fn agreed() -> Commitment {
    Commitment {
        what: "Ik leid een overleg.".to_owned(),
        theme: Some(Theme::Development),
        quality: None,
        whereabouts: Some(Where::Both),
        first_step: "De agenda maken.".to_owned(),
        support: String::new(),
        noticed_by: String::new(),
        budget: "Geen geld, wel een ochtend.".to_owned(),
        check_on: "2027-04-14".parse().unwrap(),
        status: Status::Going,
        made_on: "2027-01-14".parse().unwrap(),
        shared: true,
        confirmed: false,
        again_on: None,
    }
}

fn document(profile: &Profile) -> Document {
    let agreed = [(ConversationId(uuid::Uuid::from_u128(7)), vec![agreed()])];
    with_source(profile, Lang::Nl, |source| {
        talent::document(source, &agreed)
    })
}

#[test]
fn the_talent_profile_keeps_to_its_schema_and_comes_back_the_same() {
    let mut bare = profile();
    bare.self_view = None;
    bare.recognition.clear();
    bare.personal = Personal::default();
    bare.published.columns = vec![column(Circle::Outside, &[])];
    bare.published.texts = Quotes::default();
    for profile in [profile(), bare] {
        let document = document(&profile);
        let json = serde_json::to_value(&document).unwrap();
        valid(PROFILE, &json);
        assert_eq!(json["commitments"][0]["budget"], agreed().budget);
        assert_eq!(json["commitments"][0]["where"], "both");
        assert_eq!(import::read(json.to_string().as_bytes()), Ok(document));
    }
}

#[test]
fn a_round_is_told_by_its_days_in_the_organisations_zone() {
    let document = document(&profile());
    let round = &document.rounds[0];
    let shown = (round.id.as_str(), round.closed_at.to_string());
    assert_eq!(shown, ("2026-11-02", "2026-11-16".to_owned()));
    // Half past eleven in London is the next day in Amsterdam.
    let change = round
        .qualities
        .iter()
        .find_map(|quality| quality.trend.as_ref());
    assert_eq!(change.unwrap().since_round, "2026-04-07");
}

#[test]
fn seen_chosen_and_gone_qualities_are_told_apart() {
    let document = document(&profile());
    let qualities = &document.rounds[0].qualities;
    let gone = qualities
        .iter()
        .find(|quality| quality.id == gone())
        .unwrap();
    assert!(gone.seen.is_empty());
    assert_eq!(gone.trend.as_ref().unwrap().word, Trend::Gone);
    let seen = qualities
        .iter()
        .filter(|quality| !quality.seen.is_empty())
        .count();
    let chosen = qualities
        .iter()
        .filter(|quality| quality.seen.is_empty())
        .count();
    assert_eq!((seen, chosen), (10, 4));
}

#[test]
fn words_stay_word_for_word_under_the_question_as_it_was_asked() {
    let document = document(&profile());
    let texts = &document.rounds[0].texts;
    let obstacle = texts
        .iter()
        .find(|answer| answer.question == "hinder")
        .unwrap();
    let title = obstacle.title.in_(Lang::Nl);
    assert!(
        title.contains("Noor") && !title.contains("Noor de Wit"),
        "{title}"
    );
    assert!(
        texts
            .iter()
            .any(|answer| answer.text == "Ze zei: {name} & <b>ik</b>.")
    );
    let own = texts
        .iter()
        .find(|answer| answer.question == "own-1")
        .unwrap();
    assert_eq!(own.title.in_(Lang::En), OWN);
}

#[test]
fn a_resume_keeps_to_the_schema_of_json_resume_and_names_at_most_seven() {
    for lang in Lang::ALL {
        let json = with_source(&profile(), lang, |source| {
            serde_json::to_value(resume::resume(source).unwrap()).unwrap()
        });
        valid(RESUME, &json);
        assert_eq!(json["skills"].as_array().unwrap().len(), 7);
        assert!(json.get("references").is_none());
        let first = &json["skills"][0];
        assert_eq!(first["x-esco"]["label"], bank().qualities[0].esco.label);
        assert_eq!(first["keywords"].as_array().unwrap().len(), 2);
    }
}

#[test]
fn a_surprise_is_no_skill_until_it_is_recognised() {
    let mut profile = profile();
    let names = |profile: &Profile| -> Vec<String> {
        with_source(profile, Lang::En, |source| {
            let skills = resume::resume(source).unwrap().skills;
            skills.into_iter().map(|skill| skill.name).collect()
        })
    };
    profile.recognition.clear();
    let chosen: Vec<_> = bank().qualities[..3].iter().collect();
    let expected: Vec<_> = chosen
        .iter()
        .map(|quality| quality.name.in_(Lang::En))
        .collect();
    assert_eq!(names(&profile), expected);
    profile.self_view = None;
    assert_eq!(names(&profile).len(), 7, "nothing can be a surprise");
    profile.published.columns.clear();
    assert!(names(&profile).is_empty());
    let (has_skills, block) = with_source(&profile, Lang::En, |source| {
        (source.has_skills(), europass::block(source).unwrap())
    });
    assert!(!has_skills);
    assert_eq!(block, "");
}

#[test]
fn the_block_for_europass_has_a_line_and_a_term_for_every_quality() {
    let block = with_source(&profile(), Lang::Nl, |source| {
        europass::block(source).unwrap()
    });
    assert_eq!(block.matches("\n- ").count(), 7, "{block}");
    assert!(block.contains("(ESCO: think analytically)"), "{block}");
}

#[test]
fn the_plain_text_holds_all_that_is_published() {
    let profile = profile();
    for lang in Lang::ALL {
        let sheet = with_source(&profile, lang, |source| plain_text::write(source).unwrap());
        for quality in &bank().qualities[..10] {
            assert!(sheet.contains(quality.name.in_(lang)), "{sheet}");
        }
        for text in [
            "Ze zei: {name} & <b>ik</b>.",
            "Tweede verhaal.",
            "Rust.",
            OWN,
        ] {
            assert!(sheet.contains(&format!("{text}\n")), "{sheet}");
        }
        assert!(sheet.lines().all(|line| line.trim_end() == line), "{sheet}");
    }
}

#[test]
fn no_form_says_how_many_or_what_only_the_house_knows() {
    let profile = profile();
    for lang in Lang::ALL {
        let forms = with_source(&profile, lang, |source| {
            [
                serde_json::to_string(&talent::document(source, &[])).unwrap(),
                serde_json::to_string(&resume::resume(source).unwrap()).unwrap(),
                europass::block(source).unwrap(),
                plain_text::write(source).unwrap(),
                serde_json::to_string(&pdf::complete(source, MAKER)).unwrap(),
            ]
        });
        for form in forms {
            for secret in [
                "98765432109",
                "Een briefje",
                "\"invited\"",
                "\"count\"",
                "@",
            ] {
                assert!(!form.contains(secret), "{secret} in {form}");
            }
        }
    }
}
