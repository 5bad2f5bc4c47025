//! Samples of the pages of `conversation`.

pub(crate) mod agreements;
pub(crate) mod cancellation;
pub(crate) mod closing;
pub(crate) mod edit;
pub(crate) mod ending;
pub(crate) mod guide;
pub(crate) mod look_back;
pub(crate) mod outlook;
pub(crate) mod preparation;
pub(crate) mod shared;
pub(crate) mod sharing;
pub(crate) mod show;
