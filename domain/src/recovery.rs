//! Letting someone in again who lost everything (`design.md` §6, `docs/adr/0014-recovery.md`): how long each step may take.
//!
//! A steward who knows them begins it and shows a code; they confirm on a new device; two days lie between, in which
//! everyone concerned is told and can stop it; then that device, and no other, comes in.

use crate::time::Timestamp;

const HOUR_MS: i64 = 60 * 60 * 1000;

/// How long the code that a steward shows can be used: 24 hours.
pub const CODE_TTL_MS: i64 = 24 * HOUR_MS;

/// How long the new device waits after its person's word: 48 hours (`design.md` §6).
pub const WAIT_MS: i64 = 48 * HOUR_MS;

/// How long after their word the new device may still come in: 14 days.
pub const TAKE_UP_MS: i64 = 14 * 24 * HOUR_MS;

/// Where a recovery that nobody stopped is at a moment. Of a span the last millisecond belongs to what comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The code waits for its person.
    Offered {
        /// From when on it is good for nothing.
        until: Timestamp,
    },
    /// Everyone is told; the new device waits.
    Announced {
        /// From when on the new device gets in.
        from: Timestamp,
    },
    /// The new device may come in.
    Open {
        /// From when on it may no longer.
        until: Timestamp,
    },
    /// Nobody took it up in time.
    Lapsed,
}

/// From when on the new device of someone who confirmed at this moment gets in.
#[must_use]
pub const fn opens_at(confirmed: Timestamp) -> Timestamp {
    confirmed.plus_ms(WAIT_MS)
}

/// Where a recovery is that began, and was confirmed or not.
#[must_use]
pub fn phase(began: Timestamp, confirmed: Option<Timestamp>, now: Timestamp) -> Phase {
    let Some(confirmed) = confirmed else {
        let until = began.plus_ms(CODE_TTL_MS);
        return if now < until { Phase::Offered { until } } else { Phase::Lapsed };
    };
    let (from, until) = (opens_at(confirmed), confirmed.plus_ms(TAKE_UP_MS));
    if now < from {
        Phase::Announced { from }
    } else if now < until {
        Phase::Open { until }
    } else {
        Phase::Lapsed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEGAN: Timestamp = Timestamp(1_795_262_400_000);

    #[test]
    fn a_code_is_good_for_a_day() {
        let at = |ms| phase(BEGAN, None, BEGAN.plus_ms(ms));
        let until = BEGAN.plus_ms(24 * HOUR_MS);
        assert_eq!(at(0), Phase::Offered { until });
        assert_eq!(at(24 * HOUR_MS - 1), Phase::Offered { until });
        assert_eq!(at(24 * HOUR_MS), Phase::Lapsed);
    }

    #[test]
    fn the_new_device_waits_two_days_and_has_twelve_more() {
        let confirmed = BEGAN.plus_ms(HOUR_MS);
        let at = |ms| phase(BEGAN, Some(confirmed), confirmed.plus_ms(ms));
        let (from, until) = (confirmed.plus_ms(48 * HOUR_MS), confirmed.plus_ms(14 * 24 * HOUR_MS));
        assert_eq!(at(0), Phase::Announced { from });
        assert_eq!(at(48 * HOUR_MS - 1), Phase::Announced { from });
        assert_eq!(at(48 * HOUR_MS), Phase::Open { until });
        assert_eq!(at(14 * 24 * HOUR_MS - 1), Phase::Open { until });
        assert_eq!(at(14 * 24 * HOUR_MS), Phase::Lapsed);
    }
}
