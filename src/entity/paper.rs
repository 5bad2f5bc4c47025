//! A sheet of a conversation: one side's preparation or last word, the agreements, or the manager's line for the employee.

use sea_orm::entity::prelude::*;

use crate::ids::ConversationId;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "paper")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub conversation_id: ConversationId,
    /// `employee`, `manager`, `agreements`, `ending-employee`, `ending-manager` or `outlook`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub kind: String,
    /// Under the application's key.
    pub sealed: Vec<u8>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
