//! The organisation's own colours and logo: read from a file, and refused when people could not read a page in them.
//!
//! ```toml
//! logo = "logo.svg"      # beside this file
//! [light]
//! accent = "#154273"     # links, buttons, bars
//! on-accent = "#ffffff"  # the words on a button
//! [dark]
//! accent = "#8fcae7"
//! ```
//!
//! # Why
//!
//! The colours stand once, in the style sheet; a theme changes those it names, in a sheet of its own that
//! pages ask for last. Letters cannot ask for a sheet: they get the same colours through `colour(..)`.

mod colour;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;

pub use self::colour::Colour;
use crate::assets::Asset;

const STYLE: &str = include_str!("../../templates/static/style.css");
const MAX_LOGO: usize = 256 * 1024;
const LOGOS: [(&str, &str, &str); 3] = [
    ("svg", "logo.svg", "image/svg+xml"),
    ("png", "logo.png", "image/png"),
    ("webp", "logo.webp", "image/webp"),
];

/// What is read on what, and the contrast it needs: words 4.5:1 (WCAG 1.4.3), edges of fields and the
/// mark of the focus 3:1 (WCAG 1.4.11).
const PAIRS: [(&[&str], &[&str], f64); 5] = [
    (
        &["ink", "soft", "accent", "warn"],
        &["paper", "sheet", "tint"],
        4.5,
    ),
    (&["star"], &["paper", "sheet"], 4.5),
    (&["ink", "warn"], &["warn-tint"], 4.5),
    (&["on-accent"], &["accent"], 4.5),
    (&["edge", "focus"], &["paper", "sheet", "tint"], 3.0),
];

/// By the name of the custom property, without the dashes.
type Palette = BTreeMap<String, Colour>;

/// Checked colours and logo.
#[derive(Clone, Debug)]
pub struct Theme {
    light: Palette,
    dark: Palette,
    /// The sheet with the colours that differ; none without a theme.
    pub sheet: Option<Asset>,
    pub logo: Option<Asset>,
}

/// As typed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    logo: Option<String>,
    #[serde(default)]
    light: BTreeMap<String, String>,
    #[serde(default)]
    dark: BTreeMap<String, String>,
}

impl Default for Theme {
    fn default() -> Self {
        let (light, dark) = STYLE
            .split_once("prefers-color-scheme: dark")
            .unwrap_or((STYLE, ""));
        Self {
            light: palette(light),
            dark: palette(dark),
            sheet: None,
            logo: None,
        }
    }
}

impl Theme {
    /// Reads and checks a theme; the error names every fault in it.
    pub fn read(path: &Path) -> Result<Self, Vec<String>> {
        let text = fs::read_to_string(path)
            .map_err(|error| vec![format!("{} cannot be read: {error}", path.display())])?;
        let file: File = toml::from_str(&text)
            .map_err(|error| vec![format!("{} is not a theme: {error}", path.display())])?;
        let mut theme = Self::default();
        let mut faults = change(&mut theme.light, &file.light, "light");
        faults.extend(change(&mut theme.dark, &file.dark, "dark"));
        faults.extend(hard_to_read(&theme.light, "light"));
        faults.extend(hard_to_read(&theme.dark, "dark"));
        match file.logo.as_deref().map(|name| logo(path, name)) {
            Some(Ok(logo)) => theme.logo = Some(logo),
            Some(Err(fault)) => faults.push(fault),
            None => {}
        }
        theme.sheet = Some(Asset::new(
            "theme.css",
            "text/css; charset=utf-8",
            theme.css(&file).into_bytes(),
        ));
        if faults.is_empty() {
            Ok(theme)
        } else {
            Err(faults)
        }
    }

    /// `dark.` before the name asks for the colour of the dark hours. None when there is no such colour.
    pub fn colour(&self, name: &str) -> Option<Colour> {
        match name.strip_prefix("dark.") {
            Some(name) => self.dark.get(name),
            None => self.light.get(name),
        }
        .copied()
    }

