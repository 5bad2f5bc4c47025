//! Whether the service can serve, for whoever watches over it.

use axum::extract::State;
use axum::http::StatusCode;

use crate::app::App;

/// Ready to serve: the database answers.
pub(crate) async fn ready(State(app): State<App>) -> (StatusCode, &'static str) {
    match app.db.read.ping().await {
        Ok(()) => (StatusCode::OK, "ready\n"),
        Err(_) => (
            StatusCode::SERVICE_UNAVAILABLE,
            "the database does not answer\n",
        ),
    }
}
