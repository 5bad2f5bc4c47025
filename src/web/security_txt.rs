//! `/.well-known/security.txt`: where a fault in the protection is reported (RFC 9116).

use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;

use crate::app::App;
use crate::config::Config;

pub(super) async fn show(State(app): State<App>) -> Response {
    let today = app.moment().today();
    let kind = [(CONTENT_TYPE, "text/plain; charset=utf-8")];
    (kind, write(&app.config, today)).into_response()
}

fn write(config: &Config, today: NaiveDate) -> String {
    let (contact, until) = (
        &config.disclosure.contact,
        config.disclosure.until(today).format("%Y-%m-%d"),
    );
    // The standard knows no other address of the file than one on HTTPS.
    let canonical = if config.is_secure() {
        format!("Canonical: {}/.well-known/security.txt\n", config.base_url)
    } else {
        String::new()
    };
    format!(
        "Contact: {contact}\nExpires: {until}T23:59:59Z\nPreferred-Languages: nl, en\n{canonical}"
    )
}
