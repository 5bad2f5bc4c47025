//! The rows of `round`.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect, Select, Set,
};

use super::missing::{Missing, UnderWay};
use super::{Extra, Plan, Round, State};
use crate::db::Tx;
use crate::entity::round::{ActiveModel, Column, Entity, Model};
use crate::error::{Error, Result};
use crate::ids::{AccountId, RoundId};

pub(super) async fn get_own(
    db: &impl ConnectionTrait,
    account: AccountId,
    id: RoundId,
) -> Result<Round> {
    let row = Entity::find_by_id(id)
        .filter(Column::AccountId.eq(account))
        .one(db)
        .await?;
    read(row.ok_or(Error::NotFound)?)
}

pub(super) async fn get(db: &impl ConnectionTrait, id: RoundId) -> Result<Round> {
    read(
        Entity::find_by_id(id)
            .one(db)
            .await?
            .ok_or(Error::NotFound)?,
    )
}

/// As [`get_own`], and nobody else changes the row until the transaction ends. Every change begins
/// with it, for the whole row is written back.
pub(super) async fn get_own_to_change(tx: &Tx, account: AccountId, id: RoundId) -> Result<Round> {
    let all = list_to_change(tx, account).await?;
    let own = all.into_iter().find(|round| round.id == id);
    own.ok_or(Error::NotFound)
}

/// The same for a job.
pub(super) async fn get_to_change(tx: &Tx, id: RoundId) -> Result<Round> {
    let row = Entity::find_by_id(id).lock_exclusive().one(tx).await?;
    read(row.ok_or(Error::NotFound)?)
}

/// One column and nothing else: the daily look must not undo what happens beside it.
pub(super) async fn update_progress(tx: &Tx, id: RoundId, sealed: Vec<u8>) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::Progress, Expr::value(sealed))
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

pub(super) async fn list(db: &impl ConnectionTrait, account: AccountId) -> Result<Vec<Round>> {
    let rows = Entity::find()
        .filter(Column::AccountId.eq(account))
        .order_by_desc(Column::CreatedAt)
        .all(db)
        .await?;
    rows.into_iter().map(read).collect()
}

/// Drafts and open rounds, which are the ones that have keys: nothing says yet how they ended.
fn is_under_way() -> Condition {
    let ends = [Column::ReleaseAt, Column::NotEnoughAt, Column::LostAt];
    ends.into_iter()
        .fold(Condition::all(), |all, end| all.add(end.is_null()))
}

pub(super) async fn list_with_short_links(db: &impl ConnectionTrait) -> Result<Vec<RoundId>> {
    let ids = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::ShortLinks.eq(true))
        .filter(is_under_way())
        .into_tuple()
        .all(db)
        .await?;
    Ok(ids)
}

pub(super) async fn list_under_way(db: &impl ConnectionTrait) -> Result<Vec<UnderWay>> {
    let rows = Entity::find()
        .select_only()
        .columns([Column::Id, Column::KeyMissingSince])
        .filter(is_under_way())
        .into_tuple()
        .all(db)
        .await?;
    let under_way = |(id, key_missing_since)| UnderWay {
        id,
        key_missing_since,
    };
    Ok(rows.into_iter().map(under_way).collect())
}

/// One column and nothing else, as [`update_progress`].
pub(super) async fn update_missing(
    tx: &Tx,
    id: RoundId,
    since: Option<DateTime<Utc>>,
) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::KeyMissingSince, Expr::value(since))
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// `since`: from when on rounds that were lost are counted.
pub(super) async fn missing(db: &impl ConnectionTrait, since: DateTime<Utc>) -> Result<Missing> {
    let under_way = list_under_way(db).await?.into_iter();
    let noticed: Vec<_> = under_way
        .filter_map(|round| round.key_missing_since)
        .collect();
    let lost = Entity::find()
        .filter(Column::LostAt.gte(since))
        .count(db)
        .await?;
    Ok(Missing {
        rounds: noticed.len(),
        since: noticed.into_iter().min(),
        lost: usize::try_from(lost).unwrap_or(usize::MAX),
    })
}

