//! A profile that somebody brings along from elsewhere.

pub(crate) mod deletion;
pub(crate) mod fault;
mod letter;
pub(crate) mod new;
pub(crate) mod samples;
pub(crate) mod show;
