//! What a report promises, whatever people wrote and whatever was chosen.

use std::collections::{BTreeMap, BTreeSet};

use super::legible::Care;
use super::press::set_with;
use super::samples::{self, Sample};
use super::section::{Body, Report, Section};
use super::{Hour, for_conversation, set};
use crate::conversation::{Part, part};
use crate::profile::{Personal, Quotes, SignedLetters};
use crate::questionnaire::{Circle, Lang};

/// All parts that can be ticked of a profile.
fn parts(sample: &Sample) -> Vec<Part> {
    let texts = samples::texts(&sample.profile);
    let texts = texts.map(|(question, place)| Part::Text(question, place));
    let columns = sample.profile.published.columns.iter();
    let lists =
        columns.flat_map(|column| [Part::Qualities(column.of), Part::Hindrances(column.of)]);
    texts
        .chain(lists)
        .chain([Part::Picture, Part::SelfView, Part::Talents, Part::Portrait])
        .collect()
}

fn is_bars(section: &Section) -> bool {
    matches!(section.body, Body::Bars(_))
}

fn is_empty(section: &Section) -> bool {
    match &section.body {
        Body::Own(text) | Body::Saying(text) => text.is_empty(),
        Body::Letters(all) => all.is_empty(),
        Body::Quotes(all) | Body::Questions(all) | Body::Notes(all) => all.is_empty(),
        Body::Bars(all) => all
            .iter()
            .any(|bars| bars.lines.is_empty() == bars.none.is_none()),
        Body::Names(all) => all.iter().any(|names| names.all.is_empty()),
        Body::Best(all) => all.is_empty(),
        Body::Squares(all) => all.is_empty(),
        Body::Form(form) => form.blocks.is_empty(),
    }
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let (_, report) = samples::all().swap_remove(0);
    assert_eq!(set(&report).unwrap(), set(&report).unwrap());
}

#[test]
fn every_sample_is_set_without_the_utmost_care() {
    for (name, report) in samples::all() {
        let bytes = set_with(&report, Care::Usual).map_err(|faults| format!("{name}: {faults:?}"));
        let text = String::from_utf8_lossy(&bytes.unwrap()).into_owned();
        assert!(!text.contains("\r\nendstream"), "{name}");
        assert!(
            text.contains("<pdfuaid:part>1<") && text.contains("<pdfaid:part>2<"),
            "{name}"
        );
    }
}

#[test]
fn an_example_says_on_every_page_that_it_is_nobodys() {
    for (lang, said) in [(Lang::Nl, "bestaat niet"), (Lang::En, "doesn’t exist")] {
        let example = samples::example(lang);
        let told = [&example.title, &example.foot, &example.under[0]];
        assert!(told.iter().all(|told| told.contains(said)), "{told:?}");
        let control = Sample::ordinary(lang).complete();
        assert!(!serde_json::to_string(&control).unwrap().contains(said));
        set(&example).unwrap();
    }
}

#[test]
fn the_utmost_care_sets_a_report_too() {
    let (_, report) = samples::all().swap_remove(2);
    assert!(set_with(&report, Care::Utmost).is_ok());
}

/// Two profiles that differ in everything but what was chosen give the same file, to the last byte.
#[test]
fn what_is_not_chosen_leaves_no_trace_in_any_byte() {
    let mut first = Sample::long(Lang::Nl);
    first.talk.share.parts = BTreeSet::from([
        Part::Qualities(Circle::Inside),
        Part::Text("story".to_owned(), 3),
        Part::Text("tip".to_owned(), 1),
    ]);
    let mut other = Sample::ordinary(Lang::Nl);
    other.talk = first.talk.clone();
    other.profile.published.columns[0].qualities =
        first.profile.published.columns[0].qualities.clone();
    other.profile.published.columns[0].answers = first.profile.published.columns[0].answers;
    let texts = [("story", 3), ("tip", 1)].map(|(question, place)| {
        let mut texts = vec!["iets anders".to_owned(); place];
        let same = first.profile.published.texts.get(question, place);
        texts.push(same.unwrap().to_owned());
        (question.to_owned(), texts)
    });
    other.profile.published.texts = BTreeMap::from(texts).into();
    other.round.questionnaire.push_str("-changed");
    other.round.opened_at = other.round.opened_at.map(|day| day - chrono::Days::new(9));
    other.profile.self_view = None;
    other.profile.recognition.clear();
    other.profile.personal = Personal::default();
    other.before = None;
    assert_ne!(first.profile, other.profile);
    assert!(set(&first.for_conversation()).unwrap() == set(&other.for_conversation()).unwrap());
}

