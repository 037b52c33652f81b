//! The frames.

use minicbor::{
    Decode, Encode,
    bytes::{ByteArray, ByteVec},
};

use crate::{
    acts::Act,
    documents::{DocumentKey, Generation},
    ids::{CommandId, DeviceId, LogId, OrganisationId, PersonId, SpaceId},
    people::{MemberCard, Standing},
    sight::{Given, Shared},
    spaces::{GroupState, SpaceKind},
    time::Timestamp,
    verdict::Verdict,
};

/// One thing said. A message is a list of these.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub enum Frame {
    /// Device → server, first: where it is in each space.
    #[n(0)]
    Hello(#[n(0)] Hello),
    /// Device → server: what waits in the outbox, oldest first.
    #[n(1)]
    Push(#[n(0)] Push),
    /// Device → server: accepted items that a restored server lost; each carries the server's own MAC.
    #[n(2)]
    Reoffer(#[n(0)] Reoffer),
    /// Server → device: what became of each pushed item.
    #[n(3)]
    Verdicts(#[n(0)] Vec<VerdictOn>),
    /// Server → device: what changed in what the person may see, in order.
    #[n(4)]
    Sight {
        /// Where the person's sight sequence stands now.
        #[n(0)]
        cursor: SightCursor,
        /// What changed since the device's cursor.
        #[n(1)]
        events: Vec<SightEvent>,
        /// All that the person gave sight of, and who looked, when anything in their sight changed.
        #[n(2)]
        given: Option<Given>,
        /// The organisations in which the person may make groups, when anything in their sight changed.
        #[n(3)]
        makes_groups_in: Option<Vec<OrganisationCard>>,
    },
    /// Server → device: what happened in one space.
    #[n(5)]
    Pull(#[n(0)] Pull),
    /// Server → device: the server's clock, sent in every answer.
    #[n(6)]
    Clock(#[n(0)] Timestamp),
    /// Server → device: this protocol version or app is too old or too new; nothing was done.
    #[n(7)]
    Unsupported {
        /// The versions the server speaks, lowest and highest.
        #[n(0)]
        lowest: u16,
        /// See `lowest`.
        #[n(1)]
        highest: u16,
    },
    /// Either way, live only: are you there.
    #[n(8)]
    Ping(#[n(0)] u32),
    /// The answer to a ping, with its number.
    #[n(9)]
    Pong(#[n(0)] u32),
}

/// Where a device is.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Hello {
    /// [`super::PROTOCOL`].
    #[n(0)]
    pub protocol: u16,
    /// Who speaks; must be the device of the access token.
    #[n(1)]
    pub device: DeviceId,
    /// Where it is in the person's sight sequence.
    #[n(2)]
    pub sight: SightCursor,
    /// Where it is in each space it holds. Spaces it was just granted and does not list are sent from the start.
    #[n(3)]
    pub cursors: Vec<Cursor>,
    /// [`super::SCHEMA`] of the app; 0 from one that did not say yet. A space may ask for more than an old app has.
    #[n(4)]
    #[cbor(default)]
    pub schema: u16,
}

/// Where a device is in the sequence of what its person may see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
#[cbor(transparent)]
pub struct SightCursor(#[n(0)] pub u64);

/// Where a device is in one space.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Cursor {
    /// Which space.
    #[n(0)]
    pub space: SpaceId,
    /// The last item it has; 0 for nothing.
    #[n(1)]
    pub seq: u64,
    /// The first 8 bytes of the chain hash at `seq`; zeros at 0. A mismatch means that the server was restored.
    #[n(2)]
    pub chain: ByteArray<8>,
}

/// What waits in the outbox.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Push {
    /// The documents that `offers` speak of, named once.
    #[n(0)]
    pub documents: Vec<DocumentKey>,
    /// Oldest first. A later one may build on an earlier one.
    #[n(1)]
    pub offers: Vec<Offer>,
}

/// One intent.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub enum Offer {
    /// What a command made of a document: usually one change.
    #[n(0)]
    Change {
        /// The command.
        #[n(0)]
        command: CommandId,
        /// Index into [`Push::documents`].
        #[n(1)]
        document: u32,
        /// The generation it was made on.
        #[n(2)]
        generation: Generation,
        /// One Automerge change chunk, raw (uncompressed).
        #[n(3)]
        change: ByteVec,
    },
    /// An act.
    #[n(1)]
    Act {
        /// The act's id.
        #[n(0)]
        command: CommandId,
        /// The space it is about.
        #[n(1)]
        space: SpaceId,
        /// What.
        #[n(2)]
        act: Act,
    },
}

impl Offer {
    /// Its id.
    #[must_use]
    pub const fn command(&self) -> CommandId {
        match self {
            Self::Change { command, .. } | Self::Act { command, .. } => *command,
        }
    }
}

/// The verdict on one command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct VerdictOn {
    /// Which command.
    #[n(0)]
    pub command: CommandId,
    /// What.
    #[n(1)]
    pub verdict: Verdict,
}

/// Accepted items of one space, offered again after the server lost them.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Reoffer {
    /// Which space.
    #[n(0)]
    pub space: SpaceId,
    /// See [`Pull::documents`].
    #[n(1)]
    pub documents: Vec<DocumentKey>,
    /// See [`Pull::people`].
    #[n(2)]
    pub people: Vec<PersonId>,
    /// The items as they were received, MACs included.
    #[n(3)]
    pub items: Vec<Item>,
}

/// What happened in one space after the device's cursor.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Pull {
    /// Where the device is after these items. When `more` is set it must not keep this cursor yet.
    #[n(0)]
    pub cursor: Cursor,
    /// The sequence's incarnation. When it differs from what the device knew, the server was restored: `items` then
    /// begin at nothing, and the device offers again what it holds and the server lost.
    #[n(1)]
    pub log: LogId,
    /// More follows: the device asks again (live: it just comes).
    #[n(2)]
    pub more: bool,
    /// The documents that `items` speak of, named once.
    #[n(3)]
    pub documents: Vec<DocumentKey>,
    /// The people that `items` speak of, named once.
    #[n(4)]
    pub people: Vec<PersonId>,
    /// In order.
    #[n(5)]
    pub items: Vec<Item>,
}

/// One item of a space's sequence.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Item {
    /// Its number. Numbers that a device may not see are left out.
    #[n(0)]
    pub seq: u64,
    /// What it is.
    #[n(1)]
    pub body: ItemBody,
}

