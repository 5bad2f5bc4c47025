//! Who whoever looks at the demonstration can be.

use crate::address::Address;
use crate::questionnaire::Words;

/// Somebody of the demonstration.
pub struct Role {
    pub name: String,
    /// What there is to see for them.
    pub about: Words,
    pub address: Address,
}
