//! What a fault in the dialogue with a relay means for the letter (pure).

use std::error::Error as _;
use std::io;

use lettre::transport::smtp::Error;

use super::{Reason, SendFault};

/// Where in the dialogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Connect,
    StartTls,
    Login,
    Sender,
    Recipient,
    Data,
    Text,
    /// Not known: time ran out.
    Anywhere,
}

pub(super) struct Fault {
    pub(super) step: Step,
    cause: Cause,
    /// The relay's own words, if it said any. They may repeat the address: not for a log.
    pub(super) said: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cause {
    /// The relay answered no: with its code and, where it gives one, the subject of the enhanced code
    /// (RFC 3463): 1 the address, 2 the mailbox, 7 policy.
    No {
        code: u16,
        about: Option<u8>,
    },
    Certificate,
    /// The relay cannot do what this letter or our settings need.
    Unable,
    Network,
    Timeout,
}

impl Step {
    /// For `map_err`.
    pub(super) fn failed(self) -> impl Fn(Error) -> Fault {
        move |error| Fault {
            step: self,
            cause: Cause::of(&error),
            said: said(&error),
        }
    }
}

impl Fault {
    /// Nothing was heard for too long.
    pub(super) fn too_slow() -> Self {
        Self {
            step: Step::Anywhere,
            cause: Cause::Timeout,
            said: String::new(),
        }
    }

    /// Whether the connection is of no more use. 421: the relay closes it.
    pub(super) fn lost_connection(&self) -> bool {
        !matches!(self.cause, Cause::No { code, .. } if code != 421) && self.cause != Cause::Unable
    }

    /// Logs the step and the code, as only here they are known. The relay's own words stay out of the log: they
    /// often repeat the address.
    pub(super) fn classify(&self) -> SendFault {
        tracing::info!(step = ?self.step, cause = ?self.cause, "a letter was not taken by the relay");
        match self.cause {
            Cause::Network if self.step == Step::StartTls => SendFault::Later(Reason::Tls),
            Cause::Timeout => SendFault::Later(Reason::Timeout),
            Cause::Certificate => SendFault::Later(Reason::Tls),
            Cause::Network => SendFault::Later(Reason::Network),
            Cause::Unable => self.unable(),
            Cause::No { code, about } => self.refused(code, about),
        }
    }

    fn unable(&self) -> SendFault {
        match self.step {
            Step::StartTls => SendFault::Later(Reason::Tls),
            Step::Login => SendFault::Later(Reason::Login),
            Step::Recipient => SendFault::Undeliverable,
            _ => SendFault::Later(Reason::Network),
        }
    }

