//! How much a change may hold.

use crate::time::Timestamp;

/// How much a change may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the raw chunk. An entry of 8,000 characters takes 32 kB at most.
    pub bytes: usize,
    /// Operations. A paragraph of 8,000 characters, rewritten whole, takes 16,000.
    pub operations: u64,
    /// Changes that it builds on.
    pub dependencies: u64,
    /// Other actors that it speaks of.
    pub actors: u64,
    /// The server's clock, when there is one: moments more than [`Limits::AHEAD_MS`] after it are refused.
    pub now: Option<Timestamp>,
}

impl Limits {
    /// How far a device's clock may be ahead: 31 days.
    pub const AHEAD_MS: i64 = 31 * 24 * 60 * 60 * 1_000;

    /// How far a moment may be ahead that someone says in what is another's own: 5 minutes. There the later word of the two
    /// counts, and a clock that is ahead would have the last one for a month. A device that was wrong sets its clock by the
    /// server's and offers it again.
    pub const AHEAD_BESIDE_MS: i64 = 5 * 60 * 1_000;

    /// The limits at a moment.
    #[must_use]
    pub fn at(now: Timestamp) -> Self {
        Self { now: Some(now), ..Self::default() }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 256 << 10, operations: 20_000, dependencies: 64, actors: 256, now: None }
    }
}
