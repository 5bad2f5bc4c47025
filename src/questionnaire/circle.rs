//! Who is asked: the circle that the address decides, and the group that is the employee's own label.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Whose answers are added up together. No two circles ever are, so that addresses somebody made up can never reach
/// into what colleagues said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Circle {
    /// Whose address is of the organisation.
    Inside,
    /// Everybody else: nobody can know who they are, or whether they are.
    Outside,
    /// Where it is not known which addresses are of the organisation: all whom the employee asked. They are protected
    /// as those outside.
    Asked,
}

impl Circle {
    pub const ALL: [Circle; 3] = [Circle::Inside, Circle::Outside, Circle::Asked];

    pub fn as_str(self) -> &'static str {
        match self {
            Circle::Inside => "inside",
            Circle::Outside => "outside",
            Circle::Asked => "asked",
        }
    }
}

/// The word with which the employee invites somebody, to keep the own list in order. It decides nothing. The manager is not among them:
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
}
