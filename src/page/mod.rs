//! Pages and letters: one struct for one template, rendered by a strict minijinja.
//!
//! # Why
//!
//! A page struct holds finished strings and flags, never a round or a row: what a template cannot
//! see it cannot leak. Templates, style and script are compiled in; an unknown name is an error.
//!
//! Each language has its own environment, so that `t("key", name=..)` speaks the right language
//! inside macros too, where a template's context is out of reach.

mod done;
mod escape;
mod list;
pub use self::done::Done;
pub use self::list::TEMPLATES;

use std::collections::BTreeMap;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Rest, Serde};
use minijinja::{
    AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior, Value, context, escape_formatter,
};
use serde::Serialize;

use self::escape::{Escaped, with_links};
use crate::assets::{ASSETS, Asset};
use crate::questionnaire::Lang;
use crate::text;
use crate::theme::Theme;
use crate::urls;

/// The name and the text of one template.
pub type Template = (&'static str, &'static str);

/// Names the files in `templates/` once and compiles them in.
macro_rules! templates {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/", $name)))),*]
    };
}
pub(crate) use templates;

/// What stands around every page and letter.
#[derive(Clone, Debug, Serialize)]
pub struct Frame {
    pub lang: Lang,
    /// The name of the service, "Klankbord" unless the organisation calls it otherwise.
    pub service: String,
    pub organisation: String,
    /// Scheme and host without a slash at the end, for links in letters.
    pub base_url: String,
    /// Where a change of language leads. Empty for this page itself, when nobody is signed in.
    pub path: String,
    /// The name of who is signed in. Pages for reviewers never carry one.
    pub person: Option<String>,
    /// What this person has just done, said once.
    pub done: Option<Done>,
    /// Whether letters stay in the mailbox of this machine, as in a local first run.
    pub mailbox: bool,
    /// Whether all are people of the demonstration.
    pub demo: bool,
    /// Address of the sheet with the organisation's colours, if it has its own.
    pub theme: Option<String>,
    /// Address of the organisation's logo, if there is one.
    pub logo: Option<String>,
}

/// One page.
pub trait Page: Serialize {
    const TEMPLATE: &'static str;
}

/// What a page can look like.
pub trait Samples: Page + Sized {
    /// One value for each shape the page can take, with contents in this language.
    fn samples(lang: Lang) -> Vec<Self>;
}

/// One thing to mend in a form: shown above the form with a link and beside the field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldError {
    /// The `id` of the input; for a group of choices the `id` of the group.
    pub field: String,
    pub text: String,
}

impl FieldError {
    pub fn new(field: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            field: field.into(),
            text: text.into(),
        }
    }
}

/// All templates, ready in every language.
pub struct Pages(BTreeMap<Lang, Environment<'static>>);

/// A language to choose, as templates list them: `languages`.
#[derive(Serialize)]
struct Language {
    tag: &'static str,
    name: &'static str,
}

impl Pages {
    /// Fails on a template that does not parse.
    pub fn new(letters: &[Template], theme: &Theme) -> Result<Self, Error> {
        let ready = |lang| Ok((lang, environment(lang, letters, theme)?));
        let all: Result<_, Error> = Lang::ALL.into_iter().map(ready).collect();
        all.map(Self)
    }

    pub fn render<P: Page>(&self, frame: &Frame, page: &P) -> Result<String, Error> {
        self.render_part(P::TEMPLATE, frame, page)
    }

    /// Renders one of several templates of the same struct: a letter has a subject and two bodies.
    /// What ends in `.txt` is taken as it is, all else is escaped.
    pub fn render_part<T: Serialize>(
        &self,
        template: &str,
        frame: &Frame,
        page: &T,
    ) -> Result<String, Error> {
        self.0[&frame.lang].get_template(template)?.render(
            context! { frame => Value::from(Serde(frame)), page => Value::from(Serde(page)) },
        )
    }
}

fn environment(
    lang: Lang,
    letters: &[Template],
    theme: &Theme,
) -> Result<Environment<'static>, Error> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(500_000));
    environment.set_formatter(|out, state, value| match value.as_str() {
        Some(text) if *state.auto_escape() == AutoEscape::Html && !value.is_safe() => {
            write!(out, "{}", Escaped(text)).map_err(Error::from)
        }
        _ => escape_formatter(out, state, value),
    });
    let mut syntax = SyntaxConfig::builder();
    environment.set_syntax(syntax.trim_blocks(true).lstrip_blocks(true).build()?);
    environment.set_auto_escape_callback(|name| match name.rsplit_once('.') {
        Some((_, "txt")) => AutoEscape::None,
        _ => AutoEscape::Html,
    });
    environment.add_function("t", move |key: &str, values: Kwargs| {
        translate(lang, key, &values)
    });
    environment.add_function("asset", url_of);
    environment.add_function("url", |name: &str, parts: Rest<String>| {
        address(name, &parts)
    });
    let languages = Lang::ALL.map(|lang| Language {
        tag: lang.as_str(),
        name: lang.name(),
    });
    environment.add_global("languages", Value::from(Serde(&languages)));
    let theme = theme.clone();
    environment.add_function("colour", move |name: &str| {
        let colour = theme.colour(name).map(|colour| colour.to_string());
        colour.ok_or_else(|| Error::new(ErrorKind::UndefinedError, format!("the colour {name}")))
    });
    environment.add_filter("with_links", with_links);
    for (name, source) in TEMPLATES.iter().chain(letters) {
        environment.add_template(name, source)?;
    }
    Ok(environment)
}

