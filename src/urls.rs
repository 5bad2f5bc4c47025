//! Every address of the service, built in one place: by Rust with the functions here, by templates with
//! `url("people", page.round)`. What answers at each is in `web::router`.

use crate::ids::{ConversationId, ImportId, ReaderId, ReportedTextId, RoundId};
use crate::questionnaire::Lang;

/// A line is a function that builds the address, and the name by which a template asks for it.
macro_rules! addresses {
    ($($name:ident($($part:ident: $of:ty),*) = $pattern:literal;)*) => {
        $(
            #[doc = concat!("`", $pattern, "`")]
            pub fn $name($($part: $of),*) -> String {
                format!($pattern)
            }
        )*

        /// All of them: the name and what the router has, with its parts in braces.
        const PATTERNS: &[(&str, &str)] = &[$((stringify!($name), $pattern)),*];
    };
}

addresses! {
    // Reviewers.
    answer(token: &str) = "/r/{token}";
    decline(token: &str) = "/r/{token}/decline";
    stop(token: &str) = "/stop/{token}";
    thanks() = "/thanks";
    declined() = "/declined";
    stopped() = "/stopped";
    privacy() = "/privacy";

    // Whoever signs in.
    home() = "/";
    counting() = "/counting";
    example_profile() = "/example.pdf";
    ask_to_sign_in() = "/sign-in";
    sign_in(token: &str) = "/sign-in/{token}";
    sign_out() = "/sign-out";
    language() = "/language";
    me() = "/me";
    new_address() = "/me/address";
    address_change(token: &str) = "/me/address/{token}";
    address_back(token: &str) = "/address-back/{token}";
    everything() = "/me/everything.zip";
    deletion() = "/me/deletion";
    demo() = "/demo";
    mailbox() = "/mailbox";
    letter_in_mailbox(id: &str) = "/mailbox/{id}";
    letter_in_mailbox_html(id: &str) = "/mailbox/{id}/html";

    administration() = "/administration";
    letters_again() = "/administration/letters";
    reported_text_deletion(id: ReportedTextId) = "/administration/texts/{id}/deletion";
    reported_text_keeping(id: ReportedTextId) = "/administration/texts/{id}/keeping";

    rounds() = "/rounds";
    round(id: RoundId) = "/rounds/{id}";
    questions(id: RoundId) = "/rounds/{id}/questions";
    self_view(id: RoundId) = "/rounds/{id}/self-view";
    people(id: RoundId) = "/rounds/{id}/people";
    removal(id: RoundId) = "/rounds/{id}/people/removal";
    putting_back(id: RoundId) = "/rounds/{id}/people/putting-back";
    people_advice(id: RoundId) = "/rounds/{id}/people/advice";
    people_file(id: RoundId) = "/rounds/{id}/people/file";
    person_change(id: RoundId) = "/rounds/{id}/people/change";
    correction(id: RoundId) = "/rounds/{id}/people/correction";
    letter(id: RoundId) = "/rounds/{id}/letter";
    letter_html(id: RoundId) = "/rounds/{id}/letter/html";
    letter_to_oneself(id: RoundId) = "/rounds/{id}/letter/to-oneself";
    form_example(id: RoundId) = "/rounds/{id}/form";
    opening(id: RoundId) = "/rounds/{id}/opening";
    prolonging(id: RoundId) = "/rounds/{id}/prolonging";

    profile(id: RoundId) = "/rounds/{id}/profile";
    profile_pdf(id: RoundId) = "/rounds/{id}/profile.pdf";
    card_pdf(id: RoundId) = "/rounds/{id}/card.pdf";
    card_picture(id: RoundId) = "/rounds/{id}/card.png";
    profile_json(id: RoundId) = "/rounds/{id}/profile.json";
    profile_text(id: RoundId) = "/rounds/{id}/profile.txt";
    resume(id: RoundId) = "/rounds/{id}/resume.json";
    quality(id: RoundId, quality: &str) = "/rounds/{id}/qualities/{quality}";
    portrait(id: RoundId) = "/rounds/{id}/portrait";
    quote(id: RoundId, question: &str, place: usize) = "/rounds/{id}/texts/{question}/{place}";
    quote_hiding(id: RoundId, question: &str, place: usize) = "/rounds/{id}/texts/{question}/{place}/hiding";
    quote_report(id: RoundId, question: &str, place: usize) = "/rounds/{id}/texts/{question}/{place}/report";
    thank_you(id: RoundId) = "/rounds/{id}/thanks";
    years(id: RoundId) = "/rounds/{id}/years";
    export(id: RoundId) = "/rounds/{id}/export";
    profile_schema() = "/profile.schema.json";

    imports() = "/imports";
    new_import() = "/imports/new";
    import(id: ImportId) = "/imports/{id}";
    import_deletion(id: ImportId) = "/imports/{id}/deletion";

    conversations() = "/conversations";
    new_conversation() = "/conversations/new";
    conversation(id: ConversationId) = "/conversations/{id}";
    plan(id: ConversationId) = "/conversations/{id}/edit";
    announcement(id: ConversationId) = "/conversations/{id}/announcement";
    cancellation(id: ConversationId) = "/conversations/{id}/cancellation";
    calendar_file(id: ConversationId) = "/conversations/{id}/calendar.ics";
    sharing(id: ConversationId) = "/conversations/{id}/sharing";
    withdrawal(id: ConversationId) = "/conversations/{id}/withdrawal";
    own_pdf(id: ConversationId) = "/conversations/{id}/profile.pdf";
    preparation(id: ConversationId) = "/conversations/{id}/preparation";
    talk(id: ConversationId) = "/conversations/{id}/talk";
    agreements(id: ConversationId) = "/conversations/{id}/agreements";
    look_back(id: ConversationId) = "/conversations/{id}/look-back";
    ending(id: ConversationId) = "/conversations/{id}/ending";
    closing(id: ConversationId) = "/conversations/{id}/closing";

    // Whoever reads along, and is in no conversation.
    readers() = "/readers";
    new_reader() = "/readers/new";
    reader_sharing(id: ReaderId) = "/readers/{id}/sharing";
    reader_stop(id: ReaderId) = "/readers/{id}/stop";
    reading(id: ReaderId) = "/reading/{id}";

    // The same conversation on the manager's side, and what is written there for a whole team.
    outlook(year: i32) = "/outlooks/{year}";
    shared(id: ConversationId) = "/shared/{id}";
    shared_pdf(id: ConversationId) = "/shared/{id}/profile.pdf";
    shared_preparation(id: ConversationId) = "/shared/{id}/preparation";
    shared_talk(id: ConversationId) = "/shared/{id}/talk";
    shared_ending(id: ConversationId) = "/shared/{id}/ending";
    shared_closing(id: ConversationId) = "/shared/{id}/closing";
    confirmation(id: ConversationId) = "/shared/{id}/agreements/confirmation";
}

