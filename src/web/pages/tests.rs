//! Every page renders in both languages and keeps the rules of the house.

use std::any::type_name;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use minijinja::Error;

use crate::page::{Frame, Page, Pages, Samples, TEMPLATES};
use crate::questionnaire::Lang;
use crate::text;
use crate::theme::Theme;

fn frame(lang: Lang, person: Option<&str>) -> Frame {
    Frame {
        lang,
        service: "Klankbord".to_owned(),
        organisation: "Provincie Voorbeeld".to_owned(),
        base_url: "https://klankbord.example".to_owned(),
        path: person.map_or("", |_| "/rounds/7f").to_owned(),
        person: person.map(str::to_owned),
        done: None,
        mailbox: person.is_none(),
        demo: false,
        theme: None,
        logo: person.map(|_| "/static/0/logo.svg".to_owned()),
    }
}

/// Every sample of every page as HTML with a name to keep it under: `round-show-nl-2`.
fn samples(pages: &Pages, frame: &Frame) -> Result<Vec<(String, String)>, Error> {
    let mut out = Vec::new();
    macro_rules! render {
        ($page:ty) => {
            let name = <$page>::TEMPLATE
                .trim_end_matches(".html")
                .replace('/', "-");
            for (number, sample) in <$page>::samples(frame.lang).iter().enumerate() {
                let lang = frame.lang.as_str();
                out.push((
                    format!("{name}-{lang}-{number}"),
                    pages.render(frame, sample)?,
                ));
            }
        };
    }
    for_each_page!(render);
    Ok(out)
}

/// Every sample of every page in both languages, signed in and not: the name and the HTML.
pub(super) fn all_pages() -> Vec<(String, String)> {
    let pages = Pages::new(&[], &Theme::default()).unwrap();
    let mut out = Vec::new();
    for lang in Lang::ALL {
        for person in [None, Some("Noor de Wit")] {
            match samples(&pages, &frame(lang, person)) {
                Ok(rendered) => out.extend(rendered),
                Err(fault) => panic!("{fault:#}"),
            }
        }
    }
    out
}

/// The values of one attribute, wherever it stands.
pub(super) fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let mark = format!(" {attribute}=\"");
    html.match_indices(&mark)
        .map(|(at, _)| html[at + mark.len()..].split('"').next().unwrap())
        .collect()
}

#[test]
fn every_sample_renders_with_one_heading_a_title_and_its_language() {
    for (name, html) in all_pages() {
        assert_eq!(html.matches("<h1").count(), 1, "{name}");
        assert_eq!(html.matches("<main").count(), 1, "{name}");
        let says = |tag| html.contains(&format!("<html lang=\"{tag}\""));
        assert!(Lang::TAGS.into_iter().any(says), "{name}");
        let title = html
            .split("<title>")
            .nth(1)
            .unwrap()
            .split("</title>")
            .next()
            .unwrap();
        assert!(title.trim().len() > " – Klankbord".len(), "{name}: {title}");
    }
}

#[test]
fn no_page_carries_a_style_or_script_of_its_own() {
    for (name, html) in all_pages() {
        for forbidden in [
            "style=\"",
            "<style",
            "onclick",
            "onsubmit",
            "javascript:",
            "data:",
            "<script>",
        ] {
            assert!(!html.contains(forbidden), "{name} has {forbidden}");
        }
        for address in [values(&html, "src"), values(&html, "href")].concat() {
            let own =
                address.starts_with('/') || address.starts_with('#') || address.starts_with('?');
            // The place of a conversation leads away, and says nothing of where from.
            let meeting = html.contains(&format!("{address}\" rel=\"noreferrer\""));
            assert!(
                own || meeting || address.starts_with("mailto:") || name.starts_with("mailbox"),
                "{name}: {address}"
            );
        }
    }
}

#[test]
fn every_id_is_there_once_and_everything_that_points_to_one_finds_it() {
    for (name, html) in all_pages() {
        let ids = values(&html, "id");
        let known: BTreeSet<_> = ids.iter().copied().collect();
        assert_eq!(ids.len(), known.len(), "{name} has an id twice");
        let inner = values(&html, "href")
            .into_iter()
            .filter_map(|href| href.strip_prefix('#'));
        let named = ["for", "aria-describedby", "aria-labelledby"]
            .into_iter()
            .flat_map(|attribute| values(&html, attribute))
            .flat_map(str::split_whitespace);
        for target in inner.chain(named) {
            assert!(
                known.contains(target),
                "{name}: nothing has the id {target}"
            );
        }
    }
}

#[test]
fn every_field_has_a_label() {
    for (name, html) in all_pages() {
        let labels: BTreeSet<_> = values(&html, "for").into_iter().collect();
        for tag in ["<input", "<textarea", "<select"] {
            for (at, _) in html.match_indices(tag) {
                let (before, field) = html.split_at(at);
                let field = field.split('>').next().unwrap();
                let wrapped = before.rfind("<label") > before.rfind("</label>");
                let named = values(field, "id")
                    .first()
                    .is_some_and(|id| labels.contains(id));
                assert!(
                    wrapped || named || field.contains("type=\"hidden\""),
                    "{name}: {field}"
                );
            }
        }
    }
}

