//! Why somebody signs in: the page that a letter led them to, in a sentence.
//!
//! The address of a page may be known to anybody, so by itself it says what kind of page it is and no more: not whether it
//! exists, and nobody's name. A link in a letter to a manager, or to somebody who reads along, carries a mark
//! besides ([`Conversation::mark`](crate::conversation::Conversation::mark)). Whoever has the mark had that letter, which said the
//! name. The mark holds no name itself: it is looked up, so it goes with what is
//! shared, its reader and the account.

use uuid::Uuid;

use crate::account;
use crate::app::App;
use crate::conversation::{self, reader};
use crate::error::{Error, Result};
use crate::ids::{ConversationId, ReaderId};
use crate::questionnaire::Lang;
use crate::secret;
use crate::web::extract::Wanted;
use crate::web::words;

/// How the paths of pages begin and end, and the sentence for each; the first that fits.
const PURPOSES: [(&str, &str, &str); 8] = [
    ("/reading/", "", "purpose-shared"),
    ("/shared/", "", "purpose-shared"),
    ("/conversations/new", "", "purpose-plan"),
    ("/conversations/", "/agreements", "purpose-agreements"),
    ("/conversations/", "", "purpose-talk"),
    ("/rounds/", "/profile", "purpose-profile"),
    ("/rounds/", "", "purpose-round"),
    ("/administration", "", "purpose-administration"),
];

/// `None` when no page was wanted, or one that needs no reason.
pub(crate) async fn of(app: &App, lang: Lang, wanted: &Wanted) -> Result<Option<String>> {
    let Some(path) = &wanted.path else {
        return Ok(None);
    };
    if let Some(name) = told(app, path, wanted.mark.as_deref()).await? {
        let name = [("name", name.into())];
        return Ok(Some(words::say(lang, "purpose-shared-by", &name)));
    }
    let fits =
        |(start, end, _): &&(&str, &str, &str)| path.starts_with(start) && path.ends_with(end);
    let key = PURPOSES.iter().find(fits).map(|(_, _, key)| *key);
    Ok(key.map(|key| words::say(lang, key, &[])))
}

/// What people call the employee, for whoever was told it in a letter.
async fn told(app: &App, path: &str, mark: Option<&str>) -> Result<Option<String>> {
    let Some(mark) = mark else {
        return Ok(None);
    };
    let is_ours = |ours: String| secret::same(ours.as_bytes(), mark.as_bytes());
    let today = app.moment().today();
    let employee = if let Some(id) = id_in(path, "/shared/") {
        let found = conversation::by_id(&app.db.read, &app.key, ConversationId(id)).await;
        let found = if_any(found)?;
        found
            .filter(|talk| is_ours(talk.mark(&app.key)) && talk.is_known(today))
            .map(|talk| talk.account)
    } else if let Some(id) = id_in(path, "/reading/") {
        let found = if_any(reader::by_id(&app.db.read, &app.key, ReaderId(id)).await)?;
        found
            .filter(|reader| is_ours(reader.mark(&app.key)) && reader.share.is_open(today))
            .map(|reader| reader.account)
    } else {
        None
    };
    let Some(employee) = employee else {
        return Ok(None);
    };
    let employee = account::contact(&app.db.read, employee).await?;
    Ok(Some(employee.first_name))
}

/// The id that stands first after this start of a path.
fn id_in(path: &str, start: &str) -> Option<Uuid> {
    let id = path.strip_prefix(start)?.split('/').next()?;
    let id: Uuid = id.parse().ok()?;
    path.starts_with(&format!("{start}{id}")).then_some(id)
}

fn if_any<T>(found: Result<T>) -> Result<Option<T>> {
    match found {
        Err(Error::NotFound) => Ok(None),
        found => found.map(Some),
    }
}
