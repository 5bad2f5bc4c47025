//! The control's other process: this very test program, which frees memory as usual, serves the same service.

use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use klankbord::clock::Clock;
use klankbord::mail::Mailer;
use klankbord::web;
use tokio::sync::watch;

use super::{PATIENCE, Place};
use crate::evidence::own_socket;
use crate::support::{config, open};

const FOLDER: &str = "TEST_PLAIN_FOLDER";
const DATABASE: &str = "TEST_PLAIN_DATABASE";
const SOCKET: &str = "TEST_PLAIN_SOCKET";
const OFFSET: &str = "TEST_PLAIN_OFFSET";

pub(super) struct Plain {
    child: Child,
    pub(super) socket: SocketAddr,
}

impl Plain {
    /// Returns when it takes connections.
    pub(super) fn start(place: &Place) -> Self {
        let socket = own_socket();
        let child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "--ignored", "faults::memory::plain::serve"])
            .env(FOLDER, place.folder.path())
            .env(DATABASE, &place.database)
            .env(SOCKET, socket.to_string())
            .env(OFFSET, place.offset.num_seconds().to_string())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let plain = Self { child, socket };
        let until = Instant::now() + PATIENCE;
        while TcpStream::connect(socket).is_err() {
            assert!(Instant::now() < until, "it does not start");
            thread::sleep(Duration::from_millis(20));
        }
        plain
    }

    pub(super) fn id(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Plain {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "the control starts it as a process of its own, and ends it"]
async fn serve() {
    let of = |name: &str| std::env::var(name).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut config = config(&folder);
    config.data_dir = PathBuf::from(of(FOLDER));
    config.key_dir = config.data_dir.join("keys");
    config.database_url = of(DATABASE);
    let offset = TimeDelta::seconds(of(OFFSET).parse().unwrap());
    let app = open(config, Mailer::memory(), Clock::System { offset }).await;
    let listener = TcpListener::bind(of(SOCKET)).unwrap();
    listener.set_nonblocking(true).unwrap();
    let listener = tokio::net::TcpListener::from_std(listener).unwrap();
    let (_stop, stopped) = watch::channel(false);
    web::serve(listener, web::router(app), stopped).await;
}
