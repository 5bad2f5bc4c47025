//! Klankbord: 360-degree feedback that an employee asks for, owns and brings to the good conversation.
//!
//! # The map
//!
//! | room | what it does |
//! |---|---|
//! | `account` | who signs in: letters with links, sessions, what people tell about themselves |
//! | `round` | a feedback round: prepare, open, extend, end |
//! | `invitation` | invited people and their links, until the round ends |
//! | `answer_box` | answers, as counters and sorted texts in one sealed box |
//! | `profile` | what may be published of a round, and how its owner reads it |
//! | `conversation` | planning the conversation, preparing it, sharing, agreements and looking back |
//! | `import` | a profile that somebody brings along from elsewhere |
//! | `questionnaire` | the bank of qualities and the questions, in Dutch and English |
//! | `queue` | what happens later: pushed with the change that causes it |
//! | `quota` | how much there may be of something in a stretch of time |
//! | `db`, `entity` | the database and its rows |
//! | `bond` | which key store the database belongs to |
//! | `keys`, `secret`, `cipher`, `random` | the key store, secrets and the cipher they use, chance |
//! | `scope` | who asks, and at which moment, by which keys and rules: one value |
//! | `ids`, `clock`, `error`, `visitor`, `version`, `address`, `normalise`, `host`, `fault` | small types that all rooms share |
//! | `urls` | every address of the service |
//! | `app`, `config` | what every request holds; settings |
//! | `page`, `text`, `assets`, `theme` | templates, texts, style and script, the organisation's colours |
//! | `facilities` | what the organisation offers to whoever wants to learn |
//! | `report` | the profile in the forms in which it leaves the house |
//! | `mail` | letters, and the ways they leave |
//! | `workflow` | where people and answers meet: opening, inviting, answering, ending a round |
//! | `jobs` | the door of the queue: which room does a job |
//! | `web` | the door of the browser: which room answers a request |
//! | `start`, `samples`, `mail_check` | from settings to a service; every page and letter as a file, and on its way |
//! | `backup` | a copy of the database as a folder, and the way back |
//! | `demo` | a small organisation to try things out with |
//!
//! # Who may import whom
//!
//! `main -> web, jobs, demo -> workflow -> the rooms -> queue, db, keys and the small types`; a row (`entity`) is
//! known by its room's `store.rs` alone. Among the rooms: `import -> conversation -> profile ->
//! answer_box, round`, `invitation -> round`, and all may use `questionnaire`. `report` reads `round`,
//! `profile`, `conversation` and `import`, and is read by the doors; no room knows it. `answer_box` and
//! `invitation` do not know each other: people and answers meet in `workflow` and nowhere else, as a round, a
//! selector and a circle. The test `layers` reads the sources and holds this table.

pub mod account;
pub mod answer_box;
pub mod conversation;
pub mod import;
pub mod invitation;
pub mod profile;
pub mod questionnaire;
pub mod round;

pub mod address;
pub mod bond;
pub mod clock;
pub mod db;
pub mod entity;
pub mod error;
pub mod facilities;
pub mod fault;
pub mod host;
pub mod ids;
pub mod keys;
pub mod normalise;
pub mod queue;
pub mod quota;
pub mod random;
pub mod scope;
pub mod secret;
pub mod urls;
pub mod version;
pub mod visitor;

pub mod app;
pub mod assets;
pub mod backup;
pub mod config;
pub mod demo;
pub mod jobs;
pub mod mail;
pub mod mail_check;
pub mod page;
pub mod report;
pub mod samples;
pub mod start;
pub mod text;
pub mod theme;
pub mod web;
pub mod workflow;