pub(super) async fn list_opened(db: &impl ConnectionTrait) -> Result<Vec<Round>> {
    let rows = Entity::find()
        .filter(Column::OpenedAt.is_not_null())
        .all(db)
        .await?;
    rows.into_iter().map(read).collect()
}

pub(super) async fn list_open(db: &impl ConnectionTrait) -> Result<Vec<Round>> {
    let rows = open().all(db).await?;
    rows.into_iter().map(read).collect()
}

pub(super) async fn count_open(db: &impl ConnectionTrait) -> Result<u64> {
    Ok(open().count(db).await?)
}

/// As [`state`] says of a row.
fn open() -> Select<Entity> {
    Entity::find()
        .filter(Column::OpenedAt.is_not_null())
        .filter(Column::EndsAt.is_not_null())
        .filter(is_under_way())
}

/// As [`list`], and nobody else changes one of them until the transaction ends. Always all of them and in one order:
/// so two who change rounds of one account never wait for each other.
pub(super) async fn list_to_change(tx: &Tx, account: AccountId) -> Result<Vec<Round>> {
    let rows = Entity::find()
        .filter(Column::AccountId.eq(account))
        .order_by_desc(Column::CreatedAt)
        .lock_exclusive()
        .all(tx)
        .await?;
    rows.into_iter().map(read).collect()
}

pub(super) async fn insert(tx: &Tx, round: &Round) -> Result<()> {
    write(round)?.insert(tx).await?;
    Ok(())
}

pub(super) async fn update(tx: &Tx, round: &Round) -> Result<()> {
    write(round)?.update(tx).await?;
    Ok(())
}

/// The times say what the state is; there is no column for it.
fn state(row: &Model) -> State {
    if let Some(at) = row.lost_at {
        State::Lost { at }
    } else if let Some(at) = row.not_enough_at {
        State::NotEnough { at }
    } else if let Some(release_at) = row.release_at {
        State::Published { release_at }
    } else if let (Some(since), Some(ends_at)) = (row.opened_at, row.ends_at) {
        State::Open {
            since,
            ends_at,
            extra: match (row.prolonged, row.extended) {
                (true, _) => Extra::ThreeWeeks,
                (false, true) => Extra::Week,
                (false, false) => Extra::None,
            },
        }
    } else {
        State::Draft
    }
}

fn read(row: Model) -> Result<Round> {
    Ok(Round {
        state: state(&row),
        id: row.id,
        account: row.account_id,
        plan: Plan {
            note: row.note,
            questions: serde_json::from_value(row.questions)?,
            days: u64::try_from(row.days).unwrap_or_default(),
            lang: row.language.parse().unwrap_or_default(),
            in_the_morning: row.in_the_morning,
        },
        invited: usize::try_from(row.invited).unwrap_or_default(),
        progress: row.progress,
        questionnaire: row.questionnaire,
        created_at: row.created_at,
        opened_at: row.opened_at,
    })
}

/// Times that a later state no longer carries stay as they are in the row.
fn write(round: &Round) -> Result<ActiveModel> {
    let mut row = ActiveModel {
        id: Set(round.id),
        account_id: Set(round.account),
        questionnaire: Set(round.questionnaire.clone()),
        questions: Set(serde_json::to_value(&round.plan.questions)?),
        note: Set(round.plan.note.clone()),
        language: Set(round.plan.lang.as_str().to_owned()),
        in_the_morning: Set(round.plan.in_the_morning),
        days: Set(i32::try_from(round.plan.days).unwrap_or(i32::MAX)),
        invited: Set(i32::try_from(round.invited).unwrap_or(i32::MAX)),
        progress: Set(round.progress.clone()),
        created_at: Set(round.created_at),
        opened_at: Set(round.opened_at),
        extended: Set(false),
        prolonged: Set(false),
        ..Default::default()
    };
    match round.state {
        State::Draft => {}
        State::Open { ends_at, extra, .. } => {
            row.ends_at = Set(Some(ends_at));
            row.extended = Set(extra != Extra::None);
            row.prolonged = Set(extra == Extra::ThreeWeeks);
        }
        State::Published { release_at } => row.release_at = Set(Some(release_at)),
        State::NotEnough { at } => row.not_enough_at = Set(Some(at)),
        State::Lost { at } => row.lost_at = Set(Some(at)),
    }
    Ok(row)
}
