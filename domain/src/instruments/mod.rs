//! Instruments: versioned ways to look at one's own situation, written in files and never in code (`domain.md` §5).
//!
//! A file is read into a [`Draft`], which holds whatever stood in it. [`read`] makes an [`Instrument`] of it, or tells
//! everything that is wrong, each with its place. An [`Instrument`] is what devices hold: what to ask, how it is
//! drawn ([`DrawnAs`], [`Instrument::drawn`]) and every word of it ([`TextKey`]). [`Area`] says whose sharing goes with it.

mod area;
mod bounds;
mod draft;
mod fault;
mod instrument;
mod kinds;
mod on_shelf;
mod reading;
mod slug;
#[cfg(test)]
mod tests;
mod text_key;

pub use area::Area;
pub use bounds::MAX_FILE_BYTES;
pub use draft::{Draft, DraftCondition, DraftPlan, DraftQuestion, DraftScale, DraftTopic};
pub use fault::{Flaw, InstrumentFault};
pub use instrument::{Asks, Choice, Condition, Instrument, Plan, PlanAbout, Question, Scale, Texts, Topic};
pub use kinds::{DrawnAs, FilledInBy};
pub use on_shelf::{OnShelf, Shelf};
pub use reading::read;
pub use slug::{AnswerId, InstrumentId, NotASlug, QuestionId, ScaleId, TopicId};
pub use text_key::TextKey;
