//! What somebody has just done, as the page says it that this led to.

use serde::{Deserialize, Serialize};

/// What somebody did on the page before, named in the address that it led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Done {
    Saved,
    Shared,
    Withdrawn,
    Sent,
    CalledOff,
    LookedBack,
}

impl Done {
    /// Nothing for what no page of ours leads to.
    pub fn of_query(query: &str) -> Option<Self> {
        serde_json::from_value(query.strip_prefix("done=")?.into()).ok()
    }

    /// The same address, where this is said.
    pub fn at(self, url: &str) -> String {
        let word = serde_json::to_value(self).unwrap_or_default();
        format!("{url}?done={}", word.as_str().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_what_was_done_and_nothing_else_is_read_from_it() {
        for done in [Done::Saved, Done::CalledOff] {
            let url = done.at("/conversations/7f");
            let (_, query) = url.split_once('?').unwrap();
            assert_eq!(Done::of_query(query), Some(done));
        }
        assert_eq!(Done::CalledOff.at("/"), "/?done=called-off");
        for query in [
            "",
            "done=",
            "done=x",
            "done=Saved",
            "added=2",
            "done=%3Cb%3E",
        ] {
            assert_eq!(Done::of_query(query), None, "{query}");
        }
    }
}
