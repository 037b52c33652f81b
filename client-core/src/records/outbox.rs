//! What a person did that has no final verdict yet, and what was refused.

use kring_domain::{
    acts::Act,
    commands::Command,
    documents::{DocumentKey, Generation},
    ids::{CommandId, SpaceId},
    time::Timestamp,
    verdict::{Postponement, Refusal},
};
use minicbor::{
    Decode, Encode,
    bytes::{ByteArray, ByteVec},
};

/// One intent that waits.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Pending {
    /// Its id: the server gives a repeat of it the first verdict.
    #[n(0)]
    pub id: CommandId,
    /// The space it is about.
    #[n(1)]
    pub space: SpaceId,
    /// When the person did it, by the corrected clock.
    #[n(2)]
    pub at: Timestamp,
    /// The clock correction that `at` was made with, milliseconds.
    #[n(3)]
    pub clock_offset_ms: i64,
    /// What.
    #[n(4)]
    pub intent: Intent,
    /// Where it is.
    #[n(5)]
    pub state: OutboxState,
}

/// What a person meant.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[allow(clippy::large_enum_variant, reason = "large on 64 bits only; nearly every intent is a command, and few wait")]
pub enum Intent {
    /// A command, and what it made of its document.
    #[n(0)]
    Command {
        /// What.
        #[n(0)]
        command: Command,
        /// The document it writes.
        #[n(1)]
        key: DocumentKey,
        /// The generation that `change` builds on.
        #[n(2)]
        generation: Generation,
        /// The raw change chunk.
        #[n(3)]
        change: ByteVec,
        /// The change's hash.
        #[n(4)]
        hash: ByteArray<32>,
    },
    /// An act, which the server decides.
    #[n(1)]
    Act(#[n(0)] Act),
}

/// Where an intent is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub enum OutboxState {
    /// On this device.
    #[n(0)]
    Stored {
        /// Why the server asked to wait, when it did.
        #[n(0)]
        waits_for: Option<Postponement>,
    },
    /// The server has it, at this number; the device does not have that number yet.
    #[n(1)]
    Accepted {
        /// The number in the space's sequence.
        #[n(0)]
        seq: u64,
    },
}

/// One intent in the *Niet geplaatst* box.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Boxed {
    /// Its id, for copy, retry and discard.
    #[n(0)]
    pub id: CommandId,
    /// The space it was for.
    #[n(1)]
    pub space: SpaceId,
    /// The space's name, also after leaving.
    #[n(2)]
    pub space_name: String,
    /// When the person did it.
    #[n(3)]
    pub at: Timestamp,
    /// What.
    #[n(4)]
    pub what: What,
    /// Why it was refused.
    #[n(5)]
    pub reason: Refusal,
    /// The hash of the change that was refused, when it was a change.
    #[n(6)]
    pub hash: Option<ByteArray<32>>,
}

/// What was refused.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub enum What {
    /// A command.
    #[n(0)]
    Command(#[n(0)] Command),
    /// An act.
    #[n(1)]
    Act(#[n(0)] Act),
}

impl Pending {
    /// The command, when it is one.
    #[must_use]
    pub const fn command(&self) -> Option<&Command> {
        match &self.intent {
            Intent::Command { command, .. } => Some(command),
            Intent::Act(_) => None,
        }
    }

    /// The document that it writes.
    #[must_use]
    pub const fn document(&self) -> Option<&DocumentKey> {
        match &self.intent {
            Intent::Command { key, .. } => Some(key),
            Intent::Act(_) => None,
        }
    }

    /// Refused: as it goes into the box.
    #[must_use]
    pub fn refused(self, reason: Refusal, space_name: String) -> Boxed {
        let (what, hash) = match self.intent {
            Intent::Command { command, hash, .. } => (What::Command(command), Some(hash)),
            Intent::Act(act) => (What::Act(act), None),
        };
        Boxed { id: self.id, space: self.space, space_name, at: self.at, what, reason, hash }
    }
}
