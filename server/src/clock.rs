//! The clock, passed in so that tests choose the moment.

use std::{
    fmt::Debug,
    time::{SystemTime, UNIX_EPOCH},
};

use kring_domain::time::Timestamp;

/// Tells the time.
pub trait Clock: Debug + Send + Sync + 'static {
    /// The present moment.
    fn now(&self) -> Timestamp;
}

/// The machine's own clock.
#[derive(Debug, Default, Clone, Copy)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the adapter that reads the clock")]
    fn now(&self) -> Timestamp {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Timestamp(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }
}

/// The machine's clock, moved ahead, for tests that live through two days with a real browser. Only a build for development
/// has it (`cfg(debug_assertions)`), and only where `KRING_CLOCK_AHEAD_MS` says by how many milliseconds: what people install
/// is built with `--release` and does not know the word.
#[cfg(debug_assertions)]
#[derive(Debug, Clone, Copy)]
pub struct ClockAhead {
    ms: i64,
}

#[cfg(debug_assertions)]
impl ClockAhead {
    /// The clock that the environment asks for; `None` where it asks for none.
    #[must_use]
    pub fn from_environment() -> Option<Self> {
        let ms = std::env::var("KRING_CLOCK_AHEAD_MS").ok()?.parse().ok()?;
        Some(Self { ms })
    }
}

#[cfg(debug_assertions)]
impl Clock for ClockAhead {
    fn now(&self) -> Timestamp {
        SystemClock.now().plus_ms(self.ms)
    }
}
