//! A document's identity follows from what it is about, so that two devices without a connection mean the same one.

use minicbor::{Decode, Encode};
use sha2::{Digest, Sha256};

use crate::{
    ids::{DocumentId, MeetingId, PersonId, SpaceId},
    instruments::Area,
    time::Month,
};

/// The kinds of document (`design.md` §3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
#[cbor(index_only)]
pub enum DocumentKind {
    /// Entries, replies, reactions and pause of one member in one month. Written by its owner.
    #[n(0)]
    Journal,
    /// One meeting: programme, notes, agreements. Written by the members.
    #[n(1)]
    Meeting,
    /// One writer's part of a meeting's closing round: an own seat, or by a steward every seat at the table.
    #[n(2)]
    Closing,
    /// Who is at a meeting. Written by stewards.
    #[n(3)]
    Presence,
    /// The space's card, house rules and weekly series. Written by stewards.
    #[n(4)]
    Board,
    /// What moderators hid, restored and pinned in one month. No names, no reasons. Written by stewards.
    #[n(5)]
    Moderation,
    /// Measures of one moderator toward one member, with reasons. Read by these two alone.
    #[n(6)]
    Warning,
    /// "Over mij": who someone is, in their own words. In their own space, written by them alone.
    #[n(7)]
    Introduction,
    /// "Hoe gaat het met mij?": what someone filled in about one area of their life. In their own space, written by them
    /// alone.
    #[n(8)]
    Assessments,
    /// "Stappen": what someone wants in one area of their life, and the small steps of it. In their own space, written by
    /// them alone.
    #[n(9)]
    Goals,
    /// One writer's half of the check-ins of two people in one year. In the participant's own space, whoever of the two writes
    /// it: so nothing is recorded in a check-in that the participant cannot read.
    #[n(10)]
    CheckIns,
    /// One writer's half of the conversations of a participant and one professional in one year. In the participant's own space,
    /// whoever of the two writes it.
    #[n(12)]
    Conversations,
    /// "Wat ik kan": what someone learns and can, with what shows it, and in which phases they took part. In their own space,
    /// written by them alone.
    #[n(13)]
    Skills,
    /// What one reader says to have seen of what another can. In that other's own space, written by the reader alone.
    #[n(14)]
    Confirmations,
    /// Rewards with steps of one person, in that person's own space: what one writer promised in one area of their life, or, of
    /// the person themselves, what they received of one who promised. Read by these two alone.
    #[n(15)]
    Rewards,
}

impl DocumentKind {
    /// Its word in files that people read: an export, the matrix of rights.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Journal => "journal",
            Self::Meeting => "meeting",
            Self::Closing => "closing",
            Self::Presence => "presence",
            Self::Board => "board",
            Self::Moderation => "moderation",
            Self::Warning => "warning",
            Self::Introduction => "introduction",
            Self::Assessments => "assessments",
            Self::Goals => "goals",
            Self::CheckIns => "check_ins",
            Self::Conversations => "conversations",
            Self::Skills => "skills",
            Self::Confirmations => "confirmations",
            Self::Rewards => "rewards",
        }
    }
}

