//! What is kept: one document per boundary of authorship, rights and erasure (`design.md` §3).
//!
//! A document holds a few fixed maps ("containers") that its first change makes; both sides build that change and never
//! send it. Under them stand plain values by our own ids. A statement that can be made again (a closing answer, a
//! place, a pause) is a *register*: `key` holds the value and `key/at` the moment it was said.

pub mod assessments;
pub mod board;
pub mod check_ins;
pub mod closing;
pub mod confirmations;
pub mod conversations;
mod document;
pub(crate) mod edit;
mod genesis;
pub mod goals;
pub mod introduction;
pub mod journal;
mod key;
pub mod meeting;
pub mod moderation;
mod named;
mod names;
mod notes;
pub mod position;
pub mod presence;
pub(crate) mod registers;
pub mod rewards;
pub mod skills;
pub mod warning;

pub(crate) use document::guarded;
pub use document::{Document, DocumentError};
pub use genesis::{containers, genesis_actor};
pub use key::{DocumentKey, DocumentKind, Generation, Subject};
pub use named::named;
pub(crate) use names::{
    answer_name, came_name, day_part_name, fits_name, goal_state_name, intake_name, introduction_name, kind_name,
    leads_name, look_back_name, measure_name, phase_name, presence_name, reaction_from_key, reaction_key, rhythm_name,
    role_name, skill_example_name, skill_state_name,
};
pub use names::{entry_ref_from_text, entry_ref_text};
