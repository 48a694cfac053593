//! The practice chain against the recordings of the real runtime, area by area, and one line that sums it up.
//!
//! What differs knowingly is listed, with its reason, in `support/differences.rs`.

#[path = "../support/client.rs"]
mod client;
#[path = "../support/differences.rs"]
mod differences;
mod pool;
mod preflight;
mod quotes;
mod reads;
mod replay;
mod sandwich;
#[path = "../support/shared.rs"]
mod shared;
mod structure;
#[path = "../support/values.rs"]
mod values;

use std::sync::Mutex;

/// The outcome of one area.
struct Tally {
    compared: usize,
    equal: usize,
    /// Differences that are listed.
    known: usize,
}

const AREAS: usize = 7;

static TALLIES: Mutex<Vec<(&str, Tally)>> = Mutex::new(Vec::new());

/// Adds an area; the last of them prints the line.
#[expect(clippy::print_stdout, reason = "the one line these tests are read for")]
fn report(area: &'static str, tally: Tally) {
    let mut tallies = TALLIES.lock().unwrap();
    tallies.push((area, tally));
    if tallies.len() < AREAS {
        return;
    }
    let sum = |of: fn(&Tally) -> usize| tallies.iter().map(|(_, tally)| of(tally)).sum::<usize>();
    let each: Vec<String> = tallies
        .iter()
        .map(|(area, tally)| format!("{area} {}/{}", tally.equal, tally.compared))
        .collect();
    println!(
        "differential: {} compared, {} equal, {} knowingly different ({})",
        sum(|tally| tally.compared),
        sum(|tally| tally.equal),
        sum(|tally| tally.known),
        each.join(", ")
    );
}
