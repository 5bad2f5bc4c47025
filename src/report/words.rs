//! Which text says what: every form has the same words for the same thing.

use crate::profile::Published;
use crate::profile::published::{Band, Column, DosageStatement, Reliability};
use crate::profile::reading::{self, Likeness, Picture, Trend, Whole};
use crate::questionnaire::Circle;

/// Of the whole profile, to its owner.
pub(crate) fn picture(published: &Published) -> &'static str {
    match reading::whole(published) {
        Whole::Circles(Likeness::Alike) => "circles-alike",
        Whole::Circles(Likeness::Partly) => "circles-partly",
        Whole::Circles(Likeness::Apart) => "circles-apart",
        Whole::People(Picture::Shared) => "picture-shared",
        Whole::People(Picture::Clear) => "picture-clear-line",
        Whole::People(Picture::Varied) => "picture-many-sides",
    }
}

/// The same to somebody else than the employee; wants a `name`.
pub(crate) fn picture_of(published: &Published) -> &'static str {
    match reading::whole(published) {
        Whole::Circles(Likeness::Alike) => "circles-alike-of",
        Whole::Circles(Likeness::Partly) => "circles-partly-of",
        Whole::Circles(Likeness::Apart) => "circles-apart-of",
        Whole::People(Picture::Shared) => "picture-shared-of",
        Whole::People(Picture::Clear) => "picture-clear-line-of",
        Whole::People(Picture::Varied) => "picture-many-sides-of",
    }
}

pub(super) fn view(of: Circle) -> &'static str {
    match of {
        Circle::Inside => "view-inside",
        Circle::Outside => "view-outside",
        Circle::Asked => "view-asked",
    }
}

pub(super) fn reliability(column: &Column) -> &'static str {
    match column.answers.reliability() {
        Reliability::First => "reliability-first",
        Reliability::Fair => "reliability-fair",
        Reliability::Firm => "reliability-firm",
    }
}

pub(super) fn band(band: Band) -> &'static str {
    match band {
        Band::Many => "band-many",
        Band::Several => "band-several",
    }
}

pub(super) fn dosage(said: DosageStatement) -> &'static str {
    match said {
        DosageStatement::More => "dosage-more",
        DosageStatement::TooMuch => "dosage-too-much",
    }
}

/// How a quality is named now, beside the round before; and what there is to ask.
pub(super) fn trend(trend: Trend) -> [&'static str; 2] {
    match trend {
        Trend::New => ["trend-new", "trend-new-question"],
        Trend::Stronger => ["trend-stronger", "trend-stronger-question"],
        Trend::Still => ["trend-still", "trend-still-question"],
        Trend::Weaker => ["trend-weaker", "trend-weaker-question"],
        Trend::Gone => ["trend-gone", "trend-gone-question"],
    }
}
