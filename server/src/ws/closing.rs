//! Why a connection ends, as the device hears it.

use actix_ws::{CloseCode, CloseReason};

/// Why a connection ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Closing {
    /// No valid token (any more): refresh, or sign in.
    SignedOut,
    /// What the person may see was taken away: connect again and hear what.
    RightsLost,
    /// Not a message of ours.
    Malformed,
    /// The message said that it is of another device, or held frames that do not belong there.
    WrongFrames,
    /// Too often.
    TooMany,
    /// Nothing was heard for too long, or it did not keep up: connect again.
    Behind,
    /// The server stops, or cannot go on: connect again later.
    Stopping,
    /// Too much waits to be written; nothing was lost: connect again after some seconds.
    Busy,
    /// The device ended it.
    Theirs,
}

impl Closing {
    pub(super) fn reason(self) -> Option<CloseReason> {
        let (code, description) = match self {
            Self::SignedOut => (CloseCode::Other(4401), "signed_out"),
            Self::RightsLost => (CloseCode::Other(4403), "rights_lost"),
            Self::Malformed => (CloseCode::Other(4400), "malformed"),
            Self::WrongFrames => (CloseCode::Other(4400), "wrong_frames"),
            Self::TooMany => (CloseCode::Other(4429), "too_many_requests"),
            Self::Behind => (CloseCode::Other(4408), "behind"),
            Self::Stopping => (CloseCode::Away, "stopping"),
            Self::Busy => (CloseCode::Again, "busy"),
            Self::Theirs => return None,
        };
        Some(CloseReason { code, description: Some(description.to_owned()) })
    }
}
