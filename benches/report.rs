//! What a profile on paper costs: the first one, the next ones, and the memory that many of them hold.
//!
//! `cargo bench --bench report` prints a line for each sample: the first time (the very first is cold), the median of
//! the rest, the slowest, and the memory of the process after each hundred. It judges nothing.

#![expect(clippy::print_stdout, reason = "a bench prints figures")]

use std::fs;
use std::time::{Duration, Instant};

use klankbord::report::pdf::{samples, set};

const TIMES: usize = 500;
const EACH: usize = 100;

fn main() {
    println!("before: {} KiB", resident());
    for (name, report) in samples::all() {
        let mut took = Vec::with_capacity(TIMES);
        let mut memory = Vec::new();
        let mut bytes = 0;
        for number in 1..=TIMES {
            let start = Instant::now();
            bytes = set(&report).expect("a sample can be set").len();
            took.push(start.elapsed());
            if number == 1 || number % EACH == 0 {
                memory.push(resident());
            }
        }
        let first = took.remove(0);
        took.sort_unstable();
        println!(
            "{name}: first {}, median {}, slowest {}, {bytes} bytes; KiB after 1, {EACH}, ..: {memory:?}",
            milliseconds(first),
            milliseconds(took[took.len() / 2]),
            milliseconds(took[took.len() - 1]),
        );
    }
}

fn milliseconds(took: Duration) -> String {
    format!("{:.1} ms", took.as_secs_f64() * 1e3)
}

/// Memory of this process in KiB, where Linux tells it; elsewhere 0.
fn resident() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let number = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
    number.unwrap_or(0)
}
