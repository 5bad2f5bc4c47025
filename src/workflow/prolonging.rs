//! A round stays open longer, because its employee asks for it: everybody gets a letter.

use super::round_keys::keys_of_own;
use crate::app::App;
use crate::error::Result;
use crate::ids::RoundId;
use crate::invitation;
use crate::round;
use crate::visitor::Visitor;

pub async fn prolong(app: &App, who: &Visitor, id: RoundId) -> Result<()> {
    let keys = keys_of_own(app, who, id).await?;
    app.db
        .write(async |tx| {
            // The round first, as everybody who needs both.
            round::get_to_change(tx, who, id).await?;
            let people = invitation::list(tx, &keys, id).await?;
            let people: Vec<_> = people.iter().map(|person| person.selector).collect();
            round::prolong(tx, &app.scope(who), id, &people, &keys).await?;
            Ok(())
        })
        .await
}
