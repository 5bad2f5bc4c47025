//! People who answer at once, over connections that they do not close.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::thread;

use super::{Asked, connect};
use crate::support::{Given, fields};

/// All of them at the same instant. Returns when each was thanked and left by the service.
pub(super) fn answer_all(socket: SocketAddr, people: &[Asked]) {
    thread::scope(|scope| {
        let sent = people.iter().enumerate();
        let sent = sent.map(|(at, person)| scope.spawn(move || answer(socket, at, person)));
        for thread in sent.collect::<Vec<_>>() {
            thread.join().unwrap();
        }
    });
}

/// In one of six ways.
fn answer(socket: SocketAddr, at: usize, person: &Asked) {
    let mut stream = connect(socket);
    let page = ask(&mut stream, &get(&person.path));
    assert!(page.starts_with("HTTP/1.1 200 "), "{page}");
    let (right, wrong) = (person.body(3), person.body(2));
    match at % 6 {
        0 => {
            let shown = person.post(&wrong, "accept-encoding: gzip\r\n");
            assert!(ask(&mut stream, &shown).starts_with("HTTP/1.1 422 "));
            until_closed(stream);
            stream = connect(socket);
        }
        1 => {
            let shown = ask(&mut stream, &person.post(&wrong, ""));
            assert!(shown.contains(&person.texts[0]), "the form holds its text");
            until_closed(stream);
            stream = connect(socket);
        }
        2 => {
            let mut other = connect(socket);
            assert_thanks(&ask(&mut other, &person.post(&right, "")));
            until_closed(other);
        }
        3 => {
            let broken = person.post(&right, "");
            stream.write_all(&broken[..broken.len() - 20]).unwrap();
            drop(stream);
            stream = connect(socket);
        }
        4 => {
            let large = person.body(3) + "&more=" + &"a".repeat(1_100_000);
            let refused = ask(&mut stream, &person.post(&large, ""));
            assert!(refused.starts_with("HTTP/1.1 413 "), "{refused}");
            drop(stream);
            stream = connect(socket);
        }
        _ => {}
    }
    assert_thanks(&ask(&mut stream, &person.post(&right, "")));
    until_closed(stream);
}

fn assert_thanks(answer: &str) {
    let thanked = answer.starts_with("HTTP/1.1 303 ") && answer.contains("location: /thanks?");
    assert!(thanked, "{answer}");
}

/// The service closes it, for we do not.
fn until_closed(mut stream: TcpStream) {
    let mut more = [0; 16];
    assert_eq!(stream.read(&mut more).unwrap(), 0);
}

fn get(path: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n").into_bytes()
}

impl Asked {
    /// With so many qualities; two are too few.
    fn body(&self, picks: usize) -> String {
        let [story, tip] = self.texts.clone();
        let mut given = Given {
            story,
            tip,
            ..Given::default()
        };
        given.picks.truncate(picks);
        form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields(&given))
            .finish()
    }

    fn post(&self, body: &str, heads: &str) -> Vec<u8> {
        let (path, length) = (&self.path, body.len());
        let kind = "application/x-www-form-urlencoded";
        let head = format!("POST {path} HTTP/1.1\r\nhost: 127.0.0.1\r\n{heads}");
        let length = format!("content-type: {kind}\r\ncontent-length: {length}\r\n\r\n");
        (head + &length + body).into_bytes()
    }
}

/// What came back, up to its end: the connection may stay open.
fn ask(stream: &mut TcpStream, request: &[u8]) -> String {
    // Of a body that is too large the service need not take the rest.
    let _ = stream.write_all(request);
    let (mut answer, mut piece) = (Vec::new(), [0; 8192]);
    loop {
        let read = stream.read(&mut piece).unwrap_or_default();
        answer.extend_from_slice(&piece[..read]);
        if read == 0 || is_whole(&answer) {
            return String::from_utf8_lossy(&answer).into_owned();
        }
    }
}

fn is_whole(answer: &[u8]) -> bool {
    let Some(head) = answer.array_windows().position(|four| four == b"\r\n\r\n") else {
        return false;
    };
    let (head, body) = answer.split_at(head + 4);
    let head = String::from_utf8_lossy(head);
    let mut lines = head.lines();
    match lines.find_map(|line| line.strip_prefix("content-length: ")) {
        Some(length) => body.len() >= length.parse().unwrap(),
        None => body.ends_with(b"\r\n0\r\n\r\n") || body == b"0\r\n\r\n",
    }
}

/// Somebody whose last byte is still to come.
pub(super) struct Waiting {
    stream: TcpStream,
    rest: Vec<u8>,
}

impl Waiting {
    /// Returns when the service holds the rest: another one has been served since.
    pub(super) fn begin(socket: SocketAddr, person: &Asked) -> Self {
        let mut request = person.post(&person.body(3), "");
        let rest = request.split_off(request.len() - 1);
        let mut stream = connect(socket);
        stream.write_all(&request).unwrap();
        for _ in 0..10 {
            ask(&mut connect(socket), &get("/privacy"));
        }
        Self { stream, rest }
    }

    pub(super) fn finish(mut self) {
        assert_thanks(&ask(&mut self.stream, &self.rest));
        until_closed(self.stream);
    }
}
