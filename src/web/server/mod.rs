//! Serves connections: how many there may be at once, and how long each may let us wait.
//!
//! # Why
//! Decision: a connection is either worked on or waited for. Each wait has an end, and when there are as many
//! connections as there may be, the one that has let us wait longest makes room for a new one. Context: a connection
//! costs a file and up to 64 KiB, and somebody may open thousands and say a byte a minute on each; a limit for each
//! network would take everybody behind a proxy for one. Consequence: whoever floods us pushes out their own, for a
//! browser that speaks at once has its answer long before it is its turn; and what is worked on is never cut short,
//! so that it is known what became of it.
//!
//! Decision: a connection ends with what a reviewer posts on it. Context: what was read from a connection lies in its
//! memory until the next request comes, and a link may have come before the answer. Consequence: with the connection
//! that memory is freed, and what is freed is wiped.

mod turn;

use std::collections::HashMap;
use std::convert::Infallible;
use std::io::{self, ErrorKind};
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, Request};
use axum::http::header::CONNECTION;
use axum::http::{HeaderValue, Method};
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use rustix::process::{Resource, getrlimit};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::{AbortHandle, Id, JoinSet};
use tokio::time::{Instant, MissedTickBehavior, interval, sleep};
use tower::Service;

use self::turn::{Awaited, Turn, Waiting};
use crate::urls::is_reviewers;

const MAX_CONNECTIONS: usize = 2048;
/// Files that the database, the keys and the letters need beside the connections.
const FILES_SPARE: usize = 256;
/// Of a request's head. More is answered with 431.
const MAX_HEAD: usize = 64 * 1024;
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// Serves until `stopped` says so; then no connection comes in any more, and it returns when all have ended.
pub async fn serve(listener: TcpListener, router: Router, mut stopped: watch::Receiver<bool>) {
    let mut desk = Desk::new(connections_most());
    let mut look = interval(LOOK_EVERY);
    look.set_missed_tick_behavior(MissedTickBehavior::Delay);
    while !*stopped.borrow() {
        tokio::select! {
            accepted = listener.accept(), if desk.has_room() => match accepted {
                Ok((stream, peer)) => {
                    desk.make_room();
                    desk.seat(|turn| attend(stream, peer, router.clone(), turn, stopped.clone()));
                }
                Err(error) => desk.recover(&error).await,
            },
            () = desk.one_ends() => {}
            _ = look.tick() => desk.close_late(),
            _ = stopped.changed() => {}
        }
    }
    drop(listener);
    while !desk.running.is_empty() {
        tokio::select! {
            () = desk.one_ends() => {}
            _ = look.tick() => desk.close_late(),
        }
    }
}

/// As many as there is room for among the files that may be open.
fn connections_most() -> usize {
    let files = getrlimit(Resource::Nofile).current.unwrap_or(u64::MAX);
    let files = usize::try_from(files).unwrap_or(usize::MAX);
    files
        .saturating_sub(FILES_SPARE)
        .max(files / 2)
        .min(MAX_CONNECTIONS)
}

/// The connections that are open.
struct Desk {
    most: usize,
    running: JoinSet<()>,
    open: HashMap<Id, (AbortHandle, Arc<Turn>)>,
}

impl Desk {
    fn new(most: usize) -> Self {
        Self {
            most,
            running: JoinSet::new(),
            open: HashMap::new(),
        }
    }

    fn seat<F>(&mut self, attend: impl FnOnce(Arc<Turn>) -> F)
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let turn = Arc::new(Turn::new());
        let handle = self.running.spawn(attend(turn.clone()));
        self.open.insert(handle.id(), (handle, turn));
    }

    /// Whether one more can come in, if need be for another that lets us wait.
    fn has_room(&self) -> bool {
        self.open.len() < self.most || self.longest_waiting().is_some()
    }

    fn make_room(&mut self) {
        if self.open.len() >= self.most {
            self.close_longest_waiting();
        }
    }

    fn close_longest_waiting(&mut self) {
        if let Some(id) = self.longest_waiting() {
            self.close(id);
        }
    }

    fn longest_waiting(&self) -> Option<Id> {
        let open = self.open.iter();
        let waiting = open.filter_map(|(id, (_, turn))| Some((turn.waits_since()?, *id)));
        waiting.min_by_key(|(since, _)| *since).map(|(_, id)| id)
    }

    fn close_late(&mut self) {
        let now = Instant::now();
        let open = self.open.iter();
        let late = open.filter(|(_, (_, turn))| turn.is_over(now));
        for id in late.map(|(id, _)| *id).collect::<Vec<_>>() {
            self.close(id);
        }
    }

    fn close(&mut self, id: Id) {
        if let Some((handle, _)) = self.open.remove(&id) {
            handle.abort();
        }
    }

    /// Never while there is none.
    async fn one_ends(&mut self) {
        match self.running.join_next_with_id().await {
            Some(ended) => {
                let id = ended.map_or_else(|error| error.id(), |(id, ())| id);
                self.open.remove(&id);
            }
            None => std::future::pending().await,
        }
    }

    /// A client that is gone again is none of our faults. Any other means that the machine has no room for one more.
    async fn recover(&mut self, error: &io::Error) {
        let gone = [
            ErrorKind::ConnectionAborted,
            ErrorKind::ConnectionReset,
            ErrorKind::ConnectionRefused,
        ];
        if !gone.contains(&error.kind()) {
            tracing::warn!(%error, "a connection cannot be taken");
            self.close_longest_waiting();
            sleep(Duration::from_millis(100)).await;
        }
    }
}

async fn attend(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    turn: Arc<Turn>,
    mut stopped: watch::Receiver<bool>,
) {
    let service = service_fn(|request| answer(router.clone(), request, peer, turn.clone()));
    // Without a timer of its own: that would end a connection that rests as soon as one that never speaks.
    let connection = http1::Builder::new()
        .max_buf_size(MAX_HEAD)
        .serve_connection(TokioIo::new(stream), service);
    let mut connection = pin!(connection);
    tokio::select! {
        _ = connection.as_mut() => return,
        _ = stopped.wait_for(|stopped| *stopped) => connection.as_mut().graceful_shutdown(),
    }
    // How it ended is the client's to know.
    let _ = connection.await;
}

async fn answer(
    mut router: Router,
    request: hyper::Request<Incoming>,
    peer: SocketAddr,
    turn: Arc<Turn>,
) -> Result<Response, Infallible> {
    turn.work();
    let body_turn = turn.clone();
    let mut request: Request = request.map(|body| Body::new(Awaited::new(body, body_turn)));
    request.extensions_mut().insert(ConnectInfo(peer));
    let is_last = request.method() == Method::POST && is_reviewers(request.uri().path());
    let mut answer = router.call(request).await?;
    if is_last {
        let close = HeaderValue::from_static("close");
        answer.headers_mut().insert(CONNECTION, close);
    }
    turn.wait_for(Waiting::Next);
    Ok(answer)
}
