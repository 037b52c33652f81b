//! An organisation's identity provider, spoken to as a confidential client: OpenID Connect Core 1.0 with discovery,
//! authorisation code, PKCE (RFC 7636), state and nonce, after the NL GOV Assurance profile 1.0.1: what of it holds and what
//! does not is in `docs/adr/0013-work-accounts-after-nl-gov.md`. Nothing that a provider says counts before its signature,
//! its issuer, its audience, its nonce and its time were looked at.

mod claims;
mod client_key;
mod client_keys;
mod fetch;
mod id_token;
mod keys;
mod level;
mod provider;
mod settings;

pub(crate) use claims::Claims;
pub use client_key::PublicJwk;
pub(crate) use client_keys::ClientKeys;
pub use client_keys::{ClientKeyFault, PublicKeys};
pub(crate) use fetch::{Outside, is_guarded};
pub(crate) use provider::{Asked, Begun, Provider};
pub use settings::ClientProof;
pub(crate) use settings::Settings;

/// Why someone could not be sent to a provider, or does not come back known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum IdentityFault {
    /// The server does not know its own address, or the provider's secret is not where it should be.
    #[error("signing in with a work account is not set up")]
    NotSetUp,
    /// The provider does not answer, or not in time, or not in its own language.
    #[error("the identity provider does not answer")]
    Down,
    /// What it says does not hold.
    #[error("what the identity provider says does not hold")]
    Lied,
    /// It says no, or the person did.
    #[error("the identity provider says no")]
    Refused,
    /// It took too long, was done already, or began in another browser.
    #[error("this sign-in is over")]
    Over,
    /// The person has no role in this organisation.
    #[error("this account has no role here")]
    NoRole,
    /// The provider is less sure of who it is than the organisation asks.
    #[error("the identity provider is less sure of this person than is asked")]
    TooLow,
    /// They come in the name of another; Kring lets people in for themselves.
    #[error("this person comes in the name of another")]
    ForAnother,
    /// The address is of an account that someone has for themselves, or that another work account is bound to.
    #[error("this address is of an account that is not this work account's")]
    OwnAccount,
}

impl IdentityFault {
    /// The stable code.
    #[must_use]
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::NotSetUp => "work_account_not_set_up",
            Self::Down => "work_account_down",
            Self::Lied => "work_account_lied",
            Self::Refused => "work_account_refused",
            Self::Over => "work_account_over",
            Self::NoRole => "work_account_no_role",
            Self::TooLow => "work_account_too_low",
            Self::ForAnother => "work_account_for_another",
            Self::OwnAccount => "work_account_own_account",
        }
    }
}