#[test]
fn each_part_alone_makes_no_empty_section_and_says_nothing_of_the_others() {
    let mut sample = Sample::long(Lang::Nl);
    let all = parts(&sample);
    assert!(all.len() > 40);
    for part in &all {
        sample.talk.share.parts = BTreeSet::from([part.clone()]);
        let report = sample.for_conversation();
        assert!(!report.sections.iter().any(is_empty), "{part}");
        let said = serde_json::to_string(&report).unwrap();
        let cut = part::cut(&sample.profile.published, &sample.talk.share.parts);
        let all = &sample.profile.published.texts;
        for (question, place) in samples::texts(&sample.profile) {
            if cut.texts.get(&question, place).is_none() {
                let text = serde_json::to_string(&all.get(&question, place)).unwrap();
                assert!(!said.contains(&text), "{part} says {text}");
            }
        }
        let says = |words: &str| said.contains(words);
        assert_eq!(says("Op mijn best"), *part == Part::Portrait, "{part}");
        assert_eq!(
            says("Dit geeft mij energie"),
            *part == Part::Talents,
            "{part}"
        );
        let titles = report.sections.iter().map(|section| &section.title);
        assert_eq!(
            titles.collect::<BTreeSet<_>>().len(),
            report.sections.len(),
            "{part}"
        );
    }
}

#[test]
fn a_conversation_without_a_profile_has_its_questions_and_agreements() {
    let sample = Sample::ordinary(Lang::En);
    let first = Hour {
        agreed: &[],
        ..sample.hour()
    };
    let of = |hour| for_conversation(Lang::En, "Klankbord", samples::OWNER, hour, None);
    let report = of(first);
    // A part of the hour looks back when there is something to look back on.
    let later = Hour {
        looks_back: true,
        ..first
    };
    let parts = |report: &Report| {
        let mut sections = report.sections.iter();
        let hour = sections.find_map(|section| match &section.body {
            Body::Questions(parts) => Some(parts.len()),
            _ => None,
        });
        hour.unwrap_or_default()
    };
    assert_eq!(parts(&report) + 1, parts(&of(later)));
    let kinds: Vec<&str> = report
        .sections
        .iter()
        .map(|section| section.title.as_str())
        .collect();
    assert_eq!(
        kinds,
        [
            "What Eva wants to talk about",
            "What this is for",
            "The conversation",
            "Things to talk about",
            "What we agree on"
        ]
    );
    assert!(set(&report).is_ok());
}

#[test]
fn a_bare_profile_is_a_report_too() {
    let mut sample = Sample::ordinary(Lang::Nl);
    sample.profile.self_view = None;
    sample.profile.published.texts = Quotes::default();
    sample.profile.personal = Personal::default();
    sample.before = None;
    sample.letters = SignedLetters::default();
    for column in &mut sample.profile.published.columns {
        column.qualities.clear();
        column.hindrances.clear();
    }
    let report = sample.complete();
    assert!(!report.sections.iter().any(is_empty));
    assert_eq!(
        report.sections.len(),
        4,
        "what is seen, questions, agreements, small print"
    );
    assert!(set(&report).is_ok());
}

#[test]
fn nothing_in_a_report_is_a_number_of_people() {
    let report = Sample::ordinary(Lang::Nl).complete();
    let seen = report
        .sections
        .iter()
        .find(|section| is_bars(section))
        .unwrap();
    let said = serde_json::to_string(seen).unwrap();
    assert!(!said.contains(|c: char| c.is_ascii_digit()), "{said}");
}

