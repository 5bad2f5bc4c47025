//! For designers: every part that pages are made of, and the way to every sample page. The service itself never shows it.

use serde::Serialize;

use super::profile::{self, Column, Window};
use super::timeline::Timeline;
use crate::page::Page;
use crate::questionnaire::Lang;
use crate::theme::Theme;

#[derive(Clone, Debug, Serialize)]
pub struct Shelf {
    pub colours: Vec<Swatch>,
    pub time: Timeline,
    pub window: Option<Window>,
    pub columns: Vec<Column>,
    /// Names of the sample pages, which lie in the same folder.
    pub files: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Swatch {
    pub name: String,
    pub light: String,
    pub dark: String,
}

impl Shelf {
    pub fn new(lang: Lang, theme: &Theme, files: Vec<String>) -> Self {
        let profile = profile::Show::samples(lang).into_iter().next();
        let (window, columns) = profile
            .map(|page| (page.window, page.columns))
            .unwrap_or_default();
        Self {
            colours: theme
                .swatches()
                .map(|(name, light, dark)| Swatch {
                    name: name.to_owned(),
                    light: light.to_string(),
                    dark: dark.to_string(),
                })
                .collect(),
            time: super::home::sample_time(lang),
            window,
            columns,
            files,
        }
    }
}

impl Page for Shelf {
    const TEMPLATE: &'static str = "samples/index.html";

    fn samples(lang: Lang) -> Vec<Self> {
        vec![Self::new(lang, &Theme::default(), vec![])]
    }
}
