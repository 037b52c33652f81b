//! What a person does to a document: an intent, kept as such so that it can be replayed.
//!
//! A command says what was meant, never how the document stores it. Applying a command that is already present does
//! nothing. Ids and moments inside a command are chosen once, when the person acts.

mod command;
mod content;

pub use command::Command;
pub use content::{
    Attachment, ClosingAnswer, EntryKind, EntryRef, Measure, NewEntry, PresenceState, ProgrammeLine, Reaction, Voice,
};
