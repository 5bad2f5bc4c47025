//! What reviewers open by a link, and what everybody may read.

pub(crate) mod decline;
pub(crate) mod form;
pub(crate) mod show;
pub(crate) mod stop;
