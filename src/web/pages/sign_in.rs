//! Signing in: the page for who is not known yet, and the way in by letter.

use serde::Serialize;

use super::mistake;
use crate::page::{FieldError, Page};
use crate::questionnaire::Lang;

/// What this is, and the form that asks for a link. `POST /sign-in` with `email`.
#[derive(Clone, Debug, Serialize)]
pub struct Welcome {
    pub email: String,
    pub errors: Vec<FieldError>,
}

impl Page for Welcome {
    const TEMPLATE: &'static str = "home/welcome.html";

    fn samples(lang: Lang) -> Vec<Self> {
        vec![
            Self {
                email: String::new(),
                errors: vec![],
            },
            Self {
                email: "noor@".to_owned(),
                errors: vec![mistake(lang, "email", "invalid-email", &[])],
            },
        ]
    }
}

/// The same page for a known and an unknown address.
#[derive(Clone, Debug, Serialize)]
pub struct Sent {
    pub email: String,
}

impl Page for Sent {
    const TEMPLATE: &'static str = "home/sent.html";

    fn samples(_: Lang) -> Vec<Self> {
        vec![Self {
            email: "noor.van.der.heijden-oosterbroek@waterschapsbelastingen.example".to_owned(),
        }]
    }
}

/// The page behind the link of the letter: only its button spends the link.
#[derive(Clone, Debug, Serialize)]
pub struct SignIn {
    /// Path of this page, to which the button posts.
    pub action: String,
    /// Whose account the link opens.
    pub address: String,
    /// Otherwise the button says that the reader means to sign in on this device.
    pub asked_here: bool,
}

impl Page for SignIn {
    const TEMPLATE: &'static str = "home/sign_in.html";

    fn samples(_: Lang) -> Vec<Self> {
        [true, false]
            .map(|asked_here| Self {
                action: "/sign-in/4b1c".to_owned(),
                address: "noor.van.der.heijden-oosterbroek@waterschapsbelastingen.example"
                    .to_owned(),
                asked_here,
            })
            .into()
    }
}
