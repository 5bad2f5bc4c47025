//! A new address that somebody asked for. The links about it are derived from the id, never stored.

use sea_orm::entity::prelude::*;

use crate::ids::{AccountId, AddressChangeId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "address_change")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AddressChangeId,
    pub account_id: AccountId,
    /// The new one, as typed.
    pub address: String,
    /// The one before it, once it is changed: a letter goes there.
    pub former: Option<String>,
    pub created_at: DateTimeUtc,
    pub changed_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
