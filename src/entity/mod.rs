//! One file a table, no logic. Only a room's `store.rs` (and `queue.rs` for its own table) names these.

pub mod account;
pub mod address_change;
pub mod answer_box;
pub mod conversation;
pub mod import;
pub mod invitation;
pub mod job;
pub mod key_store;
pub mod opt_out;
pub mod outlook;
pub mod paper;
pub mod profile;
pub mod quota;
pub mod reader;
pub mod reported_text;
pub mod response;
pub mod rest;
pub mod round;
pub mod self_view;
pub mod session;
pub mod sign_in;
pub mod signed_letters;
pub mod thanks;
