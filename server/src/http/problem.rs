//! Problems (RFC 9457): the one place where a fault becomes a status and a stable code. Causes go to the log alone.

use actix_web::{HttpResponse, ResponseError, http::StatusCode};
use kring_domain::{rights::Denied, wire::EnvelopeError};
use serde::Serialize;

use crate::identity::IdentityFault;
use crate::operations::{BUSY_S, FieldFault, OperationError, SyncError, Whose};

/// A problem, as the one who asked reads it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{code}")]
pub(crate) struct Problem {
    status: StatusCode,
    code: &'static str,
    title: &'static str,
    faults: Vec<FieldFault>,
    headers: Vec<(&'static str, String)>,
}

#[derive(Serialize)]
struct Body<'a> {
    code: &'a str,
    title: &'a str,
    status: u16,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    faults: Vec<Fault<'a>>,
}

#[derive(Serialize)]
struct Fault<'a> {
    field: &'a str,
    code: &'a str,
}

impl Problem {
    pub(crate) const fn new(status: StatusCode, code: &'static str, title: &'static str) -> Self {
        Self { status, code, title, faults: Vec::new(), headers: Vec::new() }
    }

    pub(crate) fn header(mut self, name: &'static str, value: impl ToString) -> Self {
        self.headers.push((name, value.to_string()));
        self
    }

    pub(crate) fn signed_out() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "signed_out", "Sign in again.")
            .header("WWW-Authenticate", r#"DPoP algs="ES256""#)
    }

    /// A token came without a proof of its key, or with one that is not of this request.
    pub(crate) fn proof_needed() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "proof_needed", "This needs a proof of the device's key (DPoP).")
            .header("WWW-Authenticate", r#"DPoP error="invalid_dpop_proof", algs="ES256""#)
    }

    /// The proof's moment cannot be believed: again, with this nonce in it.
    pub(crate) fn use_nonce(nonce: impl ToString) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "use_dpop_nonce", "Again, with this nonce in the proof.")
            .header("WWW-Authenticate", r#"DPoP error="use_dpop_nonce", algs="ES256""#)
            .header("DPoP-Nonce", nonce)
    }

    pub(crate) const fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not_found", "There is no such thing, or none that you may know of.")
    }

    /// For an address that does other things: its methods, as an `Allow` header has them.
    pub(crate) fn not_done_here(methods: &str) -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed", "This is not done here.")
            .header("Allow", methods)
    }

    pub(crate) const fn too_large() -> Self {
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large", "This is larger than it may be.")
    }

    pub(crate) const fn malformed() -> Self {
        Self::new(StatusCode::BAD_REQUEST, "malformed", "This is not what this address reads.")
    }

    pub(crate) fn too_many(wait_s: u64) -> Self {
        Self::new(StatusCode::TOO_MANY_REQUESTS, "too_many_requests", "Too often. Wait a moment.")
            .header("Retry-After", wait_s)
    }

    pub(crate) const fn code(&self) -> &'static str {
        self.code
    }

    const fn unavailable() -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable", "This does not work now. Nothing was lost.")
    }
}

impl ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    fn error_response(&self) -> HttpResponse {
        let body = Body {
            code: self.code,
            title: self.title,
            status: self.status.as_u16(),
            faults: self.faults.iter().map(|fault| Fault { field: fault.field, code: fault.code }).collect(),
        };
        let mut response = HttpResponse::build(self.status);
        for (name, value) in &self.headers {
            response.insert_header((*name, value.as_str()));
        }
        response
            .insert_header(("Cache-Control", "no-store"))
            .content_type("application/problem+json")
            .body(serde_json::to_string(&body).unwrap_or_default())
    }
}

