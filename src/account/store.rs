//! The rows of `account`.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, ExprTrait, Func, LockType, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Set,
};

use super::{Contact, Person};
use crate::address::first_name;
use crate::db::Tx;
use crate::entity::account;
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::normalise::PersonName;
use crate::questionnaire::Lang;
use crate::visitor::Visitor;

/// Whose an address is.
pub(super) struct Owner {
    pub(super) id: AccountId,
    /// As the account was made with it: letters go here and nowhere else.
    pub(super) address: String,
    pub(super) lang: Lang,
}

pub(super) async fn is_any(db: &impl ConnectionTrait) -> Result<bool> {
    Ok(account::Entity::find().one(db).await?.is_some())
}

pub(super) async fn find_by_identity(
    db: &impl ConnectionTrait,
    identity: &str,
) -> Result<Option<Owner>> {
    let row = account::Entity::find()
        .filter(account::Column::Identity.eq(identity))
        .one(db)
        .await?;
    Ok(row.map(|row| Owner {
        id: row.id,
        address: row.address,
        lang: row.language.parse().unwrap_or_default(),
    }))
}

/// Changes nothing where somebody has this identity, or gets it at this very moment.
pub(super) async fn insert(
    tx: &Tx,
    id: AccountId,
    now: DateTime<Utc>,
    identity: &str,
    address: &str,
    lang: Lang,
) -> Result<()> {
    let row = account::ActiveModel {
        id: Set(id),
        address: Set(address.to_owned()),
        identity: Set(identity.to_owned()),
        name: Set(String::new()),
        first_name: Set(String::new()),
        manager_name: Set(String::new()),
        manager_address: Set(String::new()),
        language: Set(lang.as_str().to_owned()),
        created_at: Set(now),
    };
    let taken = OnConflict::column(account::Column::Identity)
        .do_nothing()
        .to_owned();
    account::Entity::insert(row)
        .on_conflict(taken)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

pub(super) async fn find_visitor(
    db: &impl ConnectionTrait,
    id: AccountId,
) -> Result<Option<Visitor>> {
    let row = account::Entity::find_by_id(id).one(db).await?;
    Ok(row.map(|row| Visitor {
        account: row.id,
        first_name: called(&row).into(),
        address: row.identity,
        name: PersonName::from(row.name).into(),
        lang: row.language.parse().unwrap_or_default(),
    }))
}

pub(super) async fn update_address(
    tx: &Tx,
    id: AccountId,
    address: &str,
    identity: &str,
) -> Result<()> {
    let row = account::ActiveModel {
        id: Set(id),
        address: Set(address.to_owned()),
        identity: Set(identity.to_owned()),
        ..Default::default()
    };
    row.update(tx).await?;
    Ok(())
}

/// Whoever named this address as that of their manager, however they typed it, names another from now on.
pub(super) async fn update_managers(tx: &Tx, identity: &str, address: &str) -> Result<()> {
    let typed = Func::lower(Expr::col(account::Column::ManagerAddress));
    account::Entity::update_many()
        .col_expr(account::Column::ManagerAddress, Expr::value(address))
        .filter(Expr::expr(typed).eq(identity))
        .exec(tx)
        .await?;
    Ok(())
}

/// Not against those who only point at the row, such as a new session.
pub(super) async fn hold(tx: &Tx, id: AccountId) -> Result<()> {
    let row = account::Entity::find_by_id(id).lock(LockType::NoKeyUpdate);
    row.one(tx).await?.map(|_| ()).ok_or(Error::NotFound)
}

pub(super) async fn delete(tx: &Tx, id: AccountId) -> Result<()> {
    account::Entity::delete_by_id(id).exec(tx).await?;
    Ok(())
}

pub(super) async fn get_person(db: &impl ConnectionTrait, id: AccountId) -> Result<Person> {
    let row = account::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Error::NotFound)?;
    Ok(Person {
        first_name: called(&row),
        name: row.name.into(),
        manager_name: row.manager_name.into(),
        manager_address: row.manager_address,
    })
}

pub(super) async fn update_person(
    tx: &Tx,
    id: AccountId,
    person: &Person,
    lang: Lang,
) -> Result<()> {
    let row = account::ActiveModel {
        id: Set(id),
        name: Set(person.name.to_string()),
        first_name: Set(person.first_name.to_string()),
        manager_name: Set(person.manager_name.to_string()),
        manager_address: Set(person.manager_address.clone()),
        language: Set(lang.as_str().to_owned()),
        ..Default::default()
    };
    row.update(tx).await?;
    Ok(())
}

pub(super) async fn update_language(tx: &Tx, id: AccountId, lang: Lang) -> Result<()> {
    let row = account::ActiveModel {
        id: Set(id),
        language: Set(lang.as_str().to_owned()),
        ..Default::default()
    };
    row.update(tx).await?;
    Ok(())
}

pub(super) async fn find_contact(
    db: &impl ConnectionTrait,
    id: AccountId,
) -> Result<Option<Contact>> {
    let row = account::Entity::find_by_id(id).one(db).await?;
    Ok(row.map(|row| Contact {
        first_name: called(&row).into(),
        name: PersonName::from(row.name).into(),
        address: row.address,
        lang: row.language.parse().unwrap_or_default(),
        manager_address: row.manager_address,
    }))
}

/// As they told it. Whoever told their name before there were two is called by what it begins with.
fn called(row: &account::Model) -> PersonName {
    let told = if row.first_name.is_empty() {
        first_name(PersonName::from(row.name.clone()).as_str())
    } else {
        row.first_name.clone()
    };
    told.into()
}
