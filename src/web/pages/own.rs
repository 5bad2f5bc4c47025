//! Deleting everything of one's own.

use serde::Serialize;

use crate::page::Page;
use crate::questionnaire::Lang;

/// `POST /me/deletion`.
#[derive(Clone, Debug, Serialize)]
pub struct Leave {
    /// Where to call off a conversation that the manager counts on; none: everything can be deleted.
    pub appointment: Option<String>,
    /// People are being asked now; their answers go too.
    pub round_under_way: bool,
}

impl Page for Leave {
    const TEMPLATE: &'static str = "home/leave.html";

    fn samples(_: Lang) -> Vec<Self> {
        let free = Self {
            appointment: None,
            round_under_way: false,
        };
        let asked = Self {
            round_under_way: true,
            ..free.clone()
        };
        let bound = Self {
            appointment: Some("/conversations/3a/cancellation".to_owned()),
            ..free.clone()
        };
        vec![asked, bound, free]
    }
}
