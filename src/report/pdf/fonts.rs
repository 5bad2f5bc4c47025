//! The letters that are compiled in: what they can print, a report can say.
//!
//! # Why
//! Decision: one face for everything (`Libertinus Serif`), `DejaVu Sans` for what it lacks (Arabic, symbols), Noto Emoji
//! for emoji, all of them from packages. Context: nothing can be fetched while the service runs, and what the machine
//! happens to have installed would change the bytes of a report. Consequence: Chinese, Japanese, Korean and Indian
//! scripts are not there; `legible` shows that something stands in their place.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

const FACE: &str = "Libertinus Serif";

static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let face = typst_assets::fonts().flat_map(read);
    let face = face.filter(|font| font.info().family == FACE);
    let spare = [
        dejavu::sans::regular(),
        dejavu::sans::bold(),
        epaint_default_fonts::NOTO_EMOJI_REGULAR,
    ];
    let all: Vec<Font> = face.chain(spare.into_iter().flat_map(read)).collect();
    Fonts {
        book: LazyHash::new(FontBook::from_fonts(&all)),
        all,
    }
});

pub(super) struct Fonts {
    pub(super) book: LazyHash<FontBook>,
    pub(super) all: Vec<Font>,
}

pub(super) fn fonts() -> &'static Fonts {
    &FONTS
}

fn read(bytes: &'static [u8]) -> impl Iterator<Item = Font> {
    Font::iter(Bytes::new(bytes))
}

/// Whether one and the same font has all of these.
pub(super) fn has_together(characters: &[char]) -> bool {
    let has = |font: &Font, c: char| font.info().coverage.contains(u32::from(c));
    let mut fonts = FONTS.all.iter();
    fonts.any(|font| characters.iter().all(|&c| has(font, c)))
}
