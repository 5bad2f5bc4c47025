//! A file with people: read into the box, where its owner looks at them before anybody is put on the list.

use std::collections::BTreeSet;

use axum::extract::State;
use axum::response::Response;

use crate::address::{self, FileFault, Line, MAX_FILE_BYTES, MAX_LINES};
use crate::app::App;
use crate::error::Result;
use crate::ids::RoundId;
use crate::invitation;
use crate::page::FieldError;
use crate::questionnaire::Lang;
use crate::round;
use crate::web::extract::Path;
use crate::web::round::people::{FromFile, People, page, too_late};
use crate::web::round::people_form::{Typed, line_fault};
use crate::web::upload::{FILE, Upload};
use crate::web::{show, show_again, turns, words};
use crate::workflow;

/// Lines of a file that are told apart: enough to see what kind of lines they are.
const MAX_TOLD: usize = 10;

pub(crate) async fn read(
    State(app): State<App>,
    Path(id): Path<RoundId>,
    Upload { at, fields, file }: Upload,
) -> Result<Response> {
    let lang = at.who.lang;
    let round = round::get(&app.db.read, &at.who, id).await?;
    let mut typed = Typed::from_fields(&fields);
    let may_add = round.state.may_add(app.clock.now(), app.config.zone);
    if let Err(refused @ round::Refusal::TooLateToAdd { .. }) = may_add {
        return too_late(&app, &at, &round, &typed, refused).await;
    }
    may_add?;
    let keys = workflow::keys_of(&app, &round).await?;
    let listed = invitation::list(&app.db.read, &keys, id).await?;
    let turn = turns::long().await?;
    let lines = tokio::task::spawn_blocking(move || {
        address::text_of_file(&file).map(|text| address::read_file(&text))
    });
    let read = lines.await?.map_err(|fault| file_fault(lang, fault));
    drop(turn);
    let read = match read.and_then(|lines| take(lang, &mut typed, &lines)) {
        Ok(read) => read,
        Err(sentence) => {
            let errors = vec![FieldError::new(FILE, sentence)];
            let page = page(&app, &at, &round, &listed, &typed, errors).await?;
            return show_again(&app, &at, &page);
        }
    };
    let page = People {
        file: Some(read),
        ..page(&app, &at, &round, &listed, &typed, vec![]).await?
    };
    show(&app, &at, &page)
}

/// Writes everybody of a file who is not typed yet into the box.
fn take(lang: Lang, typed: &mut Typed, lines: &[Line]) -> Result<FromFile, String> {
    let mut known: BTreeSet<String> = typed
        .addresses()
        .iter()
        .map(address::Address::identity)
        .collect();
    let (mut people, mut unread) = (Vec::new(), Vec::new());
    for line in lines {
        match &line.outcome {
            Ok(person) if known.insert(person.address.identity()) => people.push(person.written()),
            Ok(_) => {}
            Err(fault) => unread.push(line_fault(lang, *fault, (line.number, &line.typed))),
        }
    }
    if lines.iter().all(|line| line.outcome.is_err()) {
        return Err(words::say(lang, "people-file-nobody", &[]));
    }
    if people.len() > MAX_LINES {
        let args = [("n", people.len().into()), ("max", MAX_LINES.into())];
        return Err(words::say(lang, "people-file-many", &args));
    }
    typed.extend(&people);
    let more = unread.len().saturating_sub(MAX_TOLD);
    unread.truncate(MAX_TOLD);
    Ok(FromFile {
        people: people.len(),
        unread,
        more,
    })
}

fn file_fault(lang: Lang, fault: FileFault) -> String {
    let key = match fault {
        FileFault::Empty => "people-file-empty",
        FileFault::TooLarge => {
            let most = [("max", (MAX_FILE_BYTES >> 20).into())];
            return words::say(lang, "people-file-large", &most);
        }
        FileFault::Workbook => "people-file-workbook",
        FileFault::Pdf => "people-file-pdf",
        FileFault::NotText => "people-file-other",
    };
    words::say(lang, key, &[])
}
