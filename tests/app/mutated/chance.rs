//! Chance that repeats itself.

use klankbord::random::Random;

pub(super) struct Chance(pub(super) Random);

impl Chance {
    pub(super) fn below(&self, most: usize) -> usize {
        let thrown = u64::from_le_bytes(self.0.bytes());
        usize::try_from(thrown % u64::try_from(most).unwrap()).unwrap()
    }

    pub(super) fn one_in(&self, times: usize) -> bool {
        self.below(times) == 0
    }

    #[track_caller]
    pub(super) fn pick<'a, T>(&self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}
