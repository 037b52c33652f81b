//! Messages packed and unpacked. What is large goes to a thread for heavy work: inflating 16 MiB takes longer than a
//! connection beside it should wait.

use std::sync::Arc;

use actix_web::web::Bytes;
use kring_domain::wire::{self, EnvelopeError, Frame, ItemBody};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// From here on a message is unpacked elsewhere. It can grow a thousandfold: one of 4 KiB to 4 MiB.
const LARGE_TO_OPEN: usize = 4 << 10;

/// From here on a message is packed elsewhere: 64 KiB take about a millisecond.
const LARGE_TO_SEAL: usize = 64 << 10;

/// How many large messages are open at a time: 16 MiB of CBOR may take ten times as much as frames, so eight are held in
/// about a gigabyte, and the machine has no more hands to work on them.
const OPEN_AT_ONCE: usize = 8;

/// The turns of large messages: from before one is inflated until it was carried out. Who has no turn waits; the message
/// waits packed.
#[derive(Debug, Clone)]
pub(crate) struct Turns(Arc<Semaphore>);

/// One message's turn; given back when this is dropped.
#[derive(Debug)]
pub(crate) struct Turn {
    _permit: OwnedSemaphorePermit,
}

impl Default for Turns {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(OPEN_AT_ONCE)))
    }
}

impl Turns {
    /// Waits for a turn to open a message; `None` for a small one, which needs none.
    pub(crate) async fn take(&self, message: &Bytes) -> Option<Turn> {
        if message.len() < LARGE_TO_OPEN {
            return None;
        }
        // Nobody closes the semaphore.
        let permit = Arc::clone(&self.0).acquire_owned().await.ok()?;
        Some(Turn { _permit: permit })
    }
}

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
        Frame::Sight { events, given, makes_groups_in, .. } => {
            let given = given.as_ref().map_or(0, |given| given.grants.len() * 160 + given.looks.len() * 48);
            let organisations = makes_groups_in.as_ref().map_or(0, |cards| cards.len() * 60);
            events.len() * 80 + given + organisations
        }
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

#[cfg(test)]
mod tests {
    use futures_util::FutureExt;

    use super::*;

    #[test]
    fn large_messages_take_turns_and_small_ones_do_not_wait() {
        let turns = Turns::default();
        let (large, small) = (Bytes::from(vec![0; LARGE_TO_OPEN]), Bytes::from(vec![0; LARGE_TO_OPEN - 1]));
        let mut taken: Vec<Turn> =
            (0..OPEN_AT_ONCE).filter_map(|_| turns.take(&large).now_or_never().flatten()).collect();
        assert_eq!(taken.len(), OPEN_AT_ONCE);
        let mut next = Box::pin(turns.take(&large));
        assert!(next.as_mut().now_or_never().is_none(), "there is no turn left");
        assert!(matches!(turns.take(&small).now_or_never(), Some(None)));
        taken.pop();
        assert!(matches!(next.now_or_never(), Some(Some(_))));
        drop(taken);
        assert_eq!(turns.0.available_permits(), OPEN_AT_ONCE);
    }
}
