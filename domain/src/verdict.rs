//! What the server says of one intent. A verdict is final for its command id, except `Later`.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

/// The server's answer to one pushed item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub enum Verdict {
    /// On disk, in the sequence of its space at this number (the last one, where it became several items).
    #[n(0)]
    Accepted {
        /// The item's number in the space's sequence.
        #[n(0)]
        seq: u64,
    },
    /// Will never be accepted as it is. The work stays with the person, in *Niet geplaatst*.
    #[n(1)]
    Refused {
        /// Why.
        #[n(0)]
        reason: Refusal,
    },
    /// Not now; the device keeps the item and offers it again.
    #[n(2)]
    Later {
        /// Why not now.
        #[n(0)]
        reason: Postponement,
    },
}

/// Why an intent is refused for good. The screens have a sentence for each (`refusal-<code>` in `locales/`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
pub enum Refusal {
    /// The person is not in this space (any more).
    #[n(0)]
    NotAMember,
    /// The person may not do this here.
    #[n(1)]
    NotAllowed,
    /// The document belongs to someone else, or the change is of another document than it was offered for.
    #[n(2)]
    WrongDocument,
    /// Too big: bytes, inflated bytes, operations, or text length.
    #[n(3)]
    TooLarge,
    /// Not a change that Kring makes: malformed, wrong checksum, actor, counter, operation or value.
    #[n(4)]
    Malformed,
    /// What it speaks of is gone (withdrawn or removed).
    #[n(5)]
    Gone,
    /// Decided already, otherwise.
    #[n(6)]
    Conflict,
    /// There is no room (any more) for a photo or recording that it names.
    #[n(7)]
    NoRoom,
    /// A date that has passed, or lies too far ahead.
    #[n(8)]
    Date,
    /// The group was stopped: nobody writes in it or comes in, until a steward opens it again.
    #[n(9)]
    Archived,
    /// Nobody else leads the group: another is made steward first.
    #[n(10)]
    LastSteward,
}

/// Why an item must be offered again, after the device did something about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
pub enum Postponement {
    /// It builds on changes that the server does not have: offer those first (pull, rebuild, replay).
    #[n(0)]
    MissingDependencies,
    /// The document has a newer generation: pull it and replay the command there.
    #[n(1)]
    OldGeneration,
    /// The device's clock is more than a month off: correct by the answer's server time and replay.
    #[n(2)]
    Clock,
    /// The actor is bound to another device or was used after a restore: take a fresh actor and replay.
    #[n(3)]
    ActorTaken,
    /// A photo or voice that it names has not arrived yet.
    #[n(4)]
    MissingAttachment,
    /// The server is busy, or waits for someone to open the door.
    #[n(5)]
    Busy,
    /// This device's app is too old for the space.
    #[n(6)]
    UpgradeNeeded,
}
