//! The sentence and the status of every refusal.

use axum::http::StatusCode;
use chrono::{DateTime, NaiveDate, Utc};

use super::words;
use crate::conversation::commitment::{Fault, MAX_LINE};
use crate::error::Refusal;
use crate::questionnaire::Lang;
use crate::text::{self, Value};
use crate::{account, answer_box, conversation, import, invitation, profile, round};

pub(super) fn status(refusal: &Refusal) -> StatusCode {
    match refusal {
        Refusal::Account(account::Refusal::TooManyLetters { .. }) => StatusCode::TOO_MANY_REQUESTS,
        Refusal::Account(account::Refusal::LinkSpent | account::Refusal::WayBackOver) => {
            StatusCode::GONE
        }
        _ => StatusCode::CONFLICT,
    }
}

/// Seconds until it is of use to ask again.
pub(super) fn wait(refusal: &Refusal, now: DateTime<Utc>) -> Option<u64> {
    match refusal {
        Refusal::Account(account::Refusal::TooManyLetters { room_at }) => {
            let seconds = (*room_at - now).num_seconds() + 1;
            Some(seconds.try_into().unwrap_or(1))
        }
        _ => None,
    }
}

pub(crate) fn sentence(lang: Lang, refusal: &Refusal) -> String {
    let number = |number: usize| Value::from(number);
    let (key, args): (&str, Vec<(&str, Value<'_>)>) = match *refusal {
        Refusal::Account(refusal) => account_key(lang, refusal),
        Refusal::Round(refusal) => round_key(lang, refusal),
        Refusal::Invitation(refusal) => match refusal {
            invitation::Refusal::Own => ("refusal-own-address", vec![]),
            invitation::Refusal::Manager => ("refusal-manager", vec![]),
            invitation::Refusal::Twice => ("refusal-twice", vec![]),
            invitation::Refusal::TooMany { most } => {
                ("refusal-too-many", vec![("most", number(most))])
            }
            invitation::Refusal::CannotBeInvited => ("refusal-cannot-be-invited", vec![]),
        },
        // A reviewer is never refused with a sentence: the door shows the thanks page or the closed page.
        Refusal::Answer(
            answer_box::Refusal::Unknown
            | answer_box::Refusal::AlreadyAnswered
            | answer_box::Refusal::Declined
            | answer_box::Refusal::Signed,
        ) => ("refusal-not-open", vec![]),
        Refusal::Profile(refusal) => match refusal {
            profile::Refusal::SelfViewFixed => ("refusal-self-view-fixed", vec![]),
            profile::Refusal::SelfViewFaulty => ("choice-unknown", vec![]),
            profile::Refusal::TooManyFlips { most } => {
                ("refusal-too-many-flips", vec![("most", number(most))])
            }
            profile::Refusal::ExampleTooLong { most } => {
                ("text-too-long", vec![("max", number(most))])
            }
            profile::Refusal::PortraitTooLong { most } => {
                ("refusal-portrait-too-long", vec![("most", number(most))])
            }
        },
        Refusal::Conversation(refusal) => conversation_key(lang, refusal),
        Refusal::Import(refusal) => match refusal {
            import::Refusal::TooMany { most } => {
                ("refusal-import-too-many", vec![("most", number(most))])
            }
            import::Refusal::Twice => ("refusal-import-twice", vec![]),
        },
    };
    words::say(lang, key, &args)
}

fn round_key(
    lang: Lang,
    refusal: round::Refusal,
) -> (&'static str, Vec<(&'static str, Value<'static>)>) {
    let date = |day: NaiveDate| Value::from(text::day(lang, day));
    let number = |number: usize| Value::from(number);
    match refusal {
        round::Refusal::AnotherRound => ("refusal-another-round", vec![]),
        round::Refusal::TooSoon { from } => ("refusal-too-soon", vec![("date", date(from))]),
        round::Refusal::AlreadyOpen => ("refusal-already-open", vec![]),
        round::Refusal::NotOpen => ("refusal-not-open", vec![]),
        round::Refusal::NotLonger => ("refusal-not-longer", vec![]),
        round::Refusal::TooLateToAdd { last } => {
            ("refusal-too-late-to-add", vec![("date", date(last))])
        }
        round::Refusal::TooFewInvited { have, need } => (
            "refusal-too-few-invited",
            vec![("have", number(have)), ("need", number(need))],
        ),
        round::Refusal::WrongLength { least, most } => (
            "refusal-wrong-length",
            vec![("least", Value::from(least)), ("most", Value::from(most))],
        ),
        round::Refusal::TooManyExamples => ("refusal-too-many-examples", vec![]),
        round::Refusal::NoteMissing => ("refusal-note-missing", vec![]),
        round::Refusal::NoteTooLong { most } => {
            ("refusal-note-too-long", vec![("most", number(most))])
        }
        round::Refusal::NoteHasLink => ("refusal-note-has-link", vec![]),
    }
}

fn account_key(
    lang: Lang,
    refusal: account::Refusal,
) -> (&'static str, Vec<(&'static str, Value<'static>)>) {
    let key = match refusal {
        account::Refusal::DomainNotAllowed => "refusal-domain",
        account::Refusal::TooManyLetters { .. } => "refusal-too-many-letters",
        account::Refusal::LinkSpent => "refusal-link-spent",
        account::Refusal::WayBackOver => "refusal-way-back-over",
        account::Refusal::SameAddress => "refusal-same-address",
        account::Refusal::ManagersAddress => "refusal-managers-address",
        account::Refusal::AddressAsked => "refusal-address-asked",
        account::Refusal::AddressTaken => "refusal-address-taken",
        account::Refusal::TooManyMoves { from } => {
            let date = text::day(lang, from);
            return ("refusal-too-many-moves", vec![("date", date.into())]);
        }
    };
    (key, vec![])
}

fn conversation_key(
    lang: Lang,
    refusal: conversation::Refusal,
) -> (&'static str, Vec<(&'static str, Value<'static>)>) {
    match refusal {
        conversation::Refusal::DateInPast => ("refusal-date-in-past", vec![]),
        conversation::Refusal::DateTooFar => ("refusal-date-too-far", vec![]),
        conversation::Refusal::WishTooLong { most } => {
            ("refusal-wish-too-long", vec![("most", most.into())])
        }
        conversation::Refusal::PlaceTooLong { most } => {
            ("refusal-place-too-long", vec![("most", most.into())])
        }
        conversation::Refusal::TooManyPlanned { most } => {
            ("refusal-too-many-planned", vec![("most", most.into())])
        }
        conversation::Refusal::TooManyLetters { most } => {
            ("refusal-too-many-letters-sent", vec![("most", most.into())])
        }
        conversation::Refusal::TooManyForNow { from } => {
            let date = text::day(lang, from);
            ("refusal-too-many-for-now", vec![("date", date.into())])
        }
        conversation::Refusal::PlaceHasLink => ("refusal-place-has-link", vec![]),
        conversation::Refusal::TooManyAgreements { most } => {
            ("refusal-too-many-agreements", vec![("most", most.into())])
        }
        conversation::Refusal::OwnAddress => ("refusal-own-conversation", vec![]),
        conversation::Refusal::OwnReader => ("refusal-own-reader", vec![]),
        conversation::Refusal::TooManyReaders { most } => {
            ("refusal-too-many-readers", vec![("most", most.into())])
        }
        conversation::Refusal::NothingChosen => ("refusal-nothing-chosen", vec![]),
        conversation::Refusal::UntilInPast => ("refusal-until-in-past", vec![]),
        conversation::Refusal::UntilTooFar => ("refusal-until-too-far", vec![]),
        conversation::Refusal::AnswerTooLong { most } => {
            ("text-too-long", vec![("max", most.into())])
        }
        conversation::Refusal::Agreement { fault } => agreement_key(fault),
    }
}

fn agreement_key(fault: Fault) -> (&'static str, Vec<(&'static str, Value<'static>)>) {
    match fault {
        Fault::WhatMissing => ("agreement-what-missing", vec![]),
        Fault::TooLong { .. } => ("text-too-long", vec![("max", MAX_LINE.into())]),
        Fault::CheckOnFar => ("date-beyond", vec![]),
        Fault::AgainOnPast => ("date-not-ahead", vec![]),
    }
}

#[cfg(test)]
mod tests {
    use crate::conversation::commitment::Line;

    use super::*;

    /// All refusals of a room. Whoever adds one to the room is led here by the `match`.
    macro_rules! every {
        ($room:ident as $of:ident: $($name:ident { $($field:ident: $value:expr),* })*) => {{
            let listed = |refusal: &$room::Refusal| match refusal {
                $($room::Refusal::$name { .. } => (),)*
            };
            let all = [$($room::Refusal::$name { $($field: $value),* }),*];
            all.iter().for_each(listed);
            all.map(Refusal::$of).to_vec()
        }};
    }

    fn of_the_round() -> Vec<Refusal> {
        let day: NaiveDate = "2026-12-07".parse().unwrap();
        every! { round as Round:
            AnotherRound {}
            TooSoon { from: day }
            AlreadyOpen {}
            NotLonger {}
            NotOpen {}
            TooLateToAdd { last: day }
            TooFewInvited { have: 4, need: 5 }
            WrongLength { least: 3, most: 28 }
            TooManyExamples {}
            NoteMissing {}
            NoteTooLong { most: 300 }
            NoteHasLink {}
        }
    }

    fn of_the_conversation() -> Vec<Refusal> {
        let day: NaiveDate = "2026-12-07".parse().unwrap();
        every! { conversation as Conversation:
            DateInPast {}
            DateTooFar {}
            WishTooLong { most: 9 }
            PlaceTooLong { most: 200 }
            OwnAddress {}
            OwnReader {}
            TooManyReaders { most: 5 }
            NothingChosen {}
            UntilInPast {}
            UntilTooFar {}
            TooManyAgreements { most: 3 }
            TooManyPlanned { most: 3 }
            TooManyLetters { most: 12 }
            TooManyForNow { from: day }
            PlaceHasLink {}
            AnswerTooLong { most: 2000 }
            Agreement { fault: Fault::TooLong { line: Line::What } }
        }
    }

    /// The same for the rooms themselves.
    fn all() -> Vec<Refusal> {
        let rooms = [
            every! { account as Account:
                DomainNotAllowed {}
                TooManyLetters { room_at: DateTime::UNIX_EPOCH }
                LinkSpent {}
                WayBackOver {}
                SameAddress {}
                ManagersAddress {}
                AddressAsked {}
                AddressTaken {}
                TooManyMoves { from: "2026-12-07".parse().unwrap() }
            },
            of_the_round(),
            every! { invitation as Invitation:
                Own {}
                Manager {}
                Twice {}
                TooMany { most: 50 }
                CannotBeInvited {}
            },
            every! { answer_box as Answer: Unknown {} AlreadyAnswered {} Declined {} Signed {} },
            every! { profile as Profile:
                SelfViewFixed {}
                SelfViewFaulty {}
                TooManyFlips { most: 3 }
                ExampleTooLong { most: 600 }
                PortraitTooLong { most: 600 }
            },
            of_the_conversation(),
            every! { import as Import: TooMany { most: 20 } Twice {} },
        ];
        let listed = |refusal: &Refusal| match refusal {
            Refusal::Account(_)
            | Refusal::Round(_)
            | Refusal::Invitation(_)
            | Refusal::Answer(_)
            | Refusal::Profile(_)
            | Refusal::Conversation(_)
            | Refusal::Import(_) => (),
        };
        rooms.concat().iter().for_each(listed);
        rooms.concat()
    }

    #[test]
    fn every_refusal_has_a_sentence_in_both_languages() {
        for refusal in all() {
            let sentences = Lang::ALL.map(|lang| sentence(lang, &refusal));
            assert!(
                sentences.iter().all(|text| text.ends_with(['.', '?'])),
                "{refusal:?}: {sentences:?}"
            );
            assert_ne!(sentences[0], sentences[1], "{refusal:?}");
        }
    }
}
