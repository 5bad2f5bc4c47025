//! What somebody may read who is in no conversation: chosen, looked at and shared on the same page as for a manager.

use axum::extract::{RawQuery, State};
use axum::response::Response;

use crate::app::App;
use crate::error::Result;
use crate::ids::ReaderId;
use crate::web::conversation::sharing;
use crate::web::conversation::with::With;
use crate::web::extract::{Fields, Path, SignedIn};

pub(crate) async fn choose(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ReaderId>,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    sharing::ask(&app, &at, &With::reader(&app, &at, id).await?, query).await
}

pub(crate) async fn share(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ReaderId>,
    fields: Fields,
) -> Result<Response> {
    sharing::take(&app, &at, &With::reader(&app, &at, id).await?, &fields).await
}
