//! The whole profile, for the person it is about.

use super::card::first_stories;
use super::parts::{self, Of, sections_of};
use super::section::{Best, Body, Letter, Report, Section, Square};
use crate::profile::reading::{self, Quadrant};
use crate::profile::{Profile, Published};
use crate::questionnaire::{self, Circle, HINDER, Quality, STORY};
use crate::report::letter::Letter as Words;
use crate::report::{Source, words};
use crate::text;

/// All that the owner may see, in the order of the page: first who somebody is, then what the circles see and how it lies
/// beside the own view, then the words of others, and last what asks for work. How it was counted is for whoever wonders, and
/// ends what is read. The two sheets to write on can be taken along without the rest. `service` is the name
/// that stands beside the mark.
pub fn complete(source: &Source<'_>, service: &str) -> Report {
    let of = Of {
        lang: source.lang,
        name: source.owner.first_name,
    };
    let opened = text::date(of.lang, source.opened_on);
    let title = of.say("report-title-of", &[("name", source.owner.name.into())]);
    let under = of.say("report-round", &[("date", opened.clone().into())]);
    Report {
        lang: of.lang,
        service: service.to_owned(),
        foot: format!("{title} · {opened}"),
        title,
        heading: of.plain("report-title"),
        under: vec![source.owner.name.to_owned(), under],
        claim: of.plain("report-mine"),
        date: source.closed_on,
        sections: sections(of, source),
        unprintable: Some(parts::unprintable(of)),
    }
}

fn sections(of: Of, source: &Source<'_>) -> Vec<Section> {
    let profile = source.profile;
    let published = &profile.published;
    let (own, recognition) = (profile.self_view.as_ref(), &profile.recognition);
    let starters = match source.before {
        Some((_, before)) => reading::starters_since(before, published, own, recognition),
        None => reading::starters(published, own, recognition),
    };
    let starters = starters
        .iter()
        .map(|starter| starter.words(of.lang, of.name));
    // It speaks to its owner, as the page does, and does not ask about them.
    let heading = |id: &str| Some(source.questions.heading(id)?.in_(of.lang).to_owned());
    let first = first_stories(profile);
    let is_first = |id: &str, place| id == STORY && first.contains(&place);
    let told = published.texts.only(is_first);
    let others = published.texts.only(|id, place| !is_first(id, place));
    let (hinder, ahead): (Vec<_>, Vec<_>) =
        parts::texts(source.questions, &others, heading).partition(|(id, _)| id == HINDER);
    parts::portrait(of, &profile.personal.portrait)
        .into_iter()
        .chain(first_sight(of, published))
        .chain(parts::stories(of, "parts-stories", &told))
        .chain([seen(of, profile)])
        .chain(window(of, profile))
        .chain(talents(of, profile))
        .chain(changes(of, source))
        .chain(parts::stories(of, "report-more-stories", &others))
        .chain(letters(of, source))
        .chain(sections_of(ahead))
        .chain(held_back(of, published))
        .chain(sections_of(hinder))
        .chain(squares(of, profile))
        .chain([
            small_print(of, source.questionnaire),
            parts::starters(of, starters.collect()),
            parts::agreements(of, &[]),
        ])
        .collect()
}

/// The few qualities that most people see.
fn first_sight(of: Of, published: &Published) -> Option<Section> {
    let most = reading::most_seen(published).into_iter();
    let best = most.map(|(id, star)| Best {
        name: of.quality(id),
        star: star.then(|| of.plain("best-star")),
    });
    let best: Vec<_> = best.collect();
    (!best.is_empty()).then(|| Section::new(of.plain("report-first-sight"), Body::Best(best)))
}

fn seen(of: Of, profile: &Profile) -> Section {
    let published = &profile.published;
    let groups = parts::qualities(of, published, |id| looked_at(of, profile, id), true);
    Section::new(of.plain("profile-seen"), Body::Bars(groups))
        .lead(of.plain(words::picture(published)))
        .after(uncounted(of, published))
        .after(of.plain("profile-not-named"))
}

/// Recognised, or a surprise; without a self-view neither.
fn looked_at(of: Of, profile: &Profile, id: &str) -> Option<String> {
    let own = profile.self_view.as_ref()?;
    let quadrant = reading::quadrant(&profile.published, own, &profile.recognition, id);
    match quadrant {
        Quadrant::Recognised => Some(of.plain("report-mark-recognised")),
        Quadrant::Surprise => Some(of.plain("report-mark-surprise")),
        _ => None,
    }
}

