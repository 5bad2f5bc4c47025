//! Samples of the pages of `reader`.

pub(crate) mod along;
pub(crate) mod list;
pub(crate) mod new;
pub(crate) mod reading;
