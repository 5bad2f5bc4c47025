//! How likely a profile is with everybody who is typed: for the script, while they are typed.

use axum::extract::State;
use axum::response::Response;

use crate::app::App;
use crate::error::Result;
use crate::ids::RoundId;
use crate::invitation;
use crate::round;
use crate::urls;
use crate::web::extract::{Fields, Path, SignedIn};
use crate::web::round::people::page;
use crate::web::round::people_form::Typed;
use crate::web::show;
use crate::workflow;

/// The page of the list with the form as it is; nobody is put on the list.
pub(crate) async fn advise(
    State(app): State<App>,
    mut at: SignedIn,
    Path(id): Path<RoundId>,
    fields: Fields,
) -> Result<Response> {
    let round = round::get(&app.db.read, &at.who, id).await?;
    let keys = workflow::keys_of(&app, &round).await?;
    let listed = invitation::list(&app.db.read, &keys, id).await?;
    // Where another language leads to: this address shows nothing by itself.
    at.path = urls::people(id);
    let typed = Typed::from_fields(&fields);
    let page = page(&app, &at, &round, &listed, &typed, vec![]).await?;
    show(&app, &at, &page)
}
