//! What a device says of itself when someone is let in on it.

use kring_domain::ids::DeviceId;
use minicbor::{Decode, Encode};
use serde::Serialize;

use super::Thumbprint;

/// What a device is, in the words that its person uses. Chosen on the device; nothing else is kept of its browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Encode, Decode)]
#[serde(rename_all = "snake_case")]
#[cbor(index_only)]
pub enum DeviceKind {
    /// It did not say, or something that is none of these.
    #[n(0)]
    #[default]
    Other,
    /// A phone.
    #[n(1)]
    Phone,
    /// A tablet.
    #[n(2)]
    Tablet,
    /// A computer.
    #[n(3)]
    Computer,
}

impl DeviceKind {
    /// The kind with this word; [`Self::Other`] for any other word.
    pub(crate) fn of(word: &str) -> Self {
        match word {
            "phone" => Self::Phone,
            "tablet" => Self::Tablet,
            "computer" => Self::Computer,
            _other => Self::Other,
        }
    }

    /// Its word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Other => "other",
            Self::Phone => "phone",
            Self::Tablet => "tablet",
            Self::Computer => "computer",
        }
    }
}

/// A device that someone may be let in on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Installation {
    /// The id that it would like to have.
    pub(crate) wished: Option<DeviceId>,
    /// What it is.
    pub(crate) kind: DeviceKind,
    /// The key that its tokens are bound to.
    pub(crate) key: Thumbprint,
}
