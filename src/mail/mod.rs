//! The mail room: letters leave for a relay, for the built-in mailbox of a local run, or for a test's memory.
//!
//! `letters` are the words, `letter` is the form on the wire, `smtp` and `mailbox` are the ways out, `bounce` reads
//! what comes back, and `verdict` says when it is the address that is at fault.

pub mod bounce;
pub mod letter;
pub mod letters;
pub mod mailbox;
pub mod relay;
pub mod smtp;
mod smtp_fault;
mod verdict;

use std::fmt;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use self::mailbox::Mailbox;
use self::relay::BadRelay;
use self::smtp::Smtp;

pub use self::letter::{Letter, domain_of, is_address, message_id};
pub use self::relay::Relay;

/// Where letters go.
#[derive(Clone)]
pub enum Mailer {
    Smtp(Arc<Smtp>),
    Mailbox(Mailbox),
    Memory(Memory),
}

/// Why a letter did not leave, in the terms of who has to act. It never holds an address or a word of the letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SendFault {
    /// Try again: nothing is wrong with the letter.
    Later(Reason),
    /// This mailbox does not exist or takes no letters: the address has to be mended.
    Undeliverable,
    /// The relay will never take this letter.
    Refused,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No connection, or one that broke.
    Network,
    Timeout,
    /// The relay's certificate or encryption is not what it should be.
    Tls,
    /// The relay does not know our login, or wants one.
    Login,
    /// The relay says: not now.
    Busy,
    /// One of our own addresses is not one.
    Settings,
    /// The built-in mailbox cannot be written.
    Disk,
}

impl SendFault {
    /// Every fault, for whoever has a sentence for each.
    pub const ALL: [Self; 9] = [
        Self::Undeliverable,
        Self::Refused,
        Self::Later(Reason::Network),
        Self::Later(Reason::Timeout),
        Self::Later(Reason::Tls),
        Self::Later(Reason::Login),
        Self::Later(Reason::Busy),
        Self::Later(Reason::Settings),
        Self::Later(Reason::Disk),
    ];

    /// As it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Undeliverable => "undeliverable",
            Self::Refused => "refused",
            Self::Later(Reason::Network) => "network",
            Self::Later(Reason::Timeout) => "timeout",
            Self::Later(Reason::Tls) => "tls",
            Self::Later(Reason::Login) => "login",
            Self::Later(Reason::Busy) => "busy",
            Self::Later(Reason::Settings) => "settings",
            Self::Later(Reason::Disk) => "disk",
        }
    }
}

impl fmt::Display for SendFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Undeliverable => "the mailbox takes no letters",
            Self::Refused => "the relay refused the letter for good",
            Self::Later(Reason::Network) => "the relay cannot be reached",
            Self::Later(Reason::Timeout) => "the relay took too long",
            Self::Later(Reason::Tls) => "the connection to the relay cannot be encrypted safely",
            Self::Later(Reason::Login) => "the relay did not accept our login",
            Self::Later(Reason::Busy) => "the relay asks to come back later",
            Self::Later(Reason::Settings) => "an address of the service itself is wrong",
            Self::Later(Reason::Disk) => "the mailbox cannot be written",
        })
    }
}

impl std::error::Error for SendFault {}

impl Mailer {
    /// Connects only when the first letter leaves.
    pub fn smtp(url: &str) -> Result<Self, BadRelay> {
        Ok(Self::Smtp(Arc::new(Smtp::new(Relay::parse(url)?)?)))
    }

    pub fn mailbox(folder: impl Into<PathBuf>) -> Self {
        Self::Mailbox(Mailbox::new(folder.into()))
    }

    pub fn memory() -> Self {
        Self::Memory(Memory::default())
    }

    /// Whether the way out is open.
    pub async fn ready(&self) -> Result<(), SendFault> {
        match self {
            Self::Smtp(smtp) => smtp.ready().await,
            Self::Mailbox(_) => Ok(()),
            Self::Memory(memory) => memory.lock().closed.map_or(Ok(()), Err),
        }
    }

    /// Waits as long as the last letter took, for a letter that is not sent and must not be told by the clock.
    pub async fn pass_the_time_of_a_letter(&self) {
        if let Self::Smtp(smtp) = self {
            tokio::time::sleep(smtp.last_took()).await;
        }
    }

    /// Returns when the other side has taken the letter, within 45 seconds.
    pub async fn send(&self, letter: &Letter) -> Result<(), SendFault> {
        match self {
            Self::Smtp(smtp) => {
                let sent = smtp.send(&letter.message()?).await;
                sent.map_err(|fault| fault.classify())
            }
            Self::Mailbox(mailbox) => mailbox.save(letter).await,
            Self::Memory(memory) => memory.save(letter),
        }
    }

