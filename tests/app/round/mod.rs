//! A round, as its employee and the people they ask live it.

mod before;
mod guests;
mod last_days;
mod letters;
mod morning;
mod people;
mod preparing;
mod story;

const NOOR: &str = "noor@provincie.example";
const TOP: [&str; 5] = ["analytical", "curious", "nuanced", "attentive", "helpful"];