/// What an item is.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub enum ItemBody {
    /// An accepted change.
    #[n(0)]
    Change {
        /// Index into [`Pull::documents`].
        #[n(0)]
        document: u32,
        /// The generation it belongs to.
        #[n(1)]
        generation: Generation,
        /// Who made it and when the server had it.
        #[n(2)]
        by: Authorship,
        /// One Automerge change chunk, raw.
        #[n(3)]
        change: ByteVec,
        /// The server's MAC over (space, document, generation, authorship, change): HMAC-SHA-256, first 16 bytes.
        #[n(4)]
        mac: ByteArray<16>,
    },
    /// A whole document: what a device far behind gets instead of its changes, and what follows an erasure.
    /// When its generation is newer than the device's, the device drops what it had and replays its own outbox.
    #[n(1)]
    Snapshot {
        /// Index into [`Pull::documents`].
        #[n(0)]
        document: u32,
        /// The generation it is of.
        #[n(1)]
        generation: Generation,
        /// Authorship of each change, in the order of Automerge's `get_changes(&[])`, the first (never sent) one left out.
        #[n(2)]
        by: Vec<Authorship>,
        /// Automerge's save format.
        #[n(3)]
        document_bytes: ByteVec,
        /// The server's MAC over (space, document, generation, authorships, bytes).
        #[n(4)]
        mac: ByteArray<16>,
    },
    /// A document left for good.
    #[n(2)]
    Erased {
        /// Index into [`Pull::documents`].
        #[n(0)]
        document: u32,
    },
    /// A member came, changed or left.
    #[n(3)]
    Member(#[n(0)] MemberCard),
}

/// Who made a change, and when the server had it. Devices believe nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Authorship {
    /// Index into [`Pull::people`].
    #[n(0)]
    pub person: u32,
    /// When the server had it.
    #[n(1)]
    pub received_at: Timestamp,
}

/// A change in what a person may see.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[allow(clippy::large_enum_variant, reason = "large on 64 bits only; an answer has a few of them, nearly all cards")]
pub enum SightEvent {
    /// A space came in sight, or its card or one's standing in it changed.
    #[n(0)]
    Granted(#[n(0)] SpaceCard),
    /// Everything of this space goes from the device, except one's own documents, after its outbox was boxed.
    #[n(1)]
    Forget {
        /// Which space.
        #[n(0)]
        space: SpaceId,
    },
}

/// A space as its members see it in the list.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct SpaceCard {
    /// Which.
    #[n(0)]
    pub space: SpaceId,
    /// Its kind.
    #[n(1)]
    pub kind: SpaceKind,
    /// Its name.
    #[n(2)]
    pub name: String,
    /// The organisation's name.
    #[n(3)]
    pub organisation: String,
    /// The person's own standing.
    #[n(4)]
    pub standing: Standing,
    /// Of another's own space: what of it the person may read.
    #[n(5)]
    pub shared: Option<Shared>,
    /// How the group stands; at its door, and of an own space, nothing is said of it.
    #[n(6)]
    #[cbor(default)]
    pub group: GroupState,
}

/// An organisation as one of its people sees it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct OrganisationCard {
    /// Which.
    #[n(0)]
    pub organisation: OrganisationId,
    /// Its name.
    #[n(1)]
    pub name: String,
}
