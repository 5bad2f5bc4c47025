//! An entry of the queue.

use sea_orm::entity::prelude::*;

use crate::ids::{JobId, RoundId};
use crate::queue::Job;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "job")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: JobId,
    pub kind: Job,
    /// Set for what dies with a round.
    pub round_id: Option<RoundId>,
    pub due_at: DateTimeUtc,
    /// The `Date` of the letter, the same at every try.
    pub dated_at: DateTimeUtc,
    /// Claimed until then; afterwards free again.
    pub leased_until: Option<DateTimeUtc>,
    /// Grows with every claim; only the newest claimant may finish the job.
    pub fence: i64,
    pub attempts: i32,
    /// Given up; kept so that nothing is lost silently.
    pub failed_at: Option<DateTimeUtc>,
    /// Why the last try failed, as a class: never an address.
    pub fault: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
