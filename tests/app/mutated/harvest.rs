//! What a person could ask for: every link and every form of the pages that they reach by clicking.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html};

use super::chance::Chance;
use super::slow;
use super::world::World;
use crate::support::{Page, selector};

/// More pages of one person are alike.
const MAX_PAGES: usize = 60;
/// Where no link leads from the first page.
const BEYOND: [&str; 6] = [
    "/",
    "/me",
    "/imports/new",
    "/conversations/new",
    "/me/deletion",
    "/administration",
];

/// A form as it stands on a page, or a link: a form without fields that is fetched.
#[derive(Clone, Debug)]
pub(super) struct Form {
    /// Who found it.
    pub(super) role: usize,
    pub(super) method: &'static str,
    pub(super) path: String,
    pub(super) fields: Vec<Field>,
    /// It takes a file.
    pub(super) uploads: bool,
}

#[derive(Clone, Debug)]
pub(super) struct Field {
    pub(super) name: String,
    kind: String,
    /// What can be chosen; of a field to type in what stands there.
    values: Vec<String>,
}

impl Field {
    /// As somebody might fill it in who means it.
    pub(super) fn filled(&self, chance: &Chance) -> Option<String> {
        let typed = |examples: &[&str]| Some((*chance.pick(examples)).to_owned());
        match self.kind.as_str() {
            "hidden" => self.values.first().cloned(),
            "checkbox" if chance.one_in(2) => None,
            "checkbox" | "radio" | "select" => Some(chance.pick(&self.values).clone()),
            _ if chance.one_in(2) => self.values.first().cloned(),
            "date" => typed(&["2027-01-14", "2026-12-24", "2027-06-01"]),
            "time" => typed(&["14:30", "", "09:00"]),
            "email" => typed(&["ben@provincie.example", "kees@friend.example"]),
            "textarea" => typed(&["Een verhaal.", "mila@provincie.example\njan@friend.example"]),
            _ => typed(&["Noor", "Kamer 2.14", "14"]),
        }
    }
}

/// Everything that everybody finds.
pub(super) async fn all(world: &mut World) -> Vec<Form> {
    let mut found = Vec::new();
    for role in 0..world.roles.len() {
        let mut waiting: Vec<String> = BEYOND.map(str::to_owned).to_vec();
        if world.roles[role].name == "reviewer" {
            waiting = world.doors.clone();
        }
        if world.roles[role].name == "nobody" {
            waiting.push("/mailbox".to_owned());
            waiting.extend(world.doors.last().cloned());
        }
        let mut seen: BTreeSet<String> = waiting.iter().cloned().collect();
        let mut looked = 0;
        while let Some(path) = waiting.pop() {
            looked += 1;
            if looked > MAX_PAGES || slow(&path) || path.starts_with("/static/") {
                continue;
            }
            let page = world.roles[role].browser.get(&path).await;
            for form in of(&page, role) {
                if form.method == "GET" && seen.insert(form.path.clone()) {
                    waiting.push(form.path.clone());
                }
                found.push(form);
            }
        }
    }
    let mut known = BTreeSet::new();
    found.retain(|form| known.insert(format!("{form:?}")));
    found
}

/// The links and forms of one page.
fn of(page: &Page, role: usize) -> Vec<Form> {
    let html = Html::parse_document(&page.body);
    let links = selector("a[href], iframe[src]");
    let links = html.select(&links).filter_map(|link| {
        let path = link.attr("href").or(link.attr("src"))?;
        let path = path.split('#').next().unwrap_or_default();
        path.starts_with('/').then(|| Form {
            role,
            method: "GET",
            path: path.to_owned(),
            fields: vec![],
            uploads: false,
        })
    });
    let forms = selector("form[action]");
    let forms = html.select(&forms).map(|form| form_of(form, role));
    let buttons = selector("button[formaction]");
    let elsewhere = html
        .select(&buttons)
        .filter_map(|button| sent_elsewhere(&html, button, role));
    links.chain(forms).chain(elsewhere).collect()
}

/// The form of a button that sends it to another address, with the fields that stand outside of it.
fn sent_elsewhere(html: &Html, button: ElementRef<'_>, role: usize) -> Option<Form> {
    let id = button.attr("form").unwrap_or("people");
    let form = selector(&format!("form[id={id}]"));
    let form = html.select(&form).next()?;
    let fields = selector(&format!("input[form={id}]"));
    let mut all = form_of(form, role);
    for field in html.select(&fields).chain([button]) {
        let name = field.attr("name").unwrap_or_default().to_owned();
        let values = vec![field.attr("value").unwrap_or_default().to_owned()];
        all.fields.push(Field {
            name,
            kind: "hidden".to_owned(),
            values,
        });
    }
    Some(Form {
        path: button.attr("formaction")?.to_owned(),
        uploads: button.attr("formenctype").is_some(),
        ..all
    })
}

fn form_of(form: ElementRef<'_>, role: usize) -> Form {
    let mut fields: Vec<Field> = Vec::new();
    for field in form.select(&selector(
        "input[name], textarea[name], select[name], button[name]",
    )) {
        let name = field.attr("name").unwrap_or_default().to_owned();
        let (kind, values) = offered(field);
        match fields
            .iter_mut()
            .find(|known| known.name == name && kind == "radio")
        {
            Some(known) => known.values.extend(values),
            None => fields.push(Field { name, kind, values }),
        }
    }
    let posts = form
        .attr("method")
        .is_some_and(|method| method.eq_ignore_ascii_case("post"));
    Form {
        role,
        method: if posts { "POST" } else { "GET" },
        path: form.attr("action").unwrap_or_default().to_owned(),
        fields,
        uploads: form
            .attr("enctype")
            .is_some_and(|kind| kind.starts_with("multipart")),
    }
}

fn offered(field: ElementRef<'_>) -> (String, Vec<String>) {
    let value = || field.attr("value").unwrap_or_default().to_owned();
    match field.value().name() {
        "textarea" => ("textarea".to_owned(), vec![field.text().collect()]),
        "select" => {
            let options = selector("option");
            let options = field.select(&options);
            let values = options.map(|option| option.attr("value").unwrap_or_default().to_owned());
            ("select".to_owned(), values.collect())
        }
        "button" => ("checkbox".to_owned(), vec![value()]),
        _ => (
            field.attr("type").unwrap_or("text").to_owned(),
            vec![value()],
        ),
    }
}
