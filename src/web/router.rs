//! Every address of the service in one table, by who opens it. What stands around them is in `layers`.

use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn;
use axum::routing::{get, post};
use axum::{Extension, Router};

use super::administration::show as texts;
use super::conversation::show as talk;
use super::conversation::{closing, ending, guide, outlook, sharing};
use super::profile::{portrait, quality, quote, thanks};
use super::round::{correction, people_advice, people_change, people_off};
use super::{
    account, answer, conversation, demo, files, health, import, mailbox, profile, reader, round,
    security_txt,
};
use crate::app::App;

/// A file that is too large comes in, so that its form can say so; one beyond this does not.
const MAX_UPLOAD: usize = 32 * 1024 * 1024;

/// Whoever holds a link: no sign-in, no cookie, no log.
pub(super) fn reviewers() -> Router<App> {
    Router::new()
        .route(
            "/r/{token}",
            get(answer::show::show).post(answer::show::submit),
        )
        .route(
            "/r/{token}/decline",
            get(answer::decline::show).post(answer::decline::decline),
        )
        .route(
            "/stop/{token}",
            get(answer::stop::show).post(answer::stop::opt_out),
        )
        .route("/thanks", get(answer::thanks::thanks))
        .route("/declined", get(answer::declined::declined))
        .route("/stopped", get(answer::stopped::stopped))
        .route("/privacy", get(answer::privacy::privacy))
}

/// Whoever asks, signed in or not.
pub(super) fn everybody() -> Router<App> {
    Router::new()
        .route("/counting", get(profile::counting::counting))
        .route("/example.pdf", get(profile::example::show_example))
}

pub(super) fn people_who_sign_in() -> Router<App> {
    Router::new()
        .route("/", get(account::home::index))
        .route("/sign-in", post(account::sign_in::ask))
        .route(
            "/sign-in/{token}",
            get(account::sign_in::show).post(account::sign_in::enter),
        )
        .route("/sign-out", post(account::sign_in::leave))
        .route("/language", post(account::me::speak))
        .route("/rounds", post(round::show::create))
        .route("/rounds/{id}", get(round::show::show))
        .route(
            "/rounds/{id}/questions",
            get(round::questions::edit).post(round::questions::update),
        )
        .route(
            "/rounds/{id}/self-view",
            get(round::self_view::edit).post(round::self_view::update),
        )
        .route("/rounds/{id}/letter", get(round::letter::show_letter))
        .route("/rounds/{id}/letter/html", get(round::letter::html))
        .route(
            "/rounds/{id}/letter/to-oneself",
            post(round::letter::send_to_oneself),
        )
        .route("/rounds/{id}/form", get(round::form_example::show_form))
        .route(
            "/rounds/{id}/opening",
            get(round::opening::ask_to_open).post(round::opening::open),
        )
        .route("/rounds/{id}/prolonging", post(round::prolonging::prolong))
        .route("/profile.schema.json", get(profile::export::schema))
        .route("/imports/new", get(import::new::new))
        .route("/imports/{id}", get(import::show::show_import))
        .route(
            "/imports/{id}/deletion",
            get(import::deletion::ask_to_delete).post(import::deletion::delete),
        )
        .route("/administration", get(texts::show_all))
        .route("/administration/letters", post(texts::send_again))
        .route("/administration/texts/{id}/deletion", post(texts::delete))
        .route("/administration/texts/{id}/keeping", post(texts::keep))
}

/// Who is on the list of a round.
pub(super) fn lists() -> Router<App> {
    Router::new()
        .route(
            "/rounds/{id}/people",
            get(round::people::list).post(round::people::add),
        )
        .route("/rounds/{id}/people/change", post(people_change::change))
        .route("/rounds/{id}/people/removal", post(people_off::remove))
        .route(
            "/rounds/{id}/people/putting-back",
            post(people_off::put_back),
        )
        .route("/rounds/{id}/people/advice", post(people_advice::advise))
        .route("/rounds/{id}/people/correction", post(correction::correct))
}

