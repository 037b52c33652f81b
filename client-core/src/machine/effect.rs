//! What the machine asks of its host.

use kring_domain::{
    commands::{Attachment, CommandFault},
    ids::{CommandId, DeviceId, PersonId, SpaceId},
};
use serde::Serialize;

use crate::storage::{Batch, Range};

/// Something for the host to do. `Load` and `Commit` come last; the machine waits for their answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "effect", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Effect {
    /// Read these ranges, answer with [`super::Event::Loaded`].
    #[serde(skip)]
    Load(Vec<Range>),
    /// Carry out this batch, answer with [`super::Event::Committed`] or [`super::Event::StorageFailed`].
    #[serde(skip)]
    Commit(Batch),
    /// Send a message to the server: over the live connection, or as one request whose answer is
    /// [`super::Event::Received`].
    Send {
        /// The envelope.
        #[serde(skip)]
        message: Vec<u8>,
    },
    /// A view that is watched changed.
    Changed {
        /// Which watch.
        watch: u64,
        /// The view, JSON.
        view: String,
    },
    /// A request is done. What it asked to keep is on disk.
    Outcome {
        /// Which.
        request: u64,
        /// How.
        #[serde(flatten)]
        outcome: Outcome,
    },
    /// Send an attachment's bytes to the server, from where the last attempt stopped.
    Upload {
        /// For which space.
        space: SpaceId,
        /// SHA-256, hex.
        hash: String,
    },
    /// Who may speak with the server: told at the start and at each change.
    Access {
        /// `None` when nobody is signed in or the session ended.
        tokens: Option<HeldTokens>,
        /// Who was added on this device and has no tokens yet: the server is asked for them, with the device's key.
        arriving: Option<Arriving>,
    },
    /// What must be added to the device's clock to get the server's.
    Clock {
        /// Milliseconds.
        offset_ms: i64,
    },
}

/// Someone whom a steward added, and whom the server has not let in yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Arriving {
    /// Who.
    pub person: PersonId,
    /// Their device.
    pub device: DeviceId,
}

/// Tokens as the host uses them.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HeldTokens {
    /// The device that they are of.
    pub device: DeviceId,
    /// The access token.
    pub access_token: String,
    /// When it ends, milliseconds by this device's own clock.
    pub access_ends: i64,
    /// The refresh token.
    pub refresh_token: String,
}

impl std::fmt::Debug for HeldTokens {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("HeldTokens").field("access_ends", &self.access_ends).finish_non_exhaustive()
    }
}

/// How a request ended.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "outcome", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Outcome {
    /// Done.
    Done,
    /// A command or act is safely on this device, under this id.
    Stored {
        /// Which.
        command: CommandId,
    },
    /// An attachment is safely on this device.
    Kept {
        /// As a command names it.
        attachment: Attachment,
    },
    /// What someone was writing.
    Draft {
        /// The screen's own JSON.
        draft: Option<String>,
    },
    /// What was written here and is nowhere else.
    Unplaced {
        /// The words that did not get into a group, oldest first.
        texts: Vec<UnplacedText>,
        /// What someone was writing, as the screens keep it.
        drafts: Vec<UnplacedDraft>,
        /// How many photos, recordings and taps go with it that have no words.
        without_words: u32,
    },
    /// Not done; nothing of it was kept.
    Failed {
        /// Why.
        #[serde(rename = "code")]
        fault: Fault,
    },
}

/// Words that did not get into a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UnplacedText {
    /// The group they were for.
    pub space: SpaceId,
    /// When they were written, milliseconds.
    pub at: i64,
    /// The words.
    pub text: String,
}

/// What someone was writing in a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UnplacedDraft {
    /// The group.
    pub space: SpaceId,
    /// The screen's own JSON.
    pub draft: String,
}

/// Why a request was not done. In JSON: its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Nobody is signed in.
    #[error("nobody is signed in")]
    SignedOut,
    /// Someone else is signed in on this device.
    #[error("someone else is signed in on this device")]
    SomeoneElse,
    /// The person is not in this space, or waits at its door.
    #[error("not in this space")]
    NotAMember,
    /// The group was stopped: what is said in it would not be placed.
    #[error("the group was stopped")]
    Archived,
    /// What the command says cannot be done as it is.
    #[error("{0}")]
    Command(#[from] CommandFault),
    /// There is no such thing in the box.
    #[error("it is not in the box")]
    NotInBox,
    /// The bytes are no photo of a kind that Kring keeps.
    #[error("this is no photo")]
    NotAPhoto,
    /// The bytes are no recording of a kind that Kring keeps.
    #[error("this is no recording")]
    NotAVoice,
    /// The attachment has too many bytes, pixels or minutes.
    #[error("the attachment is too large")]
    TooLarge,
    /// What the server gave is not what was asked for.
    #[error("the attachment is damaged")]
    Damaged,
    /// Something was not sent yet.
    #[error("something was not sent yet")]
    UnsentWork,
    /// There is no room on this device.
    #[error("there is no room on this device")]
    StorageFull,
    /// This device's storage cannot be used.
    #[error("this device's storage cannot be used")]
    StorageBroken,
}

impl Fault {
    /// The stable code; the screens have a sentence for each (`fault-<code>`).
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::SignedOut => "signed_out",
            Self::SomeoneElse => "someone_else",
            Self::NotAMember => "not_a_member",
            Self::Archived => "archived",
            Self::Command(fault) => fault.code(),
            Self::NotInBox => "not_in_box",
            Self::NotAPhoto => "not_a_photo",
            Self::NotAVoice => "not_a_voice",
            Self::TooLarge => "too_large",
            Self::Damaged => "damaged",
            Self::UnsentWork => "unsent_work",
            Self::StorageFull => "storage_full",
            Self::StorageBroken => "storage_broken",
        }
    }
}

impl Serialize for Fault {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl From<crate::storage::StorageError> for Fault {
    fn from(error: crate::storage::StorageError) -> Self {
        match error {
            crate::storage::StorageError::Full => Self::StorageFull,
            crate::storage::StorageError::Broken => Self::StorageBroken,
        }
    }
}
