//! Samples of the pages of `account`.

pub(crate) mod deletion;
pub(crate) mod home;
pub(crate) mod me;
pub(crate) mod sent;
pub(crate) mod sign_in;
pub(crate) mod welcome;
