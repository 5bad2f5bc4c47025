//! Where people and answers meet, and the only place: whoever wants to know that no answer can be tied to a person reads
//! this folder, and what it asks of `invitation` and `answer_box`.
//!
//! # Why
//! Decision: what touches both rooms is here and nothing else is, and of what they know the two give each other a round,
//! a selector and a circle. Context: the rooms do not know each other, but a door that knows both could join them, and
//! there are many doors. Consequence: the test `layers` finds any other file that names both.

mod answering;
mod asked;
mod correcting;
mod ending;
mod inviting;
mod missing;
mod opening;
mod progress;
mod prolonging;
mod reminding;
mod response;
mod round_keys;

pub use self::answering::{Opened, receive};
pub use self::correcting::{NotCorrected, correct};
pub use self::ending::end;
pub use self::inviting::{change, invite, remove};
pub use self::missing::{give_up, look_for_keys};
pub use self::opening::{draft, open, uncounted};
pub use self::progress::look_at_progress;
pub use self::prolonging::prolong;
pub use self::reminding::{StillAsked, still_asked};
pub use self::round_keys::{find_keys, keys_of, keys_of_own};
pub use crate::answer_box::{Act, Company, Refusal};
pub use crate::invitation::{Guest, NotAdded};
