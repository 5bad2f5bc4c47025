//! Samples of what is told of an open round and of one that gave nothing.

use crate::questionnaire::{Circle, Lang};
use crate::round::{Extra, Progress};
use crate::web::parts::InCircle;
use crate::web::profile::samples::letters::sample_letters;
use crate::web::round::not_enough::NotEnough;
use crate::web::round::samples::people::{in_circle, sample_circles};
use crate::web::round::samples::show::sample_open;
use crate::web::round::show::Open;
use crate::web::round::standing::{Standing, Told};
use crate::web::samples::say;

pub(crate) fn sample_standing(lang: Lang, farthest: Option<Progress>) -> Standing {
    let outside = 2 * usize::from(farthest == Some(Progress::Enough));
    Standing {
        looked: farthest.is_some(),
        as_of: say(
            lang,
            "vrijdag 4 december 2026 om 07:00",
            "Friday 4 December 2026 at 07:00",
        ),
        farthest,
        enough: farthest == Some(Progress::Enough),
        circles: vec![
            told(Circle::Inside, farthest, 0),
            told(Circle::Outside, None, outside),
        ],
        too_few: farthest == Some(Progress::Few),
    }
}

fn told(of: Circle, step: Option<Progress>, missing: usize) -> Told {
    Told { of, step, missing }
}

/// Every step; then one circle alone, circles that are all too small, and two weeks more.
pub(crate) fn sample_opens(lang: Lang) -> Vec<Open> {
    let with = |standing| Open {
        standing,
        ..sample_open(lang, Some(Progress::Few))
    };
    let steps = [
        None,
        Some(Progress::None),
        Some(Progress::Few),
        Some(Progress::Enough),
    ];
    let mut opens = steps.map(|step| sample_open(lang, step)).to_vec();
    opens.push(with(Standing {
        circles: vec![told(Circle::Asked, Some(Progress::Few), 0)],
        ..sample_standing(lang, Some(Progress::Few))
    }));
    opens.push(with(Standing {
        looked: true,
        ..sample_standing(lang, None)
    }));
    opens.push(Open {
        extra: Extra::ThreeWeeks,
        longer_until: None,
        ..sample_open(lang, Some(Progress::Few))
    });
    opens
}

pub(crate) fn sample_not_enoughs(lang: Lang) -> [NotEnough; 4] {
    let of = |circles: Vec<InCircle>, lost| NotEnough {
        lost,
        was_open: true,
        invited: 13,
        has_self_view: !lost,
        letters: vec![],
        circles,
    };
    let with_letters = NotEnough {
        letters: sample_letters(lang),
        ..of(sample_circles(0, 0), false)
    };
    [
        with_letters,
        of(vec![in_circle(Circle::Asked, 0)], false),
        of(sample_circles(0, 0), true),
        NotEnough {
            was_open: false,
            ..of(sample_circles(0, 0), true)
        },
    ]
}
