//! Whoever reads along without being in a conversation: who that is, what they may read, and their page of it.

pub(crate) mod along;
pub(crate) mod list;
pub(crate) mod new;
pub(crate) mod reading;
pub(crate) mod samples;
pub(crate) mod sharing;
