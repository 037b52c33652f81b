//! What only the server can decide. Same outbox and same verdicts as a command, no document.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::{
    commands::{CommandFault, EntryRef},
    ids::{DeviceId, GrantId, KeyId, PersonId, RecoveryId},
    people::{Picture, Standing},
    sight::{self, Grantee, Part},
    spaces::{self, Led},
    time::{CivilDate, Timestamp},
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
    /// Gives a member another standing: steward, member, alumnus (stewards; alumnus also by oneself). A guest becomes a member
    /// so, and nothing else; nobody is made a guest so.
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
    /// Lets someone read a part of what one keeps about oneself. In one's own space, as the two below.
    #[n(12)]
    Grant {
        /// Its id, chosen by the device.
        #[n(0)]
        grant: GrantId,
        /// What may be read.
        #[n(1)]
        part: Part,
        /// Who may.
        #[n(2)]
        to: Grantee,
        /// What for: 1 to 200 characters.
        #[n(3)]
        purpose: String,
        /// Until when: at most a year.
        #[n(4)]
        until: Timestamp,
    },
    /// Ends a grant of one's own before its time.
    #[n(13)]
    EndGrant {
        /// Which.
        #[n(0)]
        grant: GrantId,
    },
    /// Says that one looked at a part of what another keeps. The device says it by itself; no screen does.
    #[n(14)]
    Looked {
        /// Whose it is.
        #[n(0)]
        owner: PersonId,
        /// At what.
        #[n(1)]
        part: Part,
        /// When, by the device's server-corrected clock.
        #[n(2)]
        at: Timestamp,
        /// On which day, where the reader is.
        #[n(3)]
        day: CivilDate,
    },
    /// Gives the group another name (stewards).
    #[n(15)]
    Rename {
        /// 1 to 60 characters.
        #[n(0)]
        name: String,
    },
    /// Says who leads the group: workers, or its members (stewards).
    #[n(16)]
    SetLed {
        /// Who.
        #[n(0)]
        led: Led,
    },
    /// Stops the group: it is read on, and nobody writes in it or comes in (stewards).
    #[n(17)]
    Archive,
    /// Goes on with a group that was stopped (stewards).
    #[n(18)]
    Reopen,
    /// Stops letting someone in again on a new device (they themselves, and stewards of their groups).
    #[n(20)]
    StopRecovery {
        /// Who would be let in.
        #[n(0)]
        person: PersonId,
        /// Which time: one that begins later is not stopped by this.
        #[n(1)]
        recovery: RecoveryId,
    },
    /// Opens the door for someone who knocked, as a guest (stewards).
    #[n(21)]
    AdmitGuest {
        /// Who knocked.
        #[n(0)]
        person: PersonId,
    },
}

impl Act {
    /// Checks what can be checked without knowing anything else, at a moment by the server's clock.
    ///
    /// # Errors
    /// As [`sight::grant_fits`] for a grant and [`spaces::group_name_fits`] for a name; the other acts have nothing of the kind.
    pub fn fits(&self, now: Timestamp) -> Result<(), CommandFault> {
        match self {
            Self::Grant { purpose, until, .. } => sight::grant_fits(purpose, *until, now),
            Self::Rename { name } => spaces::group_name_fits(name),
            Self::Withdraw { .. }
            | Self::Admit { .. }
            | Self::TurnAway { .. }
            | Self::SetStanding { .. }
            | Self::Remove { .. }
            | Self::Leave
            | Self::SetProfile { .. }
            | Self::BecomeAlumnus { .. }
            | Self::WalkIn { .. }
            | Self::JoinWalkIns { .. }
            | Self::KeepApart { .. }
            | Self::Unjoin { .. }
            | Self::EndGrant { .. }
            | Self::Looked { .. }
            | Self::SetLed { .. }
            | Self::Archive
            | Self::Reopen
            | Self::StopRecovery { .. }
            | Self::AdmitGuest { .. } => Ok(()),
        }
    }
}
