//! From what is stored, sent, shown and logged, nobody can see who wrote what.
//! Every look is checked by something it must see.

mod before;
mod bytes;
mod company;
mod invented;
mod number;
mod silence;
mod statements;
mod storage;
mod wire;

use klankbord::ids::RoundId;
use klankbord::mail::Letter;

use crate::support::{Given, Page, TestApp, fields, link};

const NOOR: &str = "noor@provincie.example";

fn id(round: &str) -> RoundId {
    round.trim_start_matches("/rounds/").parse().unwrap()
}

impl TestApp {
    /// Sends the form with these texts, by question.
    async fn answer_in_words(&self, letter: &Letter, texts: &[(&str, &str)]) -> Page {
        let path = link(letter, "/r/");
        let mut browser = self.browser();
        let page = browser.get(&path).await;
        let mut sent: Vec<(String, String)> = fields(&Given::default());
        sent.retain(|(name, _)| !name.starts_with("text-"));
        sent.extend(
            texts
                .iter()
                .map(|(question, text)| (format!("text-{question}"), (*text).to_owned())),
        );
        let sent: Vec<(&str, &str)> = sent
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let page = browser.submit(&page, &path, &sent).await;
        page.assert_status(200);
        page
    }

    async fn decline(&self, letter: &Letter) {
        let action = format!("{}/decline", link(letter, "/r/"));
        self.browser().post(&action, &[]).await.assert_status(200);
    }
}
