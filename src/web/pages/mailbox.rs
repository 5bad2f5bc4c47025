//! The mailbox of a local first run: what would have been sent, without a mail server.

use serde::Serialize;

use super::say;
use crate::page::Page;
use crate::questionnaire::Lang;

#[derive(Clone, Debug, Serialize)]
pub struct Index {
    /// The latest letter first.
    pub letters: Vec<Line>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Line {
    /// Path of the letter.
    pub path: String,
    pub to: String,
    pub subject: String,
    /// In words.
    pub at: String,
}

impl Page for Index {
    const TEMPLATE: &'static str = "mailbox/index.html";

    fn samples(lang: Lang) -> Vec<Self> {
        let line = |subject| Line {
            path: "/mailbox/1".to_owned(),
            to: "sanne@provincie.example".to_owned(),
            subject,
            at: say(lang, "27 november 2026, 09:12", "27 November 2026, 09:12"),
        };
        vec![
            Self { letters: vec![] },
            Self {
                letters: vec![
                    line(say(
                        lang,
                        "Noor de Wit vraagt om jouw kijk (6 minuten)",
                        "Noor de Wit would like your view (6 minutes)",
                    )),
                    line(say(lang, "Je link om in te loggen", "Your link to sign in")),
                ],
            },
        ]
    }
}

/// The HTML body comes from `{path}/html` into a closed frame.
#[derive(Clone, Debug, Serialize)]
pub struct Show {
    pub path: String,
    pub from: String,
    pub to: String,
    pub subject: String,
    /// In words.
    pub at: String,
    /// The plain body; the addresses in it become links.
    pub text: String,
}

impl Page for Show {
    const TEMPLATE: &'static str = "mailbox/show.html";

    fn samples(lang: Lang) -> Vec<Self> {
        vec![Self {
            path: "/mailbox/1".to_owned(),
            from: "\"Klankbord\" <klankbord@provincie.example>".to_owned(),
            to: "noor@provincie.example".to_owned(),
            subject: say(lang, "Je link om in te loggen", "Your link to sign in"),
            at: say(lang, "27 november 2026, 09:12", "27 November 2026, 09:12"),
            text: say(
                lang,
                "Hallo,\n\nMet deze link log je in: http://127.0.0.1:8080/sign-in/0123456789abcdefghijklmnopqrstuvwxyzABCDEFG\n\nDe link werkt tien minuten.\n",
                "Hello,\n\nWith this link you sign in: http://127.0.0.1:8080/sign-in/0123456789abcdefghijklmnopqrstuvwxyzABCDEFG\n\nThe link works for ten minutes.\n",
            ),
        }]
    }
}
