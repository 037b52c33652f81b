//! What one document says, ready to be drawn: a cold start reads these and opens no document.

use std::collections::BTreeMap;

use kring_domain::{
    documents::{
        Document, DocumentKey, DocumentKind, assessments, assessments::AssessmentsContents, board,
        board::BoardContents, check_ins, check_ins::CheckInsContents, closing, closing::ClosingContents, confirmations,
        confirmations::ConfirmationsContents, conversations, conversations::ConversationsContents, goals,
        goals::GoalsContents, introduction, introduction::IntroductionContents, journal, journal::JournalContents,
        meeting, meeting::MeetingContents, moderation, moderation::ModerationContents, presence,
        presence::PresenceContents, rewards, rewards::RewardsContents, skills, skills::SkillsContents, warning,
        warning::WarningContents,
    },
    ids::{EntryId, PersonId},
    time::Timestamp,
};
use minicbor::{Decode, Encode};

/// What one document says.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Piece {
    /// Which document.
    #[n(0)]
    pub key: DocumentKey,
    /// What it says.
    #[n(1)]
    pub contents: Contents,
    /// When the server had each entry of a journal; an entry that is not in it waits.
    #[n(2)]
    pub received: BTreeMap<EntryId, Timestamp>,
    /// Who noted each one's presence, as the server vouches for it; of what waits, and of what an older version of the app
    /// stored, nothing is said.
    #[n(3)]
    #[cbor(default)]
    pub noted_by: BTreeMap<PersonId, PersonId>,
}

/// What a document of each kind says.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[expect(missing_docs, reason = "each variant is the kind it names")]
pub enum Contents {
    #[n(0)]
    Journal(#[n(0)] JournalContents),
    #[n(1)]
    Meeting(#[n(0)] MeetingContents),
    #[n(2)]
    Closing(#[n(0)] ClosingContents),
    #[n(3)]
    Presence(#[n(0)] PresenceContents),
    #[n(4)]
    Board(#[n(0)] BoardContents),
    #[n(5)]
    Moderation(#[n(0)] ModerationContents),
    #[n(6)]
    Warning(#[n(0)] WarningContents),
    #[n(7)]
    Introduction(#[n(0)] IntroductionContents),
    #[n(8)]
    Assessments(#[n(0)] AssessmentsContents),
    #[n(9)]
    Goals(#[n(0)] GoalsContents),
    #[n(10)]
    CheckIns(#[n(0)] CheckInsContents),
    #[n(12)]
    Conversations(#[n(0)] ConversationsContents),
    #[n(13)]
    Skills(#[n(0)] SkillsContents),
    #[n(14)]
    Confirmations(#[n(0)] ConfirmationsContents),
    #[n(15)]
    Rewards(#[n(0)] RewardsContents),
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
            DocumentKind::Introduction => Self::Introduction(introduction::read(document)),
            DocumentKind::Assessments => Self::Assessments(assessments::read(document)),
            DocumentKind::Goals => Self::Goals(goals::read(document)),
            DocumentKind::CheckIns => Self::CheckIns(check_ins::read(document)),
            DocumentKind::Conversations => Self::Conversations(conversations::read(document)),
            DocumentKind::Skills => Self::Skills(skills::read(document)),
            DocumentKind::Confirmations => Self::Confirmations(confirmations::read(document)),
            DocumentKind::Rewards => Self::Rewards(rewards::read(document)),
        }
    }

    /// The photos and recordings that it names, by the hash of their bytes.
    #[must_use]
    pub fn named(&self) -> Vec<[u8; 32]> {
        match self {
            Self::Journal(journal) => journal.named().collect(),
            Self::Introduction(introduction) => introduction.named().collect(),
            Self::Assessments(assessments) => assessments.named().collect(),
            Self::Goals(goals) => goals.named().collect(),
            Self::CheckIns(check_ins) => check_ins.named().collect(),
            Self::Conversations(conversations) => conversations.named().collect(),
            Self::Skills(skills) => skills.named().collect(),
            Self::Meeting(_)
            | Self::Closing(_)
            | Self::Presence(_)
            | Self::Board(_)
            | Self::Moderation(_)
            | Self::Warning(_)
            | Self::Confirmations(_)
            | Self::Rewards(_) => Vec::new(),
        }
    }
}

impl Piece {
    /// As it is stored.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        super::encode(self)
    }

    /// From [`Piece::encode`].
    #[must_use]
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        super::decode(bytes)
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
            | Contents::Warning(_)
            | Contents::Introduction(_)
            | Contents::Assessments(_)
            | Contents::Goals(_)
            | Contents::CheckIns(_)
            | Contents::Conversations(_)
            | Contents::Skills(_)
            | Contents::Confirmations(_)
            | Contents::Rewards(_) => None,
        }
    }
}
