//! What every request and every job holds.

use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::timeout;
use tokio_util::task::TaskTracker;

use crate::assets::Asset;
use crate::bond;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::Db;
use crate::error::{Error, Result};
use crate::ids::RoundId;
use crate::keys::KeyStore;
use crate::mail::Mailer;
use crate::page::{Frame, Pages};
use crate::questionnaire::Lang;
use crate::random::Random;
use crate::scope::{Moment, Scope};
use crate::secret::Key;
use crate::visitor::Visitor;

/// For a look at the disk of the keys, which may hang.
const MAX_LOOK: Duration = Duration::from_secs(2);

/// Cheap to clone: all clones are one service.
#[derive(Clone)]
pub struct App(Arc<Parts>);

pub struct Parts {
    pub config: Config,
    pub db: Db,
    /// The keys of open rounds.
    pub keys: KeyStore,
    /// The application's key: profiles, self-views, conversations, sign-in links.
    pub key: Key,
    pub clock: Clock,
    pub random: Random,
    pub pages: Pages,
    pub mailer: Mailer,
    /// What goes on beside requests and jobs, so that nobody waits for it.
    pub beside: TaskTracker,
}

impl App {
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }

    /// Waits for what goes on beside requests and jobs: at the end, and in tests.
    pub async fn finish_beside(&self) {
        self.beside.close();
        self.beside.wait().await;
        self.beside.reopen();
    }

    /// An error while the key store is away or another one (see `bond`): nothing that it says counts, and nothing may be
    /// written to it.
    pub async fn check_keys(&self) -> Result<()> {
        let store = self.keys.clone();
        let looked = tokio::task::spawn_blocking(move || store.check());
        match timeout(MAX_LOOK, looked).await {
            Ok(checked) => Ok(checked??),
            Err(_) => Err(Error::Busy("the key store does not answer".into())),
        }
    }

    /// The same, also for the database: before anything is done to rounds that nobody asks for.
    pub async fn check_bond(&self) -> Result<()> {
        self.check_keys().await?;
        bond::check(&self.db.read, &self.key).await
    }

    /// What stands around a page or letter in this language.
    pub fn frame(&self, lang: Lang, path: &str, person: Option<String>) -> Frame {
        Frame {
            path: path.to_owned(),
            person,
            mailbox: matches!(self.mailer, Mailer::Mailbox(_)),
            ..frame(&self.config, lang)
        }
    }

    /// What the rooms have to know, whoever asks.
    pub fn moment(&self) -> Moment<'_> {
        Moment {
            now: self.clock.now(),
            zone: self.config.zone,
            random: &self.random,
            key: &self.key,
            keys: &self.keys,
            gap: self.config.round_gap,
            keep: self.config.keep,
        }
    }

    /// The same, and who asks.
    pub fn scope<'a>(&'a self, who: &'a Visitor) -> Scope<'a> {
        let moment = self.moment();
        Scope { who, moment }
    }

    /// The key of the addresses that wait for a letter of thanks. Those from before it was one of its own are under the
    /// application's.
    pub async fn thanks_key(&self, round: RoundId) -> Result<Key> {
        let store = self.keys.clone();
        let own = tokio::task::spawn_blocking(move || store.load_thanks(round)).await??;
        Ok(own.unwrap_or_else(|| self.key.derive("people to thank")))
    }
}

impl Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

/// What a letter stands in, and a page without a path or a person.
pub fn frame(config: &Config, lang: Lang) -> Frame {
    Frame {
        lang,
        service: config.service_name.clone(),
        organisation: config.organisation.clone(),
        base_url: config.base_url.clone(),
        path: String::new(),
        person: None,
        done: None,
        mailbox: false,
        demo: !config.roles.is_empty(),
        theme: config.theme.sheet.as_ref().map(Asset::url),
        logo: config.theme.logo.as_ref().map(Asset::url),
    }
}
