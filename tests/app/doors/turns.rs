//! Whoever keeps all their turns busy waits for themselves, and nobody else does.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

use crate::support::{Person, TestApp};

const STALLED: usize = 6;

/// The head of an upload, and a part of its body that is never followed by the rest.
async fn stall(socket: SocketAddr, person: &Person) -> TcpStream {
    let cookies: Vec<_> = person
        .browser
        .cookies
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    let head = format!(
        "POST /imports HTTP/1.1\r\nhost: 127.0.0.1:3000\r\ncookie: {}\r\nsec-fetch-site: same-origin\r\n\
         content-type: multipart/form-data; boundary=b\r\ncontent-length: 900000\r\n\r\n--b\r\n",
        cookies.join("; ")
    );
    let mut stream = TcpStream::connect(socket).await.unwrap();
    stream.write_all(head.as_bytes()).await.unwrap();
    stream
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn stalled_uploads_keep_only_their_own_sender_waiting() {
    let test = TestApp::with(|config| config.database.connections = 4).await;
    let mut noor = test.employee("Noor", "noor@provincie.example").await;
    let mut kim = test.employee("Kim", "kim@provincie.example").await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let socket = listener.local_addr().unwrap();
    let server = tokio::spawn(axum::serve(listener, test.router.clone()).into_future());
    let mut stalled = Vec::new();
    for _ in 0..STALLED {
        stalled.push(stall(socket, &noor).await);
    }
    let term = Instant::now() + Duration::from_secs(30);
    while timeout(Duration::from_millis(500), noor.browser.get("/me"))
        .await
        .is_ok()
    {
        assert!(Instant::now() < term, "they never came in");
    }
    kim.browser.get("/me").await.assert_status(200);
    drop(stalled);
    noor.browser.get("/me").await.assert_status(200);
    server.abort();
}
