//! Who may read along, for the file of all that is one's own.

use crate::app::App;
use crate::conversation::reader;
use crate::error::Result;
use crate::report::archive::Files;
use crate::report::own_text;
use crate::text;
use crate::web::conversation::sharing_parts::Offered;
use crate::web::extract::SignedIn;
use crate::web::files::{Kind, name};
use crate::web::reader::along;

/// Each, and what was chosen for them.
pub(super) async fn take(app: &App, at: &SignedIn, files: &mut Files) -> Result<()> {
    let lang = at.who.lang;
    let readers = reader::list(&app.db.read, &app.scope(&at.who)).await?;
    for (place, reader) in readers.iter().enumerate() {
        let offered = Offered::to(app, reader).await?;
        let groups = offered.groups(lang, &reader.share.parts);
        let parts = groups.iter().flat_map(|group| &group.parts);
        let chosen = parts.filter(|part| part.checked);
        let chosen: Vec<_> = chosen.map(|part| part.label.as_str()).collect();
        let last = reader.share.until.filter(|_| reader.share.at.is_some());
        let lines = [
            ("person-change-name", reader.name.to_string()),
            ("person-change-email", reader.address.clone()),
            ("reader-as", along::role(lang, reader.role)),
            (
                "reader-last",
                last.map_or_else(String::new, |last| text::day(lang, last)),
            ),
            ("reader-parts", chosen.join("\n")),
        ];
        let name = name(
            lang,
            ("download-reader", Kind::Text),
            &(place + 1).to_string(),
        );
        files.insert(name, own_text::reader(lang, &lines)?.into_bytes());
    }
    Ok(())
}
