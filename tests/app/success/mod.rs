//! A round that succeeds: enough people are asked, whoever may get too few answers hears it in time, and a round that gave
//! nothing is no dead end.

mod ending;
mod inviting;
mod learning;
mod running;
mod simulation;

const NOOR: &str = "noor@provincie.example";
const TOP: [&str; 5] = ["analytical", "curious", "nuanced", "attentive", "helpful"];

/// More people of the organisation than the eight of every other story.
const MORE: [&str; 4] = [
    "iris@provincie.example",
    "jan@provincie.example",
    "karel@provincie.example",
    "lia@provincie.example",
];
