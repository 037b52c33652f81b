//! Messages packed and unpacked. What is large goes to a thread for heavy work: inflating 16 MiB takes longer than a
//! connection beside it should wait.

use actix_web::web::Bytes;
use kring_domain::wire::{self, EnvelopeError, Frame, ItemBody};

/// From here on a message is unpacked elsewhere. It can grow a thousandfold: one of 4 KiB to 4 MiB.
const LARGE_TO_OPEN: usize = 4 << 10;

/// From here on a message is packed elsewhere: 64 KiB take about a millisecond.
const LARGE_TO_SEAL: usize = 64 << 10;

/// Unpacks a message.
///
/// # Errors
/// [`EnvelopeError`], by what is wrong.
pub(crate) async fn open(message: Bytes) -> Result<Vec<Frame>, EnvelopeError> {
    if message.len() < LARGE_TO_OPEN {
        return wire::open(&message);
    }
    let opened = tokio::task::spawn_blocking(move || wire::open(&message)).await;
    opened.map_err(|_panic_or_end| EnvelopeError::Malformed)?
}

/// Packs frames into one message.
///
/// # Errors
/// [`EnvelopeError::TooLarge`].
pub(crate) async fn seal(frames: Vec<Frame>) -> Result<Vec<u8>, EnvelopeError> {
    if weight(&frames) < LARGE_TO_SEAL {
        return wire::seal(&frames);
    }
    let sealed = tokio::task::spawn_blocking(move || wire::seal(&frames)).await;
    sealed.map_err(|_panic_or_end| EnvelopeError::Malformed)?
}

/// What frames weigh before they are packed, about.
fn weight(frames: &[Frame]) -> usize {
    frames.iter().map(weight_of).sum()
}

fn weight_of(frame: &Frame) -> usize {
    match frame {
        Frame::Pull(pull) => pull.items.iter().map(|item| weight_of_item(&item.body)).sum(),
        Frame::Reoffer(again) => again.items.iter().map(|item| weight_of_item(&item.body)).sum(),
        Frame::Verdicts(verdicts) => verdicts.len() * 24,
        Frame::Sight { events, .. } => events.len() * 80,
        Frame::Push(push) => push.offers.len() * 400,
        Frame::Hello(_) | Frame::Clock(_) | Frame::Unsupported { .. } | Frame::Ping(_) | Frame::Pong(_) => 40,
    }
}

fn weight_of_item(body: &ItemBody) -> usize {
    match body {
        ItemBody::Change { change, .. } => change.len() + 40,
        ItemBody::Snapshot { document_bytes, by, .. } => document_bytes.len() + by.len() * 12,
        ItemBody::Erased { .. } | ItemBody::Member(_) => 80,
    }
}
