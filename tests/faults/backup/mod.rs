//! The machine is lost, and its backup is put back in another place, with the real program: what must be there is there,
//! once, and what cannot be there is said.

mod contents;
mod drill;
mod making;
mod refused;
mod site;
