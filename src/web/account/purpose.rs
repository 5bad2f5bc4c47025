//! Why somebody signs in: the page that a letter led them to, in a sentence.
//!
//! The address of a page may be known to anybody, so by itself it says what kind of page it is and no more: not whether it
//! exists, and nobody's name. A link in a letter to a manager carries a mark besides
//! ([`Conversation::mark`](crate::conversation::Conversation::mark)). Whoever has the mark had that letter, which said the
//! name. The mark holds no name itself: it is looked up, so it goes with the conversation, the manager and the account.

use crate::account;
use crate::app::App;
use crate::conversation::{self, Conversation};
use crate::error::{Error, Result};
use crate::ids::ConversationId;
use crate::questionnaire::Lang;
use crate::secret;
use crate::urls;
use crate::web::extract::Wanted;
use crate::web::words;

/// How the paths of pages begin and end, and the sentence for each; the first that fits.
const PURPOSES: [(&str, &str, &str); 7] = [
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
    let (Some(mark), Some(id)) = (mark, shared_in(path)) else {
        return Ok(None);
    };
    let conversation = match conversation::by_id(&app.db.read, &app.key, id).await {
        Err(Error::NotFound) => return Ok(None),
        found => found?,
    };
    if !is_told(app, &conversation, mark) {
        return Ok(None);
    }
    let employee = account::contact(&app.db.read, conversation.account).await?;
    Ok(Some(employee.first_name))
}

fn is_told(app: &App, conversation: &Conversation, mark: &str) -> bool {
    let is_ours = secret::same(conversation.mark(&app.key).as_bytes(), mark.as_bytes());
    is_ours && conversation.is_known(app.moment().today())
}

/// The conversation of a manager's page.
fn shared_in(path: &str) -> Option<ConversationId> {
    let id = path.strip_prefix("/shared/")?.split('/').next()?;
    let id = ConversationId(id.parse().ok()?);
    path.starts_with(&urls::shared(id)).then_some(id)
}
