//! Words out of a fixed list, and plain sentences.

use super::Reader;
use crate::{
    commands::{
        CommandFault,
        bounds::{Lines, some_text},
    },
    instruments::Flaw,
};

impl Reader<'_> {
    /// A word out of a list.
    pub(super) fn kind<T: Copy>(&mut self, at: &str, text: &str, all: &[T], name: fn(T) -> &'static str) -> Option<T> {
        let kind = all.iter().copied().find(|kind| name(*kind) == text);
        if kind.is_none() {
            let known = all.iter().copied().map(name);
            self.unknown_kind(at, text, &known.collect::<Vec<_>>());
        }
        kind
    }

    /// Tells that a word is none of a list.
    pub(super) fn unknown_kind(&mut self, at: &str, text: &str, known: &[&str]) {
        let flaw = if text.is_empty() {
            Flaw::Missing
        } else {
            Flaw::UnknownKind { found: text.to_owned(), known: known.join(", ") }
        };
        self.fault(at, flaw);
    }

    /// A pictogram of the app.
    pub(super) fn pictogram(&mut self, at: &str, name: &str) {
        if name.is_empty() {
            self.fault(at, Flaw::Missing);
        } else if !(self.is_pictogram)(name) {
            self.fault(at, Flaw::UnknownPictogram { found: name.to_owned() });
        }
    }

    /// Sentences that must say something; they may have line breaks.
    pub(super) fn words(&mut self, at: &str, text: &str, max: usize) {
        self.some_text(at, text, max, Lines::Many);
    }

    /// A text that must say something.
    pub(super) fn some_text(&mut self, at: &str, text: &str, max: usize, lines: Lines) {
        let Err(fault) = some_text(text, max, lines) else { return };
        let flaw = match fault {
            CommandFault::Empty => Flaw::Missing,
            CommandFault::TooLong => Flaw::TooLong { max },
            CommandFault::Characters
            | CommandFault::TooMany
            | CommandFault::Moment
            | CommandFault::Attachment
            | CommandFault::WrongDocument
            | CommandFault::Gone
            | CommandFault::NotWithHelp
            | CommandFault::RewardsOff
            | CommandFault::RewardRange
            | CommandFault::RewardGiven
            | CommandFault::Damaged => Flaw::Characters,
        };
        self.fault(at, flaw);
    }
}
