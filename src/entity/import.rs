//! A talent profile that somebody brought along, sealed with the application's key.

use sea_orm::entity::prelude::*;

use crate::ids::{AccountId, ImportId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "import")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ImportId,
    pub account_id: AccountId,
    /// Unique: the same profile comes in once.
    pub mark: Vec<u8>,
    /// What a list says of it.
    pub about: Vec<u8>,
    pub sealed: Vec<u8>,
    pub created_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
