//! A feedback round: what it asks, whom, and sending it.

pub(crate) mod circles;
pub(crate) mod correction;
pub(crate) mod form_example;
pub(crate) mod groups;
pub(crate) mod letter;
pub(crate) mod not_enough;
pub(crate) mod opening;
pub(crate) mod people;
pub(crate) mod people_advice;
pub(crate) mod people_change;
pub(crate) mod people_file;
pub(crate) mod people_form;
pub(crate) mod people_off;
pub(crate) mod person_form;
pub(crate) mod prolonging;
pub(crate) mod questions;
mod questions_form;
pub(crate) mod samples;
pub(crate) mod self_view;
pub(crate) mod show;
pub(crate) mod standing;
