//! What a host tells the machine.

use kring_domain::{
    about_me::Account,
    acts::Act,
    arrangements::AllArranged,
    commands::Command,
    helping::Helper,
    ids::{CommandId, DeviceId, PersonId, SpaceId},
    instruments::Shelf,
    people::{Picture, Title},
    spaces::SpaceKind,
};
use serde::Deserialize;

use crate::{
    storage::{Bent, Record, StorageError},
    views::ViewQuery,
};

/// Something happened, or is asked. `request` is a number of the host's choice that comes back with the outcome.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Event {
    /// The device starts: the machine reads what is stored.
    Start,
    /// The answer to [`super::Effect::Load`]: the records of each range.
    #[serde(skip)]
    Loaded(Vec<Vec<Record>>),
    /// What the answer that comes next leaves out, because it cannot be unsealed.
    #[serde(skip)]
    Bent(Vec<Bent>),
    /// The batch of [`super::Effect::Commit`] is on disk.
    #[serde(skip)]
    Committed,
    /// Storage did not do what was asked; nothing of a batch was kept.
    #[serde(skip)]
    StorageFailed(StorageError),

    /// The server let someone in on this device.
    SignedIn {
        /// For the outcome.
        request: u64,
        /// Who.
        person: SignedIn,
        /// This device, as the server named it.
        device: DeviceId,
        /// The tokens.
        tokens: NewTokens,
    },
    /// A steward added someone on this device where there was no connection: they write at once, and are sent when the
    /// server knows them.
    WalkedIn {
        /// For the outcome.
        request: u64,
        /// Who.
        person: SignedIn,
        /// This device, as the steward's act names it.
        device: DeviceId,
        /// The group they were added to.
        space: FirstSpace,
    },
    /// The server says that who was added here was not added after all: what they wrote goes into the box.
    WalkInRefused,
    /// The server gave new tokens.
    TokensRenewed {
        /// For the outcome: the old refresh token may go only after this is stored.
        request: u64,
        /// The tokens.
        tokens: NewTokens,
    },
    /// The server ended the session.
    SessionEnded,
    /// The device was ended from elsewhere. What waits is pushed as far as the server takes it; nothing is asked for.
    LastWords,
    /// Asks for what was written here and is nowhere else.
    Unplaced {
        /// For the outcome.
        request: u64,
    },
    /// The person signs out and this device is cleared.
    SignOut {
        /// For the outcome.
        request: u64,
        /// Also when something was not sent yet.
        even_unsent: bool,
    },

    /// Someone begins to help the person, for half an hour at most.
    BeginHelp {
        /// For the outcome.
        request: u64,
        /// Who.
        helper: Helper,
    },
    /// Asks whether the person is alone, before what goes past the outbox: a group, a code, a device.
    AskAlone {
        /// For the outcome.
        request: u64,
    },
    /// They stop.
    EndHelp {
        /// For the outcome.
        request: u64,
    },

    /// The person does a command.
    Run {
        /// For the outcome.
        request: u64,
        /// In which space.
        space: SpaceId,
        /// What.
        command: Command,
    },
    /// The person asks for an act.
    Act {
        /// For the outcome.
        request: u64,
        /// In which space.
        space: SpaceId,
        /// What.
        act: Act,
    },
    /// *Niet geplaatst*: offers it again.
    Retry {
        /// For the outcome.
        request: u64,
        /// Which.
        command: CommandId,
    },
    /// *Niet geplaatst*: throws it away.
    Discard {
        /// For the outcome.
        request: u64,
        /// Which.
        command: CommandId,
    },
    /// Keeps what someone is writing, as the screen's own JSON; `None` takes it away.
    SaveDraft {
        /// For the outcome.
        request: u64,
        /// In which space.
        space: SpaceId,
        /// What.
        draft: Option<String>,
    },
    /// Asks for what someone was writing.
    LoadDraft {
        /// For the outcome.
        request: u64,
        /// In which space.
        space: SpaceId,
    },

    /// Keeps a photo or recording on this device.
    KeepAttachment {
        /// For the outcome.
        request: u64,
        /// In which space.
        space: SpaceId,
        /// What it should be.
        kind: AttachmentKind,
        /// The bytes.
        #[serde(skip)]
        bytes: Vec<u8>,
    },
    /// The server has an attachment completely.
    Uploaded {
        /// SHA-256, hex.
        hash: String,
    },
    /// An attachment could not be sent.
    UploadFailed {
        /// SHA-256, hex.
        hash: String,
        /// The server's problem code, or `offline` when it was not reached.
        #[serde(default)]
        code: String,
    },
    /// The server gave an attachment.
    Fetched {
        /// For the outcome.
        request: u64,
        /// In which space.
        space: SpaceId,
        /// SHA-256, hex.
        hash: String,
        /// The bytes.
        #[serde(skip)]
        bytes: Vec<u8>,
    },

    /// The server told what it keeps about one's account: kept, so that it can be read without a connection.
    KeepAccount {
        /// For the outcome.
        request: u64,
        /// As the server told it.
        account: Box<Account>,
    },

    /// The server told the instruments of one's organisations: kept, so that one fills them in without a connection.
    KeepInstruments {
        /// For the outcome.
        request: u64,
        /// As the server told them.
        shelf: Shelf,
    },

    /// The server told what one's organisations wrote down: kept, so that it can be told without a connection.
    KeepArrangements {
        /// For the outcome.
        request: u64,
        /// As the server told it.
        arranged: AllArranged,
    },

    /// A screen wants to see a view, now and whenever it changes.
    Watch {
        /// Comes back with each view.
        watch: u64,
        /// Which.
        query: ViewQuery,
    },
    /// A screen no longer looks.
    Unwatch {
        /// Which.
        watch: u64,
    },

    /// A live connection is open.
    Connected,
    /// The live connection closed, or a message could not be sent.
    Disconnected,
    /// A message from the server.
    Received {
        /// The envelope.
        #[serde(skip)]
        message: Vec<u8>,
    },
    /// The device may have slept: a live connection is asked whether the server is still there. The host hears the answer
    /// as [`Event::Received`], or ends a connection that stays silent.
    Woke,
    /// Some time has passed: what was asked to wait is offered again, what depends on the hour is drawn again.
    Tick {
        /// What must be added to UTC for the wall clock here, minutes.
        utc_offset_minutes: i32,
    },
}