/// What a document is about, beside its space, kind and owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
pub enum Subject {
    /// The whole space.
    #[n(0)]
    Space,
    /// One month (UTC).
    #[n(1)]
    Month(#[n(0)] Month),
    /// One meeting.
    #[n(2)]
    Meeting(#[n(0)] MeetingId),
    /// One person: the other side of a pair.
    #[n(3)]
    Person(#[n(0)] PersonId),
    /// One area of a life.
    #[n(4)]
    Area(#[n(0)] Area),
    /// What one has with another in a year.
    #[n(5)]
    Pair {
        /// The other.
        #[n(0)]
        other: PersonId,
        /// The year.
        #[n(1)]
        year: u16,
    },
}

/// How often a document was rebuilt without what was withdrawn from it. Begins at 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
#[cbor(transparent)]
pub struct Generation(#[n(0)] pub u32);

/// Names a document. Frames carry this, never a bare id, so that the server derives the id itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
pub struct DocumentKey {
    /// The space whose sequence it is in.
    #[n(0)]
    pub space: SpaceId,
    /// What kind of document.
    #[n(1)]
    pub kind: DocumentKind,
    /// The person who alone writes it; `None` where several do.
    #[n(2)]
    pub owner: Option<PersonId>,
    /// What it is about.
    #[n(3)]
    pub subject: Subject,
}

impl DocumentKey {
    /// The journal of one member in one month.
    #[must_use]
    pub const fn journal(space: SpaceId, owner: PersonId, month: Month) -> Self {
        Self { space, kind: DocumentKind::Journal, owner: Some(owner), subject: Subject::Month(month) }
    }

    /// One meeting.
    #[must_use]
    pub const fn meeting(space: SpaceId, meeting: MeetingId) -> Self {
        Self { space, kind: DocumentKind::Meeting, owner: None, subject: Subject::Meeting(meeting) }
    }

    /// What one writer noted of a meeting's closing round.
    #[must_use]
    pub const fn closing(space: SpaceId, writer: PersonId, meeting: MeetingId) -> Self {
        Self { space, kind: DocumentKind::Closing, owner: Some(writer), subject: Subject::Meeting(meeting) }
    }

    /// Who is at a meeting.
    #[must_use]
    pub const fn presence(space: SpaceId, meeting: MeetingId) -> Self {
        Self { space, kind: DocumentKind::Presence, owner: None, subject: Subject::Meeting(meeting) }
    }

    /// The space's board.
    #[must_use]
    pub const fn board(space: SpaceId) -> Self {
        Self { space, kind: DocumentKind::Board, owner: None, subject: Subject::Space }
    }

    /// The moderation of one month's journals.
    #[must_use]
    pub const fn moderation(space: SpaceId, month: Month) -> Self {
        Self { space, kind: DocumentKind::Moderation, owner: None, subject: Subject::Month(month) }
    }

    /// The measures of one moderator toward one member.
    #[must_use]
    pub const fn warning(space: SpaceId, moderator: PersonId, member: PersonId) -> Self {
        Self { space, kind: DocumentKind::Warning, owner: Some(moderator), subject: Subject::Person(member) }
    }

    /// Who someone is, in their own words. It stands in their own space.
    #[must_use]
    pub fn introduction(owner: PersonId) -> Self {
        Self {
            space: SpaceId::own(owner),
            kind: DocumentKind::Introduction,
            owner: Some(owner),
            subject: Subject::Space,
        }
    }

    /// What someone filled in about one area of their life. It stands in their own space.
    #[must_use]
    pub fn assessments(owner: PersonId, area: Area) -> Self {
        Self {
            space: SpaceId::own(owner),
            kind: DocumentKind::Assessments,
            owner: Some(owner),
            subject: Subject::Area(area),
        }
    }

    /// What someone wants in one area of their life, and its steps. It stands in their own space.
    #[must_use]
    pub fn goals(owner: PersonId, area: Area) -> Self {
        Self { space: SpaceId::own(owner), kind: DocumentKind::Goals, owner: Some(owner), subject: Subject::Area(area) }
    }

    /// One writer's half of the check-ins of two people in one year. It stands in the own space of whichever of the two is the
    /// participant.
    #[must_use]
    pub const fn check_ins(space: SpaceId, owner: PersonId, other: PersonId, year: u16) -> Self {
        Self { space, kind: DocumentKind::CheckIns, owner: Some(owner), subject: Subject::Pair { other, year } }
    }

    /// One writer's half of the conversations of two people in one year. It stands in the own space of whichever of the two is the
    /// participant.
    #[must_use]
    pub const fn conversations(space: SpaceId, owner: PersonId, other: PersonId, year: u16) -> Self {
        Self { space, kind: DocumentKind::Conversations, owner: Some(owner), subject: Subject::Pair { other, year } }
    }

    /// What someone learns and can. It stands in their own space.
    #[must_use]
    pub fn skills(owner: PersonId) -> Self {
        Self { space: SpaceId::own(owner), kind: DocumentKind::Skills, owner: Some(owner), subject: Subject::Space }
    }

    /// What a reader says to have seen of what another can. It stands in that other's own space.
    #[must_use]
    pub fn confirmations(reader: PersonId, of: PersonId) -> Self {
        Self {
            space: SpaceId::own(of),
            kind: DocumentKind::Confirmations,
            owner: Some(reader),
            subject: Subject::Person(of),
        }
    }

    /// What someone promised with steps of another in one area of their life. It stands in that person's own space.
    #[must_use]
    pub const fn rewards(space: SpaceId, owner: PersonId, area: Area) -> Self {
        Self { space, kind: DocumentKind::Rewards, owner: Some(owner), subject: Subject::Area(area) }
    }

    /// What someone received in one year of what another promised. It stands in their own space.
    #[must_use]
    pub fn received(owner: PersonId, from: PersonId, year: u16) -> Self {
        let subject = Subject::Pair { other: from, year };
        Self { space: SpaceId::own(owner), kind: DocumentKind::Rewards, owner: Some(owner), subject }
    }

    /// Whether space, owner and subject are of the shape that the kind asks for.
    #[must_use]
    pub fn is_well_formed(&self) -> bool {
        if let (DocumentKind::Introduction | DocumentKind::Skills, Some(owner), Subject::Space)
        | (DocumentKind::Assessments | DocumentKind::Goals, Some(owner), Subject::Area(_)) =
            (self.kind, self.owner, self.subject)
        {
            return self.space == SpaceId::own(owner);
        }
        if let (DocumentKind::CheckIns | DocumentKind::Conversations, Some(owner), Subject::Pair { other, year }) =
            (self.kind, self.owner, self.subject)
        {
            let is_of_the_pair = self.space == SpaceId::own(owner) || self.space == SpaceId::own(other);
            return owner != other && is_of_the_pair && (2020..2100).contains(&year);
        }
        if let (DocumentKind::Confirmations, Some(owner), Subject::Person(of)) = (self.kind, self.owner, self.subject) {
            return owner != of && self.space == SpaceId::own(of);
        }
        if let (DocumentKind::Rewards, Some(owner)) = (self.kind, self.owner) {
            return match self.subject {
                // Nobody promises themselves a reward.
                Subject::Area(_) => self.space != SpaceId::own(owner),
                Subject::Pair { other, year } => {
                    self.space == SpaceId::own(owner) && owner != other && (2020..2100).contains(&year)
                }
                Subject::Space | Subject::Month(_) | Subject::Meeting(_) | Subject::Person(_) => false,
            };
        }
        matches!(
            (self.kind, self.owner, self.subject),
            (DocumentKind::Journal, Some(_), Subject::Month(_))
                | (DocumentKind::Meeting, None, Subject::Meeting(_))
                | (DocumentKind::Closing, Some(_), Subject::Meeting(_))
                | (DocumentKind::Presence, None, Subject::Meeting(_))
                | (DocumentKind::Board, None, Subject::Space)
                | (DocumentKind::Moderation, None, Subject::Month(_))
                | (DocumentKind::Warning, Some(_), Subject::Person(_))
        )
    }

    /// The document's id: the first sixteen bytes of SHA-256 over `kring/document/1` and the key's CBOR.
    #[must_use]
    pub fn id(&self) -> DocumentId {
        let mut hasher = Sha256::new();
        hasher.update(b"kring/document/1");
        // Encoding into a Vec has no failure to report; an empty key would only be another id.
        hasher.update(minicbor::to_vec(self).unwrap_or_default());
        let digest: [u8; 32] = hasher.finalize().into();
        let mut id = [0_u8; 16];
        id.copy_from_slice(digest.split_at(16).0);
        DocumentId::from_bytes(id)
    }
}
