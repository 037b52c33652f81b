//! The documents that the table asks about, of each kind.

use super::{ME, MEETING, OTHER, SPACE, THIRD};
use crate::{
    documents::{DocumentKey, DocumentKind},
    ids::{PersonId, SpaceId},
    instruments::Area,
    time::Timestamp,
};

/// Each with how it is told apart in the table.
pub(super) fn keys(kind: DocumentKind) -> Vec<(&'static str, DocumentKey)> {
    let month = Timestamp(0).month();
    match kind {
        DocumentKind::Journal => vec![
            (", one's own", DocumentKey::journal(SPACE, ME, month)),
            (", another's", DocumentKey::journal(SPACE, OTHER, month)),
        ],
        DocumentKind::Meeting => vec![("", DocumentKey::meeting(SPACE, MEETING))],
        DocumentKind::Closing => vec![
            (", one's own", DocumentKey::closing(SPACE, ME, MEETING)),
            (", another's", DocumentKey::closing(SPACE, OTHER, MEETING)),
        ],
        DocumentKind::Presence => vec![("", DocumentKey::presence(SPACE, MEETING))],
        DocumentKind::Board => vec![("", DocumentKey::board(SPACE))],
        DocumentKind::Moderation => vec![("", DocumentKey::moderation(SPACE, month))],
        DocumentKind::Warning => vec![
            (", by oneself to another", DocumentKey::warning(SPACE, ME, OTHER)),
            (", by another to oneself", DocumentKey::warning(SPACE, OTHER, ME)),
            (", by another to a third", DocumentKey::warning(SPACE, OTHER, THIRD)),
            (", by oneself to oneself", DocumentKey::warning(SPACE, ME, ME)),
        ],
        DocumentKind::Introduction => {
            vec![(", one's own", DocumentKey::introduction(ME)), (", another's", DocumentKey::introduction(OTHER))]
        }
        DocumentKind::Assessments => vec![
            (" of money, one's own", DocumentKey::assessments(ME, Area::Money)),
            (" of money, another's", DocumentKey::assessments(OTHER, Area::Money)),
            (" of housing, another's", DocumentKey::assessments(OTHER, Area::Housing)),
        ],
        DocumentKind::Goals => vec![
            (" of money, one's own", DocumentKey::goals(ME, Area::Money)),
            (" of money, another's", DocumentKey::goals(OTHER, Area::Money)),
            (" of housing, another's", DocumentKey::goals(OTHER, Area::Housing)),
        ],
        DocumentKind::Rewards => {
            let promised = |participant, owner, area| DocumentKey::rewards(SpaceId::own(participant), owner, area);
            vec![
                (" of one's own steps, by another", promised(ME, OTHER, Area::Money)),
                (" of one's own steps, by oneself", promised(ME, ME, Area::Money)),
                (" of another's steps with money, by oneself", promised(OTHER, ME, Area::Money)),
                (" of another's steps with housing, by oneself", promised(OTHER, ME, Area::Housing)),
                (" of another's steps with money, by a third", promised(OTHER, THIRD, Area::Money)),
                (" received by oneself", DocumentKey::received(ME, OTHER, 2026)),
                (" received by another, of oneself", DocumentKey::received(OTHER, ME, 2026)),
                (" received by another, of a third", DocumentKey::received(OTHER, THIRD, 2026)),
            ]
        }
        DocumentKind::CheckIns => of_two(DocumentKey::check_ins),
        DocumentKind::Conversations => of_two(DocumentKey::conversations),
        DocumentKind::Skills => {
            vec![(", one's own", DocumentKey::skills(ME)), (", another's", DocumentKey::skills(OTHER))]
        }
        DocumentKind::Confirmations => vec![
            (" of one's own, another's", DocumentKey::confirmations(OTHER, ME)),
            (" of another's, one's own", DocumentKey::confirmations(ME, OTHER)),
            (" of another's, a third's", DocumentKey::confirmations(THIRD, OTHER)),
            (" of one's own, by oneself", DocumentKey::confirmations(ME, ME)),
        ],
    }
}

/// What two people keep between them.
fn of_two(key: fn(SpaceId, PersonId, PersonId, u16) -> DocumentKey) -> Vec<(&'static str, DocumentKey)> {
    let of = |participant, owner, other| key(SpaceId::own(participant), owner, other, 2026);
    vec![
        (" of one's own, one's half", of(ME, ME, OTHER)),
        (" of one's own, the other's half", of(ME, OTHER, ME)),
        (" of another, one's half", of(OTHER, ME, OTHER)),
        (" of another, the other's half", of(OTHER, OTHER, ME)),
        (" of another with a third", of(OTHER, THIRD, OTHER)),
        (" of two, in a group", key(SPACE, ME, OTHER, 2026)),
        (" of two, in a third's space", of(THIRD, ME, OTHER)),
    ]
}
