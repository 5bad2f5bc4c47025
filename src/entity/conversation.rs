//! A planned conversation and what the employee brings to it.

use sea_orm::entity::prelude::*;

use crate::ids::{AccountId, ConversationId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "conversation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ConversationId,
    pub account_id: AccountId,
    pub held_on: Date,
    pub manager_name: String,
    /// Canonical: the manager is recognised by it when signed in.
    pub manager_address: String,
    /// The employee's line, the chosen parts, time and place, under the application's key.
    pub sealed: Vec<u8>,
    pub created_at: DateTimeUtc,
    pub shared_at: Option<DateTimeUtc>,
    /// The last day, in the organisation's zone.
    pub shared_until: Option<Date>,
    /// Since when the manager knows of the conversation.
    pub known_at: Option<DateTimeUtc>,
    pub cancelled: bool,
    /// The number of the plan as it is now, as calendars count it; it only grows.
    pub sequence: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