/// The address of a style sheet, script or picture, by its name.
fn url_of(name: &str) -> Result<String, Error> {
    let asset = ASSETS.iter().find(|asset| asset.name == name);
    asset
        .map(Asset::url)
        .ok_or_else(|| Error::new(ErrorKind::UndefinedError, format!("the asset {name}")))
}

/// The address of a page, by its name in `urls` and what stands in it.
fn address(name: &str, parts: &[String]) -> Result<String, Error> {
    urls::named(name, parts)
        .ok_or_else(|| Error::new(ErrorKind::UndefinedError, format!("the address {name}")))
}

fn translate(lang: Lang, key: &str, values: &Kwargs) -> Result<String, Error> {
    let names: Vec<&str> = values.args().collect();
    let mut args = Vec::with_capacity(names.len());
    for name in names {
        let value: Value = values.get(name)?;
        if value.is_undefined() {
            return Err(Error::new(
                ErrorKind::UndefinedError,
                format!("{name} of the text {key}"),
            ));
        }
        args.push((
            name,
            match i64::try_from(value.clone()) {
                Ok(number) if value.is_number() => number.into(),
                _ => text::Value::from(value.to_string()),
            },
        ));
    }
    text::strict(lang, key, &args)
        .map_err(|fault| Error::new(ErrorKind::InvalidOperation, fault.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARTS: &[Template] = &[
        ("mail/x/body.html", "{{ page.name }} {{ frame.service }}"),
        ("mail/x/body.txt", "{{ page.name }}\n{{ t('optional') }}"),
        ("mail/x/typo.txt", "{{ page.naem }}"),
        ("mail/x/ink.txt", "{{ colour('accent') }}"),
        ("mail/x/pink.txt", "{{ colour('pink') }}"),
        ("mail/x/gap.txt", "{{ t('pick-limit') }}"),
        (
            "mail/x/endless.txt",
            "{% for _ in range(10000) %}{% for _ in range(10000) %}x{% endfor %}{% endfor %}",
        ),
    ];

    #[derive(Serialize)]
    struct Letter {
        name: &'static str,
    }

    fn render(template: &str, lang: Lang) -> Result<String, Error> {
        let frame = Frame {
            lang,
            service: "Klankbord".to_owned(),
            organisation: String::new(),
            base_url: String::new(),
            path: String::new(),
            person: None,
            done: None,
            mailbox: false,
            demo: false,
            theme: None,
            logo: None,
        };
        let letter = Letter { name: "Zoë <b>" };
        Pages::new(PARTS, &Theme::default())
            .unwrap()
            .render_part(template, &frame, &letter)
    }

    #[test]
    fn html_is_escaped_and_plain_text_is_not() {
        let html = render("mail/x/body.html", Lang::Nl).unwrap();
        assert_eq!(html, "Zoë &lt;b&gt; Klankbord");
        let text = render("mail/x/body.txt", Lang::En).unwrap();
        assert_eq!(text, "Zoë <b>\n(optional)");
    }

    #[test]
    fn a_misspelt_name_is_an_error() {
        assert!(render("mail/x/typo.txt", Lang::Nl).is_err());
    }

    #[test]
    fn a_text_without_its_variable_is_an_error() {
        assert!(render("mail/x/gap.txt", Lang::Nl).is_err());
    }

    #[test]
    fn a_letter_gets_the_colours_of_the_theme() {
        assert_eq!(render("mail/x/ink.txt", Lang::En).unwrap(), "#1f4e5f");
        assert!(render("mail/x/pink.txt", Lang::En).is_err());
    }

    #[test]
    fn an_endless_template_is_stopped() {
        assert!(render("mail/x/endless.txt", Lang::Nl).is_err());
    }

    #[test]
    fn an_asset_has_another_address_when_it_changes() {
        let mut addresses: Vec<_> = ASSETS.iter().map(|asset| asset.fingerprint).collect();
        addresses.dedup();
        assert_eq!(addresses.len(), ASSETS.len());
        assert!(ASSETS.iter().all(|asset| asset.url().ends_with(asset.name)));
    }
}
