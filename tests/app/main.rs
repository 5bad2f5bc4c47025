//! The one test binary: stories through a browser-like client, one file a room, and the house rules.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod evidence;
mod support;

mod anonymity;
mod as_whom;
mod bombing;
mod bounce;
mod calendars;
mod closing;
mod conversation;
mod demonstration;
mod doors;
mod elsewhere;
mod erased;
mod exports;
#[path = "../faults/mod.rs"]
mod faults;
mod first_talk;
#[path = "../faults/headers/mod.rs"]
mod headers;
mod identity;
mod layers;
mod limits;
#[path = "../faults/linking/mod.rs"]
mod linking;
mod lost;
mod meeting;
mod migrations;
mod moving;
mod mutated;
mod names;
mod outlook;
mod own;
mod postgres;
mod prepared;
mod privacy;
mod profile;
mod reading;
mod readme;
mod real;
mod report;
mod requests;
mod rooms;
mod round;
mod security;
mod sending;
mod sign_in;
mod signed;
mod success;
mod talk;
mod thanks;
mod typed;
mod year;
