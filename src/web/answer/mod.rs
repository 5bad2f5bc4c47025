//! What reviewers open by a link, and what everybody may read.

pub(crate) mod closed;
pub(crate) mod decline;
pub(crate) mod declined;
pub(crate) mod form;
pub(crate) mod held;
pub(crate) mod privacy;
pub(crate) mod samples;
pub(crate) mod show;
pub(crate) mod stop;
pub(crate) mod stopped;
pub(crate) mod thanks;
