//! Someone who helps now.

use kring_domain::{
    helping::{self, Helper},
    time::Timestamp,
};
use minicbor::{Decode, Encode};

/// Someone helps. Kept on disk, so that it outlasts an app that is opened again; it ends by itself.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Help {
    /// Who.
    #[n(0)]
    pub helper: Helper,
    /// Since when, by the corrected clock.
    #[n(1)]
    pub since: Timestamp,
    /// Until when at the latest.
    #[n(2)]
    pub until: Timestamp,
}

impl Help {
    /// Help that begins now.
    #[must_use]
    pub const fn begin(helper: Helper, now: Timestamp) -> Self {
        Self { helper, since: now, until: now.plus_ms(helping::LONGEST_MS) }
    }

    /// Whether it lasts. A clock that was set back ends it as well.
    #[must_use]
    pub fn lasts(&self, now: Timestamp) -> bool {
        self.since <= now && now < self.until
    }
}
