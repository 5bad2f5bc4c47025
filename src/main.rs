//! The command: serve (also when nothing is said), demo, bounce, migrate, recovery-key, backup, restore, check.

use std::alloc::System;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use klankbord::app::App;
use klankbord::backup::{Backup, Restore};
use klankbord::config::{Config, Settings};
use klankbord::jobs::bounces;
use klankbord::{db, demo, jobs, start, web};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::timeout;
use zeroizing_alloc::ZeroAlloc;

/// Whatever is freed is wiped first, also what moves to a larger place: a text, a link or a key lies in memory only as
/// long as somebody works with it.
#[global_allocator]
static MEMORY: ZeroAlloc<System> = ZeroAlloc(System);

/// Self-hosted 360-degree feedback for Het Goede Gesprek
#[derive(Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    settings: Settings,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the pages and send the letters (this is also what happens without a command)
    Serve,
    /// Serve a small organisation to look around in, in a folder of its own
    Demo {
        /// Throw away the demonstration of an earlier time and begin anew
        #[arg(long)]
        fresh: bool,
    },
    /// Read one message that came back from standard input, as a mail system hands it over, beside the running service
    Bounce {
        /// The recipient, as the mail system knows it
        #[arg(long)]
        to: Option<String>,
    },
    /// Bring the schema of the database up to date, and stop
    Migrate,
    /// Make a recovery key: it prints the private half, to be kept off this machine, and the setting with the public half
    RecoveryKey,
    /// Copy the database into a folder of its own, without any key, beside the running service
    Backup(Backup),
    /// Put a backup into an empty place, or open the rounds of a database that was put back by other means, while the
    /// service does not run
    ///
    /// The private half of the recovery key is read from standard input.
    Restore(Restore),
    /// Look at the settings and tell what is risky, or look at what the program is made of
    Check {
        #[command(subcommand)]
        what: Option<Check>,
    },
}

#[derive(Subcommand)]
enum Check {
    /// Write every page and letter, with sample contents and in both languages, into a folder
    Pages {
        /// Where to write them
        #[arg(long)]
        out_dir: PathBuf,
    },
    /// Write sample profiles as PDF, short and long, in both languages and both variants, into a folder
    Report {
        /// Where to write them
        #[arg(long)]
        out_dir: PathBuf,
    },
    /// Send a sample of every letter to an address of your own, and tell what the relay said
    Mail {
        /// Where to send them
        #[arg(long)]
        to: String,
    },
    /// Try out whether the volume of the key store does what keys need, and tell what it cannot do
    Keys {
        /// For the other program of the trial of locks
        #[arg(long, hide = true)]
        may_lock: Option<PathBuf>,
    },
    /// Print the table of settings for the README
    Settings,
}

/// By which a mail system knows that it should try again (`EX_TEMPFAIL`); with any other it would send a message about
/// a message that came back.
const TRY_AGAIN: u8 = 75;

/// How long what runs may go on after the process was asked to stop. After 30 seconds many systems kill it.
const MAX_STOP: Duration = Duration::from_secs(29);

fn main() -> ExitCode {
    start::process();
    let cli = cli();
    if let Some(Command::Check {
        what: Some(Check::Keys {
            may_lock: Some(path),
        }),
    }) = &cli.command
    {
        return start::key_trial::other(path);
    }
    let failed = match cli.command {
        Some(Command::Bounce { .. }) => TRY_AGAIN,
        _ => 2,
    };
    match in_runtime(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(faults) => {
            for fault in faults {
                complain(&fault);
            }
            ExitCode::from(failed)
        }
    }
}

/// What still computes when all is said and done is not waited for.
fn in_runtime(cli: Cli) -> Outcome {
    let runtime = Runtime::new().map_err(faults)?;
    let outcome = runtime.block_on(run(cli));
    runtime.shutdown_background();
    outcome
}

/// The settings may stand before the command or after it.
fn cli() -> Cli {
    let matches = Cli::command()
        .mut_args(|setting| setting.global(true))
        .try_get_matches()
        .unwrap_or_else(|error| refuse(&error));
    Cli::from_arg_matches(&matches).unwrap_or_else(|error| refuse(&error))
}

/// The help that was asked for, or what is wrong with what was typed: maybe an address with a password.
fn refuse(error: &clap::Error) -> ! {
    let said = error.to_string();
    if !error.use_stderr() || !said.contains("://") {
        error.exit();
    }
    let word = said.split_whitespace().find(|word| word.contains("://"));
    complain(&said.replace(word.unwrap_or_default(), "(an address)"));
    std::process::exit(error.exit_code())
}

/// What stops a start is told in plain lines, all at once.
type Outcome = Result<(), Vec<String>>;

