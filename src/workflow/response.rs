//! What is noted of a round that is over for the advice to others: of each circle how many were asked, and the band
//! of its answers. It goes through the words of a profile, so nothing finer can come along.

use std::collections::BTreeMap;

use crate::answer_box::Tally;
use crate::db::Tx;
use crate::error::Result;
use crate::profile::bands;
use crate::profile::published::Answers;
use crate::questionnaire::Circle;
use crate::round::response::{self, Band};
use crate::round::{self, Round};
use crate::scope::Moment;

/// In the transaction that ends the round, and late in it: all that end at this moment write the same row. Who tries
/// again after a round that gave nothing is counted once: ten such rounds would be one person's word on all the others.
pub(super) async fn note(
    tx: &Tx,
    moment: &Moment<'_>,
    round: &Round,
    tally: &Tally,
    asked: &BTreeMap<Circle, u32>,
) -> Result<()> {
    if round::rest::is_tried_again(tx, moment, round).await? {
        return Ok(());
    }
    let circles = asked.iter().map(|(&circle, &asked)| {
        let band = band(bands::answers_band(tally.answers(circle), asked));
        (circle, usize::try_from(asked).unwrap_or(usize::MAX), band)
    });
    response::note(tx, moment, &circles.collect::<Vec<_>>()).await
}

fn band(answers: Option<Answers>) -> Band {
    match answers {
        None => (0, 4),
        Some(Answers::FiveToSeven) => (5, 7),
        Some(Answers::EightOrNine) => (8, 9),
        Some(Answers::TenOrMore) => (10, 50),
        Some(Answers::FiveOrMore) => (5, 50),
        Some(Answers::EightOrMore) => (8, 50),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;
    use crate::round::chance::Response;
    use crate::round::response::Responses;

    /// What is learned of so many rounds in which so many are asked, of whom such a part answers.
    fn learned(random: &Random, part: f64, rounds: usize, asked: u32) -> Response {
        let mut all = Responses::default();
        let answers = || f64::from(u16::from_le_bytes(random.bytes())) < part * 65_536.0;
        for _ in 0..rounds {
            let answered = (0..asked).filter(|_| answers()).count();
            let band = band(bands::answers_band(answered.try_into().unwrap(), asked));
            all.count(Circle::Inside, asked.try_into().unwrap(), band);
        }
        all.of(Circle::Inside)
    }

    #[test]
    fn bands_alone_are_enough_to_find_the_part_that_answers() {
        let random = Random::from_seed(18);
        for (part, asked) in [(0.45, 12), (0.55, 14), (0.65, 12), (0.65, 9), (0.8, 12)] {
            let Response(found) = learned(&random, part, 400, asked);
            assert!((found - part).abs() < 0.04, "{part} of {asked}: {found}");
        }
        // The control: what is taken for a part when a band counts as its lower end alone.
        assert!((5.0_f64 / 9.0 - 0.65).abs() > 0.04);
    }

    #[test]
    fn ten_lucky_rounds_make_nobody_careless_and_ten_bad_ones_careful() {
        let mut all = Responses::default();
        for _ in 0..10 {
            all.count(Circle::Inside, 12, (8, 50));
        }
        let lucky = all.of(Circle::Inside);
        assert!(
            lucky > Response::USUAL && lucky.wise() >= Some(9),
            "{lucky:?}"
        );
        let mut all = Responses::default();
        for _ in 0..10 {
            all.count(Circle::Inside, 12, (0, 4));
        }
        let bad = all.of(Circle::Inside);
        assert!(bad.wise() > Some(15), "{bad:?}");
    }
}
