//! Hands letters to a relay over a few kept connections, and says what a "no" means.
//!
//! # Why
//! Decision: lettre speaks SMTP, but the dialogue of a letter is led here. Context: lettre sends the text and the
//! closing dot in two writes, and the kernel holds the second back until the first is confirmed (Nagle's algorithm
//! against delayed acknowledgement): 44 ms a letter, 91 letters a second over four connections. Its errors also do
//! not tell whether a 550 was said about the recipient or about us. Consequence: text and dot leave in one write,
//! which is 22,000 a second over plain, STARTTLS and smtps alike and needs no socket option, and every fault knows
//! the step it came from.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use lettre::Message;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::ClientId;
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::{Instant, timeout};

use super::relay::{BadRelay, Relay, Tls};
use super::smtp_fault::{Fault, Step};
use super::{Letter, SendFault};

/// Enough to hide the round trips to a relay, few enough for a relay's limit of connections.
const CONNECTIONS: usize = 4;
/// A letter is finished before the queue's lease of 60 seconds ends, so that no second worker sends it too.
const PATIENCE: Duration = Duration::from_secs(45);
const PATIENCE_TO_CONNECT: Duration = Duration::from_secs(15);
/// Relays close idle connections after some minutes.
const KEPT_FOR: Duration = Duration::from_mins(1);

pub struct Smtp {
    relay: Relay,
    tls: Option<TlsParameters>,
    us: ClientId,
    patience: Duration,
    places: Semaphore,
    /// Milliseconds of the last letter that the relay took.
    took: AtomicU32,
    kept: Mutex<Vec<(AsyncSmtpConnection, Instant)>>,
}

/// A letter that the relay took.
pub struct Taken {
    /// The relay's own words. They may repeat the address: not for a log.
    pub said: String,
    pub encrypted: bool,
}

/// A letter that did not leave.
pub struct NotTaken {
    pub fault: SendFault,
    /// As in [`Taken`]; empty when the relay said nothing.
    pub said: String,
}

/// What a letter is taken to need before one has left.
const USUAL: u32 = 300;

impl Smtp {
    pub fn new(relay: Relay) -> Result<Self, BadRelay> {
        let tls = match relay.tls {
            Tls::Off => None,
            _ => Some(
                TlsParameters::new(relay.host.clone()).map_err(|_| BadRelay::NO_CERTIFICATES)?,
            ),
        };
        Ok(Self {
            relay,
            tls,
            us: ClientId::default(),
            patience: PATIENCE,
            places: Semaphore::new(CONNECTIONS),
            took: AtomicU32::new(USUAL),
            kept: Mutex::default(),
        })
    }

    pub(super) async fn send(&self, message: &Message) -> Result<(), Fault> {
        let began = Instant::now();
        let sent = self.try_out(message).await;
        if sent.is_ok() {
            let took = u32::try_from(began.elapsed().as_millis()).unwrap_or(u32::MAX);
            self.took.store(took, Ordering::Relaxed);
        }
        sent.map(|_| ())
    }

    pub(super) fn last_took(&self) -> Duration {
        Duration::from_millis(self.took.load(Ordering::Relaxed).into())
    }

    /// The same, with what the relay said: for an operator who writes to themselves.
    pub async fn try_letter(&self, letter: &Letter) -> Result<Taken, NotTaken> {
        let not_taken = |fault, said| NotTaken { fault, said };
        let message = letter
            .message()
            .map_err(|fault| not_taken(fault, String::new()))?;
        let sent = self.try_out(&message).await;
        sent.map_err(|fault| not_taken(fault.classify(), fault.said))
    }

    async fn try_out(&self, message: &Message) -> Result<Taken, Fault> {
        let sent = timeout(self.patience, self.deliver(message)).await;
        sent.unwrap_or_else(|_| Err(Fault::too_slow()))
    }

    /// Whether letters would be taken now, as far as can be known without one.
    pub(super) async fn ready(&self) -> Result<(), SendFault> {
        let greeted = timeout(self.patience, self.greet()).await;
        let greeted = greeted.unwrap_or_else(|_| Err(Fault::too_slow()));
        greeted.map_err(|fault| fault.classify())
    }

