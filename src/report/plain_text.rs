//! The whole profile as plain text: it can be read everywhere, also by whoever listens to it.

use super::letter::Letter;
use super::{Source, words};
use crate::error::{Error, Result};
use crate::profile::published::Column;
use crate::profile::reading;
use crate::questionnaire::{HINDER, Lang, STORY, bank, questionnaire};
use crate::text::{self, Value};

pub fn write(source: &Source<'_>) -> Result<String> {
    let mut sheet = Sheet(String::new());
    sheet.title(&source.say("profile-title", &[])?);
    sheet.line(source.owner.name);
    let dates = [
        ("from", text::date(source.lang, source.opened_on).into()),
        ("to", text::date(source.lang, source.closed_on).into()),
    ];
    sheet.line(&source.say("plain-round", &dates)?);
    sheet.line(&source.say("profile-mine", &[])?);
    portrait(&mut sheet, source)?;
    answers(&mut sheet, source, |id| id == STORY);
    sheet.heading(&source.say("profile-seen", &[])?);
    let picture = words::picture(&source.profile.published);
    sheet.line(&source.say(picture, &[])?);
    for shown in &source.profile.published.columns {
        column(&mut sheet, source, shown)?;
    }
    sheet.gap();
    sheet.line(&source.say("profile-not-named", &[])?);
    window(&mut sheet, source)?;
    personal(&mut sheet, source)?;
    signed(&mut sheet, source.lang, &source.letters())?;
    answers(&mut sheet, source, |id| ![STORY, HINDER].contains(&id));
    held_back(&mut sheet, source)?;
    answers(&mut sheet, source, |id| id == HINDER);
    sheet.heading(&source.say("plain-counted", &[])?);
    sheet.line(&source.say("plain-counted-more", &[])?);
    Ok(sheet.0)
}

fn column(sheet: &mut Sheet, source: &Source<'_>, column: &Column) -> Result<()> {
    sheet.part(&source.say(words::view(column.of), &[])?);
    sheet.line(&source.say(words::reliability(column), &[])?);
    if column.qualities.is_empty() {
        sheet.line(&source.say("column-empty", &[])?);
    }
    for listed in &column.qualities {
        let Some(quality) = bank().quality(&listed.id) else {
            continue;
        };
        let (name, about) = (
            quality.name.in_(source.lang),
            quality.description.in_(source.lang),
        );
        let band = source.say(words::band(listed.band), &[])?;
        sheet.item(&format!("{name} ({band}). {about}"));
        if listed.best_fit {
            sheet.more(&source.say("seen-star", &[])?);
        }
        if let Some(said) = listed.dosage {
            sheet.more(&source.say(words::dosage(said), &[])?);
        }
    }
    Ok(())
}

/// What holds back, by column: after all that is strong.
fn held_back(sheet: &mut Sheet, source: &Source<'_>) -> Result<()> {
    let columns = source.profile.published.columns.iter();
    let columns: Vec<_> = columns
        .filter(|column| !column.hindrances.is_empty())
        .collect();
    if columns.is_empty() {
        return Ok(());
    }
    sheet.heading(&source.say("profile-hindrances", &[])?);
    for column in columns {
        sheet.part(&source.say(words::view(column.of), &[])?);
        for listed in &column.hindrances {
            let Some(option) = questionnaire().steps.obstacle.option(&listed.id) else {
                continue;
            };
            let label = option
                .words
                .fill(source.lang, &[("name", source.owner.first_name)]);
            let band = source.say(words::band(listed.band), &[])?;
            sheet.item(&format!("{label} ({band})"));
        }
    }
    Ok(())
}

/// The own view beside that of others.
fn window(sheet: &mut Sheet, source: &Source<'_>) -> Result<()> {
    let profile = source.profile;
    let Some(own) = &profile.self_view else {
        return Ok(());
    };
    let window = reading::window(&profile.published, own, &profile.recognition);
    sheet.heading(&source.say("mirror-title", &[])?);
    for (key, ids) in [
        ("mirror-recognised", window.recognised),
        ("plain-surprises", window.surprises),
        ("mirror-not-yet", window.not_yet_visible),
    ] {
        list(sheet, source, key, ids.iter().map(String::as_str))?;
    }
    Ok(())
}

