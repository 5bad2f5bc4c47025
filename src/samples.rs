//! Every page and letter with sample contents, as files: for a designer's eye and for validators.

use std::fs;
use std::path::Path;

use crate::error::Result;
use crate::mail::letters;
use crate::page::{ASSETS, Frame, Page, Pages};
use crate::questionnaire::Lang;
use crate::web::pages;

/// Writes them all and returns how many. Style and script lie beside them, so that the files open as they are.
pub fn write(folder: &Path) -> Result<usize> {
    let site = Pages::new(letters::TEMPLATES)?;
    let mut files = 0;
    for asset in &ASSETS {
        let path = folder.join(asset.url().trim_start_matches('/'));
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(path, asset.body)?;
    }
    for lang in Lang::ALL {
        let mut one = |name: String, html: String| -> Result<()> {
            files += 1;
            Ok(fs::write(folder.join(name), html)?)
        };
        macro_rules! each {
            ($page:ty) => {
                for (number, page) in <$page>::samples(lang).iter().enumerate() {
                    let name = <$page>::TEMPLATE
                        .trim_end_matches(".html")
                        .replace('/', "-");
                    let html = site
                        .render(&frame(lang), page)?
                        .replace("\"/static/", "\"static/");
                    one(format!("{name}-{number}-{lang}.html"), html)?;
                }
            };
        }
        pages::for_each_page!(each);
        for (name, written) in letters::samples(&site, &frame(lang))? {
            one(format!("{name}.html"), written.html)?;
            one(
                format!("{name}.txt"),
                format!("{}\n\n{}", written.subject, written.text),
            )?;
        }
    }
    Ok(files)
}

fn frame(lang: Lang) -> Frame {
    Frame {
        lang,
        service: "Klankbord".to_owned(),
        organisation: "Provincie Voorbeeld".to_owned(),
        base_url: "https://klankbord.example".to_owned(),
        path: "/".to_owned(),
        person: Some("Noor de Wit".to_owned()),
        mailbox: true,
    }
}