    async fn greet(&self) -> Result<(), Fault> {
        let _place = self.place().await;
        let kept = match self.take_kept() {
            Some(mut kept) => kept.test_connected().await.then_some(kept),
            None => None,
        };
        let connection = match kept {
            Some(kept) => kept,
            None => self.connect().await?,
        };
        self.keep(connection);
        Ok(())
    }

    /// A kept connection may have been closed by the relay meanwhile. Until the relay asked for the text
    /// nothing can have been taken, so a new connection may try again.
    async fn deliver(&self, message: &Message) -> Result<Taken, Fault> {
        let _place = self.place().await;
        if let Some(mut connection) = self.take_kept() {
            match hand_over(&mut connection, message).await {
                Err(fault) if fault.lost_connection() && fault.step != Step::Text => {}
                outcome => return self.finish(connection, outcome).await,
            }
        }
        let mut connection = self.connect().await?;
        let outcome = hand_over(&mut connection, message).await;
        self.finish(connection, outcome).await
    }

    /// Keeps the connection when it can carry another letter.
    async fn finish(
        &self,
        mut connection: AsyncSmtpConnection,
        outcome: Result<String, Fault>,
    ) -> Result<Taken, Fault> {
        let encrypted = connection.is_encrypted();
        let usable = match &outcome {
            Ok(_) => true,
            Err(fault) => !fault.lost_connection() && connection.command("RSET\r\n").await.is_ok(),
        };
        if usable {
            self.keep(connection);
        }
        outcome.map(|said| Taken { said, encrypted })
    }

    /// One of the few connections, until it is dropped.
    async fn place(&self) -> SemaphorePermit<'_> {
        let place = self.places.acquire().await;
        place.expect("the semaphore is never closed")
    }

    fn keep(&self, connection: AsyncSmtpConnection) {
        self.kept().push((connection, Instant::now()));
    }

    fn take_kept(&self) -> Option<AsyncSmtpConnection> {
        let mut kept = self.kept();
        kept.retain(|(_, since)| since.elapsed() < KEPT_FOR);
        kept.pop().map(|(connection, _)| connection)
    }

    fn kept(&self) -> MutexGuard<'_, Vec<(AsyncSmtpConnection, Instant)>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, Fault> {
        let dialled = timeout(PATIENCE_TO_CONNECT, self.dial()).await;
        dialled.unwrap_or_else(|_| Err(Fault::too_slow()))
    }

    async fn dial(&self) -> Result<AsyncSmtpConnection, Fault> {
        let place = (self.relay.host.as_str(), self.relay.port);
        let wrapped = self.tls.clone().filter(|_| self.relay.tls == Tls::Wrapped);
        let mut connection =
            AsyncSmtpConnection::connect_tokio1(place, None, &self.us, wrapped, None)
                .await
                .map_err(Step::Connect.failed())?;
        let starttls = match self.relay.tls {
            Tls::Off | Tls::Wrapped => None,
            Tls::Offered => self.tls.clone().filter(|_| connection.can_starttls()),
            Tls::Required => self.tls.clone(),
        };
        if let Some(tls) = starttls {
            let encrypted = connection.starttls(tls, &self.us).await;
            encrypted.map_err(Step::StartTls.failed())?;
        }
        if let Some(login) = &self.relay.login {
            let login = Credentials::new(login.user.clone(), login.password.clone());
            let known = connection
                .auth(&[Mechanism::Plain, Mechanism::Login], &login)
                .await;
            known.map_err(Step::Login.failed())?;
        }
        Ok(connection)
    }
}

