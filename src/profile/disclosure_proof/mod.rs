//! Proves what `disclosure` promises: whatever is published, and whatever one reviewer
//! tells about their own answer, every other reviewer may still have answered anything.
//!
//! | proof | of what | how |
//! | --- | --- | --- |
//! | `question` | one quality, one hindrance | every possible set of answers of 5 to 14 people |
//! | `circles` | two circles, addresses somebody made up | every count of two circles; random rounds |
//! | `asked` | how many answered of those asked | random rounds of every size |
//! | `joint` | a whole round of 5 to 7 | random rounds; for each person and quality a solver finds both answers |
//! | `whole` | a whole column of 5 to 14 | random rounds and whole answers; the same solver |
//! | `signed` | letters beside a column | every size; random rounds through the box; the same solver |
//! | `texts` | words | random rounds through the box and out again |
//!
//! Each proof has controls: rules that look reasonable and are not, which it must find out.
//!
//! What takes long is tried at a tenth of the full figures, unless `KLANKBORD_FULL=1` is
//! set. The throws are the same every time, and what was looked at is written down beside
//! the figures of the other tests.

mod asked;
mod circles;
mod explain;
mod joint;
mod people;
mod place;
mod question;
mod signed;
mod texts;
mod whole;

use std::fmt::Debug;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;

use super::disclosure::Said;
use crate::answer_box::tally::{Counts, Texts};
use crate::questionnaire::Circle;

/// The sizes of a column that are tried: from the smallest there is to the advice.
const SIZES: std::ops::RangeInclusive<u32> = 5..=14;

/// So many people are asked that their number says nothing.
const ASKED: u32 = 100;

/// What two circles said, and nobody who stands in the third.
fn two<'a>(inside: (&'a Counts, &'a Texts), outside: (&'a Counts, &'a Texts)) -> [Said<'a>; 2] {
    [(Circle::Inside, inside), (Circle::Outside, outside)].map(|(of, (counts, texts))| Said {
        of,
        asked: ASKED,
        counts,
        texts,
    })
}

fn note(proof: &str, figures: &dyn Debug) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/test-logs");
    fs::create_dir_all(&folder).unwrap();
    let mut file = OpenOptions::new();
    let mut file = file
        .create(true)
        .append(true)
        .open(folder.join("figures.txt"))
        .unwrap();
    writeln!(file, "{proof}: {figures:?}").unwrap();
}

/// How often to throw, given how often at full figures.
fn times(full: usize) -> usize {
    if std::env::var_os("KLANKBORD_FULL").is_some_and(|set| set == "1") {
        full
    } else {
        full / 10
    }
}
