//! The first page of the demonstration. Like the mailbox it answers only who asks for this very machine.

pub(crate) mod choose;
pub(crate) mod samples;