async fn run(cli: Cli) -> Outcome {
    let mut config = Config::check_all(&cli.settings, std::env::vars_os())?;
    match cli.command.unwrap_or(Command::Serve) {
        Command::Check { what } => check(what, &config).await,
        Command::RecoveryKey => {
            say(&start::recovery::make());
            Ok(())
        }
        Command::Backup(backup) => backup.make(&config).await.map(|report| say(&report)),
        Command::Restore(restore) => {
            let typed = io::stdin().lock();
            let report = restore.restore(config, typed, complain).await;
            report.map(|report| say(&report))
        }
        Command::Migrate => {
            // Elsewhere than on a server of its own, the database is made here.
            if db::file(&config.database_url).is_some() {
                start::folder(&config)?;
            }
            let db = start::database(&config).await?;
            db::migrate(&db)
                .await
                .map_err(|error| vec![db::why(&error)])
        }
        Command::Bounce { to } => {
            say(start::bounce::note(&config, to.as_deref()).await?);
            Ok(())
        }
        Command::Serve => serve(start::app(config).await?).await,
        Command::Demo { fresh } => {
            config = demo::config(config, fresh).map_err(faults)?;
            let app = start::app(config).await?;
            demo::people(&app).await.map_err(faults)?;
            serve(app).await
        }
    }
}

/// Without more, the settings are looked at.
async fn check(what: Option<Check>, config: &Config) -> Outcome {
    match what {
        None => say(&config.advice()),
        Some(Check::Pages { out_dir }) => {
            let files = klankbord::samples::write(&out_dir, &config.theme).map_err(faults)?;
            let place = out_dir.display();
            say(&format!("{files} pages and letters in {place}"));
        }
        Some(Check::Report { out_dir }) => {
            let reports = klankbord::samples::write_reports(&out_dir).map_err(faults)?;
            say(&format!("{reports} reports in {}", out_dir.display()));
        }
        Some(Check::Keys { .. }) => say(&start::key_trial::check(config)?),
        Some(Check::Mail { to }) => return klankbord::mail_check::check(config, &to, say).await,
        Some(Check::Settings) => say(&klankbord::config::table()),
    }
    Ok(())
}

/// Serves until the process is asked to stop. Then requests and letters that have begun may finish, within limits: a
/// letter that is cut short is sent again as the same letter.
async fn serve(app: App) -> Outcome {
    start::log(app.config.log)?;
    start::recovery::check(&app).await?;
    jobs::sweep::sweep(&app).await.map_err(faults)?;
    let listen = app.config.listen;
    let listener = TcpListener::bind(listen)
        .await
        .map_err(|error| vec![format!("KLANKBORD_LISTEN {listen} cannot be used: {error}")])?;
    greet(&app);
    if let Some(warning) = app.config.disclosure.is_over(app.clock.now()) {
        complain(&warning);
    }
    let (stop, stopped) = watch::channel(false);
    let mut running = JoinSet::new();
    if let Some(folder) = app.config.bounce_dir.clone() {
        running.spawn(bounces::watch(app.clone(), folder, stopped.clone()));
    }
    running.spawn(jobs::worker::work(app.clone(), stopped.clone()));
    running.spawn(jobs::forgetting::forget(app.clone(), stopped.clone()));
    running.spawn(web::serve(listener, web::router(app.clone()), stopped));
    start::stop::asked().await;
    stop.send_replace(true);
    let end = async {
        while let Some(ended) = running.join_next().await {
            ended.map_err(faults)?;
        }
        app.finish_beside().await;
        app.db.clone().close().await.map_err(faults)
    };
    timeout(MAX_STOP, end).await.unwrap_or_else(|_| {
        tracing::warn!("what was not done in time is cut short");
        Ok(())
    })
}

fn greet(app: &App) {
    let config = &app.config;
    for risk in config.risks() {
        complain(&format!("take care: {risk}"));
    }
    say(&format!("Klankbord is ready: {}", config.base_url));
    if config.smtp_url.is_none() {
        say(&format!(
            "Letters stay on this machine: {}/mailbox",
            config.base_url
        ));
    }
    if !config.roles.is_empty() {
        say(&format!("Choose who to be: {}/demo", config.base_url));
    }
}

fn faults(error: impl std::fmt::Display) -> Vec<String> {
    vec![error.to_string()]
}

#[expect(
    clippy::print_stderr,
    reason = "this is what the person at the terminal reads, and no output"
)]
fn complain(fault: &str) {
    for line in fault.lines() {
        eprintln!("klankbord: {}", start::visible(line));
    }
}

#[expect(
    clippy::print_stdout,
    reason = "this is what the person at the terminal reads"
)]
fn say(words: &str) {
    for line in words.lines() {
        println!("{}", start::visible(line));
    }
}
