//! Samples of the pages of `answer`.

pub(crate) mod closed;
pub(crate) mod decline;
pub(crate) mod declined;
pub(crate) mod held;
pub(crate) mod privacy;
pub(crate) mod show;
pub(crate) mod stop;
pub(crate) mod stopped;
pub(crate) mod thanks;