/// What somebody tells of themselves, and the address by which they are known.
pub(super) fn own_details() -> Router<App> {
    Router::new()
        .route("/me", get(account::me::edit).post(account::me::update))
        .route(
            "/me/address",
            get(account::new_address::edit).post(account::new_address::ask),
        )
        .route(
            "/me/address/{token}",
            get(account::address_change::ask_to_change).post(account::address_change::change),
        )
        .route(
            "/address-back/{token}",
            get(account::address_back::ask_to_take_back).post(account::address_back::take_back),
        )
        .route("/me/everything.zip", get(account::everything::take_all))
        .route(
            "/me/deletion",
            get(account::deletion::ask_to_leave).post(account::deletion::leave_for_good),
        )
}

/// An open profile: reading it, what its owner says and hides, and the forms in which it leaves.
pub(super) fn profiles() -> Router<App> {
    Router::new()
        .route("/rounds/{id}/profile", get(profile::show::show_profile))
        .route("/rounds/{id}/card.pdf", get(profile::card::document))
        .route("/rounds/{id}/card.png", get(profile::card::picture))
        .route("/rounds/{id}/profile.pdf", get(profile::pdf::complete))
        .route(
            "/rounds/{id}/qualities/{quality}",
            get(quality::ask).post(quality::reply),
        )
        .route(
            "/rounds/{id}/portrait",
            get(portrait::ask).post(portrait::describe),
        )
        .route("/rounds/{id}/texts/{question}/{place}", get(quote::ask))
        .route(
            "/rounds/{id}/texts/{question}/{place}/hiding",
            post(quote::hide),
        )
        .route(
            "/rounds/{id}/texts/{question}/{place}/report",
            post(quote::report),
        )
        .route("/rounds/{id}/thanks", get(thanks::ask).post(thanks::send))
        .route("/rounds/{id}/years", get(profile::years::show_changes))
        .route("/rounds/{id}/export", get(profile::export::show_forms))
        .route(
            "/rounds/{id}/profile.json",
            get(profile::export::profile_json),
        )
        .route(
            "/rounds/{id}/resume.json",
            get(profile::export::resume_json),
        )
        .route(
            "/rounds/{id}/profile.txt",
            get(profile::export::profile_text),
        )
}

/// The conversation, on both sides of the table.
pub(super) fn conversations() -> Router<App> {
    Router::new()
        .route("/conversations/new", get(conversation::edit::new))
        .route("/conversations", post(conversation::edit::create))
        .route(
            "/conversations/{id}",
            get(talk::show_own).post(conversation::edit::update),
        )
        .route("/conversations/{id}/edit", get(conversation::edit::edit))
        .route("/conversations/{id}/announcement", post(talk::announce))
        .route(
            "/conversations/{id}/cancellation",
            get(conversation::cancellation::ask_to_cancel).post(conversation::cancellation::cancel),
        )
        .route("/conversations/{id}/calendar.ics", get(talk::calendar_file))
        .route(
            "/conversations/{id}/sharing",
            get(sharing::choose).post(sharing::share),
        )
        .route("/conversations/{id}/withdrawal", post(sharing::withdraw))
        .route("/conversations/{id}/profile.pdf", get(profile::pdf::own))
        .route(
            "/conversations/{id}/preparation",
            get(conversation::preparation::employees)
                .post(conversation::preparation::write_employees),
        )
        .route("/conversations/{id}/talk", get(guide::employees))
        .route(
            "/conversations/{id}/look-back",
            get(conversation::look_back::show_agreements).post(conversation::look_back::update),
        )
        .route(
            "/conversations/{id}/agreements",
            get(conversation::agreements::edit).post(conversation::agreements::update),
        )
        .route(
            "/conversations/{id}/ending",
            get(ending::employees).post(ending::answer_employees),
        )
        .route("/conversations/{id}/closing", get(closing::employees))
        .merge(of_managers())
}

