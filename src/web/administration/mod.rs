//! What administrators do.

pub(crate) mod show;
