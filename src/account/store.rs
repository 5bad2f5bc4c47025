//! The rows of `account`, `sign_in` and `session`.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait,
    QueryFilter, Set,
};

use super::{Asked, LINK_LIFE, Person, Reach, SESSION_LIFE};
use crate::entity::{account, session, sign_in};
use crate::error::{Error, Result};
use crate::ids::{AccountId, SignInId};
use crate::questionnaire::Lang;
use crate::visitor::Visitor;

/// A request for a letter, as the room sees it.
pub(super) struct SignIn {
    pub address: String,
    pub canonical_address: String,
    pub lang: Lang,
    created_at: DateTime<Utc>,
    spent: bool,
}

impl SignIn {
    pub(super) fn is_usable(&self, now: DateTime<Utc>) -> bool {
        !self.spent && now < self.created_at + LINK_LIFE
    }
}

pub(super) async fn insert_sign_in(
    db: &impl ConnectionTrait,
    id: SignInId,
    now: DateTime<Utc>,
    asked: &Asked<'_>,
) -> Result<()> {
    let row = sign_in::ActiveModel {
        id: Set(id),
        address: Set(asked.address.as_str().to_owned()),
        canonical_address: Set(asked.address.canonical()),
        source_hash: Set(asked.source.to_vec()),
        language: Set(asked.lang.as_str().to_owned()),
        created_at: Set(now),
        spent_at: Set(None),
    };
    row.insert(db).await?;
    Ok(())
}

pub(super) async fn is_any(db: &impl ConnectionTrait) -> Result<bool> {
    Ok(account::Entity::find().one(db).await?.is_some())
}

pub(super) async fn find_sign_in(
    db: &impl ConnectionTrait,
    id: SignInId,
) -> Result<Option<SignIn>> {
    let row = sign_in::Entity::find_by_id(id).one(db).await?;
    Ok(row.map(|row| SignIn {
        address: row.address,
        canonical_address: row.canonical_address,
        lang: row.language.parse().unwrap_or_default(),
        created_at: row.created_at,
        spent: row.spent_at.is_some(),
    }))
}

