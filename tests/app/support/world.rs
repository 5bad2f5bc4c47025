//! A small company, and the steps of a round as people take them: through pages and letters only.

use klankbord::mail::Letter;

use super::{Browser, Page, TestApp};

pub(crate) const GRACE: &str = "Grace Hopper <grace@provincie.example>";

/// Eight colleagues and eight from outside: as many as must be asked.
pub(crate) const COLLEAGUES: [&str; 8] = [
    "ada@provincie.example",
    "ben@provincie.example",
    "cor@provincie.example",
    "dina@provincie.example",
    "evi@provincie.example",
    "fred@provincie.example",
    "gea@provincie.example",
    "henk@provincie.example",
];
pub(crate) const FRIENDS: [&str; 8] = [
    "gijs@friend.example",
    "hanna@friend.example",
    "ivo@friend.example",
    "julia@friend.example",
    "kees@friend.example",
    "lot@friend.example",
    "mia@friend.example",
    "nora@friend.example",
];

/// A person in a browser of their own.
pub(crate) struct Person {
    pub(crate) browser: Browser,
    pub(crate) address: String,
}

/// One reviewer's answer, as typed.
#[derive(Clone)]
pub(crate) struct Given {
    pub(crate) picks: Vec<&'static str>,
    pub(crate) star: &'static str,
    pub(crate) obstacles: Vec<&'static str>,
    pub(crate) story: String,
    pub(crate) tip: String,
}

impl Default for Given {
    fn default() -> Self {
        Self {
            picks: vec!["analytical", "curious", "calm"],
            star: "calm",
            obstacles: vec!["high-bar"],
            story: "Een verhaal.".to_owned(),
            tip: "Een tip.".to_owned(),
        }
    }
}

impl TestApp {
    /// Signs in by letter, as anybody would.
    pub(crate) async fn sign_in(&self, address: &str) -> Person {
        let mut browser = self.browser();
        let page = browser.get("/").await;
        browser
            .submit(&page, "/sign-in", &[("email", address)])
            .await
            .assert_status(200);
        self.run_jobs().await;
        let letter = self.letter(address, "/sign-in/");
        let page = browser.get(&link(&letter, "/sign-in/")).await;
        let action = page.path.split('?').next().unwrap().to_owned();
        browser.submit(&page, &action, &[]).await.assert_status(200);
        Person {
            browser,
            address: address.to_owned(),
        }
    }

    /// Signs in again, when a story takes longer than a session lasts.
    pub(crate) async fn come_back(&self, person: &mut Person) {
        person.browser = self.sign_in(&person.address.clone()).await.browser;
    }

    /// Signed in and introduced.
    pub(crate) async fn employee(&self, name: &str, address: &str) -> Person {
        let mut person = self.sign_in(address).await;
        let manager = if address.starts_with("ingrid@") {
            ""
        } else {
            "ingrid@provincie.example"
        };
        let fields = [
            ("name", name),
            ("manager-name", "Ingrid"),
            ("manager-email", manager),
        ];
        let page = person.browser.get("/me").await;
        person
            .browser
            .submit(&page, "/me", &fields)
            .await
            .assert_status(200);
        person
    }

    /// The letters of an opened round, by address.
    pub(crate) async fn invitations(&self) -> Vec<Letter> {
        self.run_jobs().await;
        self.letters()
            .into_iter()
            .filter(|letter| letter.text.contains("/r/"))
            .collect()
    }

    /// Answers by the link of a letter; returns the page it ends on.
    pub(crate) async fn answer(&self, letter: &Letter, given: &Given) -> Page {
        let mut browser = self.browser();
        let page = browser.get(&link(letter, "/r/")).await;
        page.assert_status(200);
        let fields = fields(given);
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        browser.submit(&page, &link(letter, "/r/"), &fields).await
    }
}

impl Person {
    /// A draft with note and self-view; returns the path of the round.
    pub(crate) async fn draft(&mut self) -> String {
        let page = self.browser.post("/rounds", &[]).await;
        page.assert_status(200);
        let round = page.path.trim_end_matches("/questions").to_owned();
        let action = format!("{round}/questions");
        let note = [("note", "Ik ben benieuwd hoe jij mij ziet.")];
        self.browser
            .submit(&page, &action, &note)
            .await
            .assert_status(200);
        round
    }

    pub(crate) async fn invite(
        &mut self,
        round: &str,
        colleagues: &[&str],
        friends: &[&str],
    ) -> Page {
        let path = format!("{round}/people");
        let page = self.browser.get(&path).await;
        let (colleagues, friends) = (colleagues.join("\n"), friends.join("; "));
        let of = [("colleague", colleagues), ("personal", friends)];
        let mut page = page;
        for (group, people) in of.iter().filter(|(_, people)| !people.is_empty()) {
            let fields = [("people-list", people.as_str()), ("into", group)];
            page = self.browser.submit(&page, &path, &fields).await;
        }
        page
    }

    pub(crate) async fn look_at_self(&mut self, round: &str, top: [&str; 5]) -> Page {
        let path = format!("{round}/self-view");
        let fields = top.map(|id| ("top", id));
        self.browser.post(&path, &fields).await
    }

    /// A round that is open with these people.
    pub(crate) async fn open_round(&mut self, colleagues: &[&str], friends: &[&str]) -> String {
        let round = self.draft().await;
        self.invite(&round, colleagues, friends)
            .await
            .assert_status(200);
        self.browser
            .post(&format!("{round}/opening"), &[])
            .await
            .assert_status(200);
        round
    }
}

/// The fields of an answer, as the form calls them.
pub(crate) fn fields(given: &Given) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    for pick in &given.picks {
        fields.push(("pick".to_owned(), (*pick).to_owned()));
        fields.push((format!("dosage-{pick}"), "right".to_owned()));
    }
    fields.push(("star".to_owned(), given.star.to_owned()));
    fields.extend(
        given
            .obstacles
            .iter()
            .map(|chip| ("hinder".to_owned(), (*chip).to_owned())),
    );
    fields.push(("text-story".to_owned(), given.story.clone()));
    fields.push(("text-tip".to_owned(), given.tip.clone()));
    fields
}

/// The path of the first link in a letter that holds this.
pub(crate) fn link(letter: &Letter, part: &str) -> String {
    let words = letter.text.split_whitespace();
    let url = words
        .filter(|word| word.starts_with("http"))
        .find(|word| word.contains(part));
    let url = url.unwrap_or_else(|| panic!("no link with {part} in a letter: {}", letter.text));
    url.trim_start_matches("http://127.0.0.1:3000").to_owned()
}
