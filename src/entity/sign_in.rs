//! A request for a sign-in letter. The link in it is derived from the id, never stored.

use sea_orm::entity::prelude::*;

use crate::ids::SignInId;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sign_in")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SignInId,
    /// Of the account that the link opens, or makes.
    pub identity: String,
    /// Where the letter goes: what owns the account, however it was typed.
    pub address: String,
    /// Hash of the secret that the asking browser keeps; none where every browser may use the link.
    pub browser_hash: Option<Vec<u8>>,
    pub language: String,
    pub created_at: DateTimeUtc,
    pub spent_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
