//! A request for a sign-in letter. The link in it is derived from the id, never stored.

use sea_orm::entity::prelude::*;

use crate::ids::SignInId;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sign_in")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SignInId,
    pub address: String,
    pub canonical_address: String,
    /// HMAC of the network the request came from: enough to count, not to trace.
    pub source_hash: Vec<u8>,
    pub language: String,
    pub created_at: DateTimeUtc,
    pub spent_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
