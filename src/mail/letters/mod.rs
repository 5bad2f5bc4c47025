//! The words of every letter: one struct a letter, three templates a struct (subject, text, HTML).
//!
//! A struct holds finished strings only: what a template cannot see it cannot leak.
//!
//! # Who asked for it
//! A test holds this table: it knows every letter, and which of them carry the way to stop.
//!
//! | letter | to | asked for | caused by | the sender's own words | counted (`quota`) |
//! |---|---|---|---|---|---|
//! | `invitation` | whoever is asked | no | the employee | both names, a note | invitations, asked, reached |
//! | `example` | the employee | yes | the employee | both names, a note | examples, an hour |
//! | `reminder` | whoever is asked | no | the round | both names | invitations, reached |
//! | `extended` | whoever is asked | no | the round | both names | invitations, reached |
//! | `thank_you` | whoever was asked | no | the employee | both names, thanks | invitations, reached |
//! | `conversation_date` | employee and manager | half | the employee | both names, a place | talks, reached (the manager's) |
//! | `conversation_off` | the employee, or a manager before | half | the employee | both names, a place | talks, reached |
//! | `conversation_shared` | the manager | no | the employee | both names | talks, reached |
//! | `profile_shared` | another reader | no | the employee | both names | talks, reached |
//! | `agreements_shared` | the manager | no | the employee | both names | talks, reached |
//! | `week_before` | employee and manager | half | the conversation | both names | talks, reached (the manager's) |
//! | `other_prepared` | employee or manager | half | whoever shares a preparation | both names | talks, reached (the manager's) |
//! | `agreements_wait` | the manager | no | the employee | both names | talks, reached |
//! | `check_in` | employee and manager | half | the agreements | both names | talks, reached (the manager's) |
//! | `add_people` | the employee | yes | the round | their own name | once a round |
//! | `extra_week` | the employee | yes | the round | their own name | once a round |
//! | `not_arrived` | the employee | yes | letters that came back | their own name | once a day |
//! | `profile_ready` | the employee | yes | the round | their own name | once a round |
//! | `too_few` | the employee | yes | the round | their own name | once a round |
//! | `lost` | the employee | yes | a fault of ours | their own name | once a round |
//! | `nudge` | the employee | yes | the conversation | their own name | once a year |
//! | `sign_in` | whoever wants to sign in | yes | whoever typed the address | none | by `account`, an hour |
//! | `address_change` | a new address | yes | whoever has the account | none | by `account`, a week |
//! | `address_changed` | the address before | yes | whoever changed it | none | once a change |
//! | `text_reported` | those who run the service | yes | the employee | none | once a text |
//!
//! What nobody asked for carries a link by which its reader stops all letters, as a header and on the page. Who stopped
//! still signs in, and gets the letters of rounds and conversations of their own. No word of a sender's can be clicked
//! on, but for the place of a conversation inside the organisation: see `normalise::links`.

mod asked;
mod conversations;
mod longer;
mod signed_in;
mod year;

use serde::{Serialize, Serializer};

use crate::normalise;
use crate::page::{Frame, Pages, Template, templates};
use crate::questionnaire::Lang;

pub use self::asked::{Asked, Example, Extended, Invitation, Reminder, ThankYou};
pub use self::conversations::{
    AgreementsShared, CheckIn, ConversationDate, ConversationOff, Nudge, ProfileShared,
};
pub use self::longer::{AddPeople, ExtraWeek, Short};
pub use self::signed_in::{
    AddressChange, AddressChanged, ConversationShared, Lost, NotArrived, ProfileReady, SignIn,
    TextReported, TooFew,
};
pub use self::year::{AgreementsWait, OtherPrepared, WeekBefore};

