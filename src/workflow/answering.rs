//! An answer on its way into the box. People are known here by a selector, which the box alone can tell anything about.
//!
//! All people of a round cause the same statements with the same parameters, whatever they did before.

use crate::answer_box::{self, Act, Company, Refusal};
use crate::app::App;
use crate::error::{Error, Result};
use crate::fault;
use crate::ids::{RoundId, Selector};
use crate::invitation;
use crate::round::{self, Round};

/// A link to a round that still takes answers.
pub struct Opened {
    /// As it was made, without what it was wrapped in on the way.
    pub token: String,
    pub round: Round,
    pub selector: Selector,
    /// What the box tells who it is for. It knows nobody when the address was corrected, for then somebody else has this
    /// place.
    pub company: Option<Company>,
}

impl Opened {
    /// `None`: unknown, spoilt or over, which look the same.
    pub async fn by(app: &App, token: &str) -> Result<Option<Self>> {
        match open(app, token).await {
            Ok(opened) => Ok(Some(opened)),
            Err(Error::NotFound) => Ok(None),
            Err(other) => Err(passing(other)),
        }
    }

    /// The same, to show a form.
    pub async fn to_look(app: &App, token: &str) -> Result<Option<Self>> {
        let opened = Self::by(app, token).await?;
        Ok(opened.filter(|opened| opened.company.is_some()))
    }
}

/// The box is asked who exists, and not the list of invitations, where a question names a person.
async fn open(app: &App, token: &str) -> Result<Opened> {
    let (id, selector) = invitation::redeem(&app.db.read, &app.keys, token).await?;
    let round = round::by_id(&app.db.read, id).await?;
    if !round.state.takes_answers(app.clock.now()) {
        return Err(Error::NotFound);
    }
    let tally = answer_box::open(&app.db.read, &app.keys, id).await?;
    Ok(Opened {
        token: token.to_owned(),
        round,
        selector,
        company: tally.company(selector),
    })
}

/// The only path on which an answer is stored, and that somebody would rather not: steps 1 to 9 of the way of an answer
/// (see [`answer_box`]). It is the transaction that proves the round still open and the box that proves the person
/// unanswered. When it fails, nothing of it is kept.
pub async fn receive(
    app: &App,
    id: RoundId,
    selector: Selector,
    act: Act<'_>,
) -> Result<std::result::Result<(), Refusal>> {
    fault::point("submit-1");
    let received = app
        .db
        .write(async |tx| {
            fault::point("submit-2");
            let moment = app.moment();
            // The end may have come while the form was open.
            if !round::by_id(tx, id).await?.state.takes_answers(moment.now) {
                return Err(Error::NotFound);
            }
            answer_box::receive(tx, &moment, id, selector, act).await
        })
        .await;
    let outcome = received.map_err(passing)?;
    fault::point("submit-9");
    Ok(outcome)
}

/// A key that is missing may come back: whoever answers keeps what they wrote, as at any other outage.
fn passing(error: Error) -> Error {
    match error {
        Error::KeyMissing => Error::Busy(error.into()),
        other => other,
    }
}