#[test]
fn the_whole_has_what_its_owner_added_and_what_changed() {
    let mut sample = Sample::ordinary(Lang::En);
    let titles = |sample: &Sample| -> Vec<String> {
        let sections = sample.complete().sections.into_iter();
        sections.map(|section| section.title).collect()
    };
    let all = titles(&sample);
    assert_eq!(all[0], "At my best");
    for title in ["Your talents", "Then and now"] {
        assert!(all.iter().any(|name| name == title), "{title}: {all:?}");
    }
    let report = serde_json::to_string(&sample.complete()).unwrap();
    for said in ["New", "Stronger", "Less", "No longer named"] {
        assert!(report.contains(&format!("\"title\":\"{said}\"")), "{said}");
    }
    let squares = |sample: &Sample| {
        let mut sections = sample.complete().sections.into_iter();
        let squares = sections.find_map(|section| match section.body {
            Body::Squares(all) => Some(all),
            _ => None,
        });
        squares
            .unwrap()
            .into_iter()
            .map(|square| square.quality[1].clone())
    };
    let chosen: Vec<_> = squares(&sample).collect();
    assert_eq!(chosen, ["Curious", "Straightforward"]);
    sample.profile.personal = Personal::default();
    sample.before = None;
    assert_eq!(squares(&sample).count(), 3);
    let all = titles(&sample);
    for title in ["At my best", "Your talents", "Then and now"] {
        assert!(!all.iter().any(|name| name == title), "{title}: {all:?}");
    }
}

#[test]
fn circles_that_cannot_be_laid_side_by_side_are_not() {
    let mut sample = Sample::ordinary(Lang::En);
    let said = |sample: &Sample| {
        let mut sections = sample.complete().sections.into_iter();
        let then = sections.find(|section| section.title == "Then and now");
        match then.unwrap().body {
            Body::Saying(said) => said,
            other => panic!("{other:?}"),
        }
    };
    sample.before.as_mut().unwrap().1.published.columns.pop();
    assert!(said(&sample).contains("can’t be compared"));
    sample.profile.published.columns.pop();
    for profile in [&mut sample.profile, &mut sample.before.as_mut().unwrap().1] {
        profile.published.columns[0].qualities.clear();
    }
    assert!(said(&sample).contains("In neither round"));
}

#[test]
fn a_text_that_its_owner_hid_is_on_no_paper() {
    let mut sample = Sample::ordinary(Lang::Nl);
    let hidden = sample.profile.published.texts.get("story", 1).unwrap();
    let hidden = serde_json::to_string(hidden).unwrap();
    let says = |sample: &Sample| {
        let both = [sample.complete(), sample.for_conversation()];
        both.map(|report| serde_json::to_string(&report).unwrap().contains(&hidden))
    };
    assert_eq!(says(&sample), [true, true]);
    sample.profile.published.texts.hide("story", 1);
    assert_eq!(says(&sample), [false, false]);
}

#[test]
fn letters_are_on_the_owners_paper_and_on_no_other() {
    for lang in Lang::ALL {
        let sample = Sample::ordinary(lang);
        let kept = |report: &Report| serde_json::to_string(&report.sections).unwrap();
        let names = ["Oma Riet", "Faatje"];
        assert!(
            names
                .iter()
                .all(|name| kept(&sample.complete()).contains(name))
        );
        // Even when whoever makes it forgets to leave them out.
        let taken = kept(&sample.for_conversation());
        assert!(!names.iter().any(|name| taken.contains(name)), "{taken}");
    }
}

#[test]
fn the_questions_know_of_the_profile_before() {
    let mut sample = Sample::ordinary(Lang::En);
    let before = &mut sample.before.as_mut().unwrap().1;
    for profile in [&mut sample.profile, before] {
        profile.self_view = None;
        profile.published.texts = Quotes::default();
        profile.published.columns.pop();
        profile.published.columns[0].hindrances.clear();
        for quality in &mut profile.published.columns[0].qualities {
            quality.dosage = None;
        }
    }
    let questions = |sample: &Sample| {
        let mut sections = sample.complete().sections.into_iter();
        sections.find_map(|section| match section.body {
            Body::Questions(all) => Some(all),
            _ => None,
        })
    };
    let with = questions(&sample).unwrap();
    sample.before = None;
    let without = questions(&sample).unwrap();
    assert!(
        with.iter().any(|question| !without.contains(question)),
        "{with:?}"
    );
}
