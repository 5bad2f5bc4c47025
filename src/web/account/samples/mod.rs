//! Samples of the pages of `account`.

pub(crate) mod address_back;
pub(crate) mod address_change;
pub(crate) mod deletion;
pub(crate) mod home;
pub(crate) mod manager;
pub(crate) mod me;
pub(crate) mod new_address;
pub(crate) mod sent;
pub(crate) mod sign_in;
pub(crate) mod welcome;
