//! The bank: 48 qualities in 6 domains, from which reviewers and the employee choose.

use rand::SeedableRng;
use rand::rngs::StdRng;
use rand::seq::SliceRandom;
use serde::{Deserialize, Serialize};

use super::words::Words;

/// The bank as it is kept in `templates/content/qualities.toml`. The order of the
/// qualities there is "the order of the bank" wherever qualities are listed.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bank {
    #[serde(rename = "bank")]
    pub(crate) about: About,
    #[serde(rename = "domain")]
    pub(crate) domains: Vec<Domain>,
    #[serde(rename = "quality")]
    pub qualities: Vec<Quality>,
}

/// What a round keeps of the bank, so that rounds can be compared: the id and the version.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    pub(crate) id: String,
    pub(crate) version: String,
    pub(crate) esco_version: String,
    pub(crate) pick_max: usize,
    pub(crate) self_top: usize,
    pub(crate) self_extra_max: usize,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Domain {
    pub(crate) id: String,
    pub(crate) name: Words,
    pub(crate) description: Words,
}

/// One quality and its square: too much of it is the pitfall; the positive opposite of
/// the pitfall is the challenge; too much of the challenge is the allergy.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quality {
    pub id: String,
    pub(crate) domain: String,
    pub(crate) name: Words,
    pub(crate) description: Words,
    pub(crate) pitfall: Words,
    pub(crate) challenge: Words,
    pub(crate) allergy: Words,
    pub(crate) esco: Esco,
}

/// The nearest concept in ESCO, the European list of skills.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Esco {
    pub(crate) label: String,
    pub(crate) uri: String,
    #[serde(rename = "match")]
    pub(crate) closeness: Closeness,
}

/// How near an ESCO concept comes to the quality.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Closeness {
    /// Nearly the same idea.
    Close,
    /// The nearest there is.
    Near,
    /// No concept fits; this is the group it would belong to.
    Group,
}

impl Closeness {
    pub fn as_str(self) -> &'static str {
        match self {
            Closeness::Close => "close",
            Closeness::Near => "near",
            Closeness::Group => "group",
        }
    }
}

impl Bank {
    pub fn quality(&self, id: &str) -> Option<&Quality> {
        self.qualities.iter().find(|quality| quality.id == id)
    }

    pub fn domain(&self, id: &str) -> Option<&Domain> {
        self.domains.iter().find(|domain| domain.id == id)
    }

    /// The qualities of one domain, in the order of the bank.
    pub fn in_domain<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Quality> {
        self.qualities
            .iter()
            .filter(move |quality| quality.domain == id)
    }

    /// The domains and the qualities in each, in an order that belongs to the seed: every
    /// reviewer sees another order, so that no quality gains by standing at the top, and a
    /// reviewer who comes back sees the order of before.
    pub fn shuffled(&self, seed: u64) -> Vec<(&Domain, Vec<&Quality>)> {
        let mut chance = StdRng::seed_from_u64(seed);
        let mut domains: Vec<_> = self.domains.iter().collect();
        domains.shuffle(&mut chance);
        domains
            .into_iter()
            .map(|domain| {
                let mut qualities: Vec<_> = self.in_domain(&domain.id).collect();
                qualities.shuffle(&mut chance);
                (domain, qualities)
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::bank;

    fn ids(seed: u64) -> Vec<&'static str> {
        let shuffled = bank().shuffled(seed);
        shuffled
            .into_iter()
            .flat_map(|(_, qualities)| qualities)
            .map(|quality| quality.id.as_str())
            .collect()
    }

    #[test]
    fn the_bank_has_eight_qualities_in_each_of_six_domains() {
        assert_eq!(bank().domains.len(), 6);
        assert_eq!(bank().qualities.len(), 48);
        for domain in &bank().domains {
            assert_eq!(bank().in_domain(&domain.id).count(), 8, "{}", domain.id);
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_order_and_loses_nothing() {
        assert_eq!(ids(7), ids(7));
        let all: BTreeSet<_> = ids(7).into_iter().collect();
        assert_eq!(all.len(), 48);
    }

    #[test]
    fn seeds_bring_every_domain_and_many_qualities_to_the_top() {
        let orders: Vec<_> = (0..300).map(|seed| bank().shuffled(seed)).collect();
        let first: BTreeSet<_> = orders.iter().map(|order| order[0].0.id.as_str()).collect();
        let top: BTreeSet<_> = orders
            .iter()
            .map(|order| order[0].1[0].id.as_str())
            .collect();
        assert_eq!(first.len(), 6);
        assert!(top.len() > 40, "only {} qualities came first", top.len());
    }
}
