//! What forms about a conversation are made from (see [`crate::version`]).

use super::Conversation;
use crate::version::Version;

impl Conversation {
    /// Of what the employee plans and wants to talk about.
    pub fn plan_version(&self) -> Version {
        let plan = &self.plan;
        let manager = (plan.manager_name.to_string(), &plan.manager_address);
        Version::of(&(plan.when(), manager, &self.wish, self.cancelled))
    }
}