impl From<OperationError> for Problem {
    fn from(error: OperationError) -> Self {
        match error {
            OperationError::SignedOut => Self::signed_out(),
            OperationError::DeviceEnded => Self::new(
                StatusCode::FORBIDDEN,
                "device_ended",
                "This device was ended. It hands in what it still has, and forgets the rest.",
            ),
            OperationError::WrongCode => {
                Self::new(StatusCode::BAD_REQUEST, "wrong_code", "The code is wrong or too old.")
            }
            OperationError::NotFound => Self::not_found(),
            OperationError::Denied(denied) => match denied {
                Denied::NotAMember => Self::not_found(),
                Denied::Archived => Self::new(
                    StatusCode::CONFLICT,
                    denied.code(),
                    "This group was stopped. A steward can open it again.",
                ),
                Denied::AtTheDoor
                | Denied::NotTheOwner
                | Denied::NotAllowed
                | Denied::NotForTitle
                | Denied::WorkersLead
                | Denied::LastSteward => Self::new(StatusCode::FORBIDDEN, denied.code(), "You may not do this here."),
            },
            OperationError::Invalid(faults) => {
                Self { faults, ..Self::new(StatusCode::BAD_REQUEST, "invalid", "Some fields do not fit.") }
            }
            OperationError::Taken => Self::new(StatusCode::CONFLICT, "taken", "This id is in use. Choose another."),
            OperationError::Offset(offset) => {
                Self::new(StatusCode::CONFLICT, "wrong_offset", "The upload is at another place.")
                    .header("Upload-Offset", offset)
            }
            OperationError::SmallPart => {
                Self::new(StatusCode::BAD_REQUEST, "part_too_small", "A part that is not the last has 64 KiB at least.")
            }
            OperationError::DoorFull => Self::new(
                StatusCode::CONFLICT,
                "door_full",
                "Many wait at this door already. Ask someone of the group to look at it, and come back then.",
            ),
            OperationError::LooksAlike => Self::new(
                StatusCode::CONFLICT,
                "looks_alike",
                "Someone of the group has this name and picture. Choose another, or say that you know.",
            ),
            OperationError::NotAPasskey => {
                Self::new(StatusCode::BAD_REQUEST, "not_a_passkey", "This passkey does not let anyone in here.")
            }
            OperationError::TooMany => {
                Self::new(StatusCode::CONFLICT, "too_many", "You have as many of these as you may. Remove one first.")
            }
            OperationError::NotSetUp => Self::new(
                StatusCode::CONFLICT,
                "not_set_up",
                "Whoever keeps the server has not set this up. Come in another way.",
            ),
            OperationError::WorkAccountAsked => Self::new(
                StatusCode::FORBIDDEN,
                "work_account_asked",
                "Your organisation asks you to come in with its own account.",
            ),
            OperationError::Identity(fault) => {
                let (status, title) = match fault {
                    IdentityFault::NotSetUp => {
                        (StatusCode::CONFLICT, "Whoever keeps the server has not set this up. Come in another way.")
                    }
                    IdentityFault::Down => (
                        StatusCode::FAILED_DEPENDENCY,
                        "The server on which you sign in does not answer. Nothing was lost. Try again later.",
                    ),
                    IdentityFault::Lied => (
                        StatusCode::FAILED_DEPENDENCY,
                        "What the server on which you sign in says does not hold. Tell your administrator.",
                    ),
                    IdentityFault::Refused => (StatusCode::FORBIDDEN, "The server on which you sign in said no."),
                    IdentityFault::Over => (StatusCode::BAD_REQUEST, "This sign-in is over. Begin again."),
                    IdentityFault::NoRole => (StatusCode::FORBIDDEN, "Your work account has no role here."),
                    IdentityFault::TooLow => {
                        (StatusCode::FORBIDDEN, "Your organisation asks you to sign in more securely at work.")
                    }
                    IdentityFault::ForAnother => {
                        (StatusCode::FORBIDDEN, "You signed in at work in the name of another. Sign in as yourself.")
                    }
                    IdentityFault::OwnAccount => {
                        (StatusCode::FORBIDDEN, "The address of your work account is of an account of your own.")
                    }
                };
                Self::new(status, fault.code(), title)
            }
            OperationError::WalkInWaits => Self::new(
                StatusCode::NOT_FOUND,
                "walk_in_waits",
                "Nobody said yet that you were added. Keep what you wrote, and ask again.",
            ),
            OperationError::WalkInRefused => Self::new(
                StatusCode::FORBIDDEN,
                "walk_in_refused",
                "You were not added to the group. What you wrote is yours.",
            ),
            OperationError::RecoveryRuns => {
                Self::new(StatusCode::CONFLICT, "recovery_runs", "This person is let in again already. One at a time.")
            }
            OperationError::RecoveryWaits => {
                Self::new(StatusCode::CONFLICT, "recovery_waits", "Not yet. Two days lie between your word and this.")
            }
            OperationError::RecoveryOver => {
                Self::new(StatusCode::GONE, "recovery_over", "This was stopped, or its time is over.")
            }
            OperationError::OthersDevice => Self::new(
                StatusCode::FORBIDDEN,
                "others_device",
                "This device is or was somebody else's. Take your own.",
            ),
            OperationError::TooLarge => Self::too_large(),
            OperationError::NoRoom(Whose::Person) => Self::new(
                StatusCode::INSUFFICIENT_STORAGE,
                "own_room_full",
                "Your photos and recordings take all your room in this group. Take some back, or ask a steward.",
            ),
            OperationError::NoRoom(Whose::Space) => Self::new(
                StatusCode::INSUFFICIENT_STORAGE,
                "group_room_full",
                "The photos and recordings of this group take all its room. Ask who keeps the server for more.",
            ),
            OperationError::HashMismatch => {
                Self::new(StatusCode::BAD_REQUEST, "hash_mismatch", "The bytes are not those that the address names.")
            }
            OperationError::NotAPhoto => Self::new(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "not_a_photo",
                "This is not a photo or recording that Kring knows.",
            ),
            OperationError::Store(cause) => {
                tracing::error!(error = %cause, cause = ?std::error::Error::source(&cause), "the store failed");
                Self::unavailable()
            }
            OperationError::NoRandomness(_) | OperationError::Token => {
                tracing::error!(%error, "a request could not be served");
                Self::unavailable()
            }
        }
    }
}

impl From<SyncError> for Problem {
    fn from(error: SyncError) -> Self {
        match error {
            SyncError::SignedOut => Self::signed_out(),
            SyncError::OtherDevice => {
                Self::new(StatusCode::FORBIDDEN, "other_device", "The message is of another device than the token.")
            }
            SyncError::WrongFrames => {
                Self::new(StatusCode::BAD_REQUEST, "wrong_frames", "The message holds frames that do not belong there.")
            }
            SyncError::Busy => Self::new(
                StatusCode::SERVICE_UNAVAILABLE,
                "busy",
                "Too much waits here. Nothing was lost: keep it and come back in a moment.",
            )
            .header("Retry-After", BUSY_S),
            SyncError::TooMuch => Self::too_many(60),
            SyncError::Store(cause) => OperationError::Store(cause).into(),
        }
    }
}

impl From<EnvelopeError> for Problem {
    fn from(error: EnvelopeError) -> Self {
        match error {
            EnvelopeError::TooLarge => Self::too_large(),
            EnvelopeError::Version => {
                Self::new(StatusCode::BAD_REQUEST, "unsupported_version", "This version is not spoken here.")
            }
            EnvelopeError::Malformed => Self::malformed(),
        }
    }
}
