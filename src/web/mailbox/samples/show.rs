//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::web::mailbox::show::Show;
use crate::web::samples::say;

impl Samples for Show {
    fn samples(lang: Lang) -> Vec<Self> {
        vec![Self {
            id: "1".to_owned(),
            from: "\"Klankbord\" <klankbord@provincie.example>".to_owned(),
            to: "noor@provincie.example".to_owned(),
            subject: say(lang, "Je link om in te loggen", "Your link to sign in"),
            at: say(
                lang,
                "vrijdag 27 november 2026 om 09:12",
                "Friday 27 November 2026 at 09:12",
            ),
            text: say(
                lang,
                "Hallo,\n\nMet deze link log je in: http://127.0.0.1:8080/sign-in/0123456789abcdefghijklmnopqrstuvwxyzABCDEFG\n\nDe link werkt tien minuten.\n",
                "Hello,\n\nWith this link you sign in: http://127.0.0.1:8080/sign-in/0123456789abcdefghijklmnopqrstuvwxyzABCDEFG\n\nThe link works for ten minutes.\n",
            ),
        }]
    }
}
