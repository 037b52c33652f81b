//! Randomness, passed in so that a simulation can be repeated from its seed.

use std::fmt::Debug;

/// Fills buffers with bytes that nobody can guess.
pub trait Random: Debug + Send + Sync + 'static {
    /// Fills the whole buffer.
    ///
    /// # Errors
    /// [`NoRandomness`] when the source gives none; the caller must stop what it was doing.
    fn fill(&self, buffer: &mut [u8]) -> Result<(), NoRandomness>;
}

/// The source of randomness gave nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the source of randomness gave nothing")]
pub struct NoRandomness;

/// The operating system's own source.
#[derive(Debug, Default, Clone, Copy)]
pub struct OsRandom;

impl Random for OsRandom {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), NoRandomness> {
        getrandom::fill(buffer).map_err(|_cause| NoRandomness)
    }
}

/// An array of random bytes.
///
/// # Errors
/// As [`Random::fill`].
pub(crate) fn bytes<const N: usize>(random: &dyn Random) -> Result<[u8; N], NoRandomness> {
    let mut bytes = [0_u8; N];
    random.fill(&mut bytes)?;
    Ok(bytes)
}
