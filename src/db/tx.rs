//! A transaction, as a type: whoever writes asks for one, so that no half of a change can be kept.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use sea_orm::prelude::async_trait::async_trait;
use sea_orm::{
    ConnectionTrait, DatabaseBackend, DatabaseTransaction, DbErr, ExecResult, QueryResult,
    Statement,
};
use tokio::sync::Notify;

use super::fault;

type Action = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Only [`super::Db`] makes one. Nothing of it is kept unless it is committed.
pub struct Tx {
    inner: DatabaseTransaction,
    pushed: Arc<Notify>,
    after: Mutex<After>,
    fault: Mutex<Option<Fault>>,
}

/// Of a statement in it. On PostgreSQL nothing of a transaction in which one failed is kept, whatever follows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fault {
    /// The server undid the transaction, or is gone: it may be begun anew.
    Undone,
    Other,
}

/// What waits for the commit.
#[derive(Default)]
struct After {
    wakes: bool,
    actions: Vec<Action>,
}

impl Tx {
    pub(super) fn new(inner: DatabaseTransaction, pushed: Arc<Notify>) -> Self {
        Self {
            inner,
            pushed,
            after: Mutex::default(),
            fault: Mutex::default(),
        }
    }

    /// Whether the transaction failed for the sake of another or with its server, so that it may be begun anew.
    pub(super) fn was_undone(&self) -> bool {
        self.fault() == Some(Fault::Undone)
    }

    fn fault(&self) -> Option<Fault> {
        *self.fault.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Looks at how a statement ended, also where the room takes a fault for an answer.
    fn noting<T>(&self, ended: Result<T, DbErr>) -> Result<T, DbErr> {
        if let Err(error) = &ended {
            let fault = if fault::may_begin_anew(error) {
                Fault::Undone
            } else {
                Fault::Other
            };
            let mut first = self.fault.lock().unwrap_or_else(PoisonError::into_inner);
            first.get_or_insert(fault);
        }
        ended
    }

    /// The clock that all nodes share: that of the server. SQLite has none but `own`.
    pub(crate) async fn clock(&self, own: DateTime<Utc>) -> Result<DateTime<Utc>, DbErr> {
        let backend = self.get_database_backend();
        if backend != DatabaseBackend::Postgres {
            return Ok(own);
        }
        let asked = Statement::from_string(backend, "SELECT clock_timestamp() AS now");
        let row = self.query_one_raw(asked).await?;
        row.map_or(Ok(own), |row| row.try_get("", "now"))
    }

    /// Something is due: the worker looks at once.
    pub(crate) fn wake(&self) {
        self.after(|after| after.wakes = true);
    }

    /// Done once the commit is acknowledged, before [`Tx::commit`] returns, and never before. It may not happen at all,
    /// for the process can die in between: whatever must happen is mended at the next start.
    pub(crate) fn after_commit(&self, action: impl Future<Output = ()> + Send + 'static) {
        self.after(|after| after.actions.push(Box::pin(action)));
    }

    pub async fn commit(self) -> Result<(), DbErr> {
        let is_server = self.get_database_backend() == DatabaseBackend::Postgres;
        if is_server && self.fault().is_some() {
            // The server would say that it committed, and keep nothing.
            return Err(DbErr::Custom(
                "a statement of a transaction failed".to_owned(),
            ));
        }
        self.inner.commit().await?;
        let after = self.after.into_inner();
        let After { wakes, actions } = after.unwrap_or_else(PoisonError::into_inner);
        for action in actions {
            action.await;
        }
        if wakes {
            self.pushed.notify_one();
        }
        Ok(())
    }

    /// Waits until nothing of it is left; dropping it does the same a little later.
    pub async fn rollback(self) -> Result<(), DbErr> {
        self.inner.rollback().await
    }

    fn after(&self, note: impl FnOnce(&mut After)) {
        note(&mut self.after.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

#[async_trait]
impl ConnectionTrait for Tx {
    fn get_database_backend(&self) -> DatabaseBackend {
        self.inner.get_database_backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        self.noting(self.inner.execute_raw(statement).await)
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.noting(self.inner.execute_unprepared(sql).await)
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.noting(self.inner.query_one_raw(statement).await)
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.noting(self.inner.query_all_raw(statement).await)
    }
}