/// False when somebody else spent it first.
pub(super) async fn spend_sign_in(
    db: &impl ConnectionTrait,
    id: SignInId,
    now: DateTime<Utc>,
) -> Result<bool> {
    let done = sign_in::Entity::update_many()
        .col_expr(sign_in::Column::SpentAt, Expr::value(now))
        .filter(sign_in::Column::Id.eq(id))
        .filter(sign_in::Column::SpentAt.is_null())
        .exec(db)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Letters asked for since, for this address or from this network; with both, for one from the other.
pub(super) async fn count_sign_ins(
    db: &impl ConnectionTrait,
    (address, source): (Option<&str>, Option<&[u8; 32]>),
    since: DateTime<Utc>,
) -> Result<u64> {
    let address = address.map(|address| sign_in::Column::CanonicalAddress.eq(address));
    let source = source.map(|source| sign_in::Column::SourceHash.eq(source.to_vec()));
    let asked = Condition::all().add_option(address).add_option(source);
    Ok(sign_in::Entity::find()
        .filter(asked.add(sign_in::Column::CreatedAt.gt(since)))
        .count(db)
        .await?)
}

pub(super) async fn delete_sign_ins_before(
    db: &impl ConnectionTrait,
    before: DateTime<Utc>,
) -> Result<()> {
    sign_in::Entity::delete_many()
        .filter(sign_in::Column::CreatedAt.lt(before))
        .exec(db)
        .await?;
    Ok(())
}

pub(super) async fn find_id_by_address(
    db: &impl ConnectionTrait,
    canonical: &str,
) -> Result<Option<AccountId>> {
    let row = find_by_address(db, canonical).await?;
    Ok(row.map(|row| row.id))
}

pub(super) async fn insert(
    db: &impl ConnectionTrait,
    id: AccountId,
    now: DateTime<Utc>,
    from: &SignIn,
) -> Result<AccountId> {
    insert_account(
        db,
        id,
        now,
        (&from.address, &from.canonical_address),
        from.lang,
    )
    .await?;
    Ok(id)
}

pub(super) async fn insert_account(
    db: &impl ConnectionTrait,
    id: AccountId,
    now: DateTime<Utc>,
    (address, canonical): (&str, &str),
    lang: Lang,
) -> Result<()> {
    let row = account::ActiveModel {
        id: Set(id),
        address: Set(address.to_owned()),
        canonical_address: Set(canonical.to_owned()),
        name: Set(String::new()),
        manager_name: Set(String::new()),
        manager_address: Set(String::new()),
        language: Set(lang.as_str().to_owned()),
        created_at: Set(now),
    };
    row.insert(db).await?;
    Ok(())
}

pub(super) async fn insert_session(
    db: &impl ConnectionTrait,
    hash: &[u8; 32],
    account: AccountId,
    now: DateTime<Utc>,
) -> Result<()> {
    let row = session::ActiveModel {
        id_hash: Set(hash.to_vec()),
        account_id: Set(account),
        created_at: Set(now),
        expires_at: Set(now + SESSION_LIFE),
    };
    row.insert(db).await?;
    Ok(())
}

pub(super) async fn find_visitor(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    hash: &[u8; 32],
) -> Result<Option<Visitor>> {
    let Some(session) = session::Entity::find_by_id(hash.to_vec()).one(db).await? else {
        return Ok(None);
    };
    if session.expires_at <= now {
        return Ok(None);
    }
    let row = account::Entity::find_by_id(session.account_id)
        .one(db)
        .await?;
    Ok(row.map(|row| Visitor {
        account: row.id,
        address: row.canonical_address,
        name: row.name,
        lang: row.language.parse().unwrap_or_default(),
    }))
}

pub(super) async fn delete_session(db: &impl ConnectionTrait, hash: &[u8; 32]) -> Result<()> {
    session::Entity::delete_by_id(hash.to_vec())
        .exec(db)
        .await?;
    Ok(())
}

pub(super) async fn delete_sessions(db: &impl ConnectionTrait, account: AccountId) -> Result<()> {
    session::Entity::delete_many()
        .filter(session::Column::AccountId.eq(account))
        .exec(db)
        .await?;
    Ok(())
}

pub(super) async fn delete_expired_sessions(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<()> {
    session::Entity::delete_many()
        .filter(session::Column::ExpiresAt.lte(now))
        .exec(db)
        .await?;
    Ok(())
}

pub(super) async fn delete(db: &impl ConnectionTrait, id: AccountId) -> Result<()> {
    account::Entity::delete_by_id(id).exec(db).await?;
    Ok(())
}

pub(super) async fn get_person(db: &impl ConnectionTrait, id: AccountId) -> Result<Person> {
    let row = account::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Error::NotFound)?;
    Ok(Person {
        name: row.name,
        manager_name: row.manager_name,
        manager_address: row.manager_address,
    })
}

pub(super) async fn update_person(
    db: &impl ConnectionTrait,
    id: AccountId,
    person: &Person,
    lang: Lang,
) -> Result<()> {
    let row = account::ActiveModel {
        id: Set(id),
        name: Set(person.name.clone()),
        manager_name: Set(person.manager_name.clone()),
        manager_address: Set(person.manager_address.clone()),
        language: Set(lang.as_str().to_owned()),
        ..Default::default()
    };
    row.update(db).await?;
    Ok(())
}

pub(super) async fn update_language(
    db: &impl ConnectionTrait,
    id: AccountId,
    lang: Lang,
) -> Result<()> {
    let row = account::ActiveModel {
        id: Set(id),
        language: Set(lang.as_str().to_owned()),
        ..Default::default()
    };
    row.update(db).await?;
    Ok(())
}

pub(super) async fn find_reach(db: &impl ConnectionTrait, id: AccountId) -> Result<Option<Reach>> {
    let row = account::Entity::find_by_id(id).one(db).await?;
    Ok(row.map(|row| Reach {
        name: row.name,
        address: row.address,
        canonical_address: row.canonical_address,
        lang: row.language.parse().unwrap_or_default(),
        manager_address: row.manager_address,
    }))
}

pub(super) async fn find_language(
    db: &impl ConnectionTrait,
    canonical: &str,
) -> Result<Option<Lang>> {
    let row = find_by_address(db, canonical).await?;
    Ok(row.and_then(|row| row.language.parse().ok()))
}

async fn find_by_address(
    db: &impl ConnectionTrait,
    canonical: &str,
) -> Result<Option<account::Model>> {
    Ok(account::Entity::find()
        .filter(account::Column::CanonicalAddress.eq(canonical))
        .one(db)
        .await?)
}
