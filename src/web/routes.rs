//! Every address that people open, by who opens it. What stands around them is in `router`.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn;
use axum::routing::{get, post};

use super::account::{everything as own, home, me as person, sign_in};
use super::administration::show as administration;
use super::answer::{decline, show as answer, stop};
use super::conversation::{agreements, preparation, shared, sharing, show as conversation, talk};
use super::import::new as import;
use super::mailbox;
use super::profile::{
    change as profile_change, export, pdf, quote as one_text, show as profile, thanks, years,
};
use super::round::{correction, letter, people, questions, self_view, show as round};
use crate::app::App;

/// A file that is too large comes in, so that its form can say so; one beyond this does not.
const UPLOAD_MOST: usize = 8 * 1024 * 1024;

/// Whoever holds a link: no sign-in, no cookie, no log.
pub(super) fn reviewers() -> Router<App> {
    Router::new()
        .route("/r/{token}", get(answer::show).post(answer::submit))
        .route(
            "/r/{token}/decline",
            get(decline::show).post(decline::decline),
        )
        .route("/stop/{token}", get(stop::show).post(stop::opt_out))
        .route("/thanks", get(answer::thanks))
        .route("/declined", get(decline::declined))
        .route("/stopped", get(stop::stopped))
        .route("/privacy", get(home::privacy))
        .route("/counting", get(home::counting))
}

pub(super) fn people_who_sign_in() -> Router<App> {
    Router::new()
        .route("/", get(home::index))
        .route("/sign-in", post(sign_in::ask))
        .route("/sign-in/{token}", get(sign_in::show).post(sign_in::enter))
        .route("/sign-out", post(sign_in::leave))
        .route("/language", post(person::speak))
        .route("/me", get(person::edit).post(person::update))
        .route("/me/everything.zip", get(own::take_all))
        .route(
            "/me/deletion",
            get(own::ask_to_leave).post(own::leave_for_good),
        )
        .route("/rounds", post(round::create))
        .route("/rounds/{id}", get(round::show))
        .route(
            "/rounds/{id}/questions",
            get(questions::edit).post(questions::update),
        )
        .route(
            "/rounds/{id}/self-view",
            get(self_view::edit).post(self_view::update),
        )
        .route("/rounds/{id}/people", get(people::list).post(people::add))
        .route("/rounds/{id}/people/removal", post(people::remove))
        .route("/rounds/{id}/people/correction", post(correction::correct))
        .route("/rounds/{id}/letter", get(letter::show_letter))
        .route("/rounds/{id}/letter/html", get(letter::html))
        .route("/rounds/{id}/opening", post(round::open))
        .route("/profile.schema.json", get(export::schema))
        .route("/imports/new", get(import::new))
        .route("/imports/{id}", get(import::show_import))
        .route(
            "/imports/{id}/deletion",
            get(import::ask_to_delete).post(import::delete),
        )
        .route("/administration", get(administration::show_all))
        .route("/administration/letters", post(administration::send_again))
        .route(
            "/administration/texts/{id}/deletion",
            post(administration::delete),
        )
        .route(
            "/administration/texts/{id}/keeping",
            post(administration::keep),
        )
}

/// An open profile: reading it, what its owner says and hides, and the forms in which it leaves.
pub(super) fn profiles() -> Router<App> {
    Router::new()
        .route("/rounds/{id}/profile", get(profile::show_profile))
        .route("/rounds/{id}/profile.pdf", get(pdf::complete))
        .route("/rounds/{id}/taps", post(profile_change::tap))
        .route("/rounds/{id}/flips", post(profile_change::flip))
        .route("/rounds/{id}/portrait", post(profile_change::describe))
        .route("/rounds/{id}/texts/{question}/{place}", get(one_text::ask))
        .route(
            "/rounds/{id}/texts/{question}/{place}/hiding",
            post(one_text::hide),
        )
        .route(
            "/rounds/{id}/texts/{question}/{place}/report",
            post(one_text::report),
        )
        .route("/rounds/{id}/thanks", get(thanks::ask).post(thanks::send))
        .route("/rounds/{id}/years", get(years::show_changes))
        .route("/rounds/{id}/export", get(export::show_forms))
        .route("/rounds/{id}/profile.json", get(export::profile_json))
        .route("/rounds/{id}/resume.json", get(export::resume_json))
        .route("/rounds/{id}/profile.txt", get(export::profile_text))
}

/// The conversation, on both sides of the table.
pub(super) fn conversations() -> Router<App> {
    Router::new()
        .route("/conversations/new", get(conversation::new))
        .route("/conversations", post(conversation::create))
        .route(
            "/conversations/{id}",
            get(conversation::show_own).post(conversation::update),
        )
        .route("/conversations/{id}/edit", get(conversation::edit))
        .route(
            "/conversations/{id}/announcement",
            post(conversation::announce),
        )
        .route(
            "/conversations/{id}/cancellation",
            get(conversation::ask_to_cancel).post(conversation::cancel),
        )
        .route(
            "/conversations/{id}/calendar.ics",
            get(conversation::calendar_file),
        )
        .route(
            "/conversations/{id}/sharing",
            get(sharing::choose).post(sharing::share),
        )
        .route("/conversations/{id}/withdrawal", post(sharing::withdraw))
        .route("/conversations/{id}/profile.pdf", get(pdf::own))
        .route(
            "/conversations/{id}/preparation",
            get(preparation::employees).post(preparation::write_employees),
        )
        .route("/conversations/{id}/talk", get(talk::employees))
        .route(
            "/conversations/{id}/agreements",
            get(agreements::edit).post(agreements::update),
        )
        .route("/shared/{id}", get(shared::show_shared))
        .route("/shared/{id}/profile.pdf", get(pdf::shared))
        .route(
            "/shared/{id}/preparation",
            get(preparation::managers).post(preparation::write_managers),
        )
        .route("/shared/{id}/talk", get(talk::managers))
        .route(
            "/shared/{id}/agreements/{place}/confirmation",
            post(shared::confirm),
        )
}

/// Where a file comes in. The limit is that of the extractor alone: it reads on until then, so that a browser is
/// listening when it hears that a file is too large.
pub(super) fn uploads() -> Router<App> {
    Router::new()
        .route("/imports", post(import::create))
        .layer(DefaultBodyLimit::max(UPLOAD_MOST))
}

/// Only while letters stay in the mailbox of this machine.
pub(super) fn local() -> Router<App> {
    Router::new()
        .route("/mailbox", get(mailbox::index))
        .route("/mailbox/{id}", get(mailbox::show))
        .route("/mailbox/{id}/html", get(mailbox::html))
        .layer(from_fn(mailbox::only_from_here))
}
