//! Wrong PINs: each waits longer than the one before, and nothing is ever wiped.

use kring_domain::time::Timestamp;

/// This many may be wrong before one waits: everybody mistypes.
const FREE: u32 = 3;
/// What one waits after each wrong one beyond those, seconds; the last stays.
const WAITS_S: [i64; 6] = [30, 60, 300, 900, 1800, 3600];

/// What is kept of wrong tries, on disk before each try, so that ending the app gives none back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tries {
    /// How many were wrong since the last right one.
    pub wrong: u32,
    /// When the last one was, by this device's own clock.
    pub last_at: Option<Timestamp>,
}

impl Tries {
    /// How long until the next try, milliseconds; 0 when it may be now. Whoever sets the clock back waits the whole wait;
    /// the host then keeps `now` as the moment of the last try.
    #[must_use]
    pub fn wait_ms(&self, now: Timestamp) -> i64 {
        let Some(last) = self.last_at else { return 0 };
        let whole = self.whole_wait_ms();
        whole.saturating_sub(now.0.saturating_sub(last.0)).clamp(0, whole)
    }

    /// As it must be kept before a try that may be wrong.
    #[must_use]
    pub const fn one_more(self, now: Timestamp) -> Self {
        Self { wrong: self.wrong.saturating_add(1), last_at: Some(now) }
    }

    fn whole_wait_ms(&self) -> i64 {
        let Some(beyond) = self.wrong.checked_sub(FREE).and_then(|over| usize::try_from(over).ok()) else { return 0 };
        let longest = WAITS_S.last().copied().unwrap_or_default();
        WAITS_S.get(beyond).copied().unwrap_or(longest) * 1000
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(wrong: u32) -> Tries {
        (0..wrong).fold(Tries::default(), |tries, _| tries.one_more(Timestamp(1_000_000)))
    }

    #[test]
    fn waits_grow_to_an_hour_and_end() {
        let waits: Vec<i64> = (0..12).map(|wrong| after(wrong).wait_ms(Timestamp(1_000_000)) / 1000).collect();
        assert_eq!(waits, [0, 0, 0, 30, 60, 300, 900, 1800, 3600, 3600, 3600, 3600]);
        assert_eq!(after(3).wait_ms(Timestamp(1_010_000)), 20_000);
        assert_eq!(after(3).wait_ms(Timestamp(1_030_000)), 0);
    }

    #[test]
    fn a_clock_that_is_set_back_does_not_shorten_the_wait() {
        assert_eq!(after(4).wait_ms(Timestamp(0)), 60_000);
    }
}
