//! What a template can reach: its own parts and the data of one report. No files, no network, no packages, no clock.

use std::path::PathBuf;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult, PackageError};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Features, Library, LibraryExt, World};

use super::fonts::fonts;

const DATA: &str = "report.json";

/// The header cells of a table that reads in two directions are still called a feature.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    let features = Features::from_iter([Feature::A11yExtras]);
    LazyHash::new(Library::builder().with_features(features).build())
});

/// The templates that can be set, and the parts of which they are made.
static TEMPLATES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    let template = |(name, text): &(&str, &str)| Source::new(id(name), (*text).to_owned());
    FILES.iter().map(template).collect()
});

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!("../../../templates/report/", $name)))),*]
    };
}

const FILES: [(&str, &str); 10] = files![
    "profile.typ",
    "card.typ",
    "card_parts.typ",
    "opening.typ",
    "sheet.typ",
    "bars.typ",
    "letters.typ",
    "squares.typ",
    "texts.typ",
    "write.typ"
];

/// What is set.
#[derive(Clone, Copy, Debug)]
pub(super) enum Paper {
    Report,
    Card,
}

/// The world of one report.
pub(super) struct Desk {
    main: Source,
    data: Bytes,
}

impl Desk {
    pub(super) fn new(paper: Paper, data: Vec<u8>) -> Self {
        let main = match paper {
            Paper::Report => &TEMPLATES[0],
            Paper::Card => &TEMPLATES[1],
        };
        Self {
            main: main.clone(),
            data: Bytes::new(data),
        }
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &fonts().book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let mut known = std::iter::once(&self.main).chain(TEMPLATES.iter());
        known
            .find(|source| source.id() == id)
            .cloned()
            .ok_or_else(|| absent(id))
    }

    fn file(&self, asked: FileId) -> FileResult<Bytes> {
        if asked == id(DATA) {
            return Ok(self.data.clone());
        }
        Err(absent(asked))
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts().all.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn id(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("the names of the templates are paths");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

fn absent(id: FileId) -> FileError {
    match id.root() {
        VirtualRoot::Package(package) => {
            FileError::Package(PackageError::NotFound(package.clone()))
        }
        VirtualRoot::Project => FileError::NotFound(PathBuf::from(id.vpath().get_without_slash())),
    }
}

#[cfg(test)]
mod tests {
    use typst_layout::PagedDocument;

    use super::*;

    const MAIN: &str = "profile.typ";

    /// What Typst says of a template that could have come from anywhere.
    fn compile(template: &str) -> Result<(), String> {
        let desk = Desk {
            main: Source::new(id(MAIN), template.to_owned()),
            data: Bytes::new(br#"{"a": 1}"#.to_vec()),
        };
        let document = typst::compile::<PagedDocument>(&desk).output;
        document
            .map(drop)
            .map_err(|faults| faults[0].message.to_string())
    }

    #[test]
    fn a_template_reaches_its_parts_and_its_data() {
        assert_eq!(compile("#json(\"report.json\").a"), Ok(()));
        assert_eq!(compile("#import \"texts.typ\": typed"), Ok(()));
    }

    #[test]
    fn a_template_reaches_nothing_else() {
        let here = file!();
        for file in ["/etc/passwd", "../../../etc/passwd", "Cargo.toml", here] {
            for way in ["#read(\"{}\")", "#include \"{}\"", "#image(\"{}\")"] {
                let fault = compile(&way.replace("{}", file)).unwrap_err();
                let refused = fault.contains("file not found") || fault.contains("escape");
                assert!(refused, "{way} {file}: {fault}");
            }
        }
        let package = compile("#import \"@preview/cetz:0.3.4\": canvas").unwrap_err();
        assert!(package.contains("package not found"), "{package}");
        let local = compile("#import \"@local/own:1.0.0\"").unwrap_err();
        assert!(local.contains("package not found"), "{local}");
        let clock = compile("#datetime.today().display()").unwrap_err();
        assert!(clock.contains("date"), "{clock}");
    }

    #[test]
    fn the_first_templates_are_those_that_are_set() {
        assert_eq!([FILES[0].0, FILES[1].0], [MAIN, "card.typ"]);
    }
}
