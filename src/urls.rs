//! Every address of the service, built in one place. What answers at each is in `web::router`.

use crate::ids::{ConversationId, ImportId, ReportedTextId, RoundId};
use crate::questionnaire::Lang;

pub const HOME: &str = "/";
pub const ME: &str = "/me";
pub const ADMINISTRATION: &str = "/administration";
pub const CONVERSATIONS: &str = "/conversations";
pub const NEW_CONVERSATION: &str = "/conversations/new";

/// How the addresses begin that reviewers open: no sign-in, no log, and nothing about the browser is looked at.
pub(crate) const REVIEWERS: [&str; 6] = [
    "/r/",
    "/stop/",
    "/thanks",
    "/declined",
    "/stopped",
    "/privacy",
];

pub(crate) fn is_reviewers(path: &str) -> bool {
    REVIEWERS.iter().any(|start| path.starts_with(start))
}

/// The same page in this language.
fn spoken(path: &str, lang: Lang) -> String {
    format!("{path}?lang={}", lang.as_str())
}

pub fn answer(token: &str) -> String {
    format!("/r/{token}")
}

pub fn answer_in(token: &str, lang: Lang) -> String {
    spoken(&answer(token), lang)
}

pub fn decline(token: &str) -> String {
    format!("/r/{token}/decline")
}

pub fn thanks(lang: Lang) -> String {
    spoken("/thanks", lang)
}

pub fn declined(lang: Lang) -> String {
    spoken("/declined", lang)
}

pub fn stop(token: &str, lang: Lang) -> String {
    spoken(&format!("/stop/{token}"), lang)
}

pub fn stopped(lang: Lang) -> String {
    spoken("/stopped", lang)
}

pub fn privacy(lang: Lang) -> String {
    spoken("/privacy", lang)
}

pub fn sign_in(token: &str) -> String {
    format!("/sign-in/{token}")
}

pub fn sign_in_in(token: &str, lang: Lang) -> String {
    spoken(&sign_in(token), lang)
}

pub fn round(id: RoundId) -> String {
    format!("/rounds/{id}")
}

pub fn questions(id: RoundId) -> String {
    format!("/rounds/{id}/questions")
}

pub fn self_view(id: RoundId) -> String {
    format!("/rounds/{id}/self-view")
}

pub fn people(id: RoundId) -> String {
    format!("/rounds/{id}/people")
}

/// The same after so many were added.
pub fn people_added(id: RoundId, added: usize) -> String {
    format!("/rounds/{id}/people?added={added}")
}

pub fn profile(id: RoundId) -> String {
    format!("/rounds/{id}/profile")
}

/// The same at one of its parts.
pub fn profile_at(id: RoundId, part: &str) -> String {
    format!("/rounds/{id}/profile#{part}")
}

/// One text of a profile: a question's id and a place among its answers.
pub fn quote(id: RoundId, question: &str, place: usize) -> String {
    format!("/rounds/{id}/texts/{question}/{place}")
}

pub fn thank_you(id: RoundId) -> String {
    format!("/rounds/{id}/thanks")
}

pub fn years(id: RoundId) -> String {
    format!("/rounds/{id}/years")
}

pub fn conversation(id: ConversationId) -> String {
    format!("/conversations/{id}")
}

pub fn sharing(id: ConversationId) -> String {
    format!("/conversations/{id}/sharing")
}

pub fn preparation(id: ConversationId) -> String {
    format!("/conversations/{id}/preparation")
}

pub fn talk(id: ConversationId) -> String {
    format!("/conversations/{id}/talk")
}

pub fn agreements(id: ConversationId) -> String {
    format!("/conversations/{id}/agreements")
}

pub fn cancellation(id: ConversationId) -> String {
    format!("/conversations/{id}/cancellation")
}

/// A conversation on the manager's side.
pub fn shared(id: ConversationId) -> String {
    format!("/shared/{id}")
}

pub fn shared_agreements(id: ConversationId) -> String {
    format!("/shared/{id}#agreements")
}

pub fn import(id: ImportId) -> String {
    format!("/imports/{id}")
}

pub fn reported_text(id: ReportedTextId) -> String {
    format!("/administration/texts/{id}")
}

pub fn letter_in_mailbox(id: &str) -> String {
    format!("/mailbox/{id}")
}
