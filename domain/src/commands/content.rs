//! The things that commands carry: entries, reactions, answers, attachments.

use minicbor::{Decode, Encode, bytes::ByteArray};
use serde::{Deserialize, Serialize};

use crate::{
    documents::DocumentKey,
    ids::{EntryId, LineId, MeetingId, PersonId, SpaceId},
    time::{Month, Timestamp},
};

/// What an entry is (`domain.md` §2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
pub enum EntryKind {
    /// verhaal
    #[n(0)]
    Story,
    /// kleine stap
    #[n(1)]
    SmallStep,
    /// vraag
    #[n(2)]
    Question,
    /// aanbod
    #[n(3)]
    Offer,
    /// compliment, to one member
    #[n(4)]
    Compliment,
    /// afspraak
    #[n(5)]
    Agreement,
    /// notitie
    #[n(6)]
    Note,
}

/// The three kind words (`look.md` §7). A set, not a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
pub enum Reaction {
    /// Mooi
    #[n(0)]
    Beautiful,
    /// Herken ik
    #[n(1)]
    Recognise,
    /// Sterkte
    #[n(2)]
    Strength,
    /// Ik help (under a question)
    #[n(3)]
    WillHelp,
}

/// Points at an entry. The journal that holds it follows from author and month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct EntryRef {
    /// Who wrote it.
    #[n(0)]
    pub author: PersonId,
    /// The month of the journal it is in.
    #[n(1)]
    pub month: Month,
    /// Which entry.
    #[n(2)]
    pub entry: EntryId,
}

impl EntryRef {
    /// The journal that holds the entry.
    #[must_use]
    pub const fn journal(&self, space: SpaceId) -> DocumentKey {
        DocumentKey::journal(space, self.author, self.month)
    }
}

/// A photo or a voice recording, named by what it is made of. Sent before the change that names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Attachment {
    /// JPEG or WebP, at most 1600 pixels on the long side, at most 1 MiB.
    #[n(0)]
    Photo {
        /// SHA-256 of the bytes, 64 hex digits in JSON.
        #[n(0)]
        #[serde(with = "hash_text")]
        #[cfg_attr(feature = "typescript", ts(type = "string"))]
        hash: ByteArray<32>,
        /// How many bytes.
        #[n(1)]
        size_bytes: u32,
        /// Pixels across.
        #[n(2)]
        width: u16,
        /// Pixels down.
        #[n(3)]
        height: u16,
    },
    /// Opus in WebM or Ogg, or AAC in MP4; at most 5 minutes and 4 MiB.
    #[n(1)]
    Voice(#[n(0)] Voice),
}

/// A voice recording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Voice {
    /// SHA-256 of the bytes, 64 hex digits in JSON.
    #[n(0)]
    #[serde(with = "hash_text")]
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub hash: ByteArray<32>,
    /// How many bytes.
    #[n(1)]
    pub size_bytes: u32,
    /// How long it sounds.
    #[n(2)]
    pub duration_ms: u32,
    /// Loudness along the recording for the drawing, at most 64 values of 0 to 255.
    #[n(3)]
    #[cbor(with = "minicbor::bytes")]
    pub levels: Vec<u8>,
}

/// What someone says in their own words: written, spoken, or both. The sound is enough; words beside it are welcome.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Said {
    /// The words; empty when it was spoken alone.
    #[n(0)]
    pub text: String,
    /// The recording. Sent before the change that names it.
    #[n(1)]
    pub voice: Option<Voice>,
}

impl Said {
    /// Whether nothing is said: what was said before is taken away.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.voice.is_none()
    }

    /// SHA-256 of the recording.
    #[must_use]
    pub fn hash(&self) -> Option<[u8; 32]> {
        self.voice.as_ref().map(|voice| *voice.hash)
    }
}

impl Attachment {
    /// SHA-256 of the bytes.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        match self {
            Self::Photo { hash, .. } => **hash,
            Self::Voice(voice) => *voice.hash,
        }
    }

    /// How many bytes it has.
    #[must_use]
    pub const fn size_bytes(&self) -> u32 {
        match self {
            Self::Photo { size_bytes, .. } => *size_bytes,
            Self::Voice(voice) => voice.size_bytes,
        }
    }
}

/// A new entry, in its writer's own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct NewEntry {
    /// Its id, chosen when it was begun.
    #[n(0)]
    pub entry: EntryId,
    /// When the person wrote it, by the device's server-corrected clock. Also decides the journal's month.
    #[n(1)]
    pub at: Timestamp,
    /// What it is.
    #[n(2)]
    pub kind: EntryKind,
    /// The words: at most 8,000 characters; may be empty where an attachment speaks.
    #[n(3)]
    pub body: String,
    /// The language the person wrote in, BCP 47 (`nl`, `ar`); for reading aloud. Empty when unknown.
    #[n(4)]
    pub lang: String,
    /// What it answers.
    #[n(5)]
    pub reply_to: Option<EntryRef>,
    /// Whom a compliment is for.
    #[n(6)]
    pub about: Option<PersonId>,
    /// The meeting it was written at.
    #[n(7)]
    pub meeting: Option<MeetingId>,
    /// Photos and voice, at most 4.
    #[n(8)]
    pub attachments: Vec<Attachment>,
}

/// The four answers of the closing round (`look/mockups/closing`). A set, not a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
pub enum ClosingAnswer {
    /// Blij
    #[n(0)]
    Glad,
    /// Rustig
    #[n(1)]
    Calm,
    /// Moe
    #[n(2)]
    Tired,
    /// Vol hoofd
    #[n(3)]
    FullHead,
    /// Ik zeg niets: the turn has been
    #[n(4)]
    Silent,
}

/// Whether someone is at a meeting. Absence has no word and no blame: nothing is noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
pub enum PresenceState {
    /// Is here.
    #[n(0)]
    Here,
    /// Not noted (again).
    #[n(1)]
    Unmarked,
}

/// One line of a meeting's programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ProgrammeLine {
    /// Its id.
    #[n(0)]
    pub line: LineId,
    /// At most 200 characters.
    #[n(1)]
    pub text: String,
    /// How long it takes, 0 when not said.
    #[n(2)]
    pub minutes: u16,
}

/// What a moderator does toward a member. First the person, then the rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
pub enum Measure {
    /// We talked about it.
    #[n(0)]
    Talk,
    /// Your entry was hidden.
    #[n(1)]
    Hidden,
    /// A warning.
    #[n(2)]
    Warning,
    /// No longer in the group.
    #[n(3)]
    Removed,
}

/// A hash as 64 hex digits in JSON.
mod hash_text {
    use minicbor::bytes::ByteArray;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(hash: &ByteArray<32>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&hex::encode(hash.as_slice()))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<ByteArray<32>, D::Error> {
        let text = String::deserialize(deserializer)?;
        let mut bytes = [0_u8; 32];
        hex::decode_to_slice(&text, &mut bytes).map_err(D::Error::custom)?;
        Ok(ByteArray::from(bytes))
    }
}

/// A question of an introduction: a few that anyone can answer, none of them about what is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
pub enum IntroductionQuestion {
    /// Wie ben ik?
    #[n(0)]
    Who,
    /// Waar ben ik goed in?
    #[n(1)]
    GoodAt,
    /// Wat helpt mij?
    #[n(2)]
    Helps,
}
