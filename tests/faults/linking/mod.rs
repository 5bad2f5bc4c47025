//! Who wrote what? Somebody who copies all that is stored, after every answer, guesses for every text which of the
//! twelve who were asked has written it.
//!
//! # The game
//! The thief knows who was asked, all copies of rows, files and write-ahead log, and in the end the published texts.
//! The order in which people answered is not given: if it can be seen anywhere, the thief has to find it. Pure chance
//! is right once in twelve. With the key store at the end of answering the newest box can be read; it tells the circle
//! of a text, so that chance is once in six.

mod attack;
mod boxes;
mod kept;
mod naive;
mod needles;
mod postgres;
mod product;
mod score;
mod sqlite;
mod thief;

use klankbord::random::Random;
use tokio::sync::Mutex;

use self::attack::SOURCES;
use self::score::{Score, bound, share};
use crate::evidence::{Outcome, full, note, times};
use crate::support::is_postgres;

const ROUNDS: usize = 200;
const PEOPLE: usize = 12;
/// So many rounds share a database.
const BATCH: usize = 5;

/// Two thieves would tread on each other's toes in one server, and take each other's time.
static ONE_AT_A_TIME: Mutex<()> = Mutex::const_new(());

/// A fresh order of so many.
fn order(many: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..many).collect();
    Random::System.shuffle(&mut order);
    order
}

/// Chance alone passes the bound of the full figures once in a hundred runs; the small ones run at every change.
fn rare() -> f64 {
    if full() { 0.01 } else { 0.0001 }
}

fn tell(id: &str, what: &str, score: &Score, most: &str) {
    let outcome = Outcome {
        id,
        what,
        times: score.copies,
        asked: score.guesses,
        lost: score.right,
        twice: 0,
        recovery: format!("{:.1} %, {most}", 100.0 * score.share()),
    };
    outcome.note();
    for (source, (guessed, right)) in SOURCES.iter().zip(score.sources) {
        if guessed == 0 {
            continue;
        }
        note(
            &format!("{id} by {source}: right, of those it spoke of"),
            format!("{right} of {guessed}"),
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_keeps_a_row_for_an_answer_tells_who_wrote_it() {
    let _alone = ONE_AT_A_TIME.lock().await;
    let outcome = naive::play(times(ROUNDS)).await;
    tell(
        "A1",
        "a naive schema (control)",
        &outcome.score,
        "at least 99 %",
    );
    assert!(outcome.score.share() >= 0.99, "{}", outcome.score.right);
    let sources = SOURCES.iter().zip(outcome.score.sources);
    for (source, (_, right)) in sources {
        // SQLite remembers no transactions, and a row that is ticked off stays where it is.
        let tells = is_postgres() || !["transactions", "places"].contains(source);
        assert!(
            !tells || share(right, outcome.score.guesses) >= 0.99,
            "{source} is blind: {right} of {}",
            outcome.score.guesses
        );
    }
    assert!(
        outcome.found >= 3 * outcome.score.guesses,
        "each text lies in a row, in the log and in a file"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_that_is_stored_tells_who_wrote_what() {
    let _alone = ONE_AT_A_TIME.lock().await;
    let outcome = product::play(times(ROUNDS)).await;
    let (without, with) = (&outcome.without_keys, &outcome.with_keys);
    let of_twelve = bound(without.guesses, 1.0 / 12.0, rare());
    let of_six = bound(with.guesses, 1.0 / 6.0, rare());
    tell(
        "A2",
        "all copies, without keys",
        without,
        &format!("below {of_twelve}"),
    );
    tell(
        "A3",
        "all copies, and the keys at the end",
        with,
        &format!("below {of_six}"),
    );
    tell(
        "A3",
        "all copies of the keys too (control)",
        &outcome.with_all_keys,
        "at least 99 %",
    );
    let noted = Outcome {
        id: "A7",
        what: "secrets in copies, logs and files",
        times: outcome.places,
        asked: outcome.secrets,
        lost: outcome.found,
        twice: 0,
        recovery: "0".to_owned(),
    };
    noted.note();
    note("A7 bytes looked through", outcome.bytes);
    assert_eq!(
        outcome.found, 0,
        "a text, a link or an address lies somewhere"
    );
    assert!(
        without.right < of_twelve,
        "{} of {}",
        without.right,
        without.guesses
    );
    assert_eq!(
        outcome.readable.keys().collect::<Vec<_>>(),
        [&1],
        "one version of each box"
    );
    assert!(with.right < of_six, "{} of {}", with.right, with.guesses);
    assert!(
        outcome.with_all_keys.share() >= 0.99,
        "the attack is blind: {}",
        outcome.with_all_keys.right
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn old_keys_that_are_kept_tell_who_wrote_what_to_nobody_but_the_recovery_key() {
    let _alone = ONE_AT_A_TIME.lock().await;
    let outcome = kept::play(times(40)).await;
    for (what, lost, most) in [
        (
            "all versions, and keys with the default grace",
            outcome.linked,
            "0",
        ),
        (
            "the same and the private half (control)",
            outcome.with_private_half,
            "all of them",
        ),
    ] {
        let noted = Outcome {
            id: "F5",
            what,
            times: times(40),
            asked: outcome.asked,
            lost,
            twice: 0,
            recovery: most.to_owned(),
        };
        noted.note();
    }
    assert_eq!(outcome.linked, 0);
    assert_eq!(
        outcome.with_private_half, outcome.asked,
        "the attack is blind"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_crash_leaves_two_readable_versions_until_the_next_start() {
    let _alone = ONE_AT_A_TIME.lock().await;
    assert_eq!(product::readable_around_a_crash().await, [1, 2, 1]);
}
