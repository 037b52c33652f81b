//! Why a change does not pass.

use crate::verdict::{Postponement, Refusal, Verdict};

/// Why a change does not pass the gate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum GateFault {
    /// More bytes, operations, dependencies, actors or characters than it may hold.
    #[error("the change is too large")]
    TooLarge,
    /// Not an uncompressed Automerge change, or not consistent with itself.
    #[error("the change is malformed")]
    Malformed,
    /// The checksum is not that of the bytes.
    #[error("the change's checksum is wrong")]
    Checksum,
    /// It carries what Kring's changes never do: an author, a message, a time, extra bytes.
    #[error("the change carries what it must not")]
    Baggage,
    /// Its actor is not sixteen bytes, or is the document's first one.
    #[error("the change's actor is wrong")]
    Actor,
    /// The actor's sequence number was used before for something else.
    #[error("the change's sequence number was used before")]
    SequenceTaken,
    /// Its sequence number or its first operation is not the next one.
    #[error("the change's counters are wrong")]
    Counters,
    /// It builds on changes that are not here.
    #[error("the change builds on changes that are not here")]
    MissingDependencies,
    /// It is here already.
    #[error("the change is here already")]
    AlreadyThere,
    /// It is a change of another document.
    #[error("the change is of another document")]
    OtherDocument,
    /// It says the same in other bytes than Kring would have written.
    #[error("the change is not written as Kring writes it")]
    NotCanonical,
    /// It writes what this kind of document does not hold.
    #[error("the change writes what the document does not hold")]
    Operation,
    /// It writes what this person may not: a steward's part, another's agreement, another's seat.
    #[error("the change writes what its author may not")]
    NotAllowed,
    /// A value is not of the shape that its place asks for.
    #[error("the change holds a value that does not fit")]
    Value,
    /// A moment that cannot be, or is too far ahead.
    #[error("the change holds a moment that cannot be")]
    Moment,
    /// It writes an entry that was taken back.
    #[error("the change writes an entry that was taken back")]
    Gone,
    /// The document with it does not hold together.
    #[error("the change breaks the document")]
    Breaks,
}

impl GateFault {
    /// The stable code, for the log.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooLarge => "too_large",
            Self::Malformed => "malformed",
            Self::Checksum => "checksum",
            Self::Baggage => "baggage",
            Self::Actor => "actor",
            Self::SequenceTaken => "sequence_taken",
            Self::Counters => "counters",
            Self::MissingDependencies => "missing_dependencies",
            Self::AlreadyThere => "already_there",
            Self::OtherDocument => "other_document",
            Self::NotCanonical => "not_canonical",
            Self::Operation => "operation",
            Self::NotAllowed => "not_allowed",
            Self::Value => "value",
            Self::Moment => "moment",
            Self::Gone => "gone",
            Self::Breaks => "breaks",
        }
    }

    /// What the server says of the change.
    ///
    /// [`GateFault::AlreadyThere`] is for the caller to look up: the same change under another command. Failing that,
    /// the device says it again under a fresh actor, finds it there and is done.
    #[must_use]
    pub const fn verdict(self) -> Verdict {
        match self {
            Self::TooLarge => refused(Refusal::TooLarge),
            Self::Malformed
            | Self::Checksum
            | Self::Baggage
            | Self::Actor
            | Self::Counters
            | Self::NotCanonical
            | Self::Operation
            | Self::Value
            | Self::Breaks => refused(Refusal::Malformed),
            Self::NotAllowed => refused(Refusal::NotAllowed),
            Self::OtherDocument => refused(Refusal::WrongDocument),
            Self::Gone => refused(Refusal::Gone),
            Self::MissingDependencies => later(Postponement::MissingDependencies),
            Self::SequenceTaken | Self::AlreadyThere => later(Postponement::ActorTaken),
            Self::Moment => later(Postponement::Clock),
        }
    }
}

const fn refused(reason: Refusal) -> Verdict {
    Verdict::Refused { reason }
}

const fn later(reason: Postponement) -> Verdict {
    Verdict::Later { reason }
}
