//! Samples of the pages of `profile`.

pub(crate) mod circles;
pub(crate) mod column;
pub(crate) mod counting;
pub(crate) mod export;
pub(crate) mod letters;
pub(crate) mod portrait;
pub(crate) mod quality;
pub(crate) mod quote;
pub(crate) mod show;
pub(crate) mod thanks;
pub(crate) mod waiting;
pub(crate) mod years;
