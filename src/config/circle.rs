//! Who belongs to the organisation.

use super::Config;
use crate::address::Address;
use crate::questionnaire::Circle;

impl Config {
    /// Inside is whose domain may sign in, by name: where everybody may, nobody is known.
    pub fn circle_of(&self, address: &Address) -> Circle {
        let mut domains = self.sign_in_domains.iter();
        if domains.any(|one| one.eq_ignore_ascii_case(address.domain())) {
            Circle::Inside
        } else {
            Circle::Outside
        }
    }
}