/// The names of qualities on one line; nothing when there are none.
fn list<'a>(
    sheet: &mut Sheet,
    source: &Source<'_>,
    key: &str,
    ids: impl Iterator<Item = &'a str>,
) -> Result<()> {
    let names: Vec<&str> = ids
        .filter_map(|id| bank().quality(id))
        .map(|quality| quality.name.in_(source.lang))
        .collect();
    if !names.is_empty() {
        let list = format!("{}: {}", source.say(key, &[])?, names.join(", "));
        sheet.item(&list);
    }
    Ok(())
}

/// What the owner added.
fn personal(sheet: &mut Sheet, source: &Source<'_>) -> Result<()> {
    let personal = &source.profile.personal;
    list(sheet, source, "talents-title", personal.talents())?;
    for (id, example) in &personal.examples {
        let name = bank().quality(id).map(|quality| &quality.name);
        let label = source.say("reply-example", &[])?;
        let name = name.map_or(id.as_str(), |name| name.in_(source.lang));
        sheet.item(&format!("{label}: {name}. {example}"));
    }
    Ok(())
}

fn portrait(sheet: &mut Sheet, source: &Source<'_>) -> Result<()> {
    let portrait = &source.profile.personal.portrait;
    if !portrait.is_empty() {
        sheet.heading(&source.say("portrait-title", &[])?);
        sheet.line(portrait);
    }
    Ok(())
}

/// Word for word, under what they are about.
fn answers(sheet: &mut Sheet, source: &Source<'_>, which: impl Fn(&str) -> bool) {
    let asked = source.questions;
    for id in asked.ids().into_iter().filter(|id| which(id)) {
        let Some(heading) = asked.heading(&id) else {
            continue;
        };
        let texts = source.profile.published.texts.of(&id);
        if !texts.is_empty() {
            sheet.heading(heading.in_(source.lang));
        }
        for text in texts {
            sheet.item(text);
        }
    }
}

/// Letters alone, of a round without a profile; nothing where there are none.
pub fn letters(lang: Lang, letters: &[Letter]) -> Result<Option<String>> {
    let mut sheet = Sheet(String::new());
    signed(&mut sheet, lang, letters)?;
    Ok((!letters.is_empty()).then_some(sheet.0))
}

fn signed(sheet: &mut Sheet, lang: Lang, letters: &[Letter]) -> Result<()> {
    if letters.is_empty() {
        return Ok(());
    }
    let say = |key: &str, args: &[(&str, Value<'_>)]| {
        text::strict(lang, key, args).map_err(Error::internal)
    };
    sheet.heading(&say("signed-title", &[])?);
    sheet.line(&say("signed-lead", &[])?);
    for letter in letters {
        sheet.part(&say(
            letter.heading(),
            &[("name", letter.from.as_str().into())],
        )?);
        for answered in &letter.texts {
            sheet.line(&answered.title);
            sheet.more(&answered.text.replace('\n', "\n  "));
        }
        sheet.line(&say("signed-sees", &[])?);
        for quality in [&letter.star].into_iter().chain(&letter.qualities) {
            sheet.item(quality);
        }
        letter.dosed.iter().for_each(|dosed| sheet.more(dosed));
        if !letter.obstacles.is_empty() {
            sheet.line(&say("signed-obstacles", &[])?);
        }
        letter.obstacles.iter().for_each(|said| sheet.item(said));
        sheet.line(&letter.signature);
    }
    Ok(())
}

/// A text in the making: headings underlined, so that they are seen without any style.
struct Sheet(String);

impl Sheet {
    fn title(&mut self, words: &str) {
        self.underlined(words, "=");
    }

    fn heading(&mut self, words: &str) {
        self.gap();
        self.underlined(words, "-");
    }

    fn part(&mut self, words: &str) {
        self.gap();
        self.line(&format!("{words}:"));
    }

    fn item(&mut self, words: &str) {
        self.line(&format!("- {words}"));
    }

    fn more(&mut self, words: &str) {
        self.line(&format!("  {words}"));
    }

    fn line(&mut self, words: &str) {
        self.0.extend([words, "\n"]);
    }

    fn gap(&mut self) {
        self.0.push('\n');
    }

    fn underlined(&mut self, words: &str, with: &str) {
        self.line(words);
        self.line(&with.repeat(words.chars().count()));
        self.gap();
    }
}
