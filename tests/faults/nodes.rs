//! Several nodes behind a proxy, of which one dies every second; and a server whose place a standby takes.

use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::bench::{Bench, PATIENCE, moment};
use crate::evidence::{Postgres, Program, Start, note, own_socket, times};
use crate::support::{database, is_postgres};

const AT_ONCE: usize = 5;
const NODES: usize = 3;

/// As organisations set one up: a node that says that it is not ready is left out.
struct Proxy {
    child: Child,
    socket: SocketAddr,
    _folder: TempDir,
}

impl Proxy {
    fn before(nodes: &[SocketAddr]) -> Self {
        let (folder, socket) = (tempfile::tempdir().unwrap(), own_socket());
        let settings = folder.path().join("haproxy.cfg");
        let servers = nodes.iter().enumerate();
        let servers: Vec<_> = servers
            .map(|(number, node)| format!("    server n{number} {node} check inter 200ms"))
            .collect();
        let servers = servers.join("\n");
        let text = format!(
            "defaults\n    mode http\n    timeout connect 1s\n    timeout client 30s\n    timeout server 30s\n    \
             option httpchk GET /health/ready\n    option redispatch\n    retries 3\n    balance roundrobin\n\
             listen klankbord\n    bind {socket}\n{servers}\n"
        );
        fs::write(&settings, text).unwrap();
        let child = Command::new("haproxy")
            .args(["-db", "-f"])
            .arg(&settings)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("haproxy: tests/run installs it");
        Self {
            child,
            socket,
            _folder: folder,
        }
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_death_of_one_of_three_nodes_loses_an_answer() {
    // A file is for one machine.
    if !is_postgres() {
        return;
    }
    let times = times(200);
    let mut bench = Bench::new(times * 40).await;
    let sockets: [SocketAddr; NODES] = std::array::from_fn(|_| own_socket());
    let proxy = Proxy::before(&sockets);
    let (folder, database) = (bench.folder.path().to_owned(), bench.database.clone());
    let start = Start::new(&folder, &database);
    let mut nodes = sockets.map(|socket| Some(Program::start_at(start, socket)));
    let over = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            for number in 0..times {
                thread::sleep(Duration::from_secs(1));
                let node = number % NODES;
                nodes[node].take().unwrap().kill();
                nodes[node] = Some(Program::start_at(start, sockets[node]));
            }
            over.store(true, Ordering::Relaxed);
        });
        while !over.load(Ordering::Relaxed) && bench.next + AT_ONCE < bench.people.len() {
            let who = bench.take(AT_ONCE);
            bench.send(proxy.socket, &who);
            thread::sleep(Duration::from_millis(200));
        }
    });
    let everyone: Vec<usize> = (0..bench.next).collect();
    let unthanked = bench.unthanked(&everyone).len();
    note(
        "C5 answers that met a dying node and were sent again",
        unthanked,
    );
    let back = bench.send_again(proxy.socket, &everyone);
    nodes.into_iter().flatten().for_each(Program::kill);
    let what = "kill -9 of one of three nodes every second";
    bench.conclude(("C5", what), (times, back)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_fail_over_to_a_synchronous_standby_loses_an_answer() {
    if !is_postgres() {
        return;
    }
    let times = times(20);
    let mut primary = Postgres::start();
    let mut standby = primary.standby();
    let url = Postgres::url_of(&[&standby, &primary]);
    let folder = tempfile::tempdir().unwrap();
    let mut bench = Bench::on(folder, url, (times + 1) * AT_ONCE + 1).await;
    let program = bench.start(None);
    let usual = bench.usual(program.socket, AT_ONCE);
    let mut slowest = Duration::ZERO;
    for _ in 0..times {
        primary.commit_with(&standby).await;
        let who = bench.take(AT_ONCE);
        let (socket, wait) = (program.socket, moment(usual));
        let back = thread::scope(|scope| {
            scope.spawn(|| bench.send(socket, &who));
            thread::sleep(wait);
            primary.kill();
            standby.promote();
            Instant::now()
        });
        bench.send_again(socket, &who);
        slowest = slowest.max(back.elapsed());
        assert!(slowest < PATIENCE);
        // The one of before comes back as the standby of the new one.
        primary.follow(&standby);
        std::mem::swap(&mut primary, &mut standby);
    }
    program.kill();
    let what = "PostgreSQL killed, its synchronous standby promoted";
    bench.conclude(("C6", what), (times, slowest)).await;
}

/// The version of before goes on serving while this one changes the schema and starts beside it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_version_of_before_serves_beside_this_one() {
    if !is_postgres() {
        return;
    }
    let before = std::env::var_os("TEST_BEFORE")
        .expect("TEST_BEFORE is the program of before the last migration: tests/run builds it");
    let folder = tempfile::tempdir().unwrap();
    let database = database(&folder).await;
    let at = folder.path().to_owned();
    let old = Program::start(Start {
        program: Some(Path::new(&before)),
        ..Start::new(&at, &database)
    });
    // Brings the schema up to date, as a node of this version does when it starts.
    let times = times(100);
    let mut bench = Bench::on(folder, database, 2 * times * AT_ONCE + 1).await;
    let new = bench.start(None);
    let began = Instant::now();
    for _ in 0..times {
        for program in [&old, &new] {
            let who = bench.take(AT_ONCE);
            bench.send(program.socket, &who);
            assert_eq!(bench.unthanked(&who), Vec::<usize>::new());
        }
    }
    old.kill();
    new.kill();
    let what = "the version of before beside this one";
    bench
        .conclude(
            ("C7", what),
            (times, began.elapsed() / u32::try_from(times).unwrap()),
        )
        .await;
}
