//! A transaction, as a type: whoever writes asks for one, so that no half of a change can be kept.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};

use sea_orm::prelude::async_trait::async_trait;
use sea_orm::{
    ConnectionTrait, DatabaseBackend, DatabaseTransaction, DbErr, ExecResult, QueryResult,
    Statement,
};
use tokio::sync::Notify;

type Action = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Only [`super::Db`] makes one. Nothing of it is kept unless it is committed.
pub struct Tx {
    inner: DatabaseTransaction,
    pushed: Arc<Notify>,
    after: Mutex<After>,
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
        }
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
        self.inner.execute_raw(statement).await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.inner.execute_unprepared(sql).await
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.inner.query_one_raw(statement).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.inner.query_all_raw(statement).await
    }
}
