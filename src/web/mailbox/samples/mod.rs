//! Samples of the pages of `mailbox`.

pub(crate) mod index;
pub(crate) mod show;
