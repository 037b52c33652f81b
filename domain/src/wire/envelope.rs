//! The envelope of a message: a version byte and one deflate stream over the frames' CBOR, both bounded.

use std::io::{Read, Write};

use flate2::{Compression, read::DeflateDecoder, write::DeflateEncoder};

use super::{Frame, ItemBody};

/// A message's largest size as it travels: 4 MiB.
pub const MAX_MESSAGE_BYTES: usize = 4 << 20;

/// A message's largest size inflated: 16 MiB. A deflate stream can grow a thousandfold, so this is checked as it grows.
pub const MAX_INFLATED_BYTES: usize = 16 << 20;

/// The most CBOR data items in a message. A frame of three bytes takes a hundred in memory: without this bound a message
/// of 16 MiB could ask for half a gigabyte. A page of 5,000 changes has some 80,000.
pub const MAX_DATA_ITEMS: usize = 1 << 20;

/// The first byte: the envelope's own version.
const VERSION: u8 = 1;

/// Why bytes are not a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EnvelopeError {
    /// More bytes than a message may have, as sent or inflated, or more data items.
    #[error("the message is too large")]
    TooLarge,
    /// The first byte is not a version we speak.
    #[error("the message has an unknown version")]
    Version,
    /// Truncated, not deflate, or not the CBOR of frames.
    #[error("the message is malformed")]
    Malformed,
}

/// Packs frames into one message.
///
/// # Errors
/// [`EnvelopeError::TooLarge`] beyond [`MAX_INFLATED_BYTES`] or [`MAX_MESSAGE_BYTES`].
pub fn seal(frames: &[Frame]) -> Result<Vec<u8>, EnvelopeError> {
    let inflated = minicbor::to_vec(frames).map_err(|_impossible| EnvelopeError::Malformed)?;
    if inflated.len() > MAX_INFLATED_BYTES {
        return Err(EnvelopeError::TooLarge);
    }
    let mut encoder = DeflateEncoder::new(vec![VERSION], level(frames, inflated.len()));
    encoder.write_all(&inflated).map_err(|_impossible| EnvelopeError::Malformed)?;
    let message = encoder.finish().map_err(|_impossible| EnvelopeError::Malformed)?;
    if message.len() > MAX_MESSAGE_BYTES { Err(EnvelopeError::TooLarge) } else { Ok(message) }
}

/// Whole documents are packed already: a message that is mostly documents is not worth a second search for repetition.
fn level(frames: &[Frame], inflated: usize) -> Compression {
    let documents: usize = frames
        .iter()
        .flat_map(|frame| match frame {
            Frame::Pull(pull) => pull.items.as_slice(),
            Frame::Reoffer(again) => again.items.as_slice(),
            Frame::Hello(_)
            | Frame::Push(_)
            | Frame::Verdicts(_)
            | Frame::Sight { .. }
            | Frame::Clock(_)
            | Frame::Unsupported { .. }
            | Frame::Ping(_)
            | Frame::Pong(_) => &[],
        })
        .map(|item| match &item.body {
            ItemBody::Snapshot { document_bytes, .. } => document_bytes.len(),
            ItemBody::Change { .. } | ItemBody::Erased { .. } | ItemBody::Member(_) => 0,
        })
        .sum();
    if documents > inflated / 2 { Compression::new(3) } else { Compression::default() }
}

/// Unpacks a message.
///
/// # Errors
/// [`EnvelopeError`], by what is wrong. Nothing larger than [`MAX_INFLATED_BYTES`] is ever held.
pub fn open(message: &[u8]) -> Result<Vec<Frame>, EnvelopeError> {
    if message.len() > MAX_MESSAGE_BYTES {
        return Err(EnvelopeError::TooLarge);
    }
    let (version, stream) = message.split_first().ok_or(EnvelopeError::Malformed)?;
    if *version != VERSION {
        return Err(EnvelopeError::Version);
    }
    let limit = u64::try_from(MAX_INFLATED_BYTES).unwrap_or(u64::MAX);
    let mut inflated = Vec::new();
    DeflateDecoder::new(stream)
        .take(limit + 1)
        .read_to_end(&mut inflated)
        .map_err(|_not_deflate| EnvelopeError::Malformed)?;
    if inflated.len() > MAX_INFLATED_BYTES {
        return Err(EnvelopeError::TooLarge);
    }
    measure(&inflated)?;
    let mut decoder = minicbor::Decoder::new(&inflated);
    let frames = decoder.decode().map_err(|_not_ours| EnvelopeError::Malformed)?;
    if decoder.position() == inflated.len() { Ok(frames) } else { Err(EnvelopeError::Malformed) }
}

/// Walks the heads of all data items, without decoding any: their number is bounded, and lengths are what they say.
fn measure(mut rest: &[u8]) -> Result<(), EnvelopeError> {
    for _ in 0..MAX_DATA_ITEMS {
        let Some((head, after)) = rest.split_first() else { return Ok(()) };
        let (argument, after) = argument(head & 0x1f, after).ok_or(EnvelopeError::Malformed)?;
        // Major types 2 and 3 are followed by that many bytes; of the others only heads follow.
        let payload = if matches!(head >> 5, 2 | 3) { argument } else { 0 };
        let payload = usize::try_from(payload).map_err(|_beyond_memory| EnvelopeError::Malformed)?;
        rest = after.get(payload..).ok_or(EnvelopeError::Malformed)?;
    }
    if rest.is_empty() { Ok(()) } else { Err(EnvelopeError::TooLarge) }
}

/// The argument of a data item's head (RFC 8949 §3), and what follows it. We never write indefinite lengths.
fn argument(short: u8, rest: &[u8]) -> Option<(u64, &[u8])> {
    let bytes = match short {
        0..24 => return Some((u64::from(short), rest)),
        24 => 1,
        25 => 2,
        26 => 4,
        27 => 8,
        _ => return None,
    };
    let (argument, rest) = rest.split_at_checked(bytes)?;
    Some((argument.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)), rest))
}
