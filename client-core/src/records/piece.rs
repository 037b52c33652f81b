//! What one document says, ready to be drawn: a cold start reads these and opens no document.

use std::collections::BTreeMap;

use kring_domain::{
    documents::{
        Document, DocumentKey, DocumentKind, board, board::BoardContents, closing, closing::ClosingContents, journal,
        journal::JournalContents, meeting, meeting::MeetingContents, moderation, moderation::ModerationContents,
        presence, presence::PresenceContents, warning, warning::WarningContents,
    },
    ids::EntryId,
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// What one document says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Which document.
    pub key: DocumentKey,
    /// What it says.
    pub contents: Contents,
    /// When the server had each entry of a journal; an entry that is not in it waits.
    pub received: BTreeMap<EntryId, Timestamp>,
}

/// What a document of each kind says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each variant is the kind it names")]
#[serde(rename_all = "snake_case")]
pub enum Contents {
    Journal(JournalContents),
    Meeting(MeetingContents),
    Closing(ClosingContents),
    Presence(PresenceContents),
    Board(BoardContents),
    Moderation(ModerationContents),
    Warning(WarningContents),
}

impl Contents {
    /// Reads a document.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        match document.key().kind {
            DocumentKind::Journal => Self::Journal(journal::read(document)),
            DocumentKind::Meeting => Self::Meeting(meeting::read(document)),
            DocumentKind::Closing => Self::Closing(closing::read(document)),
            DocumentKind::Presence => Self::Presence(presence::read(document)),
            DocumentKind::Board => Self::Board(board::read(document)),
            DocumentKind::Moderation => Self::Moderation(moderation::read(document)),
            DocumentKind::Warning => Self::Warning(warning::read(document)),
        }
    }
}

impl Piece {
    /// As it is stored: the key and the moments in CBOR, the contents in JSON.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        // Nothing in the contents can fail to become JSON.
        let contents = serde_json::to_vec(&self.contents).unwrap_or_default();
        super::encode(&(self.key, &self.received, minicbor::bytes::ByteVec::from(contents)))
    }

    /// From [`Piece::encode`].
    #[must_use]
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        let (key, received, contents): (_, _, minicbor::bytes::ByteVec) = super::decode(bytes)?;
        Some(Self { key, received, contents: serde_json::from_slice(&contents).ok()? })
    }

    /// The journal, when it is one.
    #[must_use]
    pub const fn journal(&self) -> Option<&JournalContents> {
        match &self.contents {
            Contents::Journal(journal) => Some(journal),
            Contents::Meeting(_)
            | Contents::Closing(_)
            | Contents::Presence(_)
            | Contents::Board(_)
            | Contents::Moderation(_)
            | Contents::Warning(_) => None,
        }
    }
}
