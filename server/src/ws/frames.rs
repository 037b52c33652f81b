//! How long a frame may be, read from its own header.
//!
//! The WebSocket library asks this only once the whole frame is there: without this a header that promises a terabyte
//! would be waited for, and its bytes kept, until the memory is full.

use std::{
    pin::Pin,
    task::{Context, Poll},
};

use actix_web::{
    error::PayloadError,
    web::{Bytes, Payload},
};
use futures_util::{Stream, StreamExt};
use kring_domain::wire::MAX_MESSAGE_BYTES;

/// What the first frame may hold: the token and its proof, which take some nine hundred bytes.
const FIRST_BYTES: u64 = 8 << 10;

/// The bytes of a connection, ended by the header of a frame that is too long.
pub(super) struct Measured {
    payload: Payload,
    frames: Frames,
}

impl Measured {
    pub(super) fn new(payload: Payload) -> Self {
        Self { payload, frames: Frames::default() }
    }
}

impl Stream for Measured {
    type Item = Result<Bytes, PayloadError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let polled = self.payload.poll_next_unpin(context);
        if let Poll::Ready(Some(Ok(bytes))) = &polled
            && self.frames.pass(bytes).is_err()
        {
            return Poll::Ready(Some(Err(PayloadError::Overflow)));
        }
        polled
    }
}

/// A frame is longer than it may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct TooLong;

/// Where in the frames a connection is.
#[derive(Debug, Default)]
struct Frames {
    /// What came of the next frame's header.
    header: Vec<u8>,
    /// What is still to come of this frame.
    left: u64,
    /// The first frame's header was read.
    begun: bool,
}

impl Frames {
    fn pass(&mut self, mut bytes: &[u8]) -> Result<(), TooLong> {
        while let Some((first, rest)) = bytes.split_first() {
            if self.left > 0 {
                let here = usize::try_from(self.left).unwrap_or(usize::MAX).min(bytes.len());
                self.left = self.left.saturating_sub(u64::try_from(here).unwrap_or(u64::MAX));
                bytes = bytes.get(here..).unwrap_or_default();
                continue;
            }
            self.header.push(*first);
            bytes = rest;
            if let Some(length) = length_of(&self.header) {
                let most = if self.begun { u64::try_from(MAX_MESSAGE_BYTES).unwrap_or(u64::MAX) } else { FIRST_BYTES };
                if length > most {
                    return Err(TooLong);
                }
                self.begun = true;
                self.header.clear();
                self.left = length;
            }
        }
        Ok(())
    }
}

/// The length of a frame's payload (RFC 6455 §5.2), once its whole header is there.
fn length_of(header: &[u8]) -> Option<u64> {
    let second = *header.get(1)?;
    let short = second & 0x7F;
    let further = match short {
        126 => 2,
        127 => 8,
        _ => 0,
    };
    let mask = if second & 0x80 == 0 { 0 } else { 4 };
    if header.len() < 2 + further + mask {
        return None;
    }
    let long = header.get(2..2 + further)?;
    Some(if further == 0 { u64::from(short) } else { long.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte)) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(length: u64) -> Vec<u8> {
        let mut bytes = vec![0x82, 0x80 | 127];
        bytes.extend(length.to_be_bytes());
        bytes.extend([1, 2, 3, 4]);
        bytes
    }

    #[test]
    fn the_header_alone_tells_that_a_frame_is_too_long() {
        let most = u64::try_from(MAX_MESSAGE_BYTES).unwrap_or(u64::MAX);
        let mut token = vec![0x82, 0x80 | 3, 9, 9, 9, 9];
        token.extend(b"eyJ");
        for (first, second, expected) in [
            (frame(FIRST_BYTES + 1), Vec::new(), Err(TooLong)),
            (frame(1 << 62), Vec::new(), Err(TooLong)),
            (token.clone(), frame(most), Ok(())),
            (token.clone(), frame(most + 1), Err(TooLong)),
            (token.clone(), vec![0x89, 0x80, 1, 1, 1, 1], Ok(())),
            (token, vec![0x82, 0xFE, 0xFF, 0xFF, 1, 1, 1, 1], Ok(())),
        ] {
            let bytes = [first, second].concat();
            assert_eq!(Frames::default().pass(&bytes), expected, "{bytes:?}");
            // However the bytes are cut.
            let mut frames = Frames::default();
            assert_eq!(bytes.chunks(1).try_for_each(|byte| frames.pass(byte)), expected, "{bytes:?}");
        }
    }
}
