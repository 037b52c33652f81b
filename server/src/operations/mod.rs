//! What the server does, one file for each thing: load, ask the rights, pass the gate, commit, tell.
//!
//! Everything that adds to a space's sequence goes through [`batch`]; what devices push goes through [`writer`], which
//! takes what waits together into one transaction. [`sync`] is the whole of one round trip.

mod about_me;
mod acts;
mod arrangements;
mod attachments;
pub(crate) mod audit;
mod batch;
mod catch_ups;
mod ceremonies;
mod change;
mod deliveries;
mod desk;
mod device_links;
mod devices;
mod groups;
mod instruments;
mod join;
mod kept_instruments;
mod last_words;
pub(crate) mod ledger;
mod marks;
mod membership;
mod offers;
mod own_space;
mod passkeys;
mod pull;
mod recoveries;
mod recovery_device;
mod reoffer;
mod replay;
mod rewards;
mod roles;
mod sessions;
mod sharing;
mod sign_in;
mod sync;
mod walk_ins;
mod warm_up;
mod withdraw;
pub(crate) mod work_accounts;
pub(crate) mod writer;

pub(crate) use acts::carry_out as carry_out_act;
pub(crate) use arrangements::ArrangeFault;
pub(crate) use attachments::{MAX_ATTACHMENT_BYTES, Part};
pub(crate) use audit::Deeded;
pub use audit::{AdministrativeAct, Deed, DoneBy};
pub(crate) use batch::Batch;
pub(crate) use catch_ups::CatchUps;
pub(crate) use change::{Offered, carry_out as carry_out_change};
pub(crate) use desk::Desk;
pub(crate) use device_links::LinkState;
pub(crate) use devices::{DeviceCard, Held, end_device_unasked, known_devices};
pub(crate) use groups::{Founded, NewGroup, first_head};
pub(crate) use instruments::Cupboard;
pub(crate) use join::{Alike, Knock, Knocker};
pub(crate) use kept_instruments::{KeepFault, KeptInstrument};
pub(crate) use last_words::LastWords;
pub(crate) use marks::{document_mac, is_change_mac, is_document_mac};
pub(crate) use membership::{add_member, create_join_code_unasked, end_join_code_unasked};
pub(crate) use passkeys::PasskeyAnswer;
pub(crate) use pull::{CaughtUp, catch_up, is_open, rights_now};
pub(crate) use recoveries::{EndLine, RecoveryCode, RecoveryLine, close_lapsed};
pub(crate) use recovery_device::{RecoveryDoor, RecoveryState};
pub use replay::Replayed;
pub(crate) use replay::replay;
pub(crate) use roles::{RoleChange, change_roles};
pub(crate) use sessions::Session;
pub(crate) use sharing::close_expired;
pub use sync::{Answered, SyncError, sync};
pub(crate) use sync::{BUSY_S, answer};
pub(crate) use warm_up::warm_up;

use crate::{identity::IdentityFault, media::MediaFault, random::NoRandomness, store::StoreError};

/// Why an operation did not do what was asked, as something that whoever asked can act on.
#[derive(Debug, thiserror::Error)]
pub(crate) enum OperationError {
    /// No valid token, or the device was closed: sign in again.
    #[error("sign in again")]
    SignedOut,
    /// The device was ended from elsewhere: it hands in what it still has, and forgets the rest.
    #[error("the device was ended")]
    DeviceEnded,
    /// The sign-in code is wrong, too old, or was tried too often.
    #[error("the sign-in code is wrong or too old")]
    WrongCode,
    /// No such thing, or none that this person may know of.
    #[error("not found")]
    NotFound,
    /// The rights say no.
    #[error("not allowed")]
    Denied(#[from] kring_domain::rights::Denied),
    /// What was sent does not fit: each field and why.
    #[error("fields do not fit")]
    Invalid(Vec<FieldFault>),
    /// The chosen id is someone else's.
    #[error("the id is taken")]
    Taken,
    /// The part does not begin where the upload is; it is at this byte.
    #[error("the upload is elsewhere")]
    Offset(u64),
    /// The part is empty, or small and not the last.
    #[error("the part is too small")]
    SmallPart,
    /// As many as may wait at this door do.
    #[error("the door is full")]
    DoorFull,
    /// Someone of the group looks and is called the same; who knows that may say so and come in all the same.
    #[error("someone there looks and is called the same")]
    LooksAlike,
    /// What a browser said is no passkey of this server, or not for this moment.
    #[error("this is no passkey")]
    NotAPasskey,
    /// As many of these as one may have.
    #[error("there are as many as one may have")]
    TooMany,
    /// The server was not told its own address, without which this cannot be.
    #[error("the server does not know its own address")]
    NotSetUp,
    /// The organisation asks its people to come in with its own account.
    #[error("come in with the organisation's account")]
    WorkAccountAsked,
    /// Nobody said yet that this person was added.
    #[error("nobody said yet that this person was added")]
    WalkInWaits,
    /// This person was not added.
    #[error("this person was not added")]
    WalkInRefused,
    /// Someone is let in again already: one at a time.
    #[error("someone is let in again already")]
    RecoveryRuns,
    /// The new device waits until its time has come.
    #[error("the new device waits")]
    RecoveryWaits,
    /// It was stopped, or not taken up in time.
    #[error("it was stopped or is over")]
    RecoveryOver,
    /// This device is or was somebody else's.
    #[error("the device is somebody else's")]
    OthersDevice,
    /// See [`IdentityFault`].
    #[error(transparent)]
    Identity(IdentityFault),
    /// Larger than it may be.
    #[error("too large")]
    TooLarge,
    /// Photos and recordings take all the room there is.
    #[error("there is no room")]
    NoRoom(Whose),
    /// The bytes are not those that the hash names.
    #[error("the bytes are other ones")]
    HashMismatch,
    /// Not a picture or recording that Kring knows.
    #[error("not a photo or recording")]
    NotAPhoto,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// See [`NoRandomness`].
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// A token could not be made.
    #[error("a token could not be made")]
    Token,
}

impl From<MediaFault> for OperationError {
    fn from(fault: MediaFault) -> Self {
        match fault {
            MediaFault::NotOurs => Self::NotAPhoto,
            MediaFault::TooLarge => Self::TooLarge,
        }
    }
}

/// Whose room is full.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whose {
    /// That of the one who sends, in this space.
    Person,
    /// That of the whole space.
    Space,
}

/// One thing that does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FieldFault {
    /// The field, as in the request's JSON.
    pub(crate) field: &'static str,
    /// A stable code.
    pub(crate) code: &'static str,
}
