//! What a fault in the dialogue with a relay means for the letter (pure).

use std::error::Error as _;
use std::io;

use lettre::transport::smtp::Error;

use super::verdict::{self, Code, Refusal};
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
    /// The relay answered no: with the number of its reply and, where it gives one, an enhanced code.
    No {
        reply: u16,
        code: Option<Code>,
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
            // Some relays repeat the command that they refuse, and with it the password.
            said: if self == Self::Login {
                String::new()
            } else {
                said(&error)
            },
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
        !matches!(self.cause, Cause::No { reply, .. } if reply != 421)
            && self.cause != Cause::Unable
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
            Cause::No { reply, .. } => self.refused(reply),
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

    /// Before MAIL a no is never about the letter, whatever its number, and before RCPT none is about the recipient.
    fn refused(&self, reply: u16) -> SendFault {
        match (self.step, reply) {
            (Step::StartTls, _) => SendFault::Later(Reason::Tls),
            (Step::Login, _) | (_, 530 | 534 | 535 | 538) => SendFault::Later(Reason::Login),
            (Step::Connect, _) | (_, ..=499) => SendFault::Later(Reason::Busy),
            (Step::Recipient | Step::Data | Step::Text, _) if self.is_about_address(reply) => {
                SendFault::Undeliverable
            }
            _ => SendFault::Refused,
        }
    }

    fn is_about_address(&self, reply: u16) -> bool {
        let refusal = Refusal {
            status: None,
            words: &format!("{reply} {}", self.said),
            of_recipient: self.step == Step::Recipient,
        };
        refusal.is_about_address()
    }
}

impl Cause {
    fn of(error: &Error) -> Self {
        if let Some(reply) = error.status() {
            Self::No {
                reply: reply.into(),
                code: verdict::code_in(&said(error)),
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

    fn classified(step: Step, reply: u16, said: &str) -> SendFault {
        let code = verdict::code_in(said);
        Fault {
            step,
            cause: Cause::No { reply, code },
            said: said.to_owned(),
        }
        .classify()
    }

    #[test]
    fn only_what_is_said_about_the_mailbox_makes_it_undeliverable() {
        use SendFault::{Later, Refused, Undeliverable};
        let table = [
            (Step::Recipient, 550, "5.1.1 no such user", Undeliverable),
            (Step::Recipient, 550, "", Undeliverable),
            (Step::Recipient, 554, "", Refused),
            (Step::Recipient, 550, "5.7.1 not you", Refused),
            (Step::Recipient, 550, "relay not permitted", Refused),
            (Step::Text, 550, "5.1.1 no such user", Undeliverable),
            (Step::Text, 550, "", Refused),
            (Step::Sender, 550, "5.1.1 no such user", Refused),
            (Step::Sender, 530, "5.7.0 who are you", Later(Reason::Login)),
            (Step::Recipient, 530, "", Later(Reason::Login)),
            (Step::Login, 535, "5.7.8 no", Later(Reason::Login)),
            (Step::Login, 454, "", Later(Reason::Login)),
            (Step::Recipient, 450, "4.2.2 full", Later(Reason::Busy)),
            (Step::Text, 451, "", Later(Reason::Busy)),
            (Step::Connect, 554, "", Later(Reason::Busy)),
            (Step::StartTls, 454, "", Later(Reason::Tls)),
        ];
        for (step, reply, said, fault) in table {
            assert_eq!(
                classified(step, reply, said),
                fault,
                "{step:?} {reply} {said}"
            );
        }
    }

    #[test]
    fn a_connection_is_kept_after_a_no_unless_the_relay_says_goodbye() {
        let lost = |reply| {
            Fault {
                step: Step::Sender,
                cause: Cause::No { reply, code: None },
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
}
