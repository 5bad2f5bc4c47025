//! Somebody who may read parts of an employee's profile, and is not the manager of a conversation.

use sea_orm::entity::prelude::*;

use crate::ids::{AccountId, ReaderId, RoundId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "reader")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ReaderId,
    /// Whose profile it is.
    pub account_id: AccountId,
    /// The round whose profile the parts are from: it ends with that round.
    pub round_id: Option<RoundId>,
    /// In small letters: the reader is recognised by it when signed in.
    pub address: String,
    /// Name, role and the chosen parts, under the application's key.
    pub sealed: Vec<u8>,
    pub shared_at: Option<DateTimeUtc>,
    /// The last day, in the organisation's zone.
    pub shared_until: Date,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
