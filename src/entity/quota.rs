//! How much of something is used up since the beginning of a stretch of time.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "quota")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub kind: String,
    /// Whose: a MAC, or empty when it is the whole service's.
    #[sea_orm(primary_key, auto_increment = false)]
    pub subject: Vec<u8>,
    #[sea_orm(primary_key, auto_increment = false)]
    pub since: DateTimeUtc,
    pub used: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
