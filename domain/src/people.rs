//! Who someone is: their title in the organisation, their standing in a space, their picture.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::{
    ids::{PersonId, RecoveryId},
    time::Timestamp,
};

/// Who someone is beside the group's table (`domain.md` §2). Shown with the name; gives no right by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
pub enum Title {
    /// deelnemer: the person whose life it is
    #[n(0)]
    Participant,
    /// ervaringsdeskundige
    #[n(1)]
    ExperienceExpert,
    /// sociaal werker
    #[n(2)]
    SocialWorker,
    /// werkplaatsleider
    #[n(3)]
    WorkplaceLeader,
    /// mentor
    #[n(4)]
    Mentor,
    /// coach
    #[n(5)]
    Coach,
    /// klantmanager who decides on or checks benefits; may never be in a peer group (`domain.md` §4 rule 9)
    #[n(6)]
    BenefitsOfficer,
    /// beheerder: manages accounts and spaces, cannot read content
    #[n(7)]
    Administrator,
}

impl Title {
    /// Whether this is someone's work: whoever has it may have to come in with the account of their organisation.
    #[must_use]
    pub const fn is_work(self) -> bool {
        match self {
            Self::Participant | Self::ExperienceExpert => false,
            Self::SocialWorker
            | Self::WorkplaceLeader
            | Self::Mentor
            | Self::Coach
            | Self::BenefitsOfficer
            | Self::Administrator => true,
        }
    }
}

/// What someone may do in one space. Decided on the server, never in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
pub enum Standing {
    /// Knocked with a code; waits until someone present opens. Sees the group's name only.
    #[n(0)]
    Knocking,
    /// Reads and writes.
    #[n(1)]
    Member,
    /// Found work or went on, stays: reads and writes as a member, named alumnus.
    #[n(2)]
    Alumnus,
    /// Plans, opens the door, moderates. A worker, or a member in a member-led group.
    #[n(3)]
    Steward,
    /// Left or was removed. Keeps reading their own documents, nothing else.
    #[n(4)]
    Left,
    /// Reads what the owner of an own space granted, and sees nobody else there.
    #[n(5)]
    Reader,
    /// Te gast: comes along for a while, as a speaker or a neighbour who tries whether it fits. Is in the meetings, and reads
    /// nobody's stories.
    #[n(6)]
    Guest,
}

impl Standing {
    /// Whether this person sits at the table: reads what the members read. A guest does not.
    #[must_use]
    pub const fn is_present(self) -> bool {
        match self {
            Self::Member | Self::Alumnus | Self::Steward => true,
            Self::Knocking | Self::Left | Self::Reader | Self::Guest => false,
        }
    }

    /// Whether this person is in the group's meetings: whoever sits at its table, and a guest.
    #[must_use]
    pub const fn is_in_meetings(self) -> bool {
        match self {
            Self::Guest => true,
            Self::Member | Self::Alumnus | Self::Steward | Self::Knocking | Self::Left | Self::Reader => {
                self.is_present()
            }
        }
    }

    /// Whether this person plans meetings, opens the door and moderates.
    #[must_use]
    pub const fn is_steward(self) -> bool {
        match self {
            Self::Steward => true,
            Self::Knocking | Self::Member | Self::Alumnus | Self::Left | Self::Reader | Self::Guest => false,
        }
    }
}

/// One of the twelve objects a person chooses instead of a face (`look.md` §9).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
#[expect(missing_docs, reason = "each variant is the object it names")]
pub enum Picture {
    #[n(0)]
    Bicycle,
    #[n(1)]
    Boat,
    #[n(2)]
    Tree,
    #[n(3)]
    Plant,
    #[n(4)]
    Bread,
    #[n(5)]
    Radio,
    #[n(6)]
    Umbrella,
    #[n(7)]
    Teapot,
    #[n(8)]
    Bird,
    #[n(9)]
    Lamp,
    #[n(10)]
    Fish,
    #[n(11)]
    Boot,
}

/// A member as the others in the space see them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct MemberCard {
    /// Whose card.
    #[n(0)]
    pub person: PersonId,
    /// The chosen name: 1 to 40 characters, need not be a real name.
    #[n(1)]
    pub name: String,
    /// The chosen object.
    #[n(2)]
    pub picture: Picture,
    /// Who they are.
    #[n(3)]
    pub title: Title,
    /// What they may do in this space.
    #[n(4)]
    pub standing: Standing,
    /// Of an alumnus: since when, and whom they chose.
    #[n(5)]
    pub moved_on: Option<MovedOn>,
    /// Of someone whom a steward added where there was no connection.
    #[n(6)]
    pub walked_in: Option<WalkedIn>,
    /// The account that this one is shown as: a steward said that both are one person. That one is shown as itself.
    #[n(7)]
    pub alias_of: Option<PersonId>,
    /// Of someone who lost everything and is let in again on a new device, from their word until it is in, or stopped.
    #[n(8)]
    pub recovering: Option<Recovering>,
}

/// How someone who lost everything is let in again. It is told to all of their groups, and to each device that they have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Recovering {
    /// Which time: what stops it names this one alone.
    #[n(0)]
    pub recovery: RecoveryId,
    /// Who began it, where they sit at this table too.
    #[n(1)]
    pub by: Option<PersonId>,
    /// From when on the new device gets in.
    #[n(2)]
    pub from: Timestamp,
}

/// How someone was added where there was no connection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct WalkedIn {
    /// When the server heard of it.
    #[n(0)]
    pub at: Timestamp,
    /// Accounts of which a steward said that they are another person.
    #[n(1)]
    pub apart_from: Vec<PersonId>,
}

/// How someone went on to work or a course of their own, and stayed as an alumnus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct MovedOn {
    /// Since when.
    #[n(0)]
    pub at: Timestamp,
    /// The member they chose to ask how it goes after 1, 4 and 12 weeks.
    #[n(1)]
    pub companion: Option<PersonId>,
}
