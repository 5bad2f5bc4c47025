//! The same page for a known and an unknown address.

use serde::Serialize;

use crate::page::Page;

/// The same page for a known and an unknown address.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Sent {
    pub email: String,
}

impl Page for Sent {
    const TEMPLATE: &'static str = "account/sent.html";
}
