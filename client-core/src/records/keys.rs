//! The keys of the tables. Numbers are big-endian, so that keys come in order.

use kring_domain::{
    documents::{DocumentKey, DocumentKind, Subject},
    ids::{DocumentId, MeetingId, SpaceId},
    time::Month,
};

/// Table `State`: who is signed in.
pub const SESSION: &[u8] = b"session";
/// Table `State`: access and refresh token.
pub const TOKENS: &[u8] = b"tokens";
/// Table `State`: what seals the outbox for the server.
pub const DELIVERY: &[u8] = b"delivery";
/// Table `State`: sight cursor, clock correction, last sending.
pub const SYNC: &[u8] = b"sync";

/// Table `State`: who helps.
pub const HELP: &[u8] = b"help";

/// Table `State`: what one gave sight of, and who looked.
pub const GIVEN: &[u8] = b"given";
/// Table `State`: the organisations in which one makes groups.
pub const MAKES_GROUPS_IN: &[u8] = b"makes_groups_in";

/// Table `State`: what one's organisations wrote down, as JSON.
pub const ARRANGEMENTS: &[u8] = b"arrangements";
/// Table `State`: the instruments of one's organisations, as JSON.
pub const INSTRUMENTS: &[u8] = b"instruments";

/// Table `State`: what the server last told of one's account, as JSON.
pub const ACCOUNT: &[u8] = b"account";

/// Table `State`: what someone is writing in a space.
#[must_use]
pub fn draft(space: SpaceId) -> Vec<u8> {
    [b"draft/".as_slice(), space.as_bytes()].concat()
}

/// The space of a draft's key.
#[must_use]
pub fn draft_space(key: &[u8]) -> Option<SpaceId> {
    Some(SpaceId::from_bytes(key.strip_prefix(b"draft/")?.try_into().ok()?))
}

/// Table `Documents`.
#[must_use]
pub fn document(space: SpaceId, document: DocumentId) -> Vec<u8> {
    [space.as_bytes().as_slice(), document.as_bytes()].concat()
}

/// Table `Confirmed`: in the order of arrival.
#[must_use]
pub fn confirmed(space: SpaceId, document: DocumentId, arrival: u64) -> Vec<u8> {
    [space.as_bytes().as_slice(), document.as_bytes(), &arrival.to_be_bytes()].concat()
}

/// The arrival number of a key of table `Confirmed`.
#[must_use]
pub fn arrival(key: &[u8]) -> Option<u64> {
    Some(u64::from_be_bytes(key.get(32..)?.try_into().ok()?))
}

/// Tables `Outbox`, `Outgoing` and `Refused`: oldest first.
#[must_use]
pub fn number(number: u64) -> Vec<u8> {
    number.to_be_bytes().to_vec()
}

/// The number of a key of table `Outbox` or `Refused`.
#[must_use]
pub fn number_of(key: &[u8]) -> Option<u64> {
    Some(u64::from_be_bytes(key.try_into().ok()?))
}

/// Parts of a space's pieces that are read together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// Journals, by month.
    Journals,
    /// Board, moderation and warnings: few, and needed with the log. Of an own space what one says about oneself.
    Card,
    /// Meetings.
    Meetings,
    /// Closing rounds and presence, by meeting.
    Rounds,
}

impl Shelf {
    const fn byte(self) -> u8 {
        match self {
            Self::Journals => 0,
            Self::Card => 1,
            Self::Meetings => 2,
            Self::Rounds => 3,
        }
    }
}

/// Table `Pieces`: a shelf of a space.
#[must_use]
pub fn shelf(space: SpaceId, shelf: Shelf) -> Vec<u8> {
    [space.as_bytes().as_slice(), &[shelf.byte()]].concat()
}

/// Table `Pieces`: the journals of one month.
#[must_use]
pub fn journals(space: SpaceId, month: Month) -> Vec<u8> {
    [shelf(space, Shelf::Journals).as_slice(), &month.ordinal().to_be_bytes()].concat()
}

/// Table `Pieces`: closing round and presence of one meeting.
#[must_use]
pub fn rounds(space: SpaceId, meeting: MeetingId) -> Vec<u8> {
    [shelf(space, Shelf::Rounds).as_slice(), meeting.as_bytes()].concat()
}

/// Table `Pieces`: what one document says.
#[must_use]
pub fn piece(key: &DocumentKey) -> Vec<u8> {
    let begin = match (key.kind, key.subject) {
        (DocumentKind::Journal, Subject::Month(month)) => journals(key.space, month),
        (DocumentKind::Closing | DocumentKind::Presence, Subject::Meeting(meeting)) => rounds(key.space, meeting),
        (DocumentKind::Meeting, _) => shelf(key.space, Shelf::Meetings),
        (
            DocumentKind::Board
            | DocumentKind::Moderation
            | DocumentKind::Warning
            | DocumentKind::Introduction
            | DocumentKind::Assessments
            | DocumentKind::Goals
            | DocumentKind::CheckIns
            | DocumentKind::Conversations
            | DocumentKind::Skills
            | DocumentKind::Confirmations
            | DocumentKind::Rewards
            | DocumentKind::Journal
            | DocumentKind::Closing
            | DocumentKind::Presence,
            _,
        ) => shelf(key.space, Shelf::Card),
    };
    [begin.as_slice(), key.id().as_bytes()].concat()
}
