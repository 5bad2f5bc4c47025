//! Samples of the page.

use crate::page::Samples;
use crate::profile::published::Band;
use crate::questionnaire::Lang;
use crate::urls;
use crate::web::profile::years::{Change, Changed, Trend, Years};
use crate::web::samples::{self, say};

impl Samples for Years {
    fn samples(lang: Lang) -> Vec<Self> {
        let change = |trend, name, before, now| Change {
            trend,
            qualities: vec![Changed { name, before, now }],
        };
        let (many, several) = (Some(Band::Many), Some(Band::Several));
        let all = Self {
            round: samples::ROUND,
            before: say(lang, "maart 2025", "March 2025"),
            now: say(lang, "december 2026", "December 2026"),
            changes: Some(vec![
                change(Trend::New, say(lang, "Moedig", "Brave"), None, several),
                change(Trend::Stronger, say(lang, "Rustig", "Calm"), several, many),
                change(
                    Trend::Still,
                    say(lang, "Nieuwsgierig", "Curious"),
                    many,
                    many,
                ),
                change(Trend::Weaker, say(lang, "Eerlijk", "Honest"), many, several),
                change(
                    Trend::Gone,
                    say(lang, "Zorgvuldig", "Careful"),
                    several,
                    None,
                ),
            ]),
            further: Some(urls::years(samples::ROUND)),
        };
        let apart = Self {
            changes: None,
            further: None,
            ..all.clone()
        };
        let nothing = Self {
            changes: Some(vec![]),
            ..all.clone()
        };
        vec![apart, nothing, all]
    }
}
