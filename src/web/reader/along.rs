//! Who can read along now, each with the way to stop it: the same on every page that shows it.

use serde::Serialize;

use crate::app::App;
use crate::conversation::reader::{self, Role};
use crate::conversation::{self, Share};
use crate::error::Result;
use crate::questionnaire::Lang;
use crate::text;
use crate::urls;
use crate::web::extract::SignedIn;
use crate::web::words;

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Along {
    pub name: String,
    /// What they are to the reader of the page, in words; empty when there is no word for it.
    pub role: String,
    /// The last day, in words; none as long as nothing is shared with them.
    pub until: Option<String>,
    /// Where the choice can be seen and changed.
    pub see: String,
    /// `POST` ends it.
    pub stop: String,
}

/// Managers and other readers who can read something today.
pub(crate) async fn open(app: &App, at: &SignedIn) -> Result<Vec<Along>> {
    let mut all = all(app, at).await?;
    all.retain(|along| along.until.is_some());
    Ok(all)
}

/// The same, with those who were chosen and read nothing yet.
pub(super) async fn all(app: &App, at: &SignedIn) -> Result<Vec<Along>> {
    let (db, lang, today) = (&app.db.read, at.who.lang, app.moment().today());
    let until = |share: &Share| {
        let last = share.until.filter(|_| share.is_open(today));
        last.map(|last| text::day(lang, last))
    };
    let talks = conversation::list(db, &app.scope(&at.who)).await?;
    let managers = talks.iter().filter(|talk| talk.share.is_open(today));
    let mut all: Vec<_> = managers
        .map(|talk| Along {
            name: talk.plan.manager_name.to_string(),
            role: words::say(lang, "role-manager", &[]),
            until: until(&talk.share),
            see: urls::sharing(talk.id),
            stop: urls::withdrawal(talk.id),
        })
        .collect();
    let readers = reader::list(db, &app.scope(&at.who)).await?;
    all.extend(readers.iter().map(|reader| Along {
        name: reader.name.to_string(),
        role: match reader.role {
            Role::Other => String::new(),
            known => role(lang, known),
        },
        until: until(&reader.share),
        see: urls::reader_sharing(reader.id),
        stop: urls::reader_stop(reader.id),
    }));
    Ok(all)
}

pub(crate) fn role(lang: Lang, role: Role) -> String {
    let key = match role {
        Role::Coach => "role-coach",
        Role::Mentor => "role-mentor",
        Role::NewManager => "role-new-manager",
        Role::Other => "role-other",
    };
    words::say(lang, key, &[])
}
