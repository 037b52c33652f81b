//! What is stored: each record's shape, in CBOR with numbered fields that are only ever added to.

mod attachment;
mod confirmed;
mod help;
pub mod keys;
mod outbox;
mod piece;
mod session;
mod space;

pub use attachment::{AttachmentRecord, AttachmentState};
pub use confirmed::{By, Confirmed, ConfirmedBody, DocumentRecord};
pub use help::Help;
pub use outbox::{Boxed, Intent, OutboxState, Pending, What};
pub use piece::{Contents, Piece};
pub use session::{DeliveryKeys, Session, SyncState, Tokens};
pub use space::{First, SpaceRecord};

use minicbor::{Decode, Encode};

/// A record as bytes.
#[must_use]
pub fn encode<T: Encode<()>>(record: &T) -> Vec<u8> {
    // Encoding into a Vec has no failure to report.
    minicbor::to_vec(record).unwrap_or_default()
}

/// A record from bytes; `None` when they are not one.
#[must_use]
pub fn decode<'b, T: Decode<'b, ()>>(bytes: &'b [u8]) -> Option<T> {
    minicbor::decode(bytes).ok()
}
