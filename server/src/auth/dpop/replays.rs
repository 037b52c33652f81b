//! Which proofs were used. Two halves: when the younger is full or old, the older is forgotten whole, and no proof counts
//! any more that may have been in it.

use std::collections::HashSet;

use kring_domain::time::Timestamp;

use super::{NONCE_MS, ProofFault};

/// How many proofs one half holds: 16 bytes each, so both stay below 16 MiB with their table. At 400 requests a second it
/// lasts as long as a nonce.
const HALF: usize = 1 << 17;

#[derive(Debug)]
pub(super) struct Replays {
    young: HashSet<u128>,
    old: HashSet<u128>,
    /// Nothing in the younger half was used before this.
    young_since: Timestamp,
    /// Of what was used before this, nothing is remembered.
    forgotten: Timestamp,
}

impl Replays {
    /// A server that begins remembers nothing from before.
    pub(super) fn new(now: Timestamp) -> Self {
        Self { young: HashSet::new(), old: HashSet::new(), young_since: now, forgotten: now }
    }

    /// Notes that a proof was used. `earliest` is the first moment at which it can have been.
    ///
    /// # Errors
    /// [`ProofFault::Invalid`] when it was used before, [`ProofFault::NeedsNonce`] when that is not known any more.
    pub(super) fn note(&mut self, mark: u128, earliest: Timestamp, now: Timestamp) -> Result<(), ProofFault> {
        if self.young.len() >= HALF || now.0.saturating_sub(self.young_since.0) > NONCE_MS {
            self.forgotten = self.young_since;
            self.old = std::mem::take(&mut self.young);
            self.young_since = now.plus_ms(1);
        }
        if earliest < self.forgotten {
            return Err(ProofFault::NeedsNonce);
        }
        if self.old.contains(&mark) || !self.young.insert(mark) {
            return Err(ProofFault::Invalid);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flood_makes_it_forget_and_never_accept_twice() {
        let at = |ms| Timestamp(1_000_000 + ms);
        let mut replays = Replays::new(at(0));
        assert_eq!(replays.note(7, at(0), at(0)), Ok(()));
        assert_eq!(replays.note(7, at(0), at(1)), Err(ProofFault::Invalid));
        let flood = i64::try_from(2 * HALF).unwrap();
        for step in 1..=flood {
            assert_eq!(replays.note(1000 + u128::try_from(step).unwrap(), at(step), at(step)), Ok(()));
        }
        // The half that held it is gone; so is the time in which it was good.
        assert_eq!(replays.note(7, at(0), at(flood)), Err(ProofFault::NeedsNonce));
        assert_eq!(replays.note(7, at(flood), at(flood)), Ok(()), "another proof that happens to bear the same mark");
        assert!(replays.young.len() + replays.old.len() <= 2 * HALF);
    }

    #[test]
    fn in_quiet_times_a_nonce_outlives_the_halves() {
        let mut replays = Replays::new(Timestamp(0));
        for step in 1..40_i64 {
            let now = Timestamp(step * 60_000);
            let fresh = u128::try_from(step).unwrap();
            assert_eq!(replays.note(fresh, now.plus_ms(-NONCE_MS).max(Timestamp(0)), now), Ok(()), "{step}");
            assert_eq!(replays.note(fresh, now, now), Err(ProofFault::Invalid));
        }
    }
}
