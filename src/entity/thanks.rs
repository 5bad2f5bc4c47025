//! The addresses of everybody who was invited to a round, together and sealed, until they are thanked.

use sea_orm::entity::prelude::*;

use crate::ids::RoundId;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "thanks")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub round_id: RoundId,
    /// None once the letters have left.
    pub sealed: Option<Vec<u8>>,
    /// The employee's words, sealed, from sending until the letters have left.
    pub words: Option<Vec<u8>>,
    /// How many letters have not left yet; not whose.
    pub waiting: i32,
    /// When the row goes, sent or not.
    pub until: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
