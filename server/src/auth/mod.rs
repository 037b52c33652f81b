//! From a token to who speaks. Who *may* do something is decided in `kring_domain::rights`, never here.

mod access;
mod dpop;
mod email_code;
mod installation;
mod join_code;
mod link_code;
mod parcels;
mod passkey;
mod provider;
pub(crate) mod public_key;
mod recovery_code;
mod refresh;

pub use access::Principal;
pub(crate) use access::{ACCESS_TTL_MS, AccessTokens, Scope, Token};
pub use dpop::{DeviceKey, Proving};
pub(crate) use dpop::{ProofFault, Proofs, Proved, Thumbprint, token_hash};
pub(crate) use email_code::{CODE_ATTEMPTS, CODE_TTL_MS, draw as draw_email_code, hash as hash_email_code, normalize};
pub use installation::DeviceKind;
pub(crate) use installation::Installation;
pub(crate) use join_code::{JOIN_CODE_TTL_MS, draw as draw_join_code, read as read_join_code};
pub(crate) use link_code::{LINK_TTL_MS, draw as draw_link_code, hash as hash_link_code};
pub(crate) use parcels::ParcelKeys;
pub(crate) use passkey::{KEY_KINDS, NotAPasskey, RelyingParty, challenge_in};
pub(crate) use recovery_code::{draw as draw_recovery_code, hash as hash_recovery_code};
pub(crate) use refresh::{IDLE_MS, RefreshToken};
