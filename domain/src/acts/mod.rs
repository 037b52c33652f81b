//! What only the server can decide. Same outbox and same verdicts as a command, no document.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::{
    commands::EntryRef,
    ids::{DeviceId, KeyId, PersonId},
    people::{Picture, Standing},
};

/// An intent of one person in one space that the server decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Act {
    /// Takes one's own entry back: its document gets a new generation without it, on every device and on disk.
    #[n(0)]
    Withdraw {
        /// Which entry; the author must be the sender.
        #[n(0)]
        entry: EntryRef,
    },
    /// Opens the door for someone who knocked (any present member).
    #[n(1)]
    Admit {
        /// Who knocked.
        #[n(0)]
        person: PersonId,
    },
    /// Does not open the door (stewards).
    #[n(2)]
    TurnAway {
        /// Who knocked.
        #[n(0)]
        person: PersonId,
    },
    /// Gives a member another standing: steward, member, alumnus (stewards; alumnus also by oneself).
    #[n(3)]
    SetStanding {
        /// Whose.
        #[n(0)]
        person: PersonId,
        /// The new one; never `Knocking` or `Left`.
        #[n(1)]
        standing: Standing,
    },
    /// Takes a member out of the space (stewards).
    #[n(4)]
    Remove {
        /// Who.
        #[n(0)]
        person: PersonId,
    },
    /// Leaves the space oneself.
    #[n(5)]
    Leave,
    /// Changes one's own name and picture, in every space.
    #[n(6)]
    SetProfile {
        /// 1 to 40 characters.
        #[n(0)]
        name: String,
        /// One of the twelve.
        #[n(1)]
        picture: Picture,
    },
    /// A new alumnus asks one member to ask how it goes in weeks 1, 4 and 12 (S1).
    #[n(7)]
    BecomeAlumnus {
        /// The member they chose; `None` for nobody.
        #[n(0)]
        companion: Option<PersonId>,
    },
    /// Adds someone who came in where there was no connection: they have been writing on this tablet since (stewards). The
    /// server makes their account of it, and the device that has the key gets in (`docs/sync.md`, walk-in).
    #[n(8)]
    WalkIn {
        /// Their account, chosen on the tablet.
        #[n(0)]
        person: PersonId,
        /// 1 to 40 characters.
        #[n(1)]
        name: String,
        /// One of the twelve.
        #[n(2)]
        picture: Picture,
        /// Their own device on that tablet.
        #[n(3)]
        device: DeviceId,
        /// The key of that device.
        #[n(4)]
        key: KeyId,
    },
    /// Says that two accounts that were walked in are one person: `alias` is shown as `person` from now on. Each keeps its
    /// own documents, devices and rights (stewards).
    #[n(9)]
    JoinWalkIns {
        /// The account that is shown as the other.
        #[n(0)]
        alias: PersonId,
        /// The account whose name and picture both have.
        #[n(1)]
        person: PersonId,
    },
    /// Says that two accounts that were walked in are two people (stewards).
    #[n(10)]
    KeepApart {
        /// The one.
        #[n(0)]
        one: PersonId,
        /// The other.
        #[n(1)]
        other: PersonId,
    },
    /// Says that an account that was joined is a person of their own after all (stewards).
    #[n(11)]
    Unjoin {
        /// The account that was shown as another.
        #[n(0)]
        alias: PersonId,
    },
}