/// The dialogue of one letter to one recipient; returns the relay's last word.
async fn hand_over(
    connection: &mut AsyncSmtpConnection,
    message: &Message,
) -> Result<String, Fault> {
    let envelope = message.envelope();
    let text = with_closing_dot(message);
    let sender = Mail::new(envelope.from().cloned(), Vec::new());
    connection
        .command(sender)
        .await
        .map_err(Step::Sender.failed())?;
    for recipient in envelope.to() {
        let recipient = Rcpt::new(recipient.clone(), Vec::new());
        connection
            .command(recipient)
            .await
            .map_err(Step::Recipient.failed())?;
    }
    connection
        .command(Data)
        .await
        .map_err(Step::Data.failed())?;
    let taken = connection
        .command(text)
        .await
        .map_err(Step::Text.failed())?;
    let words: Vec<&str> = taken.message().collect();
    Ok(format!("{} {}", taken.code(), words.join(" ")))
}

/// The text of a letter with the dot that ends it, to leave in one write. A line that begins with a dot gets
/// a second one, and a lone line feed becomes a whole line end, so that no text can end itself.
fn with_closing_dot(message: &Message) -> String {
    let letter = message.formatted();
    let mut text = String::with_capacity(letter.len() + 64);
    for line in String::from_utf8_lossy(&letter).lines() {
        if line.starts_with('.') {
            text.push('.');
        }
        text.push_str(line);
        text.push_str("\r\n");
    }
    text.push_str(".\r\n");
    text
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead, BufReader, Write};
    use std::net::{TcpListener, TcpStream};
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;
    use crate::mail::Reason;
    use crate::mail::letter::{Letter, tests::letter};

    /// What the stand-in for a relay does when a line arrives.
    enum Answer {
        Say(&'static str),
        Close,
        Hang,
    }

    /// Says yes to everything, as a plain relay does.
    fn yes(line: &str) -> Answer {
        Answer::Say(match line.split([' ', ':']).next().unwrap_or_default() {
            "" => "220 ready",
            "EHLO" => "250-relay\r\n250 8BITMIME",
            "DATA" => "354 go on",
            _ => "250 ok",
        })
    }

    /// A relay that answers as the test says: it is given the number of the connection, from 1, and the line; an
    /// empty line stands for the greeting and a dot for a whole text.
    #[derive(Default)]
    struct Talk {
        lines: Vec<String>,
        connections: usize,
    }

    impl Talk {
        fn texts(&self) -> usize {
            self.lines.iter().filter(|line| *line == ".").count()
        }
    }

    type Answers = fn(usize, &str) -> Answer;

    fn relay(
        answers: impl Fn(usize, &str) -> Answer + Send + Sync + 'static,
    ) -> (u16, Arc<Mutex<Talk>>) {
        let answers = Arc::new(answers);
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let talk = Arc::new(Mutex::new(Talk::default()));
        let heard = talk.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let (heard, answers) = (heard.clone(), answers.clone());
                heard.lock().unwrap().connections += 1;
                let number = heard.lock().unwrap().connections;
                std::thread::spawn(move || {
                    converse(&stream.unwrap(), &heard, |line| answers(number, line));
                });
            }
        });
        (port, talk)
    }

    fn converse(mut stream: &TcpStream, heard: &Mutex<Talk>, answer: impl Fn(&str) -> Answer) {
        let mut lines = BufReader::new(stream).lines();
        let mut line = String::new();
        let mut in_text = false;
        loop {
            if !in_text || line == "." {
                match answer(&line) {
                    Answer::Say(words) => write!(stream, "{words}\r\n").unwrap(),
                    Answer::Close => return,
                    Answer::Hang => std::thread::sleep(Duration::from_secs(5)),
                }
                in_text = line == "DATA";
            }
            let Some(Ok(next)) = lines.next() else { return };
            line = next;
            heard.lock().unwrap().lines.push(line.clone());
        }
    }

    fn smtp(port: u16, url: &str) -> Smtp {
        let url = url.replace("PORT", &port.to_string());
        Smtp::new(Relay::parse(&url).unwrap()).unwrap()
    }

    async fn send(smtp: &Smtp, letter: &Letter) -> Result<(), SendFault> {
        let sent = smtp.send(&letter.message().unwrap()).await;
        sent.map_err(|fault| fault.classify())
    }

    /// Sends one letter over a relay with these answers.
    async fn outcome(url: &str, answers: Answers) -> (Result<(), SendFault>, Vec<String>) {
        let (port, talk) = relay(answers);
        let sent = send(&smtp(port, url), &letter()).await;
        let lines = talk.lock().unwrap().lines.clone();
        (sent, lines)
    }

    const PLAIN: &str = "smtp://127.0.0.1:PORT";

    #[tokio::test]
    async fn a_letter_arrives_as_it_was_written() {
        let (sent, lines) = outcome(PLAIN, |_, line| yes(line)).await;
        sent.unwrap();
        assert_eq!(
            lines[1..4],
            [
                "MAIL FROM:<b+0123abcd@example.org>",
                "RCPT TO:<grace@example.net>",
                "DATA"
            ]
        );
        assert_eq!(
            lines.iter().filter(|line| *line == ".").count(),
            1,
            "only the dot at the end stands alone"
        );
        let wire = String::from_utf8(letter().message().unwrap().formatted()).unwrap();
        let text: Vec<_> = lines[4..lines.len() - 1]
            .iter()
            .map(|line| line.strip_prefix('.').unwrap_or(line))
            .collect();
        assert_eq!(text.join("\r\n") + "\r\n", wire);
        assert!(
            wire.contains("\r\n.\r\n"),
            "the letter does not try the dot: this test is blind"
        );
    }

    #[tokio::test]
    async fn one_connection_carries_many_letters() {
        let (port, talk) = relay(|_, line| yes(line));
        let smtp = smtp(port, PLAIN);
        for _ in 0..5 {
            send(&smtp, &letter()).await.unwrap();
        }
        assert_eq!(talk.lock().unwrap().connections, 1);
    }

    #[tokio::test]
    async fn many_letters_at_once_share_four_connections() {
        let (port, talk) = relay(|_, line| yes(line));
        let smtp = Arc::new(smtp(port, PLAIN));
        let sends: Vec<_> = (0..40)
            .map(|_| smtp.clone())
            .map(|smtp| tokio::spawn(async move { send(&smtp, &letter()).await }))
            .collect();
        for sent in sends {
            sent.await.unwrap().unwrap();
        }
        assert!(talk.lock().unwrap().connections <= CONNECTIONS);
        assert_eq!(talk.lock().unwrap().texts(), 40);
    }

    #[tokio::test]
    async fn a_kept_connection_that_died_costs_no_letter() {
        let closed: Answers = |number, line| match line {
            line if number == 1 && line.starts_with("MAIL FROM:<second") => Answer::Close,
            line => yes(line),
        };
        let goodbye: Answers = |number, line| match line {
            line if number == 1 && line.starts_with("MAIL FROM:<second") => {
                Answer::Say("421 too many letters")
            }
            line => yes(line),
        };
        for answers in [closed, goodbye] {
            let (port, talk) = relay(answers);
            let smtp = smtp(port, PLAIN);
            send(&smtp, &letter()).await.unwrap();
            send(
                &smtp,
                &Letter {
                    envelope_from: "second@example.org".into(),
                    ..letter()
                },
            )
            .await
            .unwrap();
            assert_eq!(talk.lock().unwrap().connections, 2);
            assert_eq!(talk.lock().unwrap().texts(), 2);
        }
    }

    /// Also on a kept connection, where every fault before the text would be tried again.
    #[tokio::test]
    async fn a_letter_whose_fate_is_unknown_is_not_sent_again_at_once() {
        let texts = AtomicUsize::new(0);
        let (port, talk) = relay(move |_, line| match line {
            "." if texts.fetch_add(1, Ordering::Relaxed) == 1 => Answer::Close,
            line => yes(line),
        });
        let smtp = smtp(port, PLAIN);
        send(&smtp, &letter()).await.unwrap();
        let sent = send(&smtp, &letter()).await;
        assert_eq!(sent, Err(SendFault::Later(Reason::Network)));
        assert_eq!(talk.lock().unwrap().texts(), 2);
    }

    #[tokio::test]
    async fn a_relay_that_falls_silent_is_left() {
        let (port, _) = relay(|_, line| if line == "." { Answer::Hang } else { yes(line) });
        let smtp = Smtp {
            patience: Duration::from_millis(200),
            ..smtp(port, PLAIN)
        };
        assert_eq!(
            send(&smtp, &letter()).await,
            Err(SendFault::Later(Reason::Timeout))
        );
        assert!(smtp.kept().is_empty());
    }

    #[tokio::test]
    async fn nobody_listening_is_for_later() {
        // At the address that everybody uses, another test may take the port.
        let left = TcpListener::bind("127.83.77.84:0").unwrap();
        let port = left.local_addr().unwrap().port();
        drop(left);
        assert_eq!(
            send(&smtp(port, "smtp://127.83.77.84:PORT"), &letter()).await,
            Err(SendFault::Later(Reason::Network))
        );
    }

    #[tokio::test]
    async fn an_unknown_mailbox_stops_its_own_letter_only() {
        let (port, talk) = relay(|_, line| match line {
            "RCPT TO:<nobody@example.net>" => {
                Answer::Say("550 5.1.1 <nobody@example.net>: no such user")
            }
            line => yes(line),
        });
        let smtp = smtp(port, PLAIN);
        let lost = Letter {
            to_address: "nobody@example.net".into(),
            ..letter()
        };
        assert_eq!(send(&smtp, &lost).await, Err(SendFault::Undeliverable));
        send(&smtp, &letter()).await.unwrap();
        assert_eq!(talk.lock().unwrap().connections, 1);
        assert!(talk.lock().unwrap().lines.contains(&"RSET".to_owned()));
    }

    #[tokio::test]
    async fn a_relay_that_does_not_encrypt_gets_neither_letter_nor_password() {
        let (sent, lines) = outcome(
            "smtp://ada:secret@127.0.0.1:PORT?tls=required",
            |_, line| yes(line),
        )
        .await;
        assert_eq!(sent, Err(SendFault::Later(Reason::Tls)));
        assert!(
            !lines
                .iter()
                .any(|line| line.starts_with("AUTH") || line.starts_with("MAIL")),
            "{lines:?}"
        );
    }

    #[tokio::test]
    async fn encryption_that_fails_is_not_replaced_by_none() {
        for url in [
            "smtp://127.0.0.1:PORT?tls=required",
            "smtps://127.0.0.1:PORT",
        ] {
            let (sent, lines) = outcome(url, |_, line| match line {
                line if line.starts_with("EHLO") => Answer::Say("250-relay\r\n250 STARTTLS"),
                line => yes(line),
            })
            .await;
            assert_eq!(sent, Err(SendFault::Later(Reason::Tls)), "{url}");
            assert!(!lines.iter().any(|line| line.starts_with("MAIL")), "{url}");
        }
    }

    fn with_login(_: usize, line: &str) -> Answer {
        if line.starts_with("EHLO") {
            Answer::Say("250-relay\r\n250 AUTH PLAIN LOGIN")
        } else {
            yes(line)
        }
    }

    #[tokio::test]
    async fn a_login_is_given_and_a_wrong_one_is_no_fault_of_the_letter() {
        let url = "smtp://ada:secret@127.0.0.1:PORT";
        let (sent, lines) = outcome(url, with_login).await;
        sent.unwrap();
        assert!(
            lines
                .iter()
                .any(|line| line == "AUTH PLAIN AGFkYQBzZWNyZXQ=")
        );
        let (sent, _) = outcome(url, |number, line| match line {
            line if line.starts_with("AUTH") => Answer::Say("535 5.7.8 wrong"),
            line => with_login(number, line),
        })
        .await;
        assert_eq!(sent, Err(SendFault::Later(Reason::Login)));
        let (sent, _) = outcome(url, |_, line| yes(line)).await;
        assert_eq!(
            sent,
            Err(SendFault::Later(Reason::Login)),
            "the relay knows no logins"
        );
    }
}
