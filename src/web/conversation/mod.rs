//! The conversation, on both sides of the table.

pub(crate) mod agreements;
pub(crate) mod plan_form;
pub(crate) mod preparation;
pub(crate) mod seat;
pub(crate) mod shared;
pub(crate) mod sharing;
pub(crate) mod show;
pub(crate) mod talk;
