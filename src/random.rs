//! Chance, as an argument: the operating system's generator, or a seeded one that makes a test repeat itself.

use std::sync::{Arc, Mutex, PoisonError};

use rand::rand_core::UnwrapErr;
use rand::rngs::{StdRng, SysRng};
use rand::seq::SliceRandom;
use rand::{Rng, SeedableRng};
use uuid::Uuid;

/// Where keys, links, ids and orders come from. A clone throws from the same place.
#[derive(Clone, Debug)]
pub enum Random {
    /// The operating system's generator: the only one that runs outside tests.
    System,
    /// The same throws for the same seed. Whoever knows the seed knows every key.
    Seeded(Arc<Mutex<StdRng>>),
}

impl Random {
    pub fn from_seed(seed: u64) -> Self {
        Self::Seeded(Arc::new(Mutex::new(StdRng::seed_from_u64(seed))))
    }

    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.throw(|rng| rng.fill_bytes(&mut bytes));
        bytes
    }

    /// A random (v4) id. Never time-ordered: an ordered id near a reviewer would tell who came first.
    pub fn id<T: From<Uuid>>(&self) -> T {
        uuid::Builder::from_random_bytes(self.bytes())
            .into_uuid()
            .into()
    }

    pub fn shuffle<T>(&self, items: &mut [T]) {
        self.throw(|mut rng| items.shuffle(&mut rng));
    }

    /// A system without a working generator stops the request: there is no safe way on.
    fn throw(&self, with: impl FnOnce(&mut dyn Rng)) {
        match self {
            Self::System => with(&mut UnwrapErr(SysRng)),
            Self::Seeded(rng) => with(&mut *rng.lock().unwrap_or_else(PoisonError::into_inner)),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_same_seed_throws_the_same() {
        let (first, other) = (Random::from_seed(7), Random::from_seed(7));
        assert_eq!(first.bytes::<32>(), other.bytes::<32>());
        assert_eq!(first.id::<Uuid>(), other.id::<Uuid>());
        assert_ne!(first.bytes::<32>(), Random::from_seed(8).bytes::<32>());
    }

    #[test]
    fn a_clone_does_not_throw_the_same_again() {
        let random = Random::from_seed(7);
        assert_ne!(random.clone().bytes::<32>(), random.bytes::<32>());
    }

    #[test]
    fn the_system_never_throws_the_same_twice() {
        let thrown: BTreeSet<[u8; 16]> = (0..1000).map(|_| Random::System.bytes()).collect();
        assert_eq!(thrown.len(), 1000);
    }

    #[test]
    fn an_id_is_random_and_not_ordered_by_time() {
        assert_eq!(Random::System.id::<Uuid>().get_version_num(), 4);
    }

    #[test]
    fn a_shuffle_loses_nothing_and_reaches_every_order() {
        let random = Random::from_seed(7);
        let orders: BTreeSet<[u8; 3]> = (0..200)
            .map(|_| {
                let mut items = [1, 2, 3];
                random.shuffle(&mut items);
                items
            })
            .collect();
        assert_eq!(orders.len(), 6);
    }
}
