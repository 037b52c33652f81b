//! Chance from a seed. Whole numbers only, so that every machine draws the same.

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// A stream of chance. Each subject has its own, so that a change in one group leaves the others as they were.
pub(crate) struct Chance(ChaCha8Rng);

impl Chance {
    /// The stream of one subject.
    pub(crate) fn of(seed: u64, subject: &str) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(digest(subject));
        Self(rng)
    }

    /// A number from `low` up to and including `high`; `low` when that is not above it.
    pub(crate) fn between(&mut self, low: i64, high: i64) -> i64 {
        if high <= low { low } else { self.0.random_range(low..=high) }
    }

    /// True `permille` times out of a thousand.
    pub(crate) fn happens(&mut self, permille: i64) -> bool {
        self.between(0, 999) < permille
    }

    /// One of these.
    pub(crate) fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        let last = i64::try_from(from.len()).ok()?.checked_sub(1)?;
        from.get(usize::try_from(self.between(0, last)).ok()?)
    }

    /// The place of one of these weights; heavier ones more often. `None` when all are zero.
    pub(crate) fn weigh(&mut self, weights: &[i64]) -> Option<usize> {
        let total: i64 = weights.iter().sum();
        if total <= 0 {
            return None;
        }
        let mut rest = self.between(0, total - 1);
        weights.iter().position(|weight| {
            rest -= weight;
            rest < 0
        })
    }

    /// Sixteen bytes for an id.
    pub(crate) fn bytes(&mut self) -> [u8; 16] {
        self.0.random()
    }
}

/// FNV-1a: the same number for the same words, on every machine and in every build.
pub(crate) fn digest(words: &str) -> u64 {
    words.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}
