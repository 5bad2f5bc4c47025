//! Never a letter again: a question and an answer.

use serde::Serialize;

use crate::page::Page;
use crate::questionnaire::Lang;

/// `POST {action}` opts out for good; only this second step does.
#[derive(Clone, Debug, Serialize)]
pub struct Stop {
    /// Path of this page: `/stop/{token}`.
    pub action: String,
}

impl Page for Stop {
    const TEMPLATE: &'static str = "answer/stop.html";

    fn samples(_: Lang) -> Vec<Self> {
        vec![Self {
            action: "/stop/Zm9v".to_owned(),
        }]
    }
}

#[derive(Clone, Debug, Serialize)]
pub struct Stopped {}

impl Page for Stopped {
    const TEMPLATE: &'static str = "answer/stopped.html";

    fn samples(_: Lang) -> Vec<Self> {
        vec![Self {}]
    }
}
