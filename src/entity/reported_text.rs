//! A text of a profile that its owner showed to the administrators. The text itself stays where it is.

use sea_orm::entity::prelude::*;

use crate::ids::{ReportedTextId, RoundId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "reported_text")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ReportedTextId,
    pub round_id: RoundId,
    pub question: String,
    /// Its place among the answers to that question.
    pub place: i32,
    /// An administrator read it and let it stand.
    pub kept: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