    /// Before MAIL a no is never about the letter, whatever its code.
    fn refused(&self, code: u16, about: Option<u8>) -> SendFault {
        match (self.step, code, about) {
            (Step::StartTls, ..) => SendFault::Later(Reason::Tls),
            (Step::Login, ..) | (_, 530 | 534 | 535 | 538, _) => SendFault::Later(Reason::Login),
            (Step::Connect, ..) | (_, ..=499, _) => SendFault::Later(Reason::Busy),
            // Some relays say so of us, with the code of a mailbox that is not there.
            (Step::Recipient, 550..=553, None) if self.said.to_lowercase().contains("relay") => {
                SendFault::Refused
            }
            (Step::Recipient, 550..=553, None)
            | (Step::Recipient | Step::Data | Step::Text, _, Some(1 | 2)) => {
                SendFault::Undeliverable
            }
            _ => SendFault::Refused,
        }
    }
}

impl Cause {
    fn of(error: &Error) -> Self {
        if let Some(code) = error.status() {
            Self::No {
                code: code.into(),
                about: subject_of(&said(error)),
            }
        } else if is_about_certificate(error) {
            Self::Certificate
        } else if error.is_client() {
            Self::Unable
        } else {
            Self::Network
        }
    }
}

/// Empty when it was not the relay that spoke.
fn said(error: &Error) -> String {
    let words = error.source().filter(|_| error.status().is_some());
    words.map(ToString::to_string).unwrap_or_default()
}

/// `5.1.1 No such user` is about 1.
fn subject_of(words: &str) -> Option<u8> {
    let mut numbers = words.split_whitespace().next()?.split('.');
    let class = numbers.next()?;
    let about = numbers.next()?.parse().ok()?;
    let detail = numbers.next()?;
    let is_enhanced =
        matches!(class, "4" | "5") && detail.parse::<u16>().is_ok() && numbers.next().is_none();
    is_enhanced.then_some(about)
}

/// TLS faults come as unreadable data inside a network error.
fn is_about_certificate(error: &Error) -> bool {
    let mut source = error.source();
    while let Some(inner) = source {
        if let Some(io) = inner.downcast_ref::<io::Error>()
            && io.kind() == io::ErrorKind::InvalidData
        {
            return true;
        }
        source = inner.source();
    }
    error.is_tls()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn classified(step: Step, code: u16, about: Option<u8>) -> SendFault {
        Fault {
            step,
            cause: Cause::No { code, about },
            said: String::new(),
        }
        .classify()
    }

    #[test]
    fn only_what_is_said_about_the_mailbox_makes_it_undeliverable() {
        use SendFault::{Later, Refused, Undeliverable};
        let table = [
            (Step::Recipient, 550, Some(1), Undeliverable),
            (Step::Recipient, 552, Some(2), Undeliverable),
            (Step::Recipient, 550, None, Undeliverable),
            (Step::Recipient, 553, None, Undeliverable),
            (Step::Text, 550, Some(1), Undeliverable),
            (Step::Recipient, 554, Some(7), Refused),
            (Step::Recipient, 550, Some(7), Refused),
            (Step::Recipient, 554, None, Refused),
            (Step::Text, 550, None, Refused),
            (Step::Text, 554, Some(6), Refused),
            (Step::Sender, 550, Some(1), Refused),
            (Step::Sender, 530, Some(7), Later(Reason::Login)),
            (Step::Recipient, 530, None, Later(Reason::Login)),
            (Step::Login, 535, Some(7), Later(Reason::Login)),
            (Step::Login, 454, None, Later(Reason::Login)),
            (Step::Recipient, 450, Some(2), Later(Reason::Busy)),
            (Step::Text, 451, None, Later(Reason::Busy)),
            (Step::Connect, 554, None, Later(Reason::Busy)),
            (Step::StartTls, 454, None, Later(Reason::Tls)),
        ];
        for (step, code, about, fault) in table {
            assert_eq!(
                classified(step, code, about),
                fault,
                "{step:?} {code} {about:?}"
            );
        }
    }

    #[test]
    fn a_relay_that_will_not_relay_says_nothing_about_the_mailbox() {
        for (said, fault) in [
            ("relay not permitted", SendFault::Refused),
            ("5.1.1 no such user", SendFault::Undeliverable),
        ] {
            let cause = Cause::No {
                code: 550,
                about: None,
            };
            let step = Step::Recipient;
            let said = said.to_owned();
            assert_eq!(Fault { step, cause, said }.classify(), fault);
        }
    }

    #[test]
    fn a_connection_is_kept_after_a_no_unless_the_relay_says_goodbye() {
        let lost = |code| {
            Fault {
                step: Step::Sender,
                cause: Cause::No { code, about: None },
                said: String::new(),
            }
            .lost_connection()
        };
        assert!(!lost(450) && !lost(550) && lost(421));
        assert!(
            Fault {
                step: Step::Sender,
                cause: Cause::Network,
                said: String::new(),
            }
            .lost_connection()
        );
    }

    #[test]
    fn an_enhanced_code_tells_its_subject() {
        assert_eq!(subject_of("5.1.1 <ada@example.org>: no such user"), Some(1));
        assert_eq!(subject_of("4.2.2 full"), Some(2));
        for words in [
            "",
            "no such user",
            "5.1",
            "2.1.5 ok",
            "5.x.1",
            "192.168.1.1 says no",
            "5.1.1.1 no",
        ] {
            assert_eq!(subject_of(words), None, "{words}");
        }
    }
}
