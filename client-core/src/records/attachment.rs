//! Photos and recordings on this device.

use kring_domain::ids::SpaceId;
use minicbor::{Decode, Encode};

/// One attachment whose bytes are here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct AttachmentRecord {
    /// The space it was made in or fetched for.
    #[n(0)]
    pub space: SpaceId,
    /// How many bytes.
    #[n(1)]
    pub size_bytes: u64,
    /// Where it is.
    #[n(2)]
    pub state: AttachmentState,
    /// The server had it and was restored since: it is offered once more.
    #[n(3)]
    #[cbor(default)]
    pub again: bool,
    /// What named it was taken back: it leaves this device unless something else names it.
    #[n(4)]
    #[cbor(default)]
    pub doubted: bool,
}

/// Where an attachment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(index_only)]
pub enum AttachmentState {
    /// Made here, named by nothing yet, or by something that waits: not with the server yet.
    #[n(0)]
    Waiting,
    /// The server has it, or gave it.
    #[n(1)]
    Shared,
}
