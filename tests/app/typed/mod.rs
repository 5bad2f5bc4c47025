//! What people type is kept: whatever happens on the way, it is stored, or it is still on the page.

mod held;
mod language;
mod stale;
mod twice;

use crate::support::{Person, TestApp};

const NOOR: &str = "noor@provincie.example";

async fn noor_with_a_talk(test: &TestApp) -> (Person, String) {
    let mut noor = test.employee("Noor", NOOR).await;
    let plan = [
        ("date", "2027-01-14"),
        ("manager-name", "Ingrid"),
        ("manager-email", "ingrid@provincie.example"),
    ];
    let page = noor.browser.post("/conversations", &plan).await;
    page.assert_status(200);
    (noor, page.path)
}

fn has(fields: &[(String, String)], text: &str) -> bool {
    fields.iter().any(|(_, value)| value == text)
}