/// Who was let in.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SignedIn {
    /// Who.
    pub id: PersonId,
    /// The chosen name.
    pub name: String,
    /// The chosen object.
    pub picture: Picture,
    /// Who they are.
    pub title: Title,
}

/// A group, as the steward's device knows it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FirstSpace {
    /// Which.
    pub space: SpaceId,
    /// Its kind.
    pub kind: SpaceKind,
    /// Its name.
    pub name: String,
    /// The organisation's name.
    pub organisation: String,
}

/// Tokens as the server gives them.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NewTokens {
    /// Short-lived.
    pub access_token: String,
    /// How long the access token holds, seconds.
    pub expires_in_s: u32,
    /// For the next ones.
    pub refresh_token: String,
    /// What seals the outbox for the server; `None` from a server that takes no parcels.
    #[serde(default)]
    pub delivery: Option<NewDelivery>,
}

/// To whom the outbox is sealed, and by whom.
#[derive(Clone, PartialEq, Eq, Deserialize)]
pub struct NewDelivery {
    /// The server's public key, 32 bytes in hex.
    pub key: String,
    /// What this device and the server know, 32 bytes in hex.
    pub secret: String,
}

impl std::fmt::Debug for NewDelivery {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NewDelivery").field("key", &self.key).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for NewTokens {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NewTokens").field("expires_in_s", &self.expires_in_s).finish_non_exhaustive()
    }
}

/// What an attachment should be.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum AttachmentKind {
    /// A photo, made small.
    Photo {
        /// Pixels across.
        width: u16,
        /// Pixels down.
        height: u16,
    },
    /// A recording.
    Voice {
        /// How long it sounds.
        duration_ms: u32,
        /// Loudness, at most 64 values.
        levels: Vec<u8>,
    },
}

impl Event {
    /// The event with the bytes that its JSON does not hold.
    #[must_use]
    pub fn with_bytes(mut self, given: Vec<u8>) -> Self {
        if let Self::KeepAttachment { bytes, .. } | Self::Fetched { bytes, .. } | Self::Received { message: bytes } =
            &mut self
        {
            *bytes = given;
        }
        self
    }

    /// The request that it belongs to.
    #[must_use]
    pub(super) const fn request(&self) -> Option<u64> {
        match self {
            Self::SignedIn { request, .. }
            | Self::WalkedIn { request, .. }
            | Self::TokensRenewed { request, .. }
            | Self::Unplaced { request }
            | Self::SignOut { request, .. }
            | Self::BeginHelp { request, .. }
            | Self::AskAlone { request }
            | Self::EndHelp { request }
            | Self::Run { request, .. }
            | Self::Act { request, .. }
            | Self::Retry { request, .. }
            | Self::Discard { request, .. }
            | Self::SaveDraft { request, .. }
            | Self::LoadDraft { request, .. }
            | Self::KeepAccount { request, .. }
            | Self::KeepArrangements { request, .. }
            | Self::KeepInstruments { request, .. }
            | Self::KeepAttachment { request, .. }
            | Self::Fetched { request, .. } => Some(*request),
            Self::Start
            | Self::Bent(_)
            | Self::Loaded(_)
            | Self::Committed
            | Self::StorageFailed(_)
            | Self::SessionEnded
            | Self::WalkInRefused
            | Self::LastWords
            | Self::Uploaded { .. }
            | Self::UploadFailed { .. }
            | Self::Watch { .. }
            | Self::Unwatch { .. }
            | Self::Connected
            | Self::Disconnected
            | Self::Received { .. }
            | Self::Woke
            | Self::Tick { .. } => None,
        }
    }
}