/// The same conversations on the manager's side, and what is written there for a whole team.
fn of_managers() -> Router<App> {
    Router::new()
        .route("/outlooks/{year}", get(outlook::edit).post(outlook::update))
        .route("/shared/{id}", get(conversation::shared::show_shared))
        .route("/shared/{id}/profile.pdf", get(profile::pdf::shared))
        .route(
            "/shared/{id}/preparation",
            get(conversation::preparation::managers)
                .post(conversation::preparation::write_managers),
        )
        .route("/shared/{id}/talk", get(guide::managers))
        .route(
            "/shared/{id}/ending",
            get(ending::managers).post(ending::answer_managers),
        )
        .route("/shared/{id}/closing", get(closing::managers))
        .route(
            "/shared/{id}/agreements/confirmation",
            post(conversation::shared::confirm),
        )
}

/// Whoever reads along, and is in no conversation.
pub(super) fn readers() -> Router<App> {
    Router::new()
        .route(
            "/readers",
            get(reader::list::show_all).post(reader::new::create),
        )
        .route("/readers/new", get(reader::new::ask))
        .route(
            "/readers/{id}/sharing",
            get(reader::sharing::choose).post(reader::sharing::share),
        )
        .route("/readers/{id}/stop", post(reader::list::stop))
        .route("/reading/{id}", get(reader::reading::read))
}

/// Where a file comes in. The limit is that of the extractor alone: it reads on until then, so that a browser is
/// listening when it hears that a file is too large.
pub(super) fn uploads() -> Router<App> {
    Router::new()
        .route("/imports", post(import::new::create))
        .route("/rounds/{id}/people/file", post(round::people_file::read))
        .layer(DefaultBodyLimit::max(MAX_UPLOAD))
}

/// Only while letters stay in the mailbox of this machine.
pub(super) fn local() -> Router<App> {
    Router::new()
        .route("/mailbox", get(mailbox::index::index))
        .route("/mailbox/{id}", get(mailbox::show::show))
        .route("/mailbox/{id}/html", get(mailbox::show::html))
        .layer(from_fn(mailbox::only_from_here))
}

/// Whoever is at this machine may be anybody of the demonstration.
pub(super) fn demonstration() -> Router<App> {
    Router::new()
        .route("/demo", get(demo::choose::show).post(demo::choose::be))
        .layer(from_fn(mailbox::only_from_here))
}

/// For programs: whether the service is well, and the files that pages are made of.
pub(super) fn machines(app: &App) -> Router<App> {
    Router::new()
        .route("/health/live", get(|| async { "alive\n" }))
        .route("/health/ready", get(health::ready))
        .layer(Extension(health::Looking::default()))
        .route("/.well-known/security.txt", get(security_txt::show))
        .merge(files::of(app))
}

#[cfg(test)]
mod tests {
    use crate::urls::{REVIEWERS, is_reviewers};

    /// The addresses in the part of the table between two functions.
    fn table(from: &str, to: &str) -> Vec<&'static str> {
        let source = include_str!("router.rs");
        let part = source.split(from).nth(1).unwrap_or_default();
        let part = part.split(to).next().unwrap_or_default();
        let routes = part.split(".route(").skip(1);
        routes.filter_map(|route| route.split('"').nth(1)).collect()
    }

    #[test]
    fn the_group_of_reviewers_is_the_list_of_their_addresses() {
        let theirs = table("fn reviewers", "\n}\n");
        assert!(theirs.len() >= REVIEWERS.len());
        for path in &theirs {
            assert!(is_reviewers(path), "{path} is not in the list");
        }
        for start in REVIEWERS {
            let is_open = theirs.iter().any(|path| path.starts_with(start));
            assert!(is_open, "nothing is at {start}");
        }
        let others = table("fn everybody", "#[cfg(test)]");
        assert!(others.len() > 50, "the table was not found");
        for path in others {
            assert!(!is_reviewers(path), "{path} is a reviewer's");
        }
    }
}
