//! For designers: every part that pages are made of, and the way to every sample page. The service itself never shows it.

use serde::Serialize;

use crate::page::{Page, Samples};
use crate::questionnaire::Lang;
use crate::theme::Theme;
use crate::web::account::samples::home::sample_time;
use crate::web::profile::column::Column;
use crate::web::profile::mirror::Mirror;
use crate::web::profile::samples::column::{sample_inside, sample_outside};
use crate::web::profile::samples::show::sample_mirror;
use crate::web::timeline::Timeline;

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Index {
    pub colours: Vec<Swatch>,
    pub time: Timeline,
    pub mirror: Mirror,
    pub columns: Vec<Column>,
    /// Names of the sample pages, which lie in the same folder.
    pub files: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Swatch {
    pub name: String,
    pub light: String,
    pub dark: String,
}

impl Index {
    pub(crate) fn new(lang: Lang, theme: &Theme, files: Vec<String>) -> Self {
        Self {
            colours: theme
                .swatches()
                .map(|(name, light, dark)| Swatch {
                    name: name.to_owned(),
                    light: light.to_string(),
                    dark: dark.to_string(),
                })
                .collect(),
            time: sample_time(lang),
            mirror: sample_mirror(lang),
            columns: vec![sample_inside(lang), sample_outside(lang)],
            files,
        }
    }
}

impl Page for Index {
    const TEMPLATE: &'static str = "samples/index.html";
}

impl Samples for Index {
    fn samples(lang: Lang) -> Vec<Self> {
        vec![Self::new(lang, &Theme::default(), vec![])]
    }
}
