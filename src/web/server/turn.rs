//! Whose turn it is on a connection: ours while we work, else the client's, and for how long that may be.

use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::Bytes;
use hyper::body::{Body, Frame, Incoming, SizeHint};
use tokio::time::Instant;

/// What a connection lets us wait for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Waiting {
    /// The first head, from the first byte to the last.
    Head,
    /// The body of a request whose head is here.
    Body,
    /// That the answer is taken, and the next head.
    Next,
}

impl Waiting {
    fn most(self) -> Duration {
        Duration::from_secs(match self {
            Self::Head => 10,
            Self::Body => 30,
            // Longer than proxies keep a connection: one that we closed first may cost somebody their form.
            Self::Next => 125,
        })
    }
}

/// What is waited for, and since when. Nothing while we work.
pub(super) struct Turn(Mutex<Option<(Waiting, Instant)>>);

impl Turn {
    pub(super) fn new() -> Self {
        Self(Mutex::new(Some((Waiting::Head, Instant::now()))))
    }

    pub(super) fn wait_for(&self, what: Waiting) {
        *self.lock() = Some((what, Instant::now()));
    }

    pub(super) fn work(&self) {
        *self.lock() = None;
    }

    /// A body that comes in pieces is waited for from its first piece on.
    fn wait_for_body(&self) {
        self.lock()
            .get_or_insert_with(|| (Waiting::Body, Instant::now()));
    }

    fn body_is_here(&self) {
        self.lock().take_if(|(what, _)| *what == Waiting::Body);
    }

    pub(super) fn waits_since(&self) -> Option<Instant> {
        self.lock().map(|(_, since)| since)
    }

    pub(super) fn is_over(&self, now: Instant) -> bool {
        self.lock()
            .is_some_and(|(what, since)| now.duration_since(since) >= what.most())
    }

    fn lock(&self) -> MutexGuard<'_, Option<(Waiting, Instant)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A body that tells when it lets us wait.
pub(super) struct Awaited {
    body: Incoming,
    turn: Arc<Turn>,
}

impl Awaited {
    pub(super) fn new(body: Incoming, turn: Arc<Turn>) -> Self {
        Self { body, turn }
    }
}

impl Body for Awaited {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        let frame = Pin::new(&mut self.body).poll_frame(context);
        if frame.is_pending() {
            self.turn.wait_for_body();
        }
        frame
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// All of it is here, or nobody wants the rest.
impl Drop for Awaited {
    fn drop(&mut self) {
        self.turn.body_is_here();
    }
}
