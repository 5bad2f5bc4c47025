//! The two commands, as they are typed.

use std::io::BufRead;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::Args;

use super::restore::Terminal;
use super::{make, restore};
use crate::config::Config;
use crate::start::recovery;

#[derive(Args)]
pub struct Backup {
    /// The folder that holds the backups
    #[arg(long)]
    to: PathBuf,
    /// Remove all but so many of the newest, with this one
    #[arg(long)]
    keep: Option<NonZeroUsize>,
}

#[derive(Args)]
pub struct Restore {
    /// The folder of a backup, which `backup` made; without it, the database was put back by other means
    #[arg(long)]
    from: Option<PathBuf>,
    /// Agree beforehand to what is lost
    #[arg(long, requires = "from")]
    yes: bool,
}

impl Backup {
    /// What to tell at the end.
    pub async fn make(&self, config: &Config) -> Result<String, Vec<String>> {
        let keep = self.keep.map(NonZeroUsize::get);
        let made = make::make(config, &self.to, keep).await;
        made.map_err(|fault| vec![fault])
    }
}

impl Restore {
    /// `say`: what is asked on the way.
    pub async fn restore(
        &self,
        config: Config,
        mut typed: impl BufRead,
        say: fn(&str),
    ) -> Result<String, Vec<String>> {
        let Some(from) = &self.from else {
            say("type or pipe the private half of the recovery key (AGE-SECRET-KEY-..)");
            return recovery::restore(config, &mut typed).await;
        };
        let mut terminal = Terminal {
            typed: &mut typed,
            say,
            yes: self.yes,
        };
        let restored = restore::restore(config, from, &mut terminal).await;
        restored.map_err(|fault| vec![fault])
    }
}
