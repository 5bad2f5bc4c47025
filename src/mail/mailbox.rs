//! The built-in mailbox of a local run: every letter is a file, to be read in the browser.
//!
//! It is for a service on one machine without a relay. A letter sent twice is the same file, as Date and
//! Message-ID make its name.

use std::io;
use std::path::PathBuf;

use chrono::{DateTime, Utc};
use mail_parser::{Address, MessageParser};
use sha2::{Digest, Sha256};

use super::letter::Letter;
use super::{Reason, SendFault};

/// What `file_name` gives is shorter.
const MAX_ID: usize = 64;

#[derive(Clone)]
pub struct Mailbox {
    folder: PathBuf,
}

/// A letter read back from its file.
#[derive(Clone, PartialEq, Eq)]
pub struct Received {
    /// Names the letter for `read`.
    pub id: String,
    pub from: String,
    pub to: String,
    pub subject: String,
    pub date: DateTime<Utc>,
    pub text: String,
    pub html: String,
}

impl Mailbox {
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// The file appears complete or not at all.
    pub(super) async fn save(&self, letter: &Letter) -> Result<(), SendFault> {
        let message = letter.message()?.formatted();
        let name = file_name(letter);
        let write = async {
            tokio::fs::create_dir_all(&self.folder).await?;
            let unfinished = self.folder.join(format!("{name}.part"));
            tokio::fs::write(&unfinished, message).await?;
            tokio::fs::rename(unfinished, self.folder.join(name)).await
        };
        write.await.map_err(|fault: io::Error| {
            tracing::warn!(error = %fault, "the built-in mailbox cannot be written");
            SendFault::Later(Reason::Disk)
        })
    }

    /// The newest letters first, at most this many.
    pub async fn list(&self, limit: usize) -> io::Result<Vec<Received>> {
        let mut ids = Vec::new();
        let mut entries = match tokio::fs::read_dir(&self.folder).await {
            Err(fault) if fault.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries?,
        };
        while let Some(entry) = entries.next_entry().await? {
            let name = entry.file_name();
            ids.extend(
                name.to_str()
                    .and_then(|name| name.strip_suffix(".eml"))
                    .map(str::to_owned),
            );
        }
        ids.sort_unstable_by(|a, b| b.cmp(a));
        let mut letters = Vec::new();
        for id in ids.iter().take(limit) {
            letters.extend(self.read(id).await?);
        }
        Ok(letters)
    }

    /// `None` when there is no such letter.
    pub async fn read(&self, id: &str) -> io::Result<Option<Received>> {
        // Nothing else is a name this mailbox gave, so no id leads out of the folder.
        let is_name = id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        if !is_name || !(1..=MAX_ID).contains(&id.len()) {
            return Ok(None);
        }
        match tokio::fs::read(self.folder.join(format!("{id}.eml"))).await {
            Ok(bytes) => Ok(parse(id, &bytes)),
            Err(fault) if fault.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(fault) => Err(fault),
        }
    }
}

/// Sorts by date; the same letter always has the same name.
fn file_name(letter: &Letter) -> String {
    let hash: [u8; 32] = Sha256::digest(letter.message_id.as_bytes()).into();
    let hash = u128::from_be_bytes(*hash.first_chunk().expect("32 bytes are more than 16"));
    format!("{}-{hash:032x}.eml", letter.date.format("%Y%m%dT%H%M%S"))
}

fn parse(id: &str, bytes: &[u8]) -> Option<Received> {
    let message = MessageParser::new().parse(bytes)?;
    let seconds = message
        .date()
        .map_or(0, mail_parser::DateTime::to_timestamp);
    Some(Received {
        id: id.to_owned(),
        from: people(message.from()),
        to: people(message.to()),
        subject: message.subject().unwrap_or_default().to_owned(),
        date: DateTime::from_timestamp(seconds, 0)?,
        text: message
            .body_text(0)
            .unwrap_or_default()
            .replace("\r\n", "\n"),
        html: message
            .body_html(0)
            .unwrap_or_default()
            .replace("\r\n", "\n"),
    })
}

fn people(addresses: Option<&Address<'_>>) -> String {
    let people = addresses.into_iter().flat_map(Address::iter).map(|person| {
        let address = person.address().unwrap_or_default();
        match person.name() {
            Some(name) => format!("{name} <{address}>"),
            None => address.to_owned(),
        }
    });
    people.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use tempfile::TempDir;

    use super::*;
    use crate::mail::letter::tests::letter;

    fn mailbox() -> (Mailbox, TempDir) {
        let folder = TempDir::new().unwrap();
        (Mailbox::new(folder.path().join("mail")), folder)
    }

    #[tokio::test]
    async fn a_letter_reads_as_it_was_written() {
        let (mailbox, _folder) = mailbox();
        mailbox.save(&letter()).await.unwrap();
        let [received] = mailbox.list(10).await.unwrap().try_into().ok().unwrap();
        assert_eq!(
            received.from,
            "Zoë Jansen via Klankbord <klankbord@example.org>"
        );
        assert_eq!(received.to, "Grace Hopper <grace@example.net>");
        assert_eq!(received.subject, letter().subject);
        assert_eq!(received.date, letter().date);
        assert_eq!(received.text, letter().text);
        assert_eq!(received.html, letter().html);
        assert!(mailbox.read(&received.id).await.unwrap() == Some(received));
    }

    #[tokio::test]
    async fn the_newest_letter_is_on_top() {
        let (mailbox, _folder) = mailbox();
        assert!(mailbox.list(10).await.unwrap().is_empty());
        for (hours, subject) in [(1, "b"), (2, "c"), (0, "a")] {
            let date = letter().date + TimeDelta::hours(hours);
            mailbox
                .save(&Letter {
                    date,
                    subject: subject.into(),
                    ..letter()
                })
                .await
                .unwrap();
        }
        let subjects = |letters: Vec<Received>| {
            letters
                .into_iter()
                .map(|letter| letter.subject)
                .collect::<String>()
        };
        assert_eq!(subjects(mailbox.list(10).await.unwrap()), "cba");
        assert_eq!(subjects(mailbox.list(2).await.unwrap()), "cb");
    }

    #[tokio::test]
    async fn a_letter_sent_twice_lies_there_once() {
        let (mailbox, _folder) = mailbox();
        mailbox.save(&letter()).await.unwrap();
        mailbox.save(&letter()).await.unwrap();
        assert_eq!(mailbox.list(10).await.unwrap().len(), 1);
        assert_eq!(std::fs::read_dir(&mailbox.folder).unwrap().count(), 1);
    }

    #[tokio::test]
    async fn no_id_leads_out_of_the_mailbox() {
        let (mailbox, folder) = mailbox();
        mailbox.save(&letter()).await.unwrap();
        std::fs::write(
            folder.path().join("secret.eml"),
            "Subject: secret\r\n\r\nsecret",
        )
        .unwrap();
        let long = "a".repeat(300);
        for id in [
            long.as_str(),
            "../secret",
            "..%2fsecret",
            "",
            ".",
            "a/../../secret",
            "..\\secret",
            "secret\0",
        ] {
            assert!(mailbox.read(id).await.unwrap().is_none(), "{id}");
        }
        let absolute = folder.path().join("secret");
        assert!(
            mailbox
                .read(absolute.to_str().unwrap())
                .await
                .unwrap()
                .is_none()
        );
    }

    #[tokio::test]
    async fn a_folder_that_cannot_be_written_is_for_later() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let mailbox = Mailbox::new(file.path().join("mail"));
        assert_eq!(
            mailbox.save(&letter()).await,
            Err(SendFault::Later(Reason::Disk))
        );
    }
}
