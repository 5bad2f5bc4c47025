//! Samples of the pages of `round`.

pub(crate) mod letter;
pub(crate) mod opening;
pub(crate) mod people;
pub(crate) mod questions;
pub(crate) mod self_view;
pub(crate) mod show;
pub(crate) mod standing;
