//! Reads every text there is: nothing is empty, no id is used twice, no place unknown.

use std::collections::BTreeSet;

use toml::{Table, Value};

use super::*;

const FILES: [(&str, &str); 4] = [
    (
        "conversation",
        include_str!("../../templates/content/conversation.toml"),
    ),
    (
        "qualities",
        include_str!("../../templates/content/qualities.toml"),
    ),
    (
        "questionnaire",
        include_str!("../../templates/content/questionnaire.toml"),
    ),
    (
        "starters",
        include_str!("../../templates/content/starters.toml"),
    ),
];

/// The places that the code fills, per file.
fn places_of(file: &str) -> BTreeSet<&'static str> {
    match file {
        "questionnaire" => ["name", "star"].into(),
        "starters" => [
            "quality",
            "pitfall",
            "challenge",
            "allergy",
            "band",
            "domain",
            "hindrance",
        ]
        .into(),
        _ => BTreeSet::new(),
    }
}

/// Every faulty text in a file, said in words.
fn faults(file: &str, content: &str) -> Vec<String> {
    let table: Table = toml::from_str(content).unwrap();
    let mut found = Vec::new();
    look(file, "", &Value::Table(table), &mut found);
    found
}

fn look(file: &str, path: &str, value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Table(table) if table.contains_key("nl") || table.contains_key("en") => {
            let Ok(words) = value.clone().try_into::<Words>() else {
                found.push(format!("{path}: not exactly Dutch and English"));
                return;
            };
            found.extend(fault(file, path, &words));
        }
        Value::Table(table) => {
            for (key, inner) in table {
                look(file, &format!("{path}.{key}"), inner, found);
            }
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                look(file, &format!("{path}[{at}]"), item, found);
            }
        }
        _ => {}
    }
}

fn fault(file: &str, path: &str, words: &Words) -> Option<String> {
    let known = places_of(file);
    if Lang::ALL
        .iter()
        .any(|lang| words.in_(*lang).trim().is_empty())
    {
        return Some(format!("{path}: empty"));
    }
    if words.places(Lang::Nl) != words.places(Lang::En) {
        return Some(format!("{path}: the languages fill different places"));
    }
    words
        .places(Lang::Nl)
        .difference(&known)
        .next()
        .map(|place| format!("{path}: nobody fills {{{place}}}"))
}

fn assert_unique<'a>(ids: impl Iterator<Item = &'a str>) {
    let mut seen = BTreeSet::new();
    for id in ids {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(!id.is_empty() && id.chars().all(plain), "{id}");
        assert!(seen.insert(id), "{id} is used twice");
    }
}

#[test]
fn every_text_is_there_in_both_languages_and_fills_known_places() {
    for (file, content) in FILES {
        assert_eq!(faults(file, content), Vec::<String>::new());
    }
}

#[test]
fn the_search_for_faulty_texts_finds_each_kind() {
    let faulty = [
        ("questionnaire", "[t]\nnl = 'x'"),
        ("questionnaire", "[t]\nnl = 'x'\nen = ' '"),
        ("questionnaire", "[t]\nnl = '{name}'\nen = 'x'"),
        ("questionnaire", "[t]\nnl = '{nmae}'\nen = '{nmae}'"),
        ("questionnaire", "[[t.u]]\nid = 'a'\nv.nl = ''\nv.en = 'x'"),
        ("qualities", "[t]\nnl = '{name}'\nen = '{name}'"),
    ];
    for (file, content) in faulty {
        assert_eq!(faults(file, content).len(), 1, "{content}");
    }
}

#[test]
fn every_id_is_used_once() {
    assert_unique(bank().domains.iter().map(|domain| domain.id.as_str()));
    assert_unique(bank().qualities.iter().map(|quality| quality.id.as_str()));
    let asked = questionnaire();
    assert_unique(asked.steps.obstacle.options.iter().map(|o| o.id.as_str()));
    let fixed = ["story", "future", "tip", "hinder"].into_iter();
    assert_unique(fixed.chain(asked.extras.iter().map(|extra| extra.id.as_str())));
    assert_unique(asked.self_view.questions.iter().map(|q| q.id.as_str()));
    assert_unique(starters().all.iter().map(|starter| starter.id.as_str()));
}

#[test]
fn every_quality_stands_in_a_known_domain_and_has_its_own_name() {
    for quality in &bank().qualities {
        assert!(bank().domain(&quality.domain).is_some(), "{}", quality.id);
        assert!(quality.esco.uri.starts_with("http://data.europa.eu/esco/"));
        assert_eq!(bank().quality(&quality.id).unwrap().id, quality.id);
    }
    for lang in Lang::ALL {
        let names: BTreeSet<_> = bank().qualities.iter().map(|q| q.name.in_(lang)).collect();
        assert_eq!(names.len(), bank().qualities.len());
    }
    assert!(bank().quality("brave").is_none());
}

#[test]
fn every_question_in_words_can_be_looked_up() {
    let asked = questionnaire();
    assert_eq!(asked.extras.len(), 9);
    for id in ["story", "future", "tip", "hinder"] {
        assert!(asked.text_question(id).unwrap().help.is_some(), "{id}");
    }
    for extra in &asked.extras {
        assert_eq!(asked.text_question(&extra.id).unwrap().title, extra.title);
    }
    assert!(asked.text_question("pick").is_none());
}

#[test]
fn the_talk_takes_an_hour_and_every_theme_has_its_place_once() {
    let parts = &conversation_guide().parts;
    for (looks_back, many) in [(true, parts.len()), (false, parts.len() - 1)] {
        let hour = conversation_guide().hour(looks_back);
        assert_eq!(hour.iter().map(|(_, minutes)| minutes).sum::<u32>(), 60);
        assert_eq!(hour.len(), many);
    }
    assert_unique(parts.iter().map(|part| part.id.as_str()));
    let themes: Vec<_> = parts.iter().flat_map(|part| &part.themes).collect();
    assert_eq!(themes.iter().collect::<BTreeSet<_>>().len(), themes.len());
    let sheets = conversation_guide()
        .employee
        .iter()
        .chain(&conversation_guide().manager);
    let asked = sheets.map(|question| question.theme);
    for theme in asked.chain(starters().all.iter().map(|starter| starter.theme)) {
        assert!(themes.contains(&&theme), "{theme:?}");
    }
    let topics = &conversation_guide().topics;
    let of_topics = topics.iter().flat_map(|topic| &topic.themes);
    assert_eq!(
        of_topics.collect::<BTreeSet<_>>(),
        themes.into_iter().collect()
    );
    for (sheet, lines) in [
        (&conversation_guide().employee, 13),
        (&conversation_guide().manager, 11),
    ] {
        assert_eq!(sheet.len(), lines);
        assert_unique(sheet.iter().map(|question| question.id.as_str()));
    }
}

#[test]
fn the_starters_that_always_come_exist() {
    assert_eq!(starters().all.len(), 19);
    assert_eq!(starters().always.len(), 3);
    for id in &starters().always {
        assert!(starters().starter(id).is_some(), "{id}");
    }
    assert!(starters().starter("small-talk").is_none());
}

#[test]
fn a_round_can_keep_which_version_it_asked() {
    assert_eq!(version(), "core-48 1.0.0, 1.0.0");
}
