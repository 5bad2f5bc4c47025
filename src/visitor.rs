//! Who asks. The rooms take it as an argument and answer only what this person may see.

use crate::address::Address;
use crate::ids::AccountId;
use crate::questionnaire::Lang;

/// A signed-in person.
#[derive(Clone, Debug)]
pub struct Visitor {
    pub account: AccountId,
    /// The whole address in small letters: what administrators and managers are recognised by.
    pub address: String,
    /// The whole of it. Empty until the person has told it.
    pub name: String,
    /// What people call them.
    pub first_name: String,
    pub lang: Lang,
}

impl Visitor {
    /// Whether it is, as far as anybody can know, an address of the same person.
    pub fn is_also(&self, address: &Address) -> bool {
        self.comparable() == address.comparable()
    }

    /// See [`Address::comparable`].
    pub fn comparable(&self) -> String {
        Address::comparable_of(&self.address)
    }
}
