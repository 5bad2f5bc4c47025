//! Which text says what: every form has the same words for the same thing.

use crate::profile::Published;
use crate::profile::published::{Band, Column, DosageStatement, Reliability};
use crate::profile::reading::{self, Picture, Trend};
use crate::questionnaire::Circle;

pub(super) fn picture(published: &Published) -> &'static str {
    match reading::picture(published) {
        Picture::Shared => "picture-shared",
        Picture::Clear => "picture-clear-line",
        Picture::Varied => "picture-many-sides",
    }
}

/// The same to somebody else than the employee; wants a `name`.
pub(super) fn picture_of(published: &Published) -> &'static str {
    match reading::picture(published) {
        Picture::Shared => "picture-shared-of",
        Picture::Clear => "picture-clear-line-of",
        Picture::Varied => "picture-many-sides-of",
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
