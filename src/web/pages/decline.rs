//! Rather not taking part: a question and an answer, neither of which the employee sees.

use serde::Serialize;

use crate::page::Page;
use crate::questionnaire::Lang;

/// `POST {action}` declines; only this second step does.
#[derive(Clone, Debug, Serialize)]
pub struct Decline {
    /// Path of this page: `/r/{token}/decline`.
    pub action: String,
    /// Path of the questionnaire: `/r/{token}`.
    pub back: String,
    /// The name of the employee.
    pub name: String,
}

impl Page for Decline {
    const TEMPLATE: &'static str = "answer/decline.html";

    fn samples(_: Lang) -> Vec<Self> {
        vec![Self {
            action: "/r/Zm9v/decline".to_owned(),
            back: "/r/Zm9v".to_owned(),
            name: "Noor".to_owned(),
        }]
    }
}

#[derive(Clone, Debug, Serialize)]
pub struct Declined {}

impl Page for Declined {
    const TEMPLATE: &'static str = "answer/declined.html";

    fn samples(_: Lang) -> Vec<Self> {
        vec![Self {}]
    }
}
