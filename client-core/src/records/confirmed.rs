//! What the server confirmed of a document, as it was received: so that it can be rebuilt, and offered again to a
//! server that lost it.

use kring_domain::{
    documents::{DocumentKey, Generation},
    ids::{LogId, PersonId},
    time::Timestamp,
};
use minicbor::{
    Decode, Encode,
    bytes::{ByteArray, ByteVec},
};

/// Which document an id belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct DocumentRecord {
    /// Its key.
    #[n(0)]
    pub key: DocumentKey,
    /// The generation that is here.
    #[n(1)]
    pub generation: Generation,
}

/// Who made a change, and when the server had it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct By {
    /// Who.
    #[n(0)]
    pub person: PersonId,
    /// When.
    #[n(1)]
    pub received_at: Timestamp,
}

/// One confirmed item.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Confirmed {
    /// The incarnation of the sequence in which it was last seen.
    #[n(0)]
    pub log: LogId,
    /// Its number there.
    #[n(1)]
    pub seq: u64,
    /// What.
    #[n(2)]
    pub body: ConfirmedBody,
    /// The server's MAC over it.
    #[n(3)]
    pub mac: ByteArray<16>,
}

/// What was confirmed.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub enum ConfirmedBody {
    /// One change.
    #[n(0)]
    Change {
        /// Who and when.
        #[n(0)]
        by: By,
        /// The raw chunk.
        #[n(1)]
        change: ByteVec,
    },
    /// A whole document.
    #[n(1)]
    Snapshot {
        /// Who and when, of each change in Automerge's order.
        #[n(0)]
        by: Vec<By>,
        /// Automerge's save format.
        #[n(1)]
        bytes: ByteVec,
    },
}
