//! How devices and server speak: one message of frames, CBOR, compressed as one stream (`docs/sync.md`).
//!
//! The same frames travel in the body of `POST /v1/sync` (one request, one answer) and over a WebSocket (live).

mod envelope;
mod frame;

pub use envelope::{EnvelopeError, MAX_DATA_ITEMS, MAX_INFLATED_BYTES, MAX_MESSAGE_BYTES, open, seal};
pub use frame::{
    Authorship, Cursor, Frame, Hello, Item, ItemBody, Offer, Pull, Push, Reoffer, SightCursor, SightEvent, SpaceCard,
    VerdictOn,
};

/// The protocol's version. A server answers a version it does not speak with `Frame::Notice`.
pub const PROTOCOL: u16 = 1;
