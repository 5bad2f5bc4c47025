//! Who asks. The rooms take it as an argument and answer only what this person may see.

use crate::ids::AccountId;
use crate::questionnaire::Lang;

/// A signed-in person.
#[derive(Clone, Debug)]
pub struct Visitor {
    pub account: AccountId,
    /// The canonical address: what a manager is recognised by.
    pub address: String,
    /// Empty until the person has told it.
    pub name: String,
    pub lang: Lang,
}