/// For `Pages::new`.
pub const TEMPLATES: &[Template] = templates! {
    "mail/add_people/body.html",
    "mail/add_people/body.txt",
    "mail/add_people/subject.txt",
    "mail/address_change/body.html",
    "mail/address_change/body.txt",
    "mail/address_change/subject.txt",
    "mail/address_changed/body.html",
    "mail/address_changed/body.txt",
    "mail/address_changed/subject.txt",
    "mail/agreements_shared/body.html",
    "mail/agreements_shared/body.txt",
    "mail/agreements_shared/subject.txt",
    "mail/agreements_wait/body.html",
    "mail/agreements_wait/body.txt",
    "mail/agreements_wait/subject.txt",
    "mail/check_in/body.html",
    "mail/check_in/body.txt",
    "mail/check_in/subject.txt",
    "mail/conversation_shared/body.html",
    "mail/conversation_shared/body.txt",
    "mail/conversation_shared/subject.txt",
    "mail/example/body.html",
    "mail/example/body.txt",
    "mail/example/subject.txt",
    "mail/extended/body.html",
    "mail/extended/body.txt",
    "mail/extended/subject.txt",
    "mail/extra_week/body.html",
    "mail/extra_week/body.txt",
    "mail/extra_week/subject.txt",
    "mail/invitation/body.html",
    "mail/invitation/body.txt",
    "mail/invitation/subject.txt",
    "mail/layout/hello.txt",
    "mail/layout/introduction.txt",
    "mail/layout/introduction_with_reply.txt",
    "mail/layout/letter.html",
    "mail/layout/parts.html",
    "mail/layout/privacy.txt",
    "mail/layout/sender.txt",
    "mail/lost/body.html",
    "mail/lost/body.txt",
    "mail/lost/subject.txt",
    "mail/not_arrived/body.html",
    "mail/not_arrived/body.txt",
    "mail/not_arrived/subject.txt",
    "mail/nudge/body.html",
    "mail/nudge/body.txt",
    "mail/nudge/subject.txt",
    "mail/other_prepared/body.html",
    "mail/other_prepared/body.txt",
    "mail/other_prepared/subject.txt",
    "mail/profile_ready/body.html",
    "mail/profile_ready/body.txt",
    "mail/profile_ready/subject.txt",
    "mail/profile_shared/body.html",
    "mail/profile_shared/body.txt",
    "mail/profile_shared/subject.txt",
    "mail/reminder/body.html",
    "mail/reminder/body.txt",
    "mail/reminder/subject.txt",
    "mail/sign_in/body.html",
    "mail/sign_in/body.txt",
    "mail/sign_in/subject.txt",
    "mail/conversation_date/body.html",
    "mail/conversation_date/body.txt",
    "mail/conversation_date/subject.txt",
    "mail/conversation_off/body.html",
    "mail/conversation_off/body.txt",
    "mail/conversation_off/subject.txt",
    "mail/text_reported/body.html",
    "mail/text_reported/body.txt",
    "mail/text_reported/subject.txt",
    "mail/thank_you/body.html",
    "mail/thank_you/body.txt",
    "mail/thank_you/subject.txt",
    "mail/too_few/body.html",
    "mail/too_few/body.txt",
    "mail/too_few/subject.txt",
    "mail/week_before/body.html",
    "mail/week_before/body.txt",
    "mail/week_before/subject.txt",
};

/// What a letter says.
pub trait Content: Serialize + Sized {
    /// The folder of its templates below `templates/mail`.
    const FOLDER: &'static str;

    /// Where the reader stops all letters; none for whoever asked for it. The table above knows this letter too.
    fn stop_link(&self) -> Option<&str>;

    /// One value for each shape the letter can take.
    fn samples(lang: Lang) -> Vec<Self>;
}

/// A letter in words, without names and addresses on the envelope.
#[derive(Clone, PartialEq, Eq)]
pub struct Written {
    /// One line.
    pub subject: String,
    pub text: String,
    pub html: String,
}

/// In the language of the frame.
pub fn write<C: Content>(
    pages: &Pages,
    frame: &Frame,
    content: &C,
) -> Result<Written, minijinja::Error> {
    let part =
        |file: &str| pages.render_part(&format!("mail/{}/{file}", C::FOLDER), frame, content);
    Ok(Written {
        subject: normalise::normalise(&part("subject.txt")?),
        text: part("body.txt")? + "\n",
        html: part("body.html")? + "\n",
    })
}