/// The circles that are not counted, whether some of their people answered or none.
fn uncounted(of: Of, published: &Published) -> Option<String> {
    let circles = reading::uncounted(published).into_iter();
    let sentences: Vec<String> = circles
        .map(|circle| {
            of.plain(match circle {
                Circle::Inside => "words-only-inside",
                Circle::Outside => "words-only-outside",
                Circle::Asked => "words-only-asked",
            })
        })
        .collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

fn window(of: Of, profile: &Profile) -> Option<Section> {
    let own = profile.self_view.as_ref()?;
    let window = reading::window(&profile.published, own, &profile.recognition);
    let list = |title: &str, lead: &str, ids: &[String]| {
        let all = ids.iter().map(|id| of.quality(id)).collect();
        parts::names(Some(of.plain(title)), Some(of.plain(lead)), all)
    };
    let lists: Vec<_> = [
        list(
            "mirror-recognised",
            "mirror-recognised-more",
            &window.recognised,
        ),
        list(
            "report-surprises",
            "report-surprises-more",
            &window.surprises,
        ),
        list(
            "mirror-not-yet",
            "mirror-not-yet-more",
            &window.not_yet_visible,
        ),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!lists.is_empty()).then(|| {
        Section::new(of.plain("mirror-title"), Body::Names(lists)).lead(of.plain("mirror-more"))
    })
}

/// What others see and gives the owner energy.
fn talents(of: Of, profile: &Profile) -> Option<Section> {
    let list = parts::list(of, "talents-title", profile.personal.talents())?;
    Some(list.lead(of.plain("talents-more")))
}

/// Beside the profile before, in words and as questions.
fn changes(of: Of, source: &Source<'_>) -> Option<Section> {
    let (then, before) = source.before?;
    let body = match reading::changes(before, &source.profile.published) {
        None => Body::Saying(of.plain("years-apart")),
        Some(none) if none.is_empty() => Body::Saying(of.plain("years-nothing")),
        Some(changes) => {
            let groups = changes.into_iter().filter_map(|(trend, ids)| {
                let [title, question] = words::trend(trend).map(|key| Some(of.plain(key)));
                parts::names(
                    title,
                    question,
                    ids.into_iter().map(|id| of.quality(id)).collect(),
                )
            });
            Body::Names(groups.collect())
        }
    };
    let days = [then, source.opened_on].map(|day| text::date(of.lang, day));
    Some(
        Section::new(of.plain("years-title"), body)
            .lead(days.join(" · "))
            .lead(of.plain("years-lead")),
    )
}

fn squares(of: Of, profile: &Profile) -> Option<Section> {
    let flips = reading::flips(&profile.published, &profile.personal.flips);
    let squares: Vec<Square> = flips
        .into_iter()
        .map(|quality| square(of, quality))
        .collect();
    (!squares.is_empty()).then(|| {
        Section::new(of.plain("profile-flips"), Body::Squares(squares))
            .lead(of.plain("profile-flips-more"))
    })
}

fn square(of: Of, quality: &Quality) -> Square {
    let cell =
        |key: &str, words: &questionnaire::Words| [of.plain(key), words.in_(of.lang).to_owned()];
    Square {
        quality: cell("flip-quality", &quality.name),
        pitfall: cell("flip-pitfall", &quality.pitfall),
        allergy: cell("flip-allergy", &quality.allergy),
        challenge: cell("flip-challenge", &quality.challenge),
    }
}

fn held_back(of: Of, published: &Published) -> Option<Section> {
    let above: Vec<_> = published.columns.iter().map(|column| column.of).collect();
    parts::held_back(of, published, &above)
}

/// Of people who signed, to this reader alone.
fn letters(of: Of, source: &Source<'_>) -> Option<Section> {
    let letters: Vec<_> = source
        .letters()
        .into_iter()
        .map(|words| letter(of, words))
        .collect();
    (!letters.is_empty()).then(|| {
        Section::new(of.plain("signed-title"), Body::Letters(letters)).lead(of.plain("signed-lead"))
    })
}

fn letter(of: Of, words: Words) -> Letter {
    let together = |label: &str, all: &[String]| {
        let label = of.plain(label);
        (!all.is_empty()).then(|| format!("{label}: {}", all.join(", ")))
    };
    let title = of.say(words.heading(), &[("name", words.from.clone().into())]);
    let seen: Vec<_> = [words.star].into_iter().chain(words.qualities).collect();
    let lines = together("signed-sees", &seen).into_iter();
    let lines = lines.chain(words.dosed);
    Letter {
        title,
        texts: words.texts,
        lines: lines
            .chain(together("signed-obstacles", &words.obstacles))
            .collect(),
        signature: words.signature,
    }
}

fn small_print(of: Of, questionnaire: &str) -> Section {
    let mut notes = vec![of.plain("report-counted-least")];
    notes.extend(parts::counted(of, true, true));
    notes.push(of.plain("report-counted-sources"));
    let list = [("list", questionnaire.into())];
    notes.push(of.say("report-counted-list", &list));
    Section::new(of.plain("report-counted"), Body::Notes(notes))
}
