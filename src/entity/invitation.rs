//! An invited person. Deleted at the end of the round; nothing here tells whether they answered.

use sea_orm::entity::prelude::*;

use crate::ids::RoundId;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "invitation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub selector: Vec<u8>,
    pub round_id: RoundId,
    /// Address and name, under the round's key.
    pub sealed: Vec<u8>,
    /// MAC of the comparable address under the round's key: finds a person asked twice.
    pub address_mac: Vec<u8>,
    pub relation: String,
    pub bounced: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
