//! The program dies while answers come in: at random, and at each of its nine steps.

use std::fs;
use std::thread;
use std::time::Instant;

use super::Verdict;
use super::bench::{Bench, moment};
use crate::evidence::{Answered, Outcome, Places, note, times};

const AT_ONCE: usize = 5;
const STEPS: usize = 9;

/// Whoever hears anything before the program dies is thanked.
fn assert_only_thanks(answers: &[Option<Answered>]) {
    for answer in answers.iter().flatten() {
        assert!(answer.is_thanks(), "{} {}", answer.status, answer.page);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_kill_loses_or_doubles_an_answer() {
    let began = Instant::now();
    let (random, a_step) = (times(1000), times(50));
    let mut bench = Bench::new((random + 1) * AT_ONCE + STEPS * a_step + 1).await;
    let (caught, thanked) = kill_at_random(&mut bench, random).await;
    assert!(
        caught > random / 10,
        "the kills come while answers are on their way: {caught}"
    );
    kill_at_steps(&mut bench, a_step).await;

    let everyone: Vec<usize> = (0..bench.next).collect();
    assert_eq!(bench.unthanked(&everyone), Vec::<usize>::new());
    let verdict = bench.judge(&everyone).await;
    Outcome {
        id: "D1",
        what: "kill -9 at random and at 9 steps of an answer",
        times: random + STEPS * a_step,
        asked: bench.next,
        lost: verdict.lost,
        twice: verdict.twice,
        recovery: format!("at the next start ({} s in all)", began.elapsed().as_secs()),
    }
    .note();
    assert_eq!(verdict, Verdict::default());
    bench.assert_sees_a_lie().await;
    let mut places = Places::default();
    places.add_files(bench.folder.path());
    bench.canaries.assert_nowhere(&places);
    assert!(
        fs::read_to_string(bench.folder.path().join("log"))
            .unwrap()
            .contains("Klankbord is ready")
    );
    note(
        "D1 random kills that caught an answer before its thanks",
        format!("{caught} of {random}"),
    );
    note(
        "D1 answers thanked before such a kill",
        format!("{thanked} of {}", random * AT_ONCE),
    );
}

/// In how many kills somebody was not thanked yet, and how many were thanked before their kill.
async fn kill_at_random(bench: &mut Bench, times: usize) -> (usize, usize) {
    let mut program = bench.start(None);
    let mut usual = bench.usual(program.socket, AT_ONCE);
    let (mut caught, mut thanked) = (0, 0);
    for _ in 0..times {
        let who = bench.take(AT_ONCE);
        let (socket, wait) = (program.socket, moment(usual));
        thread::scope(|scope| {
            scope.spawn(|| assert_only_thanks(&bench.send(socket, &who)));
            thread::sleep(wait);
            program.kill();
        });
        let unthanked = bench.unthanked(&who).len();
        (caught, thanked) = (
            caught + usize::from(unthanked > 0),
            thanked + AT_ONCE - unthanked,
        );
        // How long answers take changes with what else this machine does: after a kill that came too late the next
        // one comes sooner.
        usual = usual.mul_f64(if unthanked > 0 { 1.1 } else { 0.9 });
        assert_eq!(bench.judge(&who).await, Verdict::default());
        program = bench.start(None);
        bench.send_again(program.socket, &who);
    }
    program.kill();
    (caught, thanked)
}

async fn kill_at_steps(bench: &mut Bench, times: usize) {
    for step in 1..=STEPS {
        for _ in 0..times {
            let who = bench.take(1);
            let program = bench.start(Some(&format!("submit-{step}")));
            assert_only_thanks(&bench.send(program.socket, &who));
            program.wait_for_death();
            assert_eq!(bench.unthanked(&who), who, "dead before the thanks");
            assert_eq!(bench.judge(&who).await, Verdict::default());
            // From the commit on it counts, before that there is no trace of it.
            assert_eq!(
                bench.is_counted(who[0]).await,
                step >= 8,
                "after step {step}"
            );
            let program = bench.start(None);
            bench.send_again(program.socket, &who);
            program.kill();
        }
    }
}
