//! Every page, letter and report with sample contents, as files: for a designer's eye and for validators.
//!
//! # Why
//! Decision: samples are part of the program that is shipped, all of them, in `samples` of each folder of `web`. Context:
//! an organisation sets its own colours and logo, and looks at every page in them before anybody else does, on the machine
//! where it runs the service: `check pages` is for them, and draws every page there is. Consequence: some 2,000 lines
//! that no request reaches; a feature would have to be on wherever it matters.

use std::fs;
use std::path::Path;

use crate::assets::{ASSETS, Asset};
use crate::error::Result;
use crate::mail::letters;
use crate::page::{Frame, Page, Pages, Samples};
use crate::questionnaire::Lang;
use crate::report::pdf;
use crate::theme::Theme;
use crate::web::pages;
use crate::web::samples::index::Index;

/// Writes them all and returns how many. Style and script lie beside them, so that the files open as they are.
pub fn write(folder: &Path, theme: &Theme) -> Result<usize> {
    let site = Pages::new(letters::TEMPLATES, theme)?;
    let mut files = 0;
    for asset in ASSETS.iter().chain(theme.assets()) {
        let path = folder.join(asset.url().trim_start_matches('/'));
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(path, &asset.body)?;
    }
    for lang in Lang::ALL {
        let frame = frame(lang, theme);
        let mut names = Vec::new();
        let mut write = |name: String, text: String| -> Result<()> {
            fs::write(folder.join(&name), text)?;
            names.push(name);
            Ok(())
        };
        macro_rules! each {
            ($page:ty) => {
                for (number, page) in <$page>::samples(lang).iter().enumerate() {
                    let name = <$page>::TEMPLATE
                        .trim_end_matches(".html")
                        .replace('/', "-");
                    let html = beside(&site.render(&frame, page)?);
                    write(format!("{name}-{number}-{lang}.html"), html)?;
                }
            };
        }
        pages::for_each_page!(each);
        for (name, written) in letters::samples(&site, &frame)? {
            write(format!("{name}.html"), written.html)?;
            write(
                format!("{name}.txt"),
                format!("{}\n\n{}", written.subject, written.text),
            )?;
        }
        files += names.len();
        let shelf = site.render(&frame, &Index::new(lang, theme, names))?;
        fs::write(folder.join(format!("index-{lang}.html")), beside(&shelf))?;
    }
    Ok(files)
}

/// Writes the sample reports into a folder, which is made if it is not there; returns how many there are.
pub fn write_reports(folder: &Path) -> Result<usize> {
    fs::create_dir_all(folder)?;
    let all = pdf::samples::all();
    for (name, report) in &all {
        fs::write(folder.join(name).with_extension("pdf"), pdf::set(report)?)?;
    }
    let cards = pdf::samples::cards();
    for (name, card) in &cards {
        let path = folder.join(name);
        fs::write(path.with_extension("pdf"), pdf::set_card(card)?)?;
        fs::write(path.with_extension("png"), pdf::paint_card(card)?)?;
    }
    Ok(all.len() + 2 * cards.len())
}

/// Style and script are found beside the page and not at the root of a disk.
fn beside(html: &str) -> String {
    html.replace("\"/static/", "\"static/")
}

fn frame(lang: Lang, theme: &Theme) -> Frame {
    Frame {
        lang,
        service: "Klankbord".to_owned(),
        organisation: "Provincie Voorbeeld".to_owned(),
        base_url: "https://klankbord.example".to_owned(),
        path: "/".to_owned(),
        person: Some("Noor de Wit".to_owned()),
        done: None,
        mailbox: true,
        demo: false,
        theme: theme.sheet.as_ref().map(Asset::url),
        logo: theme.logo.as_ref().map(Asset::url),
    }
}
