//! The database server dies, or its disk is full, while answers come in; the service itself goes on running.

use std::thread;
use std::time::{Duration, Instant};

use super::bench::{Bench, PATIENCE, moment};
use crate::evidence::{Postgres, note, times};
use crate::support::is_postgres;

const AT_ONCE: usize = 5;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_death_of_the_database_server_loses_an_answer() {
    // SQLite has no server.
    if is_postgres() {
        let what = "kill -9 of PostgreSQL";
        hurt("C3", what, |server, _| server.kill()).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_full_disk_of_the_database_server_loses_an_answer() {
    if is_postgres() {
        let what = "disk of the PostgreSQL server full";
        let fill = |server: &Postgres, answered: &dyn Fn() -> bool| {
            server.fill_disk();
            // It stops by itself at its first write, if anybody is left for whom it writes.
            let until = Instant::now() + PATIENCE;
            while !server.is_gone() && !answered() {
                assert!(Instant::now() < until, "it neither stops nor answers");
                thread::sleep(Duration::from_millis(5));
            }
            // Whatever is left of it makes place for a new start.
            server.kill();
        };
        hurt("D4", what, fill).await;
    }
}

/// `hurt` is told the server and whether everybody who sent an answer was answered.
async fn hurt(id: &str, what: &str, hurt: impl Fn(&Postgres, &dyn Fn() -> bool)) {
    let times = times(50);
    let server = Postgres::start();
    let folder = tempfile::tempdir().unwrap();
    let mut bench = Bench::on(folder, server.url(), (times + 1) * AT_ONCE + 1).await;
    let program = bench.start(None);
    let usual = bench.usual(program.socket, AT_ONCE);
    let (mut slowest, mut caught) = (Duration::ZERO, 0);
    for _ in 0..times {
        let who = bench.take(AT_ONCE);
        let (socket, wait) = (program.socket, moment(usual));
        let back = thread::scope(|scope| {
            let sent = scope.spawn(|| bench.send(socket, &who));
            thread::sleep(wait);
            caught += usize::from(!sent.is_finished());
            hurt(&server, &|| sent.is_finished());
            server.start_again();
            Instant::now()
        });
        bench.send_again(socket, &who);
        slowest = slowest.max(back.elapsed());
    }
    program.kill();
    note(
        &format!("{id} times that caught answers on their way, {what}"),
        caught,
    );
    bench.conclude((id, what), (times, slowest)).await;
}
