//! The mailbox of a local run: letters that would have left for a relay.
//!
//! # Why
//! Decision: it answers only who asks for this very machine by name, and through nobody. Context: its letters open
//! every account. A page from elsewhere can have its own name mean this machine (DNS rebinding) and then reads what
//! is here; and a proxy that somebody puts before the service hands it to the world. Consequence: to everybody else
//! there is no mailbox.

pub(crate) mod index;
pub(crate) mod samples;
pub(crate) mod show;

use std::net::SocketAddr;

use axum::extract::{ConnectInfo, Request};
use axum::http::header::HOST;
use axum::http::uri::Authority;
use axum::http::{HeaderName, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::app::App;
use crate::error::{Error, Result};
use crate::host;
use crate::mail::Mailer;
use crate::mail::mailbox::{Mailbox, Received};

/// How proxies and what stands before them mark what they pass on; those that end in a dash begin a name.
const FORWARDED: [&str; 16] = [
    "forwarded",
    "via",
    "client-ip",
    "true-client-ip",
    "cdn-loop",
    "cf-",
    "fastly-",
    "x-forwarded-",
    "x-forwarded",
    "x-forward-",
    "x-original-",
    "x-real-",
    "x-client-",
    "x-cluster-",
    "x-envoy-",
    "x-proxy-",
];

pub(crate) async fn only_from_here(request: Request, next: Next) -> Response {
    if is_from_here(&request) {
        next.run(request).await
    } else {
        StatusCode::NOT_FOUND.into_response()
    }
}

fn is_from_here(request: &Request) -> bool {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let mut hosts = request.headers().get_all(HOST).into_iter();
    let is_here = |text: &[u8]| Authority::try_from(text).is_ok_and(|host| is_loopback(&host));
    let named = hosts.next().is_some_and(|host| is_here(host.as_bytes())) && hosts.next().is_none();
    named
        && request.uri().authority().is_none_or(is_loopback)
        && peer.is_none_or(|peer| peer.0.ip().to_canonical().is_loopback())
        && !request.headers().keys().any(is_of_a_proxy)
}

fn is_loopback(authority: &Authority) -> bool {
    let host = host::parse(authority.host()).filter(|_| !authority.as_str().contains('@'));
    host.is_some_and(|host| host::is_loopback(&host))
}

fn is_of_a_proxy(name: &HeaderName) -> bool {
    FORWARDED.iter().any(|mark| match mark.strip_suffix('-') {
        Some(_) => name.as_str().starts_with(mark),
        None => name == mark,
    })
}

pub(crate) async fn read(app: &App, id: &str) -> Result<Received> {
    mailbox(app)?.read(id).await?.ok_or(Error::NotFound)
}

pub(crate) fn mailbox(app: &App) -> Result<&Mailbox> {
    match &app.mailer {
        Mailer::Mailbox(mailbox) => Ok(mailbox),
        _ => Err(Error::NotFound),
    }
}
