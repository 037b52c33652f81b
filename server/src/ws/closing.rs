//! Why a connection ends, as the device hears it.

use actix_ws::{CloseCode, CloseReason};

/// Why a connection ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Closing {
    /// No valid token (any more): refresh, or sign in.
    SignedOut,
    /// The token came without a proof of its key.
    ProofNeeded,
    /// The proof's moment cannot be believed: connect again with the nonce that is told.
    NonceWanted,
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
    /// What the device hears; `nonce` draws one for its next proof.
    pub(super) fn reason(self, nonce: impl FnOnce() -> String) -> Option<CloseReason> {
        let (code, description) = match self {
            Self::NonceWanted => {
                let description = Some(format!("use_dpop_nonce {}", nonce()));
                return Some(CloseReason { code: CloseCode::Other(4401), description });
            }
            Self::ProofNeeded => (CloseCode::Other(4401), "proof_needed"),
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