/// The address of this name with its parts in their order, for templates. `None` when no address has the name, or it
/// takes another number of parts.
pub(crate) fn named(name: &str, parts: &[String]) -> Option<String> {
    let (_, pattern) = PATTERNS.iter().find(|(known, _)| *known == name)?;
    let mut pieces = pattern.split('{');
    let mut address = pieces.next()?.to_owned();
    let mut parts = parts.iter();
    for piece in pieces {
        let (_, rest) = piece.split_once('}')?;
        address.push_str(parts.next()?);
        address.push_str(rest);
    }
    parts.next().is_none().then_some(address)
}

/// How the addresses begin that reviewers open: no sign-in, no log, and nothing about the browser is looked at.
pub(crate) const REVIEWERS: [&str; 6] =
    [ANSWER, STOP, "/thanks", "/declined", "/stopped", "/privacy"];

pub(crate) fn is_reviewers(path: &str) -> bool {
    REVIEWERS.iter().any(|start| path.starts_with(start))
}

/// Addresses that only take something, each with the page that shows what was taken, or that it was not. The part between
/// is the same in both.
const TAKE_ONLY: [(&str, &str); 21] = [
    ("/sign-in", "/"),
    ("/sign-out", "/"),
    ("/language", "/"),
    ("/administration/letters", "/administration"),
    ("/administration/texts/{id}/deletion", "/administration"),
    ("/administration/texts/{id}/keeping", "/administration"),
    ("/rounds", "/"),
    ("/rounds/{id}/people/advice", "/rounds/{id}/people"),
    ("/rounds/{id}/people/removal", "/rounds/{id}/people"),
    ("/rounds/{id}/people/change", "/rounds/{id}/people"),
    ("/rounds/{id}/people/putting-back", "/rounds/{id}/people"),
    ("/rounds/{id}/people/file", "/rounds/{id}/people"),
    ("/rounds/{id}/people/correction", "/rounds/{id}"),
    ("/rounds/{id}/letter/to-oneself", "/rounds/{id}/letter"),
    ("/rounds/{id}/prolonging", "/rounds/{id}"),
    ("/imports", "/imports/new"),
    ("/conversations", "/conversations/new"),
    ("/conversations/{id}/announcement", "/conversations/{id}"),
    ("/conversations/{id}/withdrawal", "/conversations/{id}"),
    ("/readers/{id}/stop", "/readers"),
    ("/shared/{id}/agreements/confirmation", "/shared/{id}"),
];

