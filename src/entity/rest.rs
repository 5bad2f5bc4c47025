//! The time between two rounds of one person, known only by a MAC of the address. It outlives the account.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "rest")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub address_mac: Vec<u8>,
    /// The day on which the last round opened.
    pub opened_on: Date,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