/// Every sample of every letter, with a name to keep it under: `mail-invitation-nl-1`.
pub fn samples(pages: &Pages, frame: &Frame) -> Result<Vec<(String, Written)>, minijinja::Error> {
    let mut all = Vec::new();
    add::<Invitation>(pages, frame, &mut all)?;
    add::<Example>(pages, frame, &mut all)?;
    add::<Reminder>(pages, frame, &mut all)?;
    add::<Extended>(pages, frame, &mut all)?;
    add::<ThankYou>(pages, frame, &mut all)?;
    add::<AddPeople>(pages, frame, &mut all)?;
    add::<ExtraWeek>(pages, frame, &mut all)?;
    add::<NotArrived>(pages, frame, &mut all)?;
    add::<ProfileReady>(pages, frame, &mut all)?;
    add::<TooFew>(pages, frame, &mut all)?;
    add::<Lost>(pages, frame, &mut all)?;
    add::<SignIn>(pages, frame, &mut all)?;
    add::<AddressChange>(pages, frame, &mut all)?;
    add::<AddressChanged>(pages, frame, &mut all)?;
    add::<ConversationShared>(pages, frame, &mut all)?;
    add::<TextReported>(pages, frame, &mut all)?;
    add::<ConversationDate>(pages, frame, &mut all)?;
    add::<ConversationOff>(pages, frame, &mut all)?;
    add::<ProfileShared>(pages, frame, &mut all)?;
    add::<AgreementsShared>(pages, frame, &mut all)?;
    add::<WeekBefore>(pages, frame, &mut all)?;
    add::<OtherPrepared>(pages, frame, &mut all)?;
    add::<AgreementsWait>(pages, frame, &mut all)?;
    add::<CheckIn>(pages, frame, &mut all)?;
    add::<Nudge>(pages, frame, &mut all)?;
    Ok(all)
}

fn add<C: Content>(
    pages: &Pages,
    frame: &Frame,
    all: &mut Vec<(String, Written)>,
) -> Result<(), minijinja::Error> {
    for (number, sample) in C::samples(frame.lang).iter().enumerate() {
        let name = format!("mail-{}-{}-{number}", C::FOLDER, frame.lang);
        all.push((name, write(pages, frame, sample)?));
    }
    Ok(())
}

/// Somebody whom a letter speaks of: once by the whole name, and then as people call them.
#[derive(Clone, Serialize)]
pub struct Named {
    #[serde(serialize_with = "one_line")]
    pub name: String,
    #[serde(serialize_with = "one_line")]
    pub first_name: String,
}

impl Named {
    pub fn new(name: &str, first_name: &str) -> Self {
        Self {
            name: name.to_owned(),
            first_name: first_name.to_owned(),
        }
    }

    fn noor() -> Self {
        Self::new("Noor de Wit", "Noor")
    }

    fn samira() -> Self {
        Self::new("Samira Bakker", "Samira")
    }
}

/// Names and notes become one line, so that none can pass for another part of the letter, and nobody can click on them.
fn one_line<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&tame(text))
}

fn tame(text: &str) -> String {
    normalise::harmless(&normalise::normalise(text))
}

#[expect(
    clippy::ref_option,
    reason = "serde hands over a reference to the field"
)]
fn one_line_if_any<S: Serializer>(text: &Option<String>, serializer: S) -> Result<S::Ok, S::Error> {
    text.as_deref().map(tame).serialize(serializer)
}

