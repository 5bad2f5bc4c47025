//! An open profile: reading it, what its owner says and hides, and the forms in which it leaves.

pub(crate) mod card;
pub(crate) mod circles;
pub(crate) mod column;
pub(crate) mod counting;
pub(crate) mod example;
pub(crate) mod export;
pub(crate) mod first;
pub(crate) mod flips;
pub(crate) mod hindrances;
pub(crate) mod letters;
pub(crate) mod mirror;
pub(crate) mod pdf;
pub(crate) mod portrait;
pub(crate) mod present;
pub(crate) mod quality;
pub(crate) mod quote;
pub(crate) mod samples;
pub(crate) mod show;
pub(crate) mod steps;
pub(crate) mod thanks;
pub(crate) mod waiting;
pub(crate) mod years;
