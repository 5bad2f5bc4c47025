//! Signing in, the first page, and what is told about oneself.

pub(crate) mod address_back;
pub(crate) mod address_change;
pub(crate) mod agreed;
pub(crate) mod deletion;
pub(crate) mod everything;
pub(crate) mod home;
pub(crate) mod manager;
pub(crate) mod me;
pub(crate) mod new_address;
pub(crate) mod next_step;
pub(crate) mod purpose;
mod readers;
pub(crate) mod samples;
pub(crate) mod sent;
pub(crate) mod sign_in;
mod talks;
pub(crate) mod welcome;