#[test]
fn a_page_with_mistakes_says_so_in_its_title_and_beside_the_field() {
    let mut seen = 0;
    for (name, html) in all_pages() {
        if html.contains("class=\"summary\"") {
            seen += 1;
            let prefix = |lang| text::strict(lang, "error-prefix", &[]).unwrap();
            let begins = |lang| html.contains(&format!("<title>{} ", prefix(lang)));
            assert!(Lang::ALL.into_iter().any(begins), "{name}");
            assert!(html.contains("class=\"mistake\""), "{name}");
            assert!(html.contains("-error\""), "{name}");
            assert!(!html.contains("class=\"mistake\"></p>"), "{name}");
        }
    }
    assert!(seen > 0);
}

#[test]
fn what_a_manager_reads_has_no_trace_of_what_is_left_out() {
    let mut seen = 0;
    for (name, html) in all_pages() {
        if name.starts_with("conversation-shared") {
            for lang in Lang::ALL {
                let empty = text::strict(lang, "column-empty", &[]).unwrap();
                assert!(!html.contains(&empty), "{name}");
            }
            seen += usize::from(!html.contains("class=\"quotes\""));
        }
    }
    assert!(
        seen > 0,
        "every sample shares everything: this test is blind"
    );
}

#[test]
fn text_of_people_is_escaped() {
    let found = all_pages().iter().any(|(_, html)| {
        assert!(!html.contains("<b>Regel"));
        html.contains("&lt;b&gt;Regel")
    });
    assert!(found, "no sample carries markup: this test is blind");
}

#[test]
fn the_list_of_templates_is_the_folder() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let mut files = BTreeSet::new();
    for folder in fs::read_dir(&root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
    {
        let name = folder.file_name().unwrap().to_str().unwrap().to_owned();
        // Letters, the printed profile, contents, texts and assets have their own lists.
        if ["mail", "report", "content", "text", "static"].contains(&name.as_str()) {
            continue;
        }
        for file in fs::read_dir(&folder).unwrap() {
            files.insert(format!(
                "{name}/{}",
                file.unwrap().file_name().to_str().unwrap()
            ));
        }
    }
    let listed: BTreeSet<_> = TEMPLATES
        .iter()
        .map(|(name, _)| (*name).to_owned())
        .collect();
    assert_eq!(listed, files);
}

#[test]
fn every_page_is_named_once() {
    let mut named = BTreeSet::new();
    macro_rules! name {
        ($page:ty) => {
            assert!(
                named.insert(<$page>::TEMPLATE),
                "{} is named twice",
                <$page>::TEMPLATE
            );
            for lang in Lang::ALL {
                assert!(!<$page>::samples(lang).is_empty());
            }
        };
    }
    for_each_page!(name);
    // What is not a page is a part of one.
    let all = TEMPLATES
        .iter()
        .map(|(_, source)| *source)
        .collect::<String>();
    for (template, _) in TEMPLATES {
        let part = all.contains(&format!("\"{template}\""));
        assert!(
            part != named.contains(template),
            "{template} is neither a page nor a part"
        );
    }
}

/// What a page is called, its struct with its path and the name of its template.
fn names() -> Vec<(&'static str, &'static str)> {
    let mut names = Vec::new();
    macro_rules! name {
        ($page:ty) => {
            names.push((type_name::<$page>(), <$page>::TEMPLATE));
        };
    }
    for_each_page!(name);
    names
}

/// `round/people.html` belongs to `web::round::people::People`: file, struct and template have one name.
fn struct_of(template: &str) -> Option<String> {
    let (resource, page) = template.strip_suffix(".html")?.split_once('/')?;
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    let name: String = page.split('_').map(capital).collect();
    Some(format!("klankbord::web::{resource}::{page}::{name}"))
}

#[test]
fn a_page_its_file_and_its_template_have_one_name() {
    let names = names();
    assert!(names.len() > 40, "the pages were not found");
    for (page, template) in names {
        assert_eq!(struct_of(template).as_deref(), Some(page), "{template}");
    }
    let right = struct_of("account/sign_in.html").unwrap();
    assert_eq!(right, "klankbord::web::account::sign_in::SignIn");
    for wrong in ["round/invite.html", "people/people.html", "people.html"] {
        let page = "klankbord::web::round::people::People";
        assert_ne!(struct_of(wrong).as_deref(), Some(page), "{wrong}");
    }
}

/// A page says how long a text may be; the rooms refuse what is longer.
#[test]
fn the_limits_on_a_page_are_those_of_the_rooms() {
    let limits = [
        ("note", crate::round::MAX_NOTE),
        ("own", crate::questionnaire::MAX_OWN),
        ("name", crate::normalise::MAX_NAME),
        ("manager-name", crate::normalise::MAX_NAME),
        ("place", crate::conversation::MAX_PLACE),
        ("topic", crate::conversation::MAX_WISH),
        ("portrait", crate::profile::personal::MAX_PORTRAIT),
        ("what-0", crate::conversation::commitment::MAX_LINE),
        ("answer-story", crate::conversation::preparation::MAX_ANSWER),
    ];
    let pages = all_pages();
    for (field, limit) in limits {
        let id = format!(" id=\"{field}\"");
        let shown: Vec<_> = pages
            .iter()
            .flat_map(|(_, html)| {
                html.split('<').filter(|tag| {
                    let is_field = tag.starts_with("input") || tag.starts_with("textarea");
                    is_field && tag.contains(&id)
                })
            })
            .collect();
        assert!(!shown.is_empty(), "{field}");
        for tag in shown {
            assert_eq!(values(tag, "data-max"), [limit.to_string()], "{tag}");
        }
    }
    let cut = |html: &str| html.contains(" maxlength=");
    assert!(
        !pages.iter().any(|(_, html)| cut(html)),
        "a browser cuts what is pasted, without a word"
    );
}