    /// The same for a letter of which nobody may know whether it was meant to leave: the log is silent, too.
    pub async fn send_untold(&self, letter: &Letter) {
        match self {
            Self::Smtp(smtp) => {
                if let Ok(message) = letter.message() {
                    drop(smtp.send(&message).await);
                }
            }
            Self::Mailbox(_) | Self::Memory(_) => drop(self.send(letter).await),
        }
    }
}

/// The outbox of a test: what was sent, in order. A clone looks into the same box.
#[derive(Clone, Default)]
pub struct Memory(Arc<Mutex<Outbox>>);

#[derive(Default)]
struct Outbox {
    letters: Vec<Letter>,
    faults: Vec<(String, SendFault)>,
    closed: Option<SendFault>,
}

impl Memory {
    pub fn letters(&self) -> Vec<Letter> {
        self.lock().letters.clone()
    }

    /// Empties the box.
    pub fn take(&self) -> Vec<Letter> {
        std::mem::take(&mut self.lock().letters)
    }

    /// From now on letters to this address, or from a sender that begins like it, fail; with `None` they arrive again.
    pub fn fail(&self, address: &str, fault: Option<SendFault>) {
        let mut outbox = self.lock();
        outbox.faults.retain(|(to, _)| to != address);
        outbox
            .faults
            .extend(fault.map(|fault| (address.to_owned(), fault)));
    }

    /// From now on no letter leaves; with `None` they do again.
    pub fn close(&self, fault: Option<SendFault>) {
        self.lock().closed = fault;
    }

    /// Checks a letter as the real way out does.
    fn save(&self, letter: &Letter) -> Result<(), SendFault> {
        letter.message()?;
        let mut outbox = self.lock();
        if let Some(fault) = outbox.closed {
            return Err(fault);
        }
        if let Some((_, fault)) = outbox
            .faults
            .iter()
            .find(|(one, _)| *one == letter.to_address || letter.envelope_from.starts_with(one))
        {
            return Err(*fault);
        }
        outbox.letters.push(letter.clone());
        Ok(())
    }

    fn lock(&self) -> MutexGuard<'_, Outbox> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::io::{self, Seek};

    use super::*;
    use crate::mail::letter::tests::letter;

    #[tokio::test]
    async fn a_test_sees_what_was_sent_and_can_make_an_address_fail() {
        let mailer = Mailer::memory();
        let Mailer::Memory(outbox) = &mailer else {
            unreachable!()
        };
        mailer.send(&letter()).await.unwrap();
        assert!(outbox.take() == [letter()]);
        outbox.fail("grace@example.net", Some(SendFault::Undeliverable));
        assert_eq!(mailer.send(&letter()).await, Err(SendFault::Undeliverable));
        outbox.fail("grace@example.net", None);
        mailer.send(&letter()).await.unwrap();
        assert_eq!(outbox.letters().len(), 1);
    }

    /// What is written into the log while a letter meets a relay that does not listen.
    fn log_of(send: impl AsyncFnOnce(&Mailer)) -> String {
        let mut log = tempfile::tempfile().unwrap();
        let writer = std::sync::Mutex::new(log.try_clone().unwrap());
        let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = free.local_addr().unwrap().port();
        drop(free);
        let mailer = Mailer::smtp(&format!("smtp://127.0.0.1:{port}")).unwrap();
        let subscriber = tracing_subscriber::fmt().with_writer(writer).finish();
        let runtime = tokio::runtime::Builder::new_current_thread();
        let runtime = { runtime }.enable_all().build().unwrap();
        tracing::subscriber::with_default(subscriber, || runtime.block_on(send(&mailer)));
        log.rewind().unwrap();
        io::read_to_string(log).unwrap()
    }

    #[test]
    fn of_a_letter_that_nobody_may_know_of_the_log_is_silent() {
        let told = log_of(async |mailer| assert!(mailer.send(&letter()).await.is_err()));
        assert!(told.contains("was not taken"), "the control: {told}");
        let untold = log_of(async |mailer| mailer.send_untold(&letter()).await);
        assert_eq!(untold, "");
    }

    #[test]
    fn a_fault_says_nothing_about_the_letter() {
        let Err(fault) = (Letter {
            to_address: "no address".into(),
            ..letter()
        })
        .message() else {
            unreachable!()
        };
        assert!(!format!("{fault} {fault:?}").contains("no address"));
    }
}
