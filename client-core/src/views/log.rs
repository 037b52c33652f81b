//! The group's log.

use kring_domain::{
    commands::{EntryKind, EntryRef, Reaction},
    ids::{CommandId, MeetingId},
    verdict::{Postponement, Refusal},
};
use serde::Serialize;

use super::{HelperView, PersonView};

/// The log of one group, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct LogView {
    /// The group's name.
    pub name: String,
    /// Who will read what one writes: the other members, by name. "Dit lezen Anna, Piet en 8 anderen."
    pub readers: Vec<PersonView>,
    /// Pinned entries, newest first. They also stand at their own place in `entries`.
    pub pinned: Vec<EntryView>,
    /// Newest first; replies stand inside the entry they answer.
    pub entries: Vec<EntryView>,
    /// There are older entries on this device.
    pub has_older: bool,
    /// First entries of members that had no reaction for a day (stewards only; never left alone, S1).
    pub alone: Vec<EntryRef>,
    /// One may write here (not while knocking, after leaving, or when the group was stopped).
    pub may_write: bool,
    /// One may hide and pin here.
    pub may_moderate: bool,
    /// How many of one's own intents of this group stand in the *Niet geplaatst* box; one line on top leads there.
    pub refused: u32,
}

/// Where an entry is, honestly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "state", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Written {
    /// *Bewaard*: on this device, waits to be sent.
    Stored {
        /// Why it waits, when the server asked to wait.
        waits_for: Option<Postponement>,
    },
    /// *Verstuurd*: the server has it. `fresh` for a day, then the plain line.
    Shared {
        /// Less than a day ago.
        fresh: bool,
    },
    /// *Niet geplaatst*: stands in the box under this id.
    Refused {
        /// Why.
        reason: Refusal,
        /// For copy, retry, discard.
        command: CommandId,
    },
}

/// One entry, or a reply.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct EntryView {
    /// Which.
    pub entry: EntryRef,
    /// Who wrote it.
    pub author: PersonView,
    /// What it is.
    pub kind: EntryKind,
    /// The words as written. Empty when hidden.
    pub body: String,
    /// BCP 47, for reading aloud; empty when unknown.
    pub lang: String,
    /// When it was written, milliseconds, server-corrected and never after the server had it.
    pub at: i64,
    /// When the words were last changed by their writer.
    pub edited_at: Option<i64>,
    /// Own entries and reactions only; others' are simply there.
    pub written: Option<Written>,
    /// Hidden by a moderator: "Dit bericht is weggehaald". Its own writer still sees the body.
    pub hidden: bool,
    /// Whom a compliment is for.
    pub about: Option<PersonView>,
    /// The meeting it was written at.
    pub meeting: Option<MeetingId>,
    /// Who helped to write it, as its writer said.
    pub helper: Option<HelperView>,
    /// For an entry that answers one that is not here (any more): what it answers.
    pub reply_to: Option<ReplyTo>,
    /// Photos.
    pub photos: Vec<PhotoView>,
    /// A recording.
    pub voice: Option<VoiceView>,
    /// Who said which kind word, by name, never a count.
    pub reactions: Vec<ReactionView>,
    /// Oldest first.
    pub replies: Vec<EntryView>,
}

/// What a reply answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ReplyTo {
    /// Who wrote that.
    pub author: PersonView,
    /// It was withdrawn, hidden or is older than what is here.
    pub gone: bool,
}

/// A kind word and who said it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ReactionView {
    /// Which word.
    pub reaction: Reaction,
    /// Who, oldest first.
    pub people: Vec<PersonView>,
    /// Oneself among them.
    pub mine: bool,
}

/// A photo.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PhotoView {
    /// SHA-256, 64 hex digits: asks the worker for the bytes.
    pub hash: String,
    /// Pixels across.
    pub width: u16,
    /// Pixels down.
    pub height: u16,
    /// The bytes are on this device.
    pub here: bool,
}

/// A recording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct VoiceView {
    /// SHA-256, 64 hex digits.
    pub hash: String,
    /// How long it sounds.
    pub duration_ms: u32,
    /// Loudness for the drawing, 0 to 255, at most 64 values.
    pub levels: Vec<u8>,
    /// The bytes are on this device.
    pub here: bool,
}
