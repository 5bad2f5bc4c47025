//! How people know the employee: the two circles and the groups within them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// People of the organisation, or people from elsewhere. The two are counted apart, so
/// that addresses somebody made up can never reach into what colleagues said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Circle {
    Inside,
    Outside,
}

impl Circle {
    pub const ALL: [Circle; 2] = [Circle::Inside, Circle::Outside];

    pub fn as_str(self) -> &'static str {
        match self {
            Circle::Inside => "inside",
            Circle::Outside => "outside",
        }
    }
}

/// The word with which the employee invites somebody. The manager is not among them:
/// the manager's view comes by name, in the preparation of the conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Group {
    Colleague,
    Partner,
    Personal,
    Report,
}

impl Group {
    pub const ALL: [Group; 4] = [
        Group::Colleague,
        Group::Partner,
        Group::Personal,
        Group::Report,
    ];

    /// The circle a group belongs to. Where the organisation has loaded its directory,
    /// that decides instead (decision of the room that invites).
    pub fn circle(self) -> Circle {
        match self {
            Group::Colleague | Group::Report => Circle::Inside,
            Group::Partner | Group::Personal => Circle::Outside,
        }
    }

    pub fn as_str(self) -> &'static str {
        match self {
            Group::Colleague => "colleague",
            Group::Partner => "partner",
            Group::Personal => "personal",
            Group::Report => "report",
        }
    }
}

/// The text names no circle and no group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownCircle;

impl fmt::Display for UnknownCircle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the word names no circle or group")
    }
}

impl std::error::Error for UnknownCircle {}

impl FromStr for Circle {
    type Err = UnknownCircle;

    fn from_str(word: &str) -> Result<Circle, UnknownCircle> {
        let mut all = Circle::ALL.into_iter();
        all.find(|circle| circle.as_str() == word)
            .ok_or(UnknownCircle)
    }
}

impl FromStr for Group {
    type Err = UnknownCircle;

    fn from_str(word: &str) -> Result<Group, UnknownCircle> {
        let mut all = Group::ALL.into_iter();
        all.find(|group| group.as_str() == word)
            .ok_or(UnknownCircle)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_reads_back_from_its_own_word() {
        for group in Group::ALL {
            assert_eq!(group.as_str().parse(), Ok(group));
            let json = serde_json::to_string(&group).unwrap();
            assert_eq!(json, format!("\"{}\"", group.as_str()));
        }
        for circle in Circle::ALL {
            assert_eq!(circle.as_str().parse(), Ok(circle));
        }
        assert_eq!("manager".parse::<Group>(), Err(UnknownCircle));
    }

    #[test]
    fn friends_and_partners_stand_outside() {
        assert_eq!(Group::Colleague.circle(), Circle::Inside);
        assert_eq!(Group::Report.circle(), Circle::Inside);
        assert_eq!(Group::Partner.circle(), Circle::Outside);
        assert_eq!(Group::Personal.circle(), Circle::Outside);
    }
}
