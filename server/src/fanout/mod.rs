//! From a commit to the live connections of those who may see it.
//!
//! Announcements leave while the committer still holds its turn to write, so every connection hears of a space's items
//! in the order of the sequence. A message is packed once for all who may see the same items.

mod announcement;
mod hub;

pub(crate) use announcement::{Announcement, cursor, pull_of};
pub(crate) use hub::{Ending, Event, Hub, Told};