    /// All colours as a designer wants to see them: name, light, dark.
    pub fn swatches(&self) -> impl Iterator<Item = (&str, Colour, Colour)> {
        let both = |(name, light): (&'_ String, &Colour)| Some((*light, *self.dark.get(name)?));
        self.light.iter().filter_map(move |entry| {
            both(entry).map(|(light, dark)| (entry.0.as_str(), light, dark))
        })
    }

    pub fn assets(&self) -> impl Iterator<Item = &Asset> {
        self.sheet.iter().chain(&self.logo)
    }

    /// Only what the file names: the rest stays as the style sheet has it.
    fn css(&self, file: &File) -> String {
        let rules = |named: &BTreeMap<String, String>, palette: &Palette| {
            let known = named.keys().filter_map(|name| palette.get_key_value(name));
            known
                .flat_map(|(name, colour)| ["--".to_owned(), name.clone(), format!(":{colour};")])
                .collect::<String>()
        };
        format!(
            ":root{{{}}}\n@media (prefers-color-scheme: dark){{:root{{{}}}}}\n",
            rules(&file.light, &self.light),
            rules(&file.dark, &self.dark)
        )
    }
}

/// The custom properties of the first `:root` that are colours.
fn palette(css: &str) -> Palette {
    let root = css.split_once(":root {").map_or("", |(_, rest)| rest);
    let root = root.split('}').next().unwrap_or_default();
    let lines = root
        .split(';')
        .filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'));
    lines
        .filter_map(|(name, value)| Some((name.to_owned(), value.parse().ok()?)))
        .collect()
}

fn change(palette: &mut Palette, typed: &BTreeMap<String, String>, of: &str) -> Vec<String> {
    let known = palette.keys().cloned().collect::<Vec<_>>().join(", ");
    let mut faults = Vec::new();
    for (name, value) in typed {
        match (palette.get_mut(name), value.parse()) {
            (Some(colour), Ok(new)) => *colour = new,
            (Some(_), Err(_)) => {
                faults.push(format!("{of}.{name} should be a colour like #154273"));
            }
            (None, _) => faults.push(format!("there is no colour {of}.{name}; there are {known}")),
        }
    }
    faults
}

/// Every pair that somebody with weak eyes could not read.
fn hard_to_read(palette: &Palette, of: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for (above, below, least) in PAIRS {
        for (front, back) in above
            .iter()
            .flat_map(|front| below.iter().map(move |back| (front, back)))
        {
            let (Some(a), Some(b)) = (palette.get(*front), palette.get(*back)) else {
                continue;
            };
            // Told to two places, downwards: 4.499 must not read as the 4.50 that it is not.
            let ratio = (a.contrast(*b) * 100.0).floor() / 100.0;
            if ratio < least {
                faults.push(format!(
                    "{of}: {front} ({a}) on {back} ({b}) has a contrast of {ratio:.2}:1, and {least}:1 is needed"
                ));
            }
        }
    }
    faults
}

fn logo(theme: &Path, name: &str) -> Result<Asset, String> {
    let path = theme.parent().unwrap_or(Path::new("")).join(name);
    let ending = path
        .extension()
        .and_then(|ending| ending.to_str())
        .unwrap_or_default();
    let kind = LOGOS
        .iter()
        .find(|(extension, ..)| ending.eq_ignore_ascii_case(extension));
    let Some((_, name, content_type)) = kind else {
        return Err("logo should be an svg, png or webp file".to_owned());
    };
    let body = fs::read(&path)
        .map_err(|error| format!("logo {} cannot be read: {error}", path.display()))?;
    if body.len() > MAX_LOGO {
        return Err(format!(
            "logo {} is larger than {} KB",
            path.display(),
            MAX_LOGO / 1024
        ));
    }
    Ok(Asset::new(name, content_type, body))
}

#[cfg(test)]
mod tests;
