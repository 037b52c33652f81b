//! Randomness and time that follow from a seed.

use std::sync::{
    Mutex,
    atomic::{AtomicI64, Ordering},
};

use kring_domain::time::Timestamp;
use kring_server::{Clock, NoRandomness, Random};
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

/// When every simulation begins: 2026-11-10T09:00Z, in the middle of a month.
pub(crate) const BEGIN: Timestamp = Timestamp(1_794_301_200_000);

/// The server's randomness.
#[derive(Debug)]
pub(crate) struct SeededRandom(Mutex<ChaCha8Rng>);

impl SeededRandom {
    pub(crate) fn new(seed: u64) -> Self {
        Self(Mutex::new(ChaCha8Rng::seed_from_u64(seed)))
    }
}

impl Random for SeededRandom {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), NoRandomness> {
        self.0.lock().map_err(|_poisoned| NoRandomness)?.fill_bytes(buffer);
        Ok(())
    }
}

/// The true time of the simulated world.
#[derive(Debug)]
pub(crate) struct SharedClock(AtomicI64);

impl SharedClock {
    pub(crate) fn begin() -> Self {
        Self(AtomicI64::new(BEGIN.0))
    }

    pub(crate) fn advance(&self, ms: i64) {
        self.0.fetch_add(ms, Ordering::SeqCst);
    }
}

impl Clock for SharedClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }
}
