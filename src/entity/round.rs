//! A feedback round. Its state is computed from the times.

use sea_orm::entity::prelude::*;

use crate::ids::{AccountId, RoundId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "round")]
#[expect(clippy::struct_excessive_bools, reason = "each is a column")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RoundId,
    pub account_id: AccountId,
    /// Bank and version, so that only like is compared with like.
    pub questionnaire: String,
    pub questions: Json,
    pub note: String,
    /// Language of the letters.
    pub language: String,
    /// The letters leave on the morning of the next working day.
    pub in_the_morning: bool,
    /// How many days people get to answer.
    pub days: i32,
    pub invited: i32,
    /// How far the round was at the last daily look, in three steps and never finer, under the round's key.
    pub progress: Option<Vec<u8>>,
    pub created_at: DateTimeUtc,
    pub opened_at: Option<DateTimeUtc>,
    /// The instant after which no answer counts.
    pub ends_at: Option<DateTimeUtc>,
    /// It had its one extra week.
    pub extended: bool,
    /// And two weeks more, which its employee asked for.
    pub prolonged: bool,
    /// From then on the employee can read the profile.
    pub release_at: Option<DateTimeUtc>,
    pub not_enough_at: Option<DateTimeUtc>,
    pub lost_at: Option<DateTimeUtc>,
    /// When it was first noticed that its key is gone; none while it is there.
    pub key_missing_since: Option<DateTimeUtc>,
    /// Its first letters left when links did not say which round they are for.
    pub short_links: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