/// A link's secret, in samples.
const TOKEN: &str = "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE";

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::Path;

    use super::*;
    use crate::theme::Theme;

    fn frame(lang: Lang) -> Frame {
        Frame {
            lang,
            service: "Klankbord".to_owned(),
            organisation: "Provincie Voorbeeld".to_owned(),
            base_url: "https://klankbord.example".to_owned(),
            path: String::new(),
            person: None,
            done: None,
            mailbox: false,
            demo: false,
            theme: None,
            logo: None,
        }
    }

    fn pages() -> Pages {
        Pages::new(TEMPLATES, &Theme::default()).unwrap()
    }

    fn all() -> Vec<(String, Written)> {
        Lang::ALL
            .into_iter()
            .flat_map(|lang| samples(&pages(), &frame(lang)).unwrap())
            .collect()
    }

    fn invitation(change: impl FnOnce(&mut Invitation)) -> Written {
        let mut content = Invitation::samples(Lang::Nl).remove(0);
        change(&mut content);
        write(&pages(), &frame(Lang::Nl), &content).unwrap()
    }

    /// Web addresses that a person can see.
    fn addresses(text: &str) -> BTreeSet<String> {
        let end = |c: char| c.is_whitespace() || c == '<' || c == '"';
        text.match_indices("https://")
            .map(|(at, _)| text[at..].split(end).next().unwrap().to_owned())
            .collect()
    }

    /// The HTML as a reader sees it: without tags, and with the few marks that stand for characters.
    fn visible(html: &str) -> String {
        let (_, body) = html.split_once("<body").unwrap();
        let words: String = body
            .split('<')
            .filter_map(|piece| piece.split_once('>'))
            .map(|(_, words)| words)
            .collect();
        words
            .replace("&quot;", "\"")
            .replace("&#x27;", "'")
            .replace("&amp;", "&")
    }

    /// `APPROVE_LETTERS=1 cargo test letters` keeps the words as they are now; read the difference before a commit.
    #[test]
    fn every_letter_reads_as_it_was_approved() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/letters");
        for (name, letter) in all() {
            let file = folder.join(format!("{name}.txt"));
            let now = format!("{}\n\n{}", letter.subject, letter.text);
            if std::env::var_os("APPROVE_LETTERS").is_some() {
                std::fs::write(&file, &now).unwrap();
            }
            assert_eq!(
                now,
                std::fs::read_to_string(&file).unwrap_or_default(),
                "{name}"
            );
        }
    }

    #[test]
    fn a_subject_is_one_short_line() {
        for (name, letter) in all() {
            assert!(
                !letter.subject.is_empty() && letter.subject.chars().count() <= 80,
                "{name}"
            );
            assert!(!letter.subject.contains(['\n', '\r']), "{name}");
        }
    }

    #[test]
    fn the_text_and_the_page_show_the_same_links() {
        for (name, letter) in all() {
            let linked: BTreeSet<_> = letter
                .html
                .split("href=\"")
                .skip(1)
                .map(|rest| visible(&format!("<body>{}", rest.split('"').next().unwrap())))
                .collect();
            let (text, page) = (addresses(&letter.text), addresses(&visible(&letter.html)));
            assert!(!text.is_empty(), "{name}");
            assert_eq!(text, linked, "{name}");
            // Of a meeting, whose address is long, the page shows the host.
            let shown = |address: &String| page.contains(address) || address.contains("//teams.");
            assert!(text.iter().all(shown), "{name}");
        }
    }

    #[test]
    fn the_page_says_what_the_text_says() {
        for (name, letter) in all() {
            let page = visible(&letter.html)
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ");
            for line in letter
                .text
                .lines()
                .map(|line| line.trim_start_matches("- ").trim().trim_end_matches(':'))
            {
                let linked = letter.html.contains(&format!("href=\"{line}\""));
                assert!(
                    line == "--" || page.contains(line) || linked,
                    "{name}: {line}"
                );
            }
        }
    }

    #[test]
    fn a_letter_is_private_and_readable_everywhere() {
        for (name, letter) in all() {
            let lang = name.rsplit('-').nth(1).unwrap();
            assert!(
                letter
                    .html
                    .starts_with(&format!("<!doctype html>\n<html lang=\"{lang}\">")),
                "{name}"
            );
            assert!(letter.html.contains("prefers-color-scheme: dark"), "{name}");
            for picture in [
                "<img",
                "url(",
                "background=",
                "<script",
                "<link",
                "@import",
                "src=",
            ] {
                assert!(!letter.html.contains(picture), "{name}: {picture}");
            }
            assert!(
                letter.html.len() < 20_000,
                "{name}: some programs cut long letters"
            );
        }
    }

    #[test]
    fn a_letter_avoids_the_words_we_do_not_use() {
        for (name, letter) in all() {
            let text = letter.text.to_lowercase();
            for word in [
                "score",
                "rater",
                "feedbackgever",
                "beoordelaar",
                "kernkwadrant",
            ] {
                assert!(!text.contains(word), "{name}: {word}");
            }
        }
    }

    #[test]
    fn a_name_is_shown_and_never_obeyed() {
        let letter = invitation(|invitation| {
            invitation.asked.employee = Named::new("Zoë", "<b>Zoë</b>\r\nBcc: x");
            invitation.note = Some(
                "{{ page.link }} <a href=\"https://evil.example\">\n\nMet vriendelijke groet"
                    .to_owned(),
            );
        });
        assert!(letter.subject.starts_with("<b>Zoë</b> Bcc: x vraagt"));
        assert!(letter.text.contains("\n<b>Zoë</b> Bcc: x schrijft je:"));
        assert!(letter.text.contains(
            "‘{{ page. link }} <a href=\"https: / / evil. example\"> Met vriendelijke groet’"
        ));
        assert!(!letter.html.contains("<b>") && !letter.html.contains("href=\"https: / / evil"));
    }

    #[test]
    fn nobody_can_click_on_the_words_of_a_sender() {
        let words = "Win op bonus.example, of foo@bar。example of evil.example/x";
        let letter = invitation(|invitation| {
            invitation.asked.employee = Named::new(words, words);
            invitation.asked.reader = Some(words.to_owned());
            invitation.note = Some(words.to_owned());
        });
        let mut thanks = ThankYou::samples(Lang::Nl).remove(0);
        words.clone_into(&mut thanks.words);
        let thanks = write(&pages(), &frame(Lang::Nl), &thanks).unwrap();
        for text in [
            letter.subject,
            letter.text,
            letter.html,
            thanks.text,
            thanks.html,
        ] {
            let text = text.replace("klankbord.example", "");
            assert!(!text.contains(".example") && !text.contains('。'), "{text}");
        }
        let mut date = ConversationDate::samples(Lang::Nl).remove(1);
        date.place = normalise::Place::read("https://teams.example/l/1");
        let date = write(&pages(), &frame(Lang::Nl), &date).unwrap();
        assert!(
            date.text.contains("https://teams.example/l/1"),
            "a place may be a link"
        );
    }

    /// From the first and the third column of the table of letters.
    fn table() -> BTreeMap<String, String> {
        let rows = include_str!("mod.rs")
            .lines()
            .filter(|line| line.starts_with("//! | `"));
        rows.map(|row| {
            let cells: Vec<&str> = row.split('|').map(str::trim).collect();
            (cells[1].trim_matches('`').to_owned(), cells[3].to_owned())
        })
        .collect()
    }

    #[test]
    fn every_letter_that_nobody_asked_for_can_be_stopped() {
        let mut stops: BTreeMap<String, BTreeSet<bool>> = BTreeMap::new();
        for (name, letter) in all() {
            let has = |text: &str| text.contains("https://klankbord.example/stop/");
            assert_eq!(has(&letter.text), has(&letter.html), "{name}");
            let folder = name.split('-').nth(1).unwrap().to_owned();
            stops.entry(folder).or_default().insert(has(&letter.text));
        }
        let found = stops.into_iter().map(|(folder, stops)| {
            let can: Vec<bool> = stops.into_iter().collect();
            let asked = match can.as_slice() {
                [true] => "no",
                [false] => "yes",
                _ => "half",
            };
            (folder, asked.to_owned())
        });
        assert_eq!(table(), found.collect());
        assert_eq!(
            table().len() * 3,
            TEMPLATES
                .iter()
                .filter(|(name, _)| !name.contains("layout"))
                .count()
        );
    }

    #[test]
    fn a_letter_says_a_whole_name_once_and_speaks_by_first_name() {
        let whole = ["Noor de Wit", "Samira Bakker"];
        let mut seen = 0;
        for (name, letter) in all() {
            assert!(said_too_often(&letter.text).is_empty(), "{name}");
            let is_greeted = |of: &str| letter.text.starts_with(&format!("Hal{of},"));
            assert!(!whole.iter().any(|whole| is_greeted(&format!("lo {whole}"))));
            assert!(!whole.iter().any(|whole| letter.subject.contains(whole)));
            seen += usize::from(whole.iter().any(|whole| letter.text.contains(whole)));
        }
        assert!(seen >= 30, "{seen}");
        let control = "Noor de Wit vraagt. Noor, Noor en Noor.";
        assert_eq!(said_too_often(control), ["Noor"]);
        assert_eq!(said_too_often("Noor de Wit, Noor de Wit"), ["Noor de Wit"]);
    }

    /// A whole name more than once, a first name more than three times: by then a letter is about itself.
    fn said_too_often(text: &str) -> Vec<&'static str> {
        let most = [
            ("Noor de Wit", 1),
            ("Samira Bakker", 1),
            ("Noor", 3),
            ("Samira", 3),
        ];
        let often = most
            .into_iter()
            .filter(|(name, most)| text.matches(name).count() > *most);
        often.map(|(name, _)| name).collect()
    }

    #[test]
    fn a_service_without_an_organisation_leaves_no_gap() {
        let alone = Frame {
            organisation: String::new(),
            ..frame(Lang::Nl)
        };
        let letter = write(&pages(), &alone, &Invitation::samples(Lang::Nl)[0]).unwrap();
        assert!(
            letter
                .text
                .contains("verstuurd door Klankbord, op verzoek van Noor.")
        );
    }

    #[test]
    fn every_file_of_the_folder_is_compiled_in() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/mail");
        let mut files = BTreeSet::new();
        for letter in std::fs::read_dir(folder).unwrap() {
            for file in std::fs::read_dir(letter.unwrap().path()).unwrap() {
                let path = file.unwrap().path();
                let name: Vec<_> = path
                    .iter()
                    .rev()
                    .take(3)
                    .map(|part| part.to_str().unwrap())
                    .collect();
                files.insert(format!("{}/{}/{}", name[2], name[1], name[0]));
            }
        }
        assert_eq!(
            files,
            TEMPLATES
                .iter()
                .map(|(name, _)| (*name).to_owned())
                .collect()
        );
    }
}
