//! A text about oneself in the first person, for a CV or a page of one's own on the web.
//!
//! # Why
//!
//! Decision: it is made of what is published and of the owner's own words, never of stories or letters. Context: it is
//! read by everybody. Consequence: a quality is named and not described, and how many people saw it is said in the two
//! words of the profile.

use super::Source;
use crate::error::{Error, Result};
use crate::profile::published::Band;
use crate::profile::reading;
use crate::questionnaire::{Circle, Lang, bank};
use crate::text::{self, Value};

/// Ready to paste; empty where others list no quality and there are no own words. Those stand in the reader's language
/// alone, in which they were most likely written.
pub fn text(source: &Source<'_>, lang: Lang) -> Result<String> {
    let say = |key: &str, args: &[(&str, Value<'_>)]| {
        text::strict(lang, key, args).map_err(Error::internal)
    };
    let own = (lang == source.lang).then(|| source.profile.personal.portrait.clone());
    let mut parts: Vec<String> = own.into_iter().filter(|own| !own.is_empty()).collect();
    let seen = seen(source, lang)?;
    if !seen.is_empty() {
        parts.push(seen);
        let date = text::date(lang, source.opened_on);
        parts.push(say(from_whom(source), &[("date", date.into())])?);
    }
    Ok(parts.join("\n\n"))
}

/// What people see, what fits best, and what gives energy.
fn seen(source: &Source<'_>, lang: Lang) -> Result<String> {
    let published = &source.profile.published;
    let most = reading::most_seen(published);
    let of_band = |wanted| -> Vec<&str> {
        let most = most.iter().map(|(id, _)| *id);
        most.filter(|id| reading::band(published, id) == Some(wanted))
            .collect()
    };
    let starred = most.iter().filter(|(_, star)| *star).map(|(id, _)| *id);
    let talents = source.profile.personal.talents();
    let talents = talents.filter(|id| reading::band(published, id).is_some());
    let lines = [
        ("about-many", of_band(Band::Many)),
        ("about-several", of_band(Band::Several)),
        ("about-star", starred.collect()),
        ("about-energy", talents.collect()),
    ];
    let lines = lines.iter().filter(|(_, ids)| !ids.is_empty());
    let sentences = lines.map(|(key, ids)| {
        let all = together(lang, ids)?;
        text::strict(lang, key, &[("all", all.into())]).map_err(Error::internal)
    });
    Ok(sentences.collect::<Result<Vec<_>>>()?.join(" "))
}

/// "curious, calm and helpful".
fn together(lang: Lang, ids: &[&str]) -> Result<String> {
    let names = ids.iter().filter_map(|id| bank().quality(id));
    let names: Vec<_> = names
        .map(|quality| quality.name.in_(lang).to_lowercase())
        .collect();
    let Some((last, first @ [_, ..])) = names.split_last() else {
        return Ok(names.concat());
    };
    let parts = [
        ("first", first.join(", ").into()),
        ("last", last.as_str().into()),
    ];
    text::strict(lang, "about-together", &parts).map_err(Error::internal)
}

fn from_whom(source: &Source<'_>) -> &'static str {
    let counted = |of| source.profile.published.column(of).is_some();
    match (counted(Circle::Inside), counted(Circle::Outside)) {
        (true, true) => "about-from-both",
        (true, false) => "about-from-inside",
        _ => "about-from",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::Personal;
    use crate::report::pdf::samples::Sample;

    #[test]
    fn it_is_in_the_first_person_and_made_of_what_is_published() {
        let sample = Sample::ordinary(Lang::Nl);
        let said = text(&sample.source(), Lang::Nl).unwrap();
        let (portrait, rest) = said.split_once("\n\n").unwrap();
        assert_eq!(portrait, sample.profile.personal.portrait);
        assert_eq!(
            rest,
            "Veel mensen zien deze kwaliteiten in mij: nieuwsgierig, behulpzaam en kalm. Meerdere mensen noemen ook: \
             speels. Dit past het best bij mij, zeggen meerdere mensen: nieuwsgierig en speels. Hier krijg ik energie \
             van: nieuwsgierig en behulpzaam.\n\nDit komt uit feedback die ik vroeg aan mensen op mijn werk en daarbuiten \
             (21 november 2026)."
        );
    }

    #[test]
    fn own_words_stand_in_the_language_of_their_writer_alone() {
        let sample = Sample::ordinary(Lang::Nl);
        let said = text(&sample.source(), Lang::En).unwrap();
        assert!(
            said.starts_with("Many people see these qualities in me: curious, helpful and calm.")
        );
        assert!(!said.contains("Op mijn best"));
    }

    #[test]
    fn no_story_and_no_letter_is_in_it_and_nothing_is_said_of_nothing() {
        let mut sample = Sample::long(Lang::En);
        for lang in Lang::ALL {
            let said = text(&sample.source(), lang).unwrap();
            for word in ["1. ", "Oma Riet", "Faatje", "#sys"] {
                assert!(!said.contains(word), "{word} in {said}");
            }
        }
        sample.profile.personal = Personal::default();
        for column in &mut sample.profile.published.columns {
            column.qualities.clear();
        }
        assert_eq!(text(&sample.source(), Lang::En).unwrap(), "");
    }
}
