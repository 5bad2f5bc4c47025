//! A person who signs in, with the manager they named.

use sea_orm::entity::prelude::*;

use crate::ids::AccountId;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "account")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AccountId,
    /// As typed at the first sign-in; letters go here.
    pub address: String,
    /// The address in small letters; unique.
    pub identity: String,
    pub name: String,
    /// What people call them; empty for whoever never told it apart.
    pub first_name: String,
    pub manager_name: String,
    pub manager_address: String,
    pub language: String,
    pub created_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
