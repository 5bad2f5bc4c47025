//! What the tests of anonymity and of crashes look with: every row and every file, every address in a page, all
//! pages of a person, a round that is ready at once, and the real program to kill.

mod archive;
mod canary;
mod crawl;
mod dump;
mod figures;
mod log;
mod postgres;
mod prepared;
mod program;
mod receiver;
mod urls;

pub(crate) use self::archive::Archive;
pub(crate) use self::canary::{Canaries, Places, SPELLINGS, spellings};
pub(crate) use self::crawl::crawl;
pub(crate) use self::dump::{Row, count, differing, dump};
pub(crate) use self::figures::{Outcome, full, note, times};
pub(crate) use self::log::Log;
pub(crate) use self::postgres::{Postgres, give_to_the_server};
pub(crate) use self::prepared::Prepared;
pub(crate) use self::program::{Answered, Program, Start, get, get_with, own_socket, post};
pub(crate) use self::receiver::{Kept, Receiver};
pub(crate) use self::urls::{foreign, own_assets};

fn selector(css: &str) -> scraper::Selector {
    scraper::Selector::parse(css).unwrap()
}
