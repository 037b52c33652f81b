//! How devices and server speak: one message of frames, CBOR, compressed as one stream (`docs/sync.md`).
//!
//! The same frames travel in the body of `POST /v1/sync` (one request, one answer) and over a WebSocket (live).

mod envelope;
mod frame;
mod parcel;

pub use envelope::{EnvelopeError, MAX_DATA_ITEMS, MAX_INFLATED_BYTES, MAX_MESSAGE_BYTES, open, seal};
pub use frame::{
    Authorship, Cursor, Frame, Hello, Item, ItemBody, Offer, OrganisationCard, Pull, Push, Reoffer, SightCursor,
    SightEvent, SpaceCard, VerdictOn,
};
pub use parcel::{
    Delivery, MAX_DELIVERY_BYTES, MAX_PARCELS, NotAKey, NotOpened, Parcel, PublicKey, SealedParcel, SecretKey, Sender,
};

/// The protocol's version. A server answers a version it does not speak with `Frame::Unsupported`.
pub const PROTOCOL: u16 = 1;

/// The version of what documents hold, as this code writes and reads it. Schemas change by adding; it counts on where an app
/// that does not know the addition would do harm, and a space can then ask for it.
pub const SCHEMA: u16 = 1;
