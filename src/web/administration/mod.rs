//! What administrators do.

pub(crate) mod samples;
pub(crate) mod show;