/// The page of an address that only takes something: where a change of language leads from what it answers with.
/// `None` for one that is a page itself.
pub(crate) fn page_of(path: &str) -> Option<String> {
    let quote = ["/hiding", "/report"]
        .iter()
        .find_map(|deed| path.strip_suffix(deed));
    TAKE_ONLY
        .iter()
        .find_map(|(taken, page)| {
            let (start, end) = taken.split_once("{id}").unwrap_or((taken, ""));
            let id = path.strip_prefix(start)?.strip_suffix(end)?;
            let is_id = taken.contains('{') != id.is_empty() && !id.contains('/');
            is_id.then(|| page.replace("{id}", id))
        })
        .or_else(|| quote.map(str::to_owned))
}

/// A link of a letter: how its path begins, and how many characters its code may have.
pub(crate) struct Link {
    pub start: &'static str,
    pub lengths: &'static [usize],
}

pub(crate) const ANSWER: &str = "/r/";
pub(crate) const STOP: &str = "/stop/";
pub(crate) const SIGN_IN: &str = "/sign-in/";
pub(crate) const ADDRESS_CHANGE: &str = "/me/address/";
pub(crate) const ADDRESS_BACK: &str = "/address-back/";

/// Those to answer that are older did not name their round.
pub(crate) const LINKS: [Link; 5] = [
    Link {
        start: ANSWER,
        lengths: &[64, 43],
    },
    Link {
        start: STOP,
        lengths: &[64],
    },
    Link {
        start: SIGN_IN,
        lengths: &[43],
    },
    Link {
        start: ADDRESS_CHANGE,
        lengths: &[43],
    },
    Link {
        start: ADDRESS_BACK,
        lengths: &[43],
    },
];

/// The same page in this language, whatever its reader chose before.
pub fn in_language(address: &str, lang: Lang) -> String {
    format!("{address}?lang={}", lang.as_str())
}

/// The list of people, after so many were added.
pub fn people_added(id: RoundId, added: usize) -> String {
    format!("{}?added={added}", people(id))
}

/// What a link in a letter to a manager or another reader carries besides its page.
pub(crate) const MARK: &str = "from";

/// The page of a manager, with the mark of a letter to them.
pub fn shared_from_letter(id: ConversationId, mark: &str) -> String {
    format!("{}?{MARK}={mark}", shared(id))
}

/// The page of another reader, with the mark of a letter to them.
pub fn reading_from_letter(id: ReaderId, mark: &str) -> String {
    format!("{}?{MARK}={mark}", reading(id))
}

/// The preparation of a manager, with the mark of a letter to them.
pub fn preparation_from_letter(id: ConversationId, mark: &str) -> String {
    format!("{}?{MARK}={mark}", shared_preparation(id))
}

pub fn shared_agreements(id: ConversationId) -> String {
    format!("{}#agreements", shared(id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_and_rust_build_the_same_address() {
        let id = RoundId(uuid::Uuid::from_u128(7));
        let parts = [id.to_string(), "tip".to_owned(), "2".to_owned()];
        assert_eq!(named("quote", &parts), Some(quote(id, "tip", 2)));
        assert_eq!(named("round", &parts[..1]), Some(round(id)));
        assert_eq!(named("me", &[]), Some(me()));
    }

    #[test]
    fn a_name_or_a_number_of_parts_that_is_not_there_is_found_out() {
        let part = || "x".to_owned();
        assert_eq!(named("nowhere", &[]), None);
        assert_eq!(named("round", &[]), None);
        assert_eq!(named("round", &[part(), part()]), None);
        assert_eq!(named("me", &[part()]), None);
    }
}
